"""Which files could not be read, and why."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from pressdocket.desk.intaking import Refusal
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import button, label
from pressdocket.records.wording import plural


class RefusedDialog(QDialog):
    """A paragraph a file; not modal."""

    def __init__(self, theme: Theme, refused: Sequence[Refusal], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("refused")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        count = len(refused)
        title = f"{plural(count, 'file')} could not be read"
        self.setWindowTitle(title)
        self.resize(theme.px(560), theme.px(360))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(20)] * 4)
        column.setSpacing(theme.px(12))
        column.addWidget(label(title, theme, 15, 600))
        said = "\n\n".join(f"{one.name}\n{one.error}" for one in refused)
        self.text = QPlainTextEdit(said)
        self.text.setReadOnly(True)
        self.text.setObjectName("refused-files")
        self.text.setAccessibleName("Files that could not be read, and why")
        column.addWidget(self.text, 1)
        close = button("Close", "close-refused", "primary")
        close.clicked.connect(self.close)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
