"""The docket as one file that every docket reads: canonical, so that equal contents have equal bytes."""

import json
from operator import attrgetter
from typing import Any

from pressdocket.records.contents import Contents
from pressdocket.store.docket import Docket


def export(docket: Docket) -> str:
    """Everything in the docket but its history, with its reports' originals, as `exchange_json` writes it."""
    contents = docket.contents(originals=True)
    named = {report.original for report in contents.reports}
    originals = tuple(original for original in contents.originals if original.hash in named)
    return exchange_json(contents.model_copy(update={"originals": originals}))


def exchange_json(contents: Contents) -> str:
    """JSON with one space of indent: lists by id, originals by hash, fields in the models' order."""
    in_order: dict[str, Any] = {}
    for field in Contents.model_fields:
        by = attrgetter("hash" if field == "originals" else "id")
        in_order[field] = tuple(sorted(getattr(contents, field), key=by))
    return Contents.model_construct(None, **in_order).model_dump_json(indent=1) + "\n"


def schema() -> str:
    """The JSON Schema of an exchange file."""
    return json.dumps(Contents.model_json_schema(), indent=1, ensure_ascii=False) + "\n"
