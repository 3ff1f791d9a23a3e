"""F1: how verdicts, dates and support are worked out, and a short way round the window."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QScrollArea, QVBoxLayout, QWidget

from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import button, hairline, label

TOUR: Final = (
    ("1  Bring a report in", "Drop a text or a saved web page on the window, or paste one with Ctrl+V. With a case "
     "open it goes there, else to the Inbox. If it has no date, press I and say when it appeared."),
    ("2  Record what it says", "Select the words that say it and press Ctrl+E. Kind, figure and unit are read off "
     "where they can be; say who, to whom and when, and which demand it answers."),
    ("3  Look at the case", "Summary shows what was asked and answered, Timeline when, Ledger row by row. Click "
     "any figure, date or phrase with a dotted line: its sentence lights up."),
    ("4  Ask what was known", "D takes a day and shows the case as it stood then; T returns to today. Export PDF "
     "prints what you see, with every quote numbered."),
    ("5  Find anything", "Ctrl+K does anything by a few letters of its name. Ctrl+Z takes back any step."),
)  # fmt: skip
HOW: Final = (
    ("Dates are spans", "“Late August” is 21 to 31 August, “by 3 September” has no beginning. A deadline is met "
     "only if the whole span lies before it, missed only if the whole span lies after it. Where the limit lies "
     "inside the span the verdict is “cannot tell”, and says so."),
    ("Silent is not missed", "When a deadline has passed and no report tells of an answer, the verdict is "
     "“silent”. That no one reported an answer is no proof that there was none."),
    ("What answers a demand", "Only what fulfils it, wholly or in part. An apology, an acknowledgement or a "
     "promise answers nothing but itself. A promise stays open until an event keeps or breaks it."),
    ("Who says so", "Support counts origins, not outlets: ten papers that relay one statement are one origin. A "
     "platform's word about itself is marked as that. Words such as “authorities” name no one and support "
     "nothing alone."),
    ("Rival figures", "Figures that count other things, places or days stand side by side; none is wrong, so "
     "none is averaged. Figures that count the same and differ are contested, until you accept one and say why."),
    ("As of", "What was published later than the day asked about is left out of every finding, also of those "
     "about earlier days."),
    ("What is counted", "Demands that stand for many acts, or repeat an earlier one, have a row and count in no "
     "rate. Events that nobody has reviewed are counted on the first page of every print."),
)  # fmt: skip


class HelpDialog(QDialog):
    """Not modal; `tour` opens at the way round."""

    def __init__(self, theme: Theme, parent: QWidget, *, tour: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName("help")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("A short tour" if tour else "How it is worked out")
        self.resize(theme.px(560), theme.px(600))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(20)] * 4)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QWidget()
        body.setObjectName("page")
        inside = QVBoxLayout(body)
        inside.setContentsMargins(0, 0, theme.px(12), 0)
        inside.setSpacing(theme.px(8))
        parts = (("A short tour", TOUR), ("How it is worked out", HOW))
        for head, sections in parts if tour else parts[::-1]:
            inside.addWidget(label(head, theme, 15, 600))
            for title, text in sections:
                inside.addWidget(hairline())
                inside.addWidget(label(title, theme, 13, 600))
                said = label(text, theme, 13, 400, "text2")
                said.setWordWrap(True)
                inside.addWidget(said)
            inside.addSpacing(theme.px(14))
        inside.addStretch(1)
        area.setWidget(body)
        column.addWidget(area, 1)
        close = button("Close", "close-help", "primary")
        close.clicked.connect(self.close)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
