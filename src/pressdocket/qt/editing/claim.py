"""A claim's fields in a dialog of its own, which is not modal."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from pressdocket.desk.views import ClaimView
from pressdocket.qt.editing.record import RecordForm
from pressdocket.qt.editing.specs import CLAIM
from pressdocket.qt.session import Session
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import Elided, button, label


class ClaimEditor(QDialog):
    """What one report says about one event: its quote above, every other field below."""

    def __init__(
        self, session: Session, theme: Theme, claim: ClaimView, published: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session, self._claim = session, claim.claim.id
        self.setObjectName("claim-editor")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Claim")
        self.resize(theme.px(600), theme.px(620))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(20)] * 4)
        column.setSpacing(theme.px(10))
        column.addWidget(Elided(claim.title, theme, 15, 600))
        quote = label(claim.claim.quote.exact[:400], theme, 14)
        quote.setFont(theme.font(14, serif=True))
        quote.setWordWrap(True)
        column.addWidget(quote)
        column.addWidget(label(published, theme, 12.5, 400, "text2"))
        self.form = RecordForm(session, theme, "claim", claim.claim.id, CLAIM)
        self.form.gone.connect(self.close)
        self.form.fields.typing.connect(self._read)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        holder = QWidget()
        holder.setObjectName("page")
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(0, 0, theme.px(10), 0)
        inside.addWidget(self.form)
        inside.addStretch(1)
        area.setWidget(holder)
        column.addWidget(area, 1)
        row = QHBoxLayout()
        row.addWidget(label("Each field is saved when you leave it.", theme, 12.5, 400, "text2"))
        row.addStretch(1)
        done = button("Done", "claim-done", "primary")
        done.setAutoDefault(False)
        done.clicked.connect(self._done)
        row.addWidget(done)
        column.addLayout(row)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self._done)

    def _done(self) -> None:
        self.form.save_all()
        self.close()

    def _read(self, name: str, words: str) -> None:
        """How a date is read, while it is typed."""
        if name != "when" or not words.strip():
            return
        box, claim = self.form.fields.boxes[name], self._claim

        def show(said: str) -> None:
            if box.text() != box.before:
                box.say(said)

        self._session.ask(
            lambda desk: desk.editing.read_as(claim, words),
            show,
            lambda error: show(error.happened),
            within=self,
        )
