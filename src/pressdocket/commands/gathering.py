"""The commands that gather reports from elsewhere: lists of links, and a folder."""

import argparse
import json
from collections.abc import Mapping
from pathlib import Path
from threading import Event

from pressdocket.commands.output import paragraph, say, say_json, table
from pressdocket.commands.surroundings import Dockets
from pressdocket.desk.collecting import Links, links_of
from pressdocket.desk.desk import Desk
from pressdocket.desk.fetching import fetch_each, is_link
from pressdocket.desk.intaking import Taken
from pressdocket.desk.terminal import visible
from pressdocket.desk.watching import Watch
from pressdocket.errors import DocketTrouble, UserError
from pressdocket.records.wording import plural

LOOK_EVERY = 2.0
"""Seconds between two looks into a watched folder."""


def links(args: argparse.Namespace, dockets: Dockets) -> None:
    """Lists the pages that a feed or a list names; with --add fetches those that are not here yet."""
    if args.limit is not None and args.limit < 1:
        raise UserError("--limit takes a number from 1.", "Leave it out for all of them.")
    source = args.source if is_link(args.source) else Path(args.source).expanduser()
    listed = links_of(source, private=args.allow_private)
    if args.add:
        with dockets.to_write() as desk:
            _add(desk, listed, args)
        return
    known = _known(dockets, listed)
    if args.json:
        say_json(json.dumps(_json(listed, known), ensure_ascii=False, indent=2))
    else:
        say(_listed(listed, known))


def _known(dockets: Dockets, listed: Links) -> Mapping[str, object]:
    """What is here already; nothing where there is no docket yet."""
    if not dockets.path.exists():
        return {}
    with dockets.to_read() as desk:
        return desk.collecting.known(page.url for page in listed.pages)


def _add(desk: Desk, listed: Links, args: argparse.Namespace) -> None:
    known = desk.collecting.known(page.url for page in listed.pages)
    new = [page.url for page in listed.pages if page.url not in known][: args.limit]
    if not new:
        say("Every page of this list is here already.")
        return
    _say(desk.reports.keep(fetch_each(new, private=args.allow_private), args.case or ""))


def _say(taken: Taken) -> None:
    for refused in taken.refused:
        say(paragraph(f"{visible(refused.name)}: {refused.error}", first=""))
    say(taken.words)
    if taken.trouble is not None:
        raise taken.trouble


def _json(listed: Links, known: Mapping[str, object]) -> dict[str, object]:
    pages = [
        {"title": page.title, "url": page.url, "published": page.published or None, "here": page.url in known}
        for page in listed.pages
    ]
    return {"title": listed.title, "links": pages, "left_out": listed.left_out}


def _listed(listed: Links, known: Mapping[str, object]) -> str:
    rows = [
        ("here" if page.url in known else "new", page.published[:10], visible(page.title), visible(page.url))
        for page in listed.pages
    ]
    left = f" {plural(listed.left_out, 'item')} left out." if listed.left_out else ""
    many = plural(len(rows), "page")
    head = f"{visible(listed.title)}: {many}, {len(known)} here already.{left}"
    return f"{head}\n{table(('', 'published', 'title', 'address'), rows)}"


def watch(args: argparse.Namespace, dockets: Dockets) -> None:
    """Takes in what is put into a folder, until it is interrupted; with --once only what lies there now."""
    watched = Watch(Path(args.folder).expanduser())
    watched.look()
    pause = Event()
    with dockets.to_write() as desk:
        if args.once:
            _take(desk, watched.look(), args.case or "")
            return
        say(f"Watching “{visible(str(watched.folder))}”. Ctrl+C ends it.")
        said = ""
        while not pause.wait(LOOK_EVERY):
            if files := watched.look():
                said = _take_on(desk, watched, files, args.case or "", said)


def _take(desk: Desk, files: tuple[Path, ...], case: str) -> None:
    if not files:
        say("There is no file in this folder.")
        return
    try:
        _say(desk.reports.take_in(files, case))
    except DocketTrouble:
        raise
    except UserError as error:
        say(paragraph(str(error), first=""))


def _take_on(desk: Desk, watched: Watch, files: tuple[Path, ...], case: str, said: str) -> str:
    """Takes what a look found; what a docket that is full or gone does not take is offered again at the next
    look. The trouble is given back and, if it was `said` already, not said again."""
    try:
        _take(desk, files, case)
    except DocketTrouble as error:
        if str(error) != said:
            say(paragraph(str(error), first=""))
        watched.give_back(files)
        return str(error)
    return ""
