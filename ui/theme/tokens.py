"""The one table of colours and sizes. Nothing else in the screen names a colour.

Knows no Qt. `TEXT_PAIRS` and `GRAPHIC_PAIRS` say which colours meet, so that a test can measure
their contrast (WCAG 2.2 AA: 4.5 to 1 for text, 3 to 1 for shapes that carry meaning).
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """The colours of one theme, as #rrggbb."""

    name: str
    ground: str
    """Behind the cards."""
    surface: str
    """Cards, bars, the rail."""
    field: str
    """Inside of fields and lists."""
    hover: str
    selected: str
    """A row or chip the keyboard stands on."""
    line: str
    """Hairlines and borders that only please the eye."""
    field_line: str
    """Borders that say: here you can type."""
    scroll: str
    track: str
    """The unfilled part of bars."""
    ink: str
    ink_soft: str
    primary: str
    primary_hover: str
    on_primary: str
    primary_tint: str
    quote: str
    good: str
    good_tint: str
    on_good: str
    gold: str
    gold_tint: str
    warn: str
    warn_tint: str
    bad: str
    bad_tint: str
    focus: str


LIGHT = Tokens(
    name="light",
    ground="#f4f6f8",
    surface="#ffffff",
    field="#f7f9fa",
    hover="#f4f7fa",
    selected="#eaf2fb",
    line="#e2e7ec",
    field_line="#7a8692",
    scroll="#b4bfca",
    track="#e2e7ec",
    ink="#16202a",
    ink_soft="#586573",
    primary="#0b5cad",
    primary_hover="#094e94",
    on_primary="#ffffff",
    primary_tint="#e8f1fa",
    quote="#f0f5fb",
    good="#0f7052",
    good_tint="#e4f5ee",
    on_good="#ffffff",
    gold="#7d5a00",
    gold_tint="#fbf0cf",
    warn="#8f5200",
    warn_tint="#fdf1dc",
    bad="#b3261e",
    bad_tint="#fdeceb",
    focus="#0b5cad",
)

DARK = Tokens(
    name="dark",
    ground="#12171d",
    surface="#1a2129",
    field="#12171d",
    hover="#202934",
    selected="#1c3145",
    line="#2b3540",
    field_line="#788693",
    scroll="#4a5866",
    track="#2f3a46",
    ink="#e6edf3",
    ink_soft="#a3b1be",
    primary="#6cb2f5",
    primary_hover="#8cc4fa",
    on_primary="#0b1a28",
    primary_tint="#15304a",
    quote="#1f2b37",
    good="#5bd0a5",
    good_tint="#12342a",
    on_good="#0c231b",
    gold="#f0ce6a",
    gold_tint="#3b3112",
    warn="#ffb95e",
    warn_tint="#3a2a10",
    bad="#ff948b",
    bad_tint="#43201f",
    focus="#8cc4fa",
)

CONTRAST = Tokens(
    name="contrast",
    ground="#000000",
    surface="#000000",
    field="#000000",
    hover="#1c1c1c",
    selected="#00304a",
    line="#9a9a9a",
    field_line="#ffffff",
    scroll="#ffffff",
    track="#4a4a4a",
    ink="#ffffff",
    ink_soft="#e0e0e0",
    primary="#6fd3ff",
    primary_hover="#a6e4ff",
    on_primary="#000000",
    primary_tint="#002a3d",
    quote="#111c22",
    good="#5dffb0",
    good_tint="#00301c",
    on_good="#000000",
    gold="#ffe066",
    gold_tint="#332900",
    warn="#ffc266",
    warn_tint="#332000",
    bad="#ffb0a8",
    bad_tint="#400c08",
    focus="#ffff00",
)
"""For eyes that need more: all text at least 7 to 1 (WCAG 2.2 AAA)."""

THEMES = {theme.name: theme for theme in (LIGHT, DARK, CONTRAST)}

TEXT_ROLES = ("ink", "ink_soft", "primary", "good", "gold", "warn", "bad")
"""The colours words are written in."""

GROUNDS = (
    "surface",
    "ground",
    "field",
    "hover",
    "selected",
    "quote",
    "primary_tint",
    "good_tint",
    "gold_tint",
    "warn_tint",
    "bad_tint",
)
"""The colours words may stand on, whatever they are written in."""

TEXT_PAIRS = (
    *((role, ground) for role in TEXT_ROLES for ground in GROUNDS),
    ("on_primary", "primary"),
    ("on_primary", "primary_hover"),
    ("on_good", "good"),
    ("surface", "ink"),
)
"""Foreground and background of every text on screen."""

GRAPHIC_PAIRS = (
    *(("field_line", ground) for ground in ("surface", "ground", "field", "hover", "selected")),
    *((role, "track") for role in ("primary", "gold", "good", "warn", "bad")),
    *(("focus", ground) for ground in GROUNDS),
)
"""Shapes that carry meaning, and what they stand on; icons are as dark as words."""

CARD_RADIUS = 8
FIELD_RADIUS = 6
CARD_PADDING = 12
GAP = 12
"""Between cards, in device-independent pixels, as every size here."""
BAR_WIDTH = 8
"""Of a scroll bar, and of the room that is left for it."""
CONTROL_HEIGHT = 30
RAIL_WIDTH = 56
CALL_BAR_HEIGHT = 48
STATUS_HEIGHT = 28

TEXT_SMALL = 12
TEXT = 13
TEXT_SAY = 14
TEXT_TITLE = 16
TEXT_NAME = 20


def luminance(colour: str) -> float:
    """Return the relative luminance of *colour* (WCAG 2.2), 0 to 1."""
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    knee = 0.04045
    red, green, blue = (c / 12.92 if c <= knee else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)
