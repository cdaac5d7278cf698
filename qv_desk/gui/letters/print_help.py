"""What stands beside the letters of the print room: what to do when the printer jams, and before an envelope is closed.

help = PrintHelp(room)  # the room's form holds its pane
help.fit(room.width())
"""

from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from qv_desk.gui.look import typeface
from qv_desk.gui.parts.faces import wear
from qv_desk.gui.parts.forms import child
from qv_desk.gui.parts.layouts import stand_on
from qv_desk.gui.parts.paragraph import Para

_FROM: Final = 1120
"""Pixels of the room; below, the help beside the rows would cut what stands in them."""


class PrintHelp:
    """The pane at the right of the print room.

    Args:
        room: the print room, whose form was loaded.
    """

    def __init__(self, room: QWidget) -> None:
        self._room = room
        stand_on(child(room, QWidget, "help_pane"), "list")
        for name in ("jam_heading", "envelope_heading"):
            heading = child(room, Para, name)
            wear(heading, typeface.HEADING, typeface.SEMIBOLD)
            heading.set_ink("text")

    def fit(self, width: int) -> None:
        """Stand beside the letters where they need not be cut for it.

        Args:
            width: of the whole room, in pixels.
        """
        for name in ("help_pane", "line"):
            child(self._room, QWidget, name).setVisible(width >= _FROM)

    def retranslate(self) -> None:
        """Word it."""
        translate = QCoreApplication.translate
        texts = {
            "jam_heading": translate("PrintRoomView", "If the printer jams"),
            "jam_1": translate(
                "PrintRoomView", "1. Leave this window open. Nothing is lost: the desk knows which letters came out."
            ),
            "jam_2": translate(
                "PrintRoomView", "2. Take the paper out. Put spoiled sheets in the shredder, not in the bin."
            ),
            "jam_3": translate(
                "PrintRoomView",
                "3. The letter prints on by itself. If it does not, press Stop and then Print all: what came out is "
                "not printed twice.",
            ),
            "envelope_heading": translate("PrintRoomView", "Before you close an envelope"),
            "envelope_1": translate("PrintRoomView", "The name in the window is the name in the list."),
            "envelope_2": translate("PrintRoomView", "Count the sheets."),
            "envelope_3": translate(
                "PrintRoomView", "Then press Mark as posted; the clock of the case stops on that day."
            ),
        }
        for name, text in texts.items():
            child(self._room, Para, name).setText(text)
