"""A clock that was set back is told; the summer's hour and a small correction are not."""

from dataclasses import replace
from datetime import timedelta

import pytest

from qv_desk.domain.terms.vault_slot import Role
from qv_desk.services.entry.clock_check import caution
from qv_desk.services.frame.desk import Desk
from qv_desk.services.words.say import said


@pytest.mark.parametrize(("back", "is_told"), [(-400, False), (0, False), (1, False), (3, True), (365 * 24, True)])
def test_a_clock_set_back_is_told(desk: Desk, back: int, is_told: bool) -> None:
    last = desk.store.last_entry_at()
    assert last is not None
    told = caution(replace(desk, now=lambda: last - timedelta(hours=back)))

    assert (told is not None) is is_told
    if told is not None:
        assert told.code == "clock_behind"
        assert str(told.fields["last"]) in said(told, "en").sentence


def test_printing_staff_are_not_asked_for_a_journal_that_they_cannot_read(desk: Desk) -> None:
    printing = replace(desk, user=replace(desk.user, role=Role.PRINTING), _store=None)
    assert caution(printing) is None
