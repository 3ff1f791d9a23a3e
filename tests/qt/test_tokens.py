"""Every pair of colours that carries words is told apart (WCAG 2.2, 1.4.3 and 1.4.11)."""

from typing import get_args

import pytest
from PySide6.QtGui import QColor, QPalette
from pytestqt.qtbot import QtBot

from pressdocket.qt.theme import palette_of
from pressdocket.qt.tokens import _SIGNS, DARK, LIGHT, Form, Tokens

BOTH = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])


def luminance(colour: str) -> float:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@BOTH
def test_text_stands_out_from_every_ground(tokens: Tokens) -> None:
    grounds = (tokens.page, tokens.window, tokens.raised, tokens.hover)
    for ground in grounds:
        assert contrast(tokens.text, ground) >= 7
        assert contrast(tokens.text2, ground) >= 4.5
        assert contrast(tokens.accent, ground) >= 4.5
    for ground in (tokens.page, tokens.window, tokens.raised):
        assert contrast(tokens.text3, ground) >= 4.5
    assert contrast(tokens.text2, tokens.selected) >= 4.5
    assert contrast(tokens.on_accent, tokens.accent) >= 4.5
    assert contrast(tokens.on_toast, tokens.toast) >= 4.5
    assert contrast(tokens.toast_accent, tokens.toast) >= 4.5
    assert contrast(tokens.line2, tokens.page) >= 3


@BOTH
@pytest.mark.parametrize("sign", sorted(_SIGNS))
def test_every_sign_is_readable_in_its_form(tokens: Tokens, sign: str) -> None:
    ink = tokens.signed(sign)
    assert ink.form in get_args(Form)
    assert contrast(ink.ink, tokens.page) >= 4.5
    if ink.soft:
        assert contrast(ink.ink, ink.soft) >= 4.5


@BOTH
def test_the_palette_knows_every_role_in_every_state(tokens: Tokens, qtbot: QtBot) -> None:
    palette = palette_of(tokens)
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        assert palette.color(role) == QColor(tokens.text)
        assert palette.color(QPalette.ColorGroup.Disabled, role) == QColor(tokens.disabled)
