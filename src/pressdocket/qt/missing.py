"""Says which system packages are missing where Qt cannot be loaded. Imports nothing of Qt itself."""

from pressdocket.errors import UserError

PACKAGES = "libglib2.0-0 libegl1 libgl1 libxkbcommon0 libfontconfig1 libdbus-1-3"
"""What Qt needs on a bare Debian, even without a screen."""
ON_X = (
    "libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-image0 libxcb-render-util0 libxcb-shape0 "
    "libxcb-xkb1 libxkbcommon-x11-0"
)
"""What a window under X needs besides."""


def qt_or_packages() -> None:
    """Loads Qt; UserError names the packages to install where a library of the system is missing."""
    try:
        import PySide6.QtSvg
        import PySide6.QtWidgets  # noqa: F401
    except ImportError as error:
        raise UserError(
            f"The window needs a library that this system lacks: {error}.",
            f"On Debian or Ubuntu: apt install {PACKAGES} {ON_X}. The command line works without.",
        ) from error
