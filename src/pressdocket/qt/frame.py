"""What every page of the window is given."""

from typing import NamedTuple

from pressdocket.qt.icons import Icons
from pressdocket.qt.kept import Kept
from pressdocket.qt.places import Navigator
from pressdocket.qt.session import Session
from pressdocket.qt.theme import Theme


class Frame(NamedTuple):
    """The docket that is open, the way through the window, how it looks, what is remembered of the docket."""

    session: Session
    navigator: Navigator
    theme: Theme
    icons: Icons
    kept: Kept
