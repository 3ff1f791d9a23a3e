"""Shares of demands, and of a complete series its interval."""

from math import sqrt

_NORMAL_975 = 1.959963984540054
"""The quantile of the standard normal distribution at 0.975."""

FEWEST = 10
"""Below so many demands there are counts and cases, but no share, band or median."""


def wilson(count: int, of: int) -> tuple[float, float]:
    """The 95 % interval of a share by Wilson 1927, without continuity correction. `of` is at least 1.

    Only for official, complete series: press reports are no sample of anything.
    """
    share, square = count / of, _NORMAL_975**2
    middle = share + square / (2 * of)
    spread = _NORMAL_975 * sqrt(share * (1 - share) / of + square / (4 * of * of))
    whole = 1 + square / of
    return max(0.0, (middle - spread) / whole), min(1.0, (middle + spread) / whole)


def shares(sure: float, unsure: float, of: float, cases: int) -> tuple[float, float] | None:
    """The share with everything unsure once against and once for; None of fewer cases than ten."""
    return None if cases < FEWEST or not of else (sure / of, (sure + unsure) / of)
