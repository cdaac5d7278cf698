"""The shell knows its doors by what they do alone."""

from typing import TYPE_CHECKING

from qv_desk.gui.shell.place_list import DeskDoors

if TYPE_CHECKING:
    from qv_desk.gui.work.doors import Doors


def test_the_doors_of_this_version_are_doors() -> None:
    doors: Doors = DeskDoors()
    for name in ("open_case", "back_to_list", "case_window", "intake", "new_case"):
        assert callable(getattr(doors, name))
