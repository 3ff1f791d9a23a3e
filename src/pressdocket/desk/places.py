"""Where the docket lives when nobody says."""

import getpass
from collections.abc import Mapping
from pathlib import Path
from typing import Final

VARIABLE: Final = "PRESSDOCKET_DOCKET"
"""The environment variable that names the docket."""


def default_docket(environ: Mapping[str, str]) -> Path:
    """The docket named by the environment, else the one in the user's own data folder."""
    named = environ.get(VARIABLE)
    if named:
        return Path(named).expanduser()
    from platformdirs import user_data_path

    return user_data_path("Pressdocket", appauthor=False) / "docket.docket"


def settings_file() -> Path:
    """Where this user's window is remembered."""
    from platformdirs import user_config_path

    return user_config_path("Pressdocket", appauthor=False) / "window.ini"


def user_name() -> str:
    """Who signs changes: the operating-system user; "unknown" where there is none."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "unknown"
