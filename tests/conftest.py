"""What all tests share."""

import os

import pytest

from pressdocket.errors import UserError
from pressdocket.qt.missing import qt_or_packages

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
try:
    qt_or_packages()
except UserError as error:
    pytest.exit(str(error), returncode=1)

pytest_plugins = ["pytestqt.plugin"]
