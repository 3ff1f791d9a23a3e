"""Ids: UUIDv7 for what people record, UUIDv5 for what ships with the program (RFC 9562)."""

import secrets
from datetime import datetime
from uuid import UUID, uuid5

NAMESPACE = UUID("6f3d2f0a-52b5-5d0e-9d4e-3f5c1b7a9e10")
"""The name space of Pressdocket's own codes, fixed for good."""


def new_id(now: datetime, random: int | None = None) -> UUID:
    """A UUIDv7 for the moment `now`; `random` gives the 74 random bits where they must be known.

    Python 3.14 brings uuid.uuid7; until then these lines follow RFC 9562, section 5.7.
    """
    milliseconds = int(now.timestamp() * 1000) & (2**48 - 1)
    bits = secrets.randbits(74) if random is None else random & (2**74 - 1)
    high, low = bits >> 62, bits & (2**62 - 1)
    return UUID(int=milliseconds << 80 | 0x7 << 76 | high << 64 | 0b10 << 62 | low)


def code_id(kind: str, code: str, version: str = "") -> UUID:
    """The id that a shipped entry of this kind, code and version has in every docket."""
    return uuid5(NAMESPACE, f"{kind}:{code}:{version}")
