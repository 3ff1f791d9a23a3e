"""Two versions of a report, as a terminal and a script read them."""

import argparse
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from uuid import UUID

from pressdocket.commands.output import say, say_json
from pressdocket.commands.surroundings import Dockets
from pressdocket.desk.adding import Added
from pressdocket.desk.likeness import Likeness
from pressdocket.desk.terminal import visible
from pressdocket.desk.versions import Compared
from pressdocket.errors import UserError
from pressdocket.records.wording import plural


def versions(args: argparse.Namespace, dockets: Dockets) -> None:
    """Compares a report with the one it updates; with --carry what stands is claimed by it as well."""
    with dockets.to_write() if args.carry else dockets.to_read() as desk:
        compared = desk.versions.compared(report_id(args.report))
        carried = desk.versions.carry(compared.newer.id) if args.carry else None
    if args.json:
        say_json(_as_json(compared))
        return
    for line in _in_words(compared):
        say(visible(line))
    if carried is not None:
        many = sum(touched.kind == "claim" for touched in carried.touched)
        say(f"Added {plural(many, 'claim')} from the newer version.")


def report_id(words: str) -> UUID:
    """The id that was typed; UserError if it is none."""
    try:
        return UUID(words)
    except ValueError:
        raise UserError(
            f"“{words}” is not a report's id.",
            "`pressdocket add` and `show --json` print the ids of reports.",
        ) from None


def added_as_json(added: Added, like: Iterable[Likeness]) -> str:
    """One line for each report added: where it is, and what it may be made from."""
    told = {
        "report": str(added.report.id),
        "title": added.report.title,
        "already_here": added.already_here,
        "case": added.case.reference if added.case else None,
        "like": [
            {
                "relation": one.relation,
                "made": str(one.made.id),
                "source": str(one.source.id),
                "reprint": one.reprint,
                "reasons": list(one.reasons),
            }
            for one in like
        ],
    }
    return json.dumps(told, ensure_ascii=False)


def _in_words(compared: Compared) -> Iterator[str]:
    """What became of the quotes, then every sentence that differs, those whose figure changed first."""
    yield f"“{compared.older.title}” ({compared.older.id})"
    yield f"and its newer version ({compared.newer.id}): {compared.words}"
    for fate in compared.fates:
        if fate.state != "unchanged":
            yield f"{fate.state.capitalize()}: “{fate.claim.quote.exact}”"
    for passage in compared.passages:
        for before, after in passage.figures:
            yield f"! {before or 'none'} → {after or 'none'}"
        if passage.before:
            yield f"- {passage.before}"
        if passage.after:
            yield f"+ {passage.after}"


def _as_json(compared: Compared) -> str:
    """The same for scripts; offsets of passages count code points of the earlier text."""
    told = {
        "older": str(compared.older.id),
        "newer": str(compared.newer.id),
        "words": compared.words,
        "quotes": [
            {
                "claim": str(fate.claim.id),
                "exact": fate.claim.quote.exact,
                "state": fate.state,
                "start": fate.now.start if fate.now else None,
                "end": fate.now.end if fate.now else None,
                "sentence": fate.sentence,
                "figures": fate.figures,
            }
            for fate in compared.fates
        ],
        "passages": [asdict(passage) for passage in compared.passages],
    }
    return json.dumps(told, ensure_ascii=False, indent=2)
