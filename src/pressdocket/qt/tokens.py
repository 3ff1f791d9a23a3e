"""Colours by what they are for, light and dark; each pair was chosen for its contrast on `page`."""

from dataclasses import dataclass
from typing import Final, Literal

Form = Literal["soft", "solid", "dashed", "thin", "dotted", "edge"]
"""How a chip is drawn: soft ground, solid ground, dashed edge, thin outline, dotted edge, soft with edge."""


@dataclass(frozen=True, slots=True)
class SignInk:
    """How a sign looks: colour names as "#rrggbb" (`soft` empty for no ground), form, and glyph."""

    ink: str
    soft: str
    form: Form
    glyph: str


@dataclass(frozen=True, slots=True)
class Tokens:
    """One scheme. `shade` is black or white for shadows and hatching; `toast` grounds what floats."""

    dark: bool
    page: str
    window: str
    raised: str
    hover: str
    selected: str
    line: str
    line2: str
    text: str
    text2: str
    text3: str
    accent: str
    accent_soft: str
    on_accent: str
    highlight: str
    weak: str
    met: str
    met_soft: str
    missed: str
    missed_soft: str
    unsure: str
    unsure_soft: str
    open: str
    open_soft: str
    rival: str
    rival_soft: str
    toast: str
    on_toast: str
    toast_accent: str
    disabled: str

    def signed(self, sign: str) -> SignInk:
        """How a verdict, a support or another sign is drawn."""
        ink, form, glyph = _SIGNS[sign]
        colour = str(getattr(self, ink))
        soft = str(getattr(self, f"{ink}_soft", "")) if form in {"soft", "edge", "dashed"} else ""
        return SignInk(colour, soft, form, glyph)


_SIGNS: Final[dict[str, tuple[str, Form, str]]] = {
    "met": ("met", "soft", "check"),
    "kept": ("met", "soft", "check"),
    "missed": ("missed", "solid", "cross"),
    "broken": ("missed", "solid", "cross"),
    "cannot tell": ("unsure", "dashed", "question"),
    "open": ("open", "soft", "clock"),
    "no limit": ("text2", "thin", "dash"),
    "no rule": ("text2", "thin", "dash"),
    "void": ("text2", "thin", "dash"),
    "silent": ("missed", "dotted", "dots"),
    "by its own account": ("text2", "thin", "quote"),
    "reported": ("text2", "thin", "quote"),
    "corroborated": ("text2", "thin", "check"),
    "contested": ("rival", "edge", "neq"),
    "rival figures": ("rival", "edge", "neq"),
    "does not add up": ("rival", "edge", "neq"),
    "stale": ("text2", "dotted", "stale"),
    "gaps": ("text2", "dotted", "gap"),
    "unsupported": ("text2", "dotted", "ring"),
}

LIGHT: Final = Tokens(
    dark=False,
    page="#FAF9F7", window="#F3F1ED", raised="#FFFFFF", hover="#EDEAE4", selected="#E2EAF9",
    line="#E3DFD8", line2="#8E887D", text="#1F1D1A", text2="#55514A", text3="#6B665D",
    accent="#2A56B8", accent_soft="#E2EAF9", on_accent="#FFFFFF", highlight="#FFF1BF", weak="#FFF8E0",
    met="#00667F", met_soft="#DAEDF3", missed="#A8330A", missed_soft="#F6DED5",
    unsure="#6B4A9C", unsure_soft="#EEE7F7", open="#7A5600", open_soft="#FAEFCF",
    rival="#9C1F63", rival_soft="#F9E2EE",
    toast="#2A2825", on_toast="#FAF9F7", toast_accent="#A9C4FF", disabled="#A9A49A",
)  # fmt: skip

DARK: Final = Tokens(
    dark=True,
    page="#1B1C20", window="#151619", raised="#232529", hover="#2A2C32", selected="#263450",
    line="#32343A", line2="#767A84", text="#ECEAE6", text2="#B8B5AE", text3="#9B9890",
    accent="#8FB3FF", accent_soft="#263450", on_accent="#0D1730", highlight="#4A3F16", weak="#353017",
    met="#66C7E0", met_soft="#12323B", missed="#FF9B73", missed_soft="#4A2417",
    unsure="#C6AAF0", unsure_soft="#33284A", open="#E3BE55", open_soft="#3A3013",
    rival="#F49CC6", rival_soft="#451D33",
    toast="#34363D", on_toast="#ECEAE6", toast_accent="#8FB3FF", disabled="#5E626B",
)  # fmt: skip
