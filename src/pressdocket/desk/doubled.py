"""Names given twice in one JSON object: parsers take the last and forget the first without a word."""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

Pairs = list[tuple[str, Any]]


class Doubled(dict[str, Any]):
    """An object that gives some of its `names` more than once."""

    def __init__(self, pairs: Pairs) -> None:
        super().__init__(pairs)
        self.names = [name for name, times in Counter(name for name, _ in pairs).items() if times > 1]


def says_twice(content: bytes) -> bool:
    """Whether any object in JSON that was found sound gives a name twice. Keeps nothing of what it reads."""
    found: list[bool] = []

    def look(pairs: Pairs) -> None:
        if len(dict(pairs)) != len(pairs):
            found.append(True)

    json.loads(content, object_pairs_hook=look)
    return bool(found)


def read(content: bytes) -> Any:
    """The JSON, each object that gives a name twice as a `Doubled`."""
    return json.loads(content, object_pairs_hook=_object)


def said_twice(value: Any, path: str = "") -> Iterator[str]:
    """Every name given twice in something that was `read`, as its author would write its place."""
    if isinstance(value, Doubled):
        yield from (f"{path}{name}" for name in value.names)
    if isinstance(value, dict):
        for name, part in value.items():
            yield from said_twice(part, f"{path}{name}.")
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from said_twice(part, f"{path.removesuffix('.')}[{index}].")


def _object(pairs: Pairs) -> dict[str, Any]:
    plain = dict(pairs)
    return plain if len(plain) == len(pairs) else Doubled(pairs)
