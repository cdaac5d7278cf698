"""Rows, columns, grounds and lines: the few arrangements that every view is made of.

``row`` and ``column`` take widgets, layouts, a number (space in pixels) or None (stretch), in order.

Measured: the first mention of the ``Qt`` namespace builds a hundred enumerations, a sixth of an empty window's start.
What the unlock window is made of therefore never mentions it: it sets Qt's properties by number, and names the module
``QtCore`` where a later view needs more.
"""

from typing import Final

from PySide6 import QtCore
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from qv_desk.gui.look.palette import Ink

Margins = tuple[int, int, int, int]
_NONE: Margins = (0, 0, 0, 0)
_NEVER_SHOWN: Final = 1  # Qt.ScrollBarPolicy.ScrollBarAlwaysOff, by number: see above
_FRAME: Final = (40, 60)
"""Pixels beside and above a window that its frame and the bars of the screen may take."""
_NEVER_FOCUSED: Final = 0  # Qt.FocusPolicy.NoFocus


def row(*items: QWidget | QLayout | int | None, gap: int = 0, margins: Margins = _NONE) -> QHBoxLayout:
    """Items side by side."""
    layout = QHBoxLayout()
    _fill(layout, items, gap, margins)
    return layout


def column(*items: QWidget | QLayout | int | None, gap: int = 0, margins: Margins = _NONE) -> QVBoxLayout:
    """Items one below the other."""
    layout = QVBoxLayout()
    _fill(layout, items, gap, margins)
    return layout


def pane(ground: Ink, layout: QLayout | None = None, *, rounded: bool = False) -> QWidget:
    """A widget with a ground of its own; the colour does not leak into what lies on it."""
    widget = QWidget()
    stand_on(widget, ground, rounded=rounded)
    if layout is not None:
        widget.setLayout(layout)
    return widget


def stand_on(widget: QWidget, ground: Ink, *, rounded: bool = False) -> None:
    """Give a widget a ground by its purpose."""
    if type(widget) is not QWidget:  # to a plain one the style sheet gives its ground by itself
        widget.setAttribute(QtCore.Qt.WidgetAttribute.WA_StyledBackground)
    widget.setProperty("ground", ground)
    widget.setProperty("rounded", "true" if rounded else "false")


def hairline(*, vertical: bool = False) -> QWidget:
    """One line of one pixel that separates."""
    line = QWidget()
    line.setProperty("hairline", "true")
    if vertical:
        line.setFixedWidth(1)
    else:
        line.setFixedHeight(1)
    return line


def scrolled(content: QWidget) -> QScrollArea:
    """``content`` in a scroll area that scrolls downwards only; every page lies in one."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setProperty("horizontalScrollBarPolicy", _NEVER_SHOWN)
    area.setProperty("focusPolicy", _NEVER_FOCUSED)
    if not content.objectName():
        content.setObjectName("scrolled")
    area.setWidget(content)  # the style sheet makes the viewport clear; asking for it here costs 40 ms at a start
    return area


def fixed_height(layout: QLayout, height: int | None = None) -> QWidget:
    """A row as a widget that never grows in height (a spacer inside a row would make it grow)."""
    widget = QWidget()
    widget.setLayout(layout)
    widget.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    if height is not None:
        widget.setFixedHeight(height)
    return widget


def resize_within_screen(window: QWidget, size: tuple[int, int]) -> None:
    """Give a window this size in pixels, or as much of it as its screen has beside the window's frame."""
    room = window.screen().availableGeometry()
    window.resize(min(size[0], room.width() - _FRAME[0]), min(size[1], room.height() - _FRAME[1]))


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and delete its widgets."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)
            inner.deleteLater()


def _fill(
    layout: QHBoxLayout | QVBoxLayout, items: tuple[QWidget | QLayout | int | None, ...], gap: int, margins: Margins
) -> None:
    layout.setSpacing(gap)
    layout.setContentsMargins(*margins)
    for item in items:
        match item:
            case None:
                layout.addStretch(1)
            case int():
                layout.addSpacing(item)
            case QWidget():
                layout.addWidget(item)
            case QLayout():
                layout.addLayout(item)
