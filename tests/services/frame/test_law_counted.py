"""A desk knows under which law its dates were counted."""

from qv_desk.services.frame import law_counted
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.shipped_law import COUNTED_UNDER, fingerprint


def test_a_new_desk_is_counted_under_the_law_of_its_program(desk: Desk) -> None:
    assert desk.store.settings.read(COUNTED_UNDER) == fingerprint()
    assert not law_counted.recount_is_due(desk)


def test_a_desk_of_another_version_is_to_be_counted_anew(desk: Desk) -> None:
    with desk.changing() as changes:
        changes.write_setting(COUNTED_UNDER, "0" * 64)
        changes.journal("clock.recounted", "store")
    assert law_counted.recount_is_due(desk)
