"""The dialogs that the frame opens over its pages; each is loaded when it is first asked for."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from pressdocket.qt.kept import Kept
from pressdocket.qt.places import Navigator, Place
from pressdocket.qt.session import Session
from pressdocket.qt.settings import Settings
from pressdocket.qt.theme import Theme
from pressdocket.qt.window.pages import Pages

if TYPE_CHECKING:  # Loaded when it is first asked for.
    from pressdocket.qt.window.promises import PromisesDialog


class Dialogs:
    """Opens dialogs over a window."""

    def __init__(
        self,
        session: Session,
        navigator: Navigator,
        theme: Theme,
        settings: Settings,
        kept: Kept,
        pages: Pages,
        over: QWidget,
    ) -> None:
        self._session, self._navigator, self._theme = session, navigator, theme
        self._settings, self._kept, self._pages, self._over = settings, kept, pages, over

    def tour(self) -> None:
        from pressdocket.qt.window.help import HelpDialog

        HelpDialog(self._theme, self._over, tour=True).show()

    def help(self) -> None:
        from pressdocket.qt.window.help import HelpDialog

        HelpDialog(self._theme, self._over).show()

    def settings(self) -> None:
        from pressdocket.qt.window.preferences import PreferencesDialog

        PreferencesDialog(self._theme, self._settings, self._kept, self._over).show()

    def parties(self) -> None:
        from pressdocket.qt.editing.parties import PartiesDialog

        PartiesDialog(self._session, self._theme, self._over).show()

    def promises(self) -> None:
        """The register of promises; one that is open comes to the front."""
        self._promises()

    def promises_of(self, platform: str, as_of: date | None) -> None:
        """The same, of one platform, as of a day."""
        self._promises(as_of).show_platform(platform, as_of)

    def _promises(self, as_of: date | None = None) -> "PromisesDialog":
        from pressdocket.qt.window.promises import PromisesDialog

        found = next((one for one in self._over.findChildren(PromisesDialog) if one.isVisible()), None)
        dialog = found or PromisesDialog(self._session, self._navigator, self._theme, self._over, as_of)
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
        return dialog

    def earlier(self) -> None:
        """What an earlier day did not know of the case that is open."""
        from pressdocket.qt.window.earlier import EarlierDialog

        view = self._pages.case.view if self._navigator.here.page == "case" else None
        if view is not None:
            as_of = self._navigator.here.as_of
            EarlierDialog(self._session, self._navigator, self._theme, view.case, as_of, self._over).show()

    def new_case(self) -> None:
        self._case_form(edit=False)

    def edit_case(self) -> None:
        """The form of the case that is open, if one is."""
        if self._navigator.here.page == "case" and self._pages.case.view is not None:
            self._case_form(edit=True)

    def _case_form(self, *, edit: bool) -> None:
        from pressdocket.qt.window.case_form import CaseForm

        view = self._pages.case.view if edit else None
        form = CaseForm(self._session, self._theme, view.case if view else None, self._over)
        form.made.connect(lambda reference: self._navigator.go(Place("case", case=reference)))
        form.show()
