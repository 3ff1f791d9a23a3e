"""The dialogs that the frame opens over its pages; each is loaded when it is first asked for."""

from PySide6.QtWidgets import QWidget

from pressdocket.qt.kept import Kept
from pressdocket.qt.places import Navigator, Place
from pressdocket.qt.session import Session
from pressdocket.qt.settings import Settings
from pressdocket.qt.theme import Theme
from pressdocket.qt.window.pages import Pages


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
