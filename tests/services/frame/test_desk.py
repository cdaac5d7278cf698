"""An open desk knows its office, its day and its user."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from qv_desk.errors import StoreError
from qv_desk.services.entry.unlock import open_desk, open_keys
from qv_desk.services.frame.desk import Desk

PASSPHRASE = "four quiet herons on the pier"


def test_the_day_is_the_offices(desk: Desk, clock) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    clock.at = datetime(2026, 9, 24, 16, 30, 1, 999, tzinfo=UTC)
    assert desk.today == date(2026, 9, 25)
    assert desk.moment == datetime(2026, 9, 24, 16, 30, 1, tzinfo=UTC)
    assert desk.office.name == "Qualvision Technology Co. Ltd."
    assert desk.user.display_name == "Lin Wei"


def test_a_second_desk_on_the_same_folder_is_refused(desk: Desk, folder: Path) -> None:
    with pytest.raises(StoreError, match="store_in_use"):
        open_desk(folder, open_keys(folder, None, PASSPHRASE))
    assert desk.store.settings.people()


def test_a_damaged_store_is_said_to_be_one_and_stays_as_it_is(folder: Path) -> None:
    path = folder / "cases.db"
    content = bytearray(path.read_bytes())
    content[100] ^= 1
    path.write_bytes(content)
    unlocked = open_keys(folder, None, PASSPHRASE)
    with pytest.raises(StoreError):
        open_desk(folder, unlocked)
    assert path.read_bytes() == bytes(content)


def test_what_was_half_written_long_ago_for_no_case_is_gone(  # type: ignore[no-untyped-def]
    desk: Desk,
    folder: Path,
    clock,  # noqa: ANN001
) -> None:
    desk.store.drafts.keep(desk.user.user_id, "intake", "", "a mail", desk.moment)
    desk.close()
    clock.forward(days=31)
    again = open_desk(folder, open_keys(folder, None, PASSPHRASE), now=clock)
    assert again.store.drafts.all_of(desk.user.user_id) == ()
    again.close()
