"""How the palette tells what a few letters mean."""

import pytest

from pressdocket.qt.window.matching import NONE, fit


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("fold", "fold the sidebar"),
        ("side fold", "fold the sidebar"),
        ("fts", "fold the sidebar"),
        ("sdbar", "fold the sidebar"),
        ("export", "export pdf … ctrl+shift+p"),
    ],
)
def test_it_fits(typed: str, said: str) -> None:
    assert fit(typed.split(), said) != NONE


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("hotl", "undo  ctrl+z"),
        ("hotl", "inbox  ctrl+2"),
        ("fold case", "fold the sidebar"),
        ("zz", "undo ctrl+z"),
    ],
)
def test_it_does_not(typed: str, said: str) -> None:
    assert fit(typed.split(), said) == NONE


def test_what_begins_with_it_comes_before_what_holds_it() -> None:
    lines = ["new docket …", "open docket …", "a docket", "dockets", "doc market"]
    assert sorted(lines, key=lambda line: fit(["docket"], line))[0] == "dockets"
    assert fit(["docket"], "doc market") > fit(["docket"], "a docket")
