"""Everything that can be done in the window, by name."""

from functools import partial
from typing import TYPE_CHECKING

from pressdocket.qt.places import TABS, Place
from pressdocket.qt.window.actions import Deed

if TYPE_CHECKING:
    from pressdocket.qt.window.window import MainWindow


def deeds_of(window: "MainWindow") -> tuple[Deed, ...]:
    """The list that menu, palette and shortcuts share."""
    return (*_file(window), *_edit(window), *_go(window), *_view(window), *_help(window))


def _file(window: "MainWindow") -> tuple[Deed, ...]:
    taking, printing, dockets, in_case = window.taking, window.printing, window.dockets, window.in_case

    def on_compare() -> bool:
        return window.navigator.here.page == "compare"

    def export_comparison() -> None:
        window.compare.export()

    return (
        Deed("File", "New case …", "Ctrl+N", window.dialogs.new_case, writes=True),
        Deed("File", "Add reports …", "Ctrl+O", taking.choose, writes=True),
        Deed("File", "Add from links or a feed …", "Ctrl+L", taking.links, writes=True),
        Deed("File", "Paste a report", "Ctrl+V", taking.paste, writes=True),
        Deed("File", "Export PDF …", "Ctrl+Shift+P", printing.ask, in_case),
        Deed("File", "Export the comparison …", "Ctrl+Shift+S", export_comparison, on_compare),
        Deed("Docket", "New docket …", "", dockets.new),
        Deed("Docket", "Open docket …", "Ctrl+Shift+O", dockets.choose),
        *(Deed("Docket", f"Open {path.stem}", "", partial(dockets.open, path)) for path in dockets.recent),
    )


def _edit(window: "MainWindow") -> tuple[Deed, ...]:
    def reading() -> bool:
        here = window.navigator.here
        return here.page == "inbox" or (here.page == "case" and here.tab == "evidence")

    dialogs, in_case = window.dialogs, window.in_case
    return (
        Deed("Edit", "Undo", "Ctrl+Z", window.steps.undo, writes=True),
        Deed("Edit", "Redo", "Ctrl+Shift+Z", window.steps.redo, writes=True),
        Deed("Edit", "Edit this case …", "Ctrl+Shift+E", dialogs.edit_case, in_case, writes=True),
        Deed("Edit", "Pin or unpin this case", "Ctrl+D", window.pin),
        Deed("Edit", "Record the selected passage", "Ctrl+E", window.record, reading, writes=True),
        Deed("Edit", "Parties …", "", dialogs.parties),
        Deed("Edit", "Settings …", "Ctrl+,", dialogs.settings),
    )


def _go(window: "MainWindow") -> tuple[Deed, ...]:
    go, navigator, panes, in_case = window.navigator.go, window.navigator, window.panes, window.in_case
    pages = (
        ("Cases", Place("cases")),
        ("Inbox", Place("inbox")),
        ("Compare", Place("compare")),
        ("Obligations", Place("obligations")),
        ("Search", Place("search")),
    )
    return (
        Deed("Go", "Find or do …", "Ctrl+K", window.open_palette),
        *(
            Deed("Go", words, f"Ctrl+{number}", partial(go, place))
            for number, (words, place) in enumerate(pages, 1)
        ),
        *(
            Deed("Go", f"Case: {words}", f"Alt+{number}", partial(window.go_to_tab, tab), in_case)
            for number, (tab, words) in enumerate(TABS, 1)
        ),
        Deed("Go", "Back", "Alt+Left", navigator.back, lambda: navigator.can_go_back),
        Deed("Go", "Forward", "Alt+Right", navigator.forward, lambda: navigator.can_go_forward),
        Deed("Go", "Next pane", "F6", partial(panes.step, 1)),
        Deed("Go", "Previous pane", "Shift+F6", partial(panes.step, -1)),
    )


def _view(window: "MainWindow") -> tuple[Deed, ...]:
    in_case = window.in_case

    def in_the_past() -> bool:
        return in_case() and window.case.in_the_past

    def ask_for_day() -> None:
        window.case.ask_for_day()

    def return_to_today() -> None:
        window.case.return_to_today()

    return (
        Deed("View", "As of a day …", "", ask_for_day, in_case),
        Deed("View", "Compare with an earlier day …", "Ctrl+Shift+D", window.dialogs.earlier, in_case),
        Deed("View", "Promises of all cases …", "Ctrl+6", window.dialogs.promises),
        Deed("View", "As of today", "", return_to_today, in_the_past),
        Deed("View", "Fold the sidebar", "Ctrl+\\", window.fold),
        Deed("View", "Light", "", partial(window.set_scheme, "light")),
        Deed("View", "Dark", "", partial(window.set_scheme, "dark")),
        Deed("View", "As the system", "", partial(window.set_scheme, "system")),
    )


def _help(window: "MainWindow") -> tuple[Deed, ...]:
    return (
        Deed("Help", "How it is worked out", "F1", window.dialogs.help),
        Deed("Help", "A short tour", "", window.dialogs.tour),
    )
