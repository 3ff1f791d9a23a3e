"""What this user keeps at hand of one docket: pinned cases, saved views, how far it was read."""

import json
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from pressdocket.qt.settings import Settings

MOST_PINS = 12


@dataclass(frozen=True, slots=True)
class SavedView:
    """A filter of the list with a name: words that must stand in a case, a trait it must have."""

    name: str
    words: str = ""
    trait: str = ""


BUILT_IN = (
    SavedView("Silence over 7 days", trait="silent for a week"),
    SavedView("One origin only", trait="one origin"),
    SavedView("Rests on a retracted report", trait="stale"),
)


class Kept(QObject):
    """Read from the settings once the docket is known; `changed` when pins or views did.

    A docket is known by the hash of its first entry, so that it can be moved; an empty one keeps nothing.
    What makes no sense counts as nothing.
    """

    changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._docket = ""
        self.pins: tuple[str, ...] = ()
        self.views: tuple[SavedView, ...] = BUILT_IN
        self.seen: int | None = None
        """The entry of the history up to which this user has looked; None before the first look."""
        self.watched = ""
        """The folder whose new files are taken into this docket; empty for none."""
        self.denied: frozenset[str] = frozenset()
        """What this user said that reports are not made from."""

    @property
    def known(self) -> bool:
        """Whether the docket can be told from others, so that something can be kept of it."""
        return bool(self._docket)

    def open(self, first_hash: str) -> None:
        """Takes up what was kept of the docket whose first entry has this hash, noughts alone for none."""
        self._docket = f"docket-{first_hash[:16]}" if first_hash.strip("0") else ""
        self.pins = tuple(_texts(self._settings.kept(self._docket, "pins")))[:MOST_PINS]
        made = (_view(one) for one in _listed(self._settings.kept(self._docket, "views")))
        self.views = (*BUILT_IN, *(view for view in made if view))
        seen = self._settings.kept(self._docket, "seen")
        self.seen = int(seen) if seen.isascii() and seen.isdigit() else None
        self.denied = frozenset(_texts(self._settings.kept(self._docket, "denied")))
        self.watched = self._settings.kept(self._docket, "watched")
        self.changed.emit()

    def watch(self, folder: str) -> None:
        """Watches a folder from now on; none for an empty name."""
        self.watched = folder
        self._settings.keep(self._docket, "watched", folder)
        self.changed.emit()

    def noted(self, what: str) -> str:
        """What was noted of this docket under a name; empty for nothing."""
        return self._settings.kept(self._docket, what)

    def note(self, what: str, value: str) -> None:
        """Nothing is noted of a docket that is not known yet."""
        self._settings.keep(self._docket, what, value)

    def deny(self, key: str, *, back: bool = False) -> None:
        """Notes that a report was said not to be made from another, or takes that `back`."""
        self.denied = self.denied - {key} if back else self.denied | {key}
        self._settings.keep(self._docket, "denied", json.dumps(sorted(self.denied)))

    def pin(self, reference: str) -> bool:
        """Pins a case, or unpins it; tells whether it is pinned now."""
        pinned = reference not in self.pins
        if pinned:
            self.pins = (*self.pins, reference)[-MOST_PINS:]
        else:
            self.pins = tuple(one for one in self.pins if one != reference)
        self._settings.keep(self._docket, "pins", json.dumps(self.pins))
        self.changed.emit()
        return pinned

    def save_view(self, view: SavedView) -> None:
        """Saves a view; one of the same name gives way, unless it was built in."""
        if view.name and all(view.name != one.name for one in BUILT_IN):
            others = tuple(one for one in self.views if one.name != view.name)
            self._keep_views((*others, view))

    def drop_view(self, name: str) -> None:
        """Forgets a view that was saved; those built in stay."""
        self._keep_views(tuple(one for one in self.views if one.name != name or one in BUILT_IN))

    @property
    def sort(self) -> str:
        """How the list of cases is sorted, in every docket."""
        return self._settings.sort

    @sort.setter
    def sort(self, sort: str) -> None:
        self._settings.sort = sort

    def see(self, sequence: int) -> None:
        """Everything up to this entry was looked at."""
        self.seen = sequence
        self._settings.keep(self._docket, "seen", str(sequence))

    def _keep_views(self, views: tuple[SavedView, ...]) -> None:
        self.views = views
        own = [[one.name, one.words, one.trait] for one in views if one not in BUILT_IN]
        self._settings.keep(self._docket, "views", json.dumps(own))
        self.changed.emit()


def _listed(text: str) -> list[object]:
    try:
        found = json.loads(text) if text else []
    except ValueError:
        return []
    return found if isinstance(found, list) else []


def _texts(text: str) -> list[str]:
    return [one for one in _listed(text) if isinstance(one, str)]


def _view(one: object) -> SavedView | None:
    parts = one if isinstance(one, list) else []
    if len(parts) == 3 and all(isinstance(part, str) for part in parts) and parts[0]:
        return SavedView(*parts)
    return None
