"""One way to write JSON, so that equal content has equal bytes (RFC 8785)."""

import json
from typing import Final

_ENCODER: Final = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def canonical(value: object) -> str:
    """JSON with sorted keys and no spaces.

    This is RFC 8785 for what the docket hashes: keys are ASCII, numbers are integers, decimals are strings.
    """
    return _ENCODER.encode(value)
