"""What lies in a folder is seen before any key is known, and none of it is believed further than its words go."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.errors import StoreError
from qv_desk.services.backups.back_up import back_up
from qv_desk.services.backups.backups_found import find_backups
from qv_desk.services.frame.desk import Desk
from tests.services.conftest import Clock


@pytest.fixture
def place(desk: Desk, opened_case: Callable[..., Case], tmp_path: Path, clock: Clock) -> Path:
    opened_case()
    place = tmp_path / "backups"
    back_up(desk, place)
    clock.forward(hours=25)
    back_up(desk, place)
    (place / "holiday pictures").mkdir()
    return place


def test_the_newest_comes_first_with_what_it_says(place: Path, desk: Desk) -> None:
    newest, older = find_backups(place, desk.folder)

    assert newest.made_at == desk.moment > older.made_at
    assert (newest.cases, newest.people, newest.is_of_desk) == (1, ("Lin Wei",), True)
    assert newest.entries > older.entries


def test_one_backup_may_be_named_itself(place: Path, desk: Desk) -> None:
    newest = find_backups(place, desk.folder)[0]

    assert find_backups(newest.folder, desk.folder) == (newest,)


def test_where_there_is_no_desk_nothing_is_said_of_whose_it_is(place: Path, tmp_path: Path) -> None:
    assert {found.is_of_desk for found in find_backups(place, tmp_path / "none")} == {None}


@pytest.mark.parametrize(
    "change", [{"made_at": "yesterday"}, {"made_at": "2026-09-24T06:00:00"}, {"counts": {}}, {"format": 9}]
)
def test_a_manifest_that_says_nothing_is_left_out(place: Path, desk: Desk, change: dict[str, object]) -> None:
    newest, older = find_backups(place, desk.folder)
    manifest = newest.folder / "manifest.json"
    manifest.write_text(json.dumps(json.loads(manifest.read_text()) | change))

    assert find_backups(place, desk.folder) == (older,)


def test_a_disk_that_is_gone_is_said(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="backup_unreadable"):
        find_backups(tmp_path / "gone", tmp_path)
