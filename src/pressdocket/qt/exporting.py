"""Asks for the file that something is written to."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


def ask_for_file(over: QWidget, title: str, name: str, kinds: Mapping[str, str]) -> Path | None:
    """The file that was named, None for none. `kinds` are words by their suffix (".csv": "Table"), the first
    of them offered; a name without any of them gets that of the kind that was chosen."""
    filters = {f"{words} (*{suffix})": suffix for suffix, words in kinds.items()}
    named, chosen = QFileDialog.getSaveFileName(over, title, name, ";;".join(filters))
    if not named:
        return None
    path = Path(named)
    known = path.suffix.lower() in kinds
    return path if known else path.with_name(path.name + filters.get(chosen, next(iter(kinds))))
