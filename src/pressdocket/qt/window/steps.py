"""What was done is said, with a way back; undo and redo."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from pressdocket.errors import UserError
from pressdocket.qt.session import Session
from pressdocket.qt.window.toasts import Toasts

if TYPE_CHECKING:  # The window is painted before the desk is imported.
    from pressdocket.records.change import Changes


class Steps(QObject):
    """Undoes and does again, and says in toasts what a session did, offers and cannot do."""

    def __init__(self, session: Session, toasts: Toasts, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._toasts = session, toasts
        session.said.connect(self._say)
        session.offered.connect(lambda words, back: toasts.say(words, (("Undo", back),)))
        session.jobs.troubled.connect(self._trouble)

    def undo(self, step: int | None = None) -> None:
        """Takes back a step, the newest by default."""
        self._session.do(
            lambda desk: desk.undo(step), then=lambda changes: self._told(changes, "Undone", "undo")
        )

    def redo(self) -> None:
        self._session.do(
            lambda desk: desk.redo(), then=lambda changes: self._told(changes, "Done again", "do again")
        )

    def _say(self, words: str, step: int | None) -> None:
        self._toasts.say(words, (("Undo", lambda: self.undo(step)),) if step is not None else ())

    def _trouble(self, error: UserError) -> None:
        self._toasts.say(str(error), urgent=True)

    def _told(self, changes: "Changes", done: str, what: str) -> None:
        from pressdocket.desk.telling import touched_in_words

        self._toasts.say(
            f"{done}: {touched_in_words(changes)}" if changes.touched else f"There is nothing to {what}."
        )
