"""What opens besides places: a case in the queue's page or its own window, the intake, a new case.

The shell calls these by name and knows none of the views behind them. Their modules are loaded when first wanted.
"""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtWidgets import QWidget

from qv_desk.gui.work.places import Page
from qv_desk.gui.work.workplace import Workplace


class Doors(Protocol):
    """Opens what is no place."""

    def open_case(self, page: Page, case_id: str, tab: str) -> None:
        """Show a case in the page of the queue."""

    def back_to_list(self, page: Page) -> None:
        """The place that is open was chosen again: its first view, whatever lay over it."""

    def case_window(self, workplace: Workplace, case_id: str) -> QWidget:
        """A case in a window of its own."""

    def intake(self, workplace: Workplace, files: Sequence[str], window: QWidget) -> None:
        """Read message files; ask for them if there are none."""

    def new_case(self, workplace: Workplace, window: QWidget) -> None:
        """Open a case by hand."""
