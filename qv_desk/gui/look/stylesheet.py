"""The style sheet of the desk, written out from one palette: colours, borders and padding, never a font.

Fonts go through ``gui.typeface`` (a ``font`` rule here would override ``setFont``). A widget says what it is by a
dynamic property: ``ink`` on a label, ``kind`` on a button, ``ground`` on a pane, ``state`` on a field that wants
attention. Every part of a combo box, a scroll bar and a header is styled: half-styled ones look broken.
"""

from string import Template
from typing import Final

from qv_desk.assets import resource
from qv_desk.gui.look.palette import DeskPalette

_GROUNDS: Final = ("chrome", "list", "page", "desk", "tint", "alarm_tint", "caution_tint")
_INKS: Final = ("text", "soft", "mute", "accent", "brick", "amber", "slate", "on_fill")

_SHEET: Final = Template("""
QWidget { color: $text; }
QMainWindow, QDialog { background: $page; }
QToolTip { background: $page; color: $text; border: 1px solid $faint; padding: 4px 6px; }
QLabel { background: transparent; }
QLabel:disabled { color: $mute; }
QLabel[badge="true"] { background: $fill; border-radius: 12px; }
QScrollArea, QScrollArea > QWidget#qt_scrollarea_viewport, QWidget#scrolled { background: transparent; border: none; }
QScrollArea[capped="true"]:focus { border: 2px solid $accent; border-radius: 4px; }
QStackedWidget { background: transparent; }

QPushButton { border: none; border-radius: 6px; padding: 0 14px; background: $button; color: $text; }
QPushButton:hover { background: $button_hover; }
QPushButton:focus { border: 2px solid $accent; padding: 0 12px; }
QPushButton[kind="filled"] { background: $fill; color: $on_fill; }
QPushButton[kind="filled"]:hover { background: $fill_hover; }
QPushButton[kind="filled"]:focus { border: 2px solid $text; }
QPushButton[kind="link"] { background: transparent; color: $accent; padding: 0 4px; }
QPushButton[kind="link"]:hover { background: $button; }
QPushButton[kind="link"]:focus { padding: 0 2px; }
QPushButton[kind="quiet"] { background: transparent; color: $soft; padding: 0 8px; }
QPushButton[kind="quiet"]:hover { background: $button; }
QPushButton[kind="quiet"]:focus { padding: 0 6px; }
QPushButton[kind="quiet"]:checked { color: $text; background: $button; }
QPushButton:disabled { background: transparent; color: $mute; border: 1px solid $faint; padding: 0 13px; }
QPushButton[kind="link"]:disabled { border: none; padding: 0 4px; }
QPushButton[kind="quiet"]:disabled { border: none; padding: 0 8px; }
QPushButton::menu-indicator { image: none; width: 0; }

QLineEdit, QPlainTextEdit, QTextEdit, QDateEdit, QTimeEdit, QDateTimeEdit, QSpinBox, QComboBox {
    background: $field; color: $text; border: 1px solid $edge; border-radius: 6px; padding: 0 8px;
    selection-background-color: $fill; selection-color: $on_fill; placeholder-text-color: $mute; }
QLineEdit, QComboBox { min-height: 30px; }
QDateEdit, QTimeEdit, QDateTimeEdit, QSpinBox { min-height: 27px; }
QLineEdit { lineedit-password-character: 8226; }
QPlainTextEdit, QTextEdit { padding: 5px 4px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QDateEdit:focus, QTimeEdit:focus, QDateTimeEdit:focus,
QSpinBox:focus, QComboBox:focus { border: 2px solid $accent; padding: 0 7px; min-height: 28px; }
QDateEdit:focus, QTimeEdit:focus, QDateTimeEdit:focus, QSpinBox:focus { min-height: 25px; }
QPlainTextEdit:focus, QTextEdit:focus { padding: 4px 3px; min-height: 0; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QDateEdit:disabled, QTimeEdit:disabled,
QDateTimeEdit:disabled, QComboBox:disabled, QSpinBox:disabled { background: $off; color: $mute; border-color: $faint; }
QLineEdit:read-only, QPlainTextEdit:read-only, QTextEdit:read-only { background: transparent; border-color: $faint; }
*[state="missing"] { border: 2px solid $amber; }
*[state="wrong"] { border: 2px solid $brick; }
QLineEdit[kind="search"] { background: $page; border: 1px solid transparent; }
QLineEdit[kind="search"]:focus { border: 2px solid $accent; }

QComboBox::drop-down, QDateEdit::drop-down, QDateTimeEdit::drop-down {
    border: none; width: 28px; background: transparent; }
QComboBox::down-arrow, QDateEdit::down-arrow, QDateTimeEdit::down-arrow {
    image: url($controls/down_$name.svg); width: 16px; height: 16px; }
QComboBox QAbstractItemView { background: $page; color: $text; border: 1px solid $faint; outline: none; padding: 4px;
    selection-background-color: $selected; selection-color: $text; }
QComboBox QAbstractItemView::item { min-height: 28px; padding: 0 6px; border-radius: 4px; }
QSpinBox::up-button, QSpinBox::down-button, QTimeEdit::up-button, QTimeEdit::down-button {
    border: none; width: 20px; background: transparent; }
QSpinBox::up-arrow, QTimeEdit::up-arrow { image: url($controls/up_$name.svg); width: 12px; height: 12px; }
QSpinBox::down-arrow, QTimeEdit::down-arrow { image: url($controls/down_$name.svg); width: 12px; height: 12px; }

QCheckBox, QRadioButton {
    spacing: 8px; min-height: 24px; border: 2px solid transparent; border-radius: 6px; padding: 0 2px; }
QCheckBox:focus, QRadioButton:focus { border-color: $accent; }
QCheckBox:disabled, QRadioButton:disabled { color: $mute; }
QCheckBox::indicator, QRadioButton::indicator {
    width: 16px; height: 16px; border: 1px solid $edge; background: $field; }
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 9px; }
QCheckBox::indicator:checked { background: $fill; border-color: $fill; image: url($controls/check_$name.svg); }
QRadioButton::indicator:checked { border-color: $accent; image: url($controls/dot_$name.svg); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $faint; background: $off; }
QAbstractItemView::indicator {
    width: 16px; height: 16px; border: 1px solid $edge; border-radius: 4px; background: $field; }
QAbstractItemView::indicator:checked { background: $fill; border-color: $fill; image: url($controls/check_$name.svg); }

QListView, QTableView, QTreeView {
    background: transparent; color: $text; border: none; outline: none; gridline-color: $hair;
    selection-background-color: $selected; selection-color: $text; }
QTableView::item { padding: 0 8px; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section {
    background: transparent; color: $mute; border: none; border-bottom: 1px solid $hair; padding: 6px 8px; }
QHeaderView::section:hover { color: $text; }
QHeaderView::section:vertical { border-bottom: none; }
QHeaderView::up-arrow {
    image: url($controls/up_$name.svg); width: 12px; height: 12px; subcontrol-position: center right; }
QHeaderView::down-arrow {
    image: url($controls/down_$name.svg); width: 12px; height: 12px; subcontrol-position: center right; }
QTableCornerButton::section { background: transparent; border: none; }

QTabBar { background: transparent; border: none; qproperty-drawBase: 0; }
QTabBar::tab {
    background: transparent; color: $soft; border: none; border-bottom: 2px solid transparent; padding: 7px 0 7px 0;
    margin-right: 24px; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:disabled { color: $mute; }
QTabBar::scroller { width: 24px; }
QTabWidget::pane { border: none; border-top: 1px solid $hair; }

QMenuBar { background: $chrome; }
QMenu { background: $page; color: $text; border: 1px solid $faint; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: $selected; }
QMenu::item:disabled { color: $mute; }
QMenu::separator { height: 1px; background: $hair; margin: 4px 8px; }
QMenu::indicator { width: 16px; height: 16px; left: 4px; }
QMenu::indicator:checked { image: url($controls/menu_check_$name.svg); }

QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; border: none; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; border: none; }
QScrollBar::handle { background: $faint; border-radius: 4px; border: none; }
QScrollBar::handle:hover { background: $edge; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; background: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: none; }
QScrollBar::up-arrow, QScrollBar::down-arrow, QScrollBar::left-arrow, QScrollBar::right-arrow {
    width: 0; height: 0; image: none; }
QAbstractScrollArea::corner { background: transparent; border: none; }

QProgressBar {
    background: $hair; border: none; border-radius: 3px; min-height: 6px; max-height: 6px; color: transparent; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QSplitter::handle { background: $hair; }
QSplitter::handle:hover { background: $accent; }
QGroupBox { border: none; margin: 0; padding: 0; }
QCalendarWidget QWidget { alternate-background-color: $list; background: $page; }
QCalendarWidget QToolButton {
    background: transparent; color: $text; border: none; border-radius: 4px; padding: 4px 8px; }
QCalendarWidget QToolButton:hover, QCalendarWidget QToolButton:focus { background: $selected; }
QCalendarWidget QToolButton#qt_calendar_prevmonth { qproperty-icon: url($controls/left_$name.svg); }
QCalendarWidget QToolButton#qt_calendar_nextmonth { qproperty-icon: url($controls/right_$name.svg); }
QCalendarWidget QAbstractItemView { selection-background-color: $fill; selection-color: $on_fill; }
""")


def style_sheet(palette: DeskPalette) -> str:
    """The whole sheet for one palette; pure, so the same palette gives the same text."""
    values: dict[str, str] = {purpose: _css(value) for purpose, value in palette.values.items()}
    values["name"] = palette.name
    values["controls"] = resource("icons", "controls").as_posix()
    rules = [_SHEET.substitute(values)]
    rules += [f'QWidget[ground="{ground}"] {{ background: {values[ground]}; }}' for ground in _GROUNDS]
    rules += [f'QLabel[ink="{ink}"] {{ color: {values[ink]}; }}' for ink in _INKS]
    rules.append(f'QWidget[hairline="true"] {{ background: {values["hair"]}; }}')
    rules += [f'QWidget[ground="{card}"][rounded="true"] {{ border-radius: 10px; }}' for card in _GROUNDS]
    return "\n".join(rules)


def _css(value: str) -> str:
    """``#AARRGGBB`` as ``rgba()``: style sheets read eight digits, but readers do not."""
    if len(value) != len("#AARRGGBB"):
        return value
    alpha, red, green, blue = (int(value[at : at + 2], 16) for at in (1, 3, 5, 7))
    return f"rgba({red}, {green}, {blue}, {alpha})"
