"""The colours of the desk: one table for the light theme and one for the dark, and nothing else decides a colour.

Views name a colour by what it is for (``ink``), never by its value. ``current()`` asks Qt which of the two palettes
the application wears now, so that painted widgets need no theme handed to them: ``gui.theme`` puts the palette on the
application and Qt repaints everything.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from PySide6.QtGui import QColor, QGuiApplication, QPalette

Ink = Literal[
    "chrome",
    "list",
    "page",
    "field",
    "desk",
    "hair",
    "faint",
    "edge",
    "button",
    "button_hover",
    "text",
    "soft",
    "mute",
    "accent",
    "fill",
    "fill_hover",
    "on_fill",
    "tint",
    "alarm_tint",
    "caution_tint",
    "selected",
    "hover",
    "off",
    "counted",
    "brick",
    "amber",
    "slate",
]


@dataclass(frozen=True, slots=True)
class DeskPalette:
    """Every colour of one theme as ``#RRGGBB``; the buttons' tints, which lie on many grounds, as ``#AARRGGBB``.

    Grounds: ``chrome`` (bars, sidebar), ``list``, ``page``, ``field``, ``desk`` (behind a printed page), ``tint`` (Next
    card), ``alarm_tint`` (minors), ``caution_tint``, ``selected``, ``hover``, ``off``, ``counted`` (a counted day).
    Lines: ``hair`` separates, ``faint`` borders what is off, ``edge`` borders a field (contrast at least 3).
    Words: ``text``, ``soft`` (second line), ``mute`` (labels), ``accent``, and the due colours ``brick`` (overdue),
    ``amber`` (soon), ``slate`` (fine). ``on_fill`` is the word on a filled button.

    One mapping rather than a field a colour: making a class of thirty fields costs 4 ms at a start.

    Attributes:
        name: of the theme.
        values: each colour by its purpose.
    """

    name: Literal["light", "dark"]
    values: Mapping[Ink, str]

    def colour(self, ink: Ink) -> QColor:
        """The colour for a purpose."""
        return QColor(self.values[ink])


LIGHT = DeskPalette(
    "light",
    {
        "chrome": "#F2F3F5",
        "list": "#F9FAFB",
        "page": "#FFFFFF",
        "field": "#FFFFFF",
        "desk": "#E6E8EC",
        "hair": "#E1E4E9",
        "faint": "#C6CBD4",
        "edge": "#858C99",
        "button": "#14182850",
        "button_hover": "#24182850",
        "text": "#1A1E26",
        "soft": "#4B5362",
        "mute": "#5F6776",
        "accent": "#234E9C",
        "fill": "#234E9C",
        "fill_hover": "#1B4188",
        "on_fill": "#FFFFFF",
        "tint": "#EDF2FA",
        "alarm_tint": "#FAECE9",
        "caution_tint": "#FAF2E2",
        "selected": "#DFE8F7",
        "hover": "#E8EAEE",
        "off": "#EEF0F3",
        "counted": "#D6E2F5",
        "brick": "#A4301D",
        "amber": "#85560A",
        "slate": "#4A5B70",
    },
)

DARK = DeskPalette(
    "dark",
    {
        "chrome": "#15181D",
        "list": "#1A1D23",
        "page": "#1F232A",
        "field": "#181B21",
        "desk": "#121418",
        "hair": "#31363F",
        "faint": "#464D59",
        "edge": "#6F7786",
        "button": "#22A0B9EB",
        "button_hover": "#38A0B9EB",
        "text": "#E9EBEF",
        "soft": "#B9BFCA",
        "mute": "#9AA1AE",
        "accent": "#9BBAF2",
        "fill": "#3B66B8",
        "fill_hover": "#3459A3",
        "on_fill": "#FFFFFF",
        "tint": "#252C38",
        "alarm_tint": "#3A2624",
        "caution_tint": "#352D1D",
        "selected": "#2B3850",
        "hover": "#242931",
        "off": "#2A2F37",
        "counted": "#31425F",
        "brick": "#F29A8B",
        "amber": "#E6B961",
        "slate": "#AEBBCB",
    },
)


def current() -> DeskPalette:
    """The palette that the application wears now."""
    window = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return DARK if window == DARK.colour("chrome") else LIGHT


def colour(ink: Ink) -> QColor:
    """A colour of the current theme, for paint code."""
    return current().colour(ink)


def qt_palette(palette: DeskPalette) -> QPalette:
    """The same colours in Qt's own roles, for what no style sheet reaches."""
    role = QPalette.ColorRole
    made = QPalette(palette.colour("chrome"))
    roles: tuple[tuple[QPalette.ColorRole, Ink], ...] = (
        (role.Window, "chrome"),
        (role.WindowText, "text"),
        (role.Base, "field"),
        (role.AlternateBase, "list"),
        (role.Text, "text"),
        (role.Button, "chrome"),
        (role.ButtonText, "text"),
        (role.Highlight, "fill"),
        (role.HighlightedText, "on_fill"),
        (role.PlaceholderText, "mute"),
        (role.Link, "accent"),
        (role.LinkVisited, "accent"),
        (role.ToolTipBase, "page"),
        (role.ToolTipText, "text"),
    )
    for each, ink in roles:
        made.setColor(each, palette.colour(ink))
    for each in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, each, palette.colour("mute"))
    return made
