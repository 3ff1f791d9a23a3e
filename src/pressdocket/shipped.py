"""Where the files that ship with the program lie."""

from pathlib import Path
from typing import Literal


def shipped(name: Literal["assets", "alembic"]) -> Path:
    """The folder `name`: inside the installed wheel, or at the top of the checkout when run from source."""
    here = Path(__file__).resolve().parent
    packaged = here / f"_{name}"
    return packaged if packaged.is_dir() else here.parents[1] / name
