"""An obligation of the docket's own, field by field."""

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QScrollArea, QVBoxLayout, QWidget

from pressdocket.qt.editing.record import RecordForm, saved_foot
from pressdocket.qt.editing.specs import OBLIGATION
from pressdocket.qt.session import Session
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import label


class ObligationEditor(QDialog):
    """Not modal; each field is saved when it is left."""

    def __init__(self, session: Session, theme: Theme, rule: UUID, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("obligation-editor")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Obligation")
        self.resize(theme.px(620), theme.px(640))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(20)] * 4)
        column.setSpacing(theme.px(12))
        column.addWidget(label("A version of an obligation, for this docket alone", theme, 15, 600))
        self.form = RecordForm(session, theme, "obligation", rule, OBLIGATION)
        self.form.gone.connect(self.close)
        area = QScrollArea()
        area.setObjectName("obligation-fields")
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self.form)
        column.addWidget(area, 1)
        column.addLayout(saved_foot(theme, "obligation-done", self._done))

    def _done(self) -> None:
        self.form.save_all()
        self.close()
