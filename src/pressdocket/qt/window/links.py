"""A list of links is looked at before any page is asked for: a feed, or addresses as pasted."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from pressdocket.desk.collecting import Announced, Links, links_in_text, links_of
from pressdocket.errors import UserError
from pressdocket.qt.jobs import Job
from pressdocket.qt.session import Session
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import button, label

HINT = "Addresses of pages, one a line, or the address of one RSS or Atom feed"
NO_LINKS = "Write one address a line, each beginning with https:// or http://"


class LinksDialog(QDialog):
    """Not modal. `wanted` carries the addresses that were chosen to be fetched.

    `private` says whether addresses in one's own network may be asked. Of a feed only the feed itself is
    fetched, when "List the feed" is pressed.
    """

    wanted = Signal(object)

    def __init__(
        self, session: Session, theme: Theme, private: Callable[[], bool], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._theme, self._private = session, theme, private
        self.setObjectName("links")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Add from links")
        self.resize(theme.px(680), theme.px(560))
        self._lay_out()
        self._refresh()

    def show_file(self, path: Path) -> None:
        """Lists what a feed or a list of links in a file names."""
        self._look(path)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*[self._theme.px(20)] * 4)
        column.setSpacing(self._theme.px(12))
        column.addWidget(label("Add from links", self._theme, 15, 600))
        self.addresses = QPlainTextEdit()
        self.addresses.setObjectName("link-addresses")
        self.addresses.setAccessibleName(HINT)
        self.addresses.setPlaceholderText(HINT)
        self.addresses.setTabChangesFocus(True)
        self.addresses.setMaximumHeight(self._theme.px(96))
        self.addresses.textChanged.connect(self._refresh)
        column.addWidget(self.addresses)
        self.look = button("List the feed", "list-feed")
        self.look.clicked.connect(lambda: self._look(self._typed()[0]))
        self.take = button("List these pages", "list-pages")
        self.take.clicked.connect(self._list_typed)
        column.addLayout(_row(self.look, self.take))
        self.said = label("Nothing is fetched before you ask for it.", self._theme, 12.5, 400, "text2")
        self.said.setWordWrap(True)
        column.addWidget(self.said)
        self.list = QListWidget()
        self.list.setObjectName("link-pages")
        self.list.setAccessibleName("Pages that can be fetched; Space chooses one")
        self.list.itemChanged.connect(lambda _item: self._refresh())
        column.addWidget(self.list, 1)
        self.all = button("Choose all new", "choose-all-links")
        self.all.clicked.connect(self._choose_all)
        self.fetch = button("Fetch", "fetch-links", "primary")
        self.fetch.clicked.connect(self._fetch)
        column.addLayout(_row(self.all, self.fetch))

    def _typed(self) -> tuple[str, ...]:
        return links_in_text(self.addresses.toPlainText())

    def _list_typed(self) -> None:
        typed = self._typed()
        self._ask(Links("", tuple(Announced(link, link) for link in typed)))
        self._choose_all()

    def _look(self, source: str | Path) -> None:
        """Away from the docket's thread: a feed may be slow."""
        job = Job("Fetching the feed", can_stop=True)
        self.said.setText("Looking …")
        private = self._private()
        self._session.jobs.elsewhere(
            lambda: links_of(source, private=private, cancelled=lambda: not job.going()),
            self._ask,
            self._trouble,
            job=job,
        )
        self.destroyed.connect(job.cancel)

    def _trouble(self, error: UserError) -> None:
        self.said.setText(str(error))

    def _ask(self, links: Links) -> None:
        urls = [page.url for page in links.pages]
        self._session.ask(
            lambda desk: frozenset(desk.collecting.known(urls)),
            lambda known: self._show(links, known),
            self._trouble,
            within=self,
        )

    def _show(self, links: Links, known: frozenset[str]) -> None:
        left = f", {links.left_out} items without an address left out" if links.left_out else ""
        title = f"{links.title}: " if links.title else ""
        self.said.setText(f"{title}{len(links.pages)} pages, {len(known)} of them here already{left}.")
        self.list.clear()
        for page in links.pages:
            self.list.addItem(_item(page, here=page.url in known))
        self._refresh()

    def _choose_all(self) -> None:
        for row in range(self.list.count()):
            item = self.list.item(row)
            if item.flags() & Qt.ItemFlag.ItemIsUserCheckable:
                item.setCheckState(Qt.CheckState.Checked)

    def _chosen(self) -> Sequence[str]:
        items = [self.list.item(row) for row in range(self.list.count())]
        return [
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.flags() & Qt.ItemFlag.ItemIsUserCheckable and item.checkState() == Qt.CheckState.Checked
        ]

    def _refresh(self) -> None:
        typed, chosen = self._typed(), len(self._chosen())
        self.look.setEnabled(len(typed) == 1)
        self.take.setEnabled(bool(typed))
        self.all.setEnabled(self.list.count() > 0)
        self.fetch.setEnabled(chosen > 0)
        self.fetch.setText(f"Fetch {chosen} page{'' if chosen == 1 else 's'}" if chosen else "Fetch")
        if self.addresses.toPlainText().strip() and not typed:
            self.said.setText(NO_LINKS)

    def _fetch(self) -> None:
        self.wanted.emit(tuple(self._chosen()))
        self.close()


def _item(page: Announced, *, here: bool) -> QListWidgetItem:
    """A page by its title, where it stands and when; one that is here cannot be chosen."""
    where = "" if page.title == page.url else f"\n{page.url}"
    when = f"{page.published[:10]}  " if page.published else ""
    item = QListWidgetItem(f"{when}{page.title}{'  (here already)' if here else ''}{where}")
    item.setData(Qt.ItemDataRole.UserRole, page.url)
    if here:
        item.setFlags(Qt.ItemFlag.NoItemFlags)
    else:
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Unchecked)
    return item


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addStretch(1)
    for one in widgets:
        row.addWidget(one)
    return row
