"""What the window remembers for its user and lets them choose: the scheme, and what is opened and shown."""

from typing import get_args

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from pressdocket.qt.kept import Kept
from pressdocket.qt.settings import Settings
from pressdocket.qt.theme import Scheme, Theme
from pressdocket.qt.widgets import button, label

NAMES: dict[Scheme, str] = {"system": "As the system", "light": "Light", "dark": "Dark"}


class PreferencesDialog(QDialog):
    """Takes effect at once; not modal."""

    def __init__(self, theme: Theme, settings: Settings, kept: Kept, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._settings, self._kept = theme, settings, kept
        self.setObjectName("settings")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Settings")
        self.setMinimumWidth(theme.px(440))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(22)] * 4)
        column.setSpacing(theme.px(14))
        column.addWidget(label("Settings", theme, 15, 600))
        form = QFormLayout()
        form.setHorizontalSpacing(theme.px(16))
        form.setVerticalSpacing(theme.px(12))
        self.scheme = QComboBox()
        self.scheme.setObjectName("scheme")
        self.scheme.setAccessibleName("Colours")
        for scheme in get_args(Scheme):
            self.scheme.addItem(NAMES[scheme], scheme)
        self.scheme.setCurrentIndex(self.scheme.findData(settings.scheme))
        self.scheme.currentIndexChanged.connect(self._choose_scheme)
        form.addRow(label("Colours", theme), self.scheme)
        self.tour = QCheckBox("Offer the tour when the sample is opened next")
        self.tour.setObjectName("offer-tour")
        self.tour.setAccessibleName(self.tour.text())
        self.tour.setChecked(not settings.toured)
        self.tour.toggled.connect(self._choose_tour)
        form.addRow(label("Tour", theme), self.tour)
        self.private = QCheckBox("Links into my own network may be fetched as well")
        self.private.setObjectName("fetch-private")
        self.private.setAccessibleName(self.private.text())
        self.private.setChecked(settings.private)
        self.private.toggled.connect(self._choose_private)
        form.addRow(label("Links", theme), self.private)
        form.addRow(label("Watched folder", theme), self._folder())
        column.addLayout(form)
        said = label(
            "New files in the watched folder go to the Inbox of this docket. The time zone belongs to each "
            "case, and sizes follow the font of your desktop.",
            theme, 12.5, 400, "text2",
        )  # fmt: skip
        said.setWordWrap(True)
        column.addWidget(said)
        close = button("Done", "close-settings", "primary")
        close.clicked.connect(self.close)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)

    def _folder(self) -> QWidget:
        """The folder whose new files go into the Inbox of this docket, and how to choose it."""
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        self.folder = QLineEdit()
        self.folder.setObjectName("watched-folder")
        self.folder.setAccessibleName("The folder whose new files go to the Inbox of this docket")
        self.folder.setPlaceholderText("None")
        self.folder.setReadOnly(True)
        row.addWidget(self.folder, 1)
        choose = button("Choose …", "choose-watched")
        choose.clicked.connect(self._choose_folder)
        self.unwatch = button("None", "watch-none")
        self.unwatch.clicked.connect(lambda: self._watch(""))
        for one in (choose, self.unwatch):
            one.setEnabled(self._kept.known)
            row.addWidget(one)
        self._watch(self._kept.watched)
        return holder

    def _choose_folder(self) -> None:
        found = QFileDialog.getExistingDirectory(self, "Watched folder", self._kept.watched)
        if found:
            self._watch(found)

    def _watch(self, folder: str) -> None:
        if folder != self._kept.watched:
            self._kept.watch(folder)
        self.folder.setText(folder)
        self.unwatch.setEnabled(bool(folder))

    def _choose_private(self, wanted: bool) -> None:
        self._settings.private = wanted

    def _choose_scheme(self) -> None:
        scheme: Scheme = self.scheme.currentData()
        self._settings.scheme = scheme
        self._theme.set_scheme(scheme)

    def _choose_tour(self, wanted: bool) -> None:
        self._settings.toured = not wanted
