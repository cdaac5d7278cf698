"""The top of a case page: whom it is about, its reference, the way back, a window of its own, and its menu.

top = CaseTop(page, has_menu=True)  # the page's form was loaded
top.show_case(file.case)
"""

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from qv_desk.domain.cases.case import Case
from qv_desk.gui.look import typeface
from qv_desk.gui.parts import case_head
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.faces import wear
from qv_desk.gui.parts.forms import child
from qv_desk.gui.parts.paragraph import Label, Para


class CaseTop(QObject):
    """What stands above the Next card.

    Args:
        page: the widget that holds the form of the case page.
        has_menu: whether there is anything to do with the case as a whole.

    Attributes:
        back: the way back to the list; hidden until the page takes the list's place.

    Signals:
        back_wanted: the officer wants the list again.
        window_wanted: the case is to be shown in a window of its own.
        menu_wanted: the menu is to be shown.
    """

    back_wanted = Signal()
    window_wanted = Signal()
    menu_wanted = Signal()

    def __init__(self, page: QWidget, *, has_menu: bool) -> None:
        super().__init__(page)
        self._name = child(page, Para, "name_para")
        wear(self._name, typeface.TITLE, typeface.SEMIBOLD)
        self._name.set_ink("text")
        self._facts = child(page, Para, "facts_para")
        self._reference = child(page, Label, "reference_label")
        self._reference.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._own_window = child(page, Button, "window_button")
        self._own_window.set_kind("quiet")
        self._own_window.set_icon("window")
        self._own_window.clicked.connect(self.window_wanted)
        self.back = child(page, Button, "back_button")
        self.back.set_icon("back")
        self.back.clicked.connect(self.back_wanted)
        self.back.hide()
        self._more = child(page, Button, "more_button")
        self._more.set_kind("quiet")
        self._more.set_icon("more")
        self._more.clicked.connect(self.menu_wanted)
        self._more.setVisible(has_menu)

    def show_case(self, case: Case) -> None:
        """Word the top for a case."""
        self._name.setText(case_head.person_words(case))
        self._facts.setText(case_head.fact_words(case))
        self._reference.setText(case.reference)

    def offer_own_window(self, *, shown: bool) -> None:
        """Offer a window of its own; not where the page already has one."""
        self._own_window.setVisible(shown)

    def open_menu(self, menu: QMenu) -> None:
        """Show a menu below its button."""
        below: QPoint = self._more.rect().bottomLeft()
        menu.popup(self._more.mapToGlobal(below))
