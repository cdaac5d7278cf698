"""A head kept outside the folder shows what the folder itself cannot: that an earlier file was put back."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.errors import DeviceError
from qv_desk.services.backups import anchor
from qv_desk.services.backups.anchor import AnchorState
from qv_desk.services.care import journal_book
from qv_desk.services.entry import unlock
from qv_desk.services.frame.desk import Desk
from qv_desk.services.people import users
from qv_desk.services.words.say import said
from tests.services.conftest import Clock


@dataclass
class Notes:
    """A key store on this desk's machine: the one thing that the test machine may lack."""

    kept: dict[tuple[str, str], str] = field(default_factory=dict)
    problem: str = ""

    def keep_note(self, service: str, account: str, note: str) -> str:
        self._fail()
        self.kept[service, account] = note
        return "notes"

    def note(self, service: str, account: str) -> tuple[str, str | None]:
        self._fail()
        return "notes", self.kept.get((service, account))

    def _fail(self) -> None:
        if self.problem:
            raise DeviceError(self.problem, backend="notes")


@pytest.fixture
def notes() -> Notes:
    return Notes()


def alarms(desk: Desk) -> list[str | None]:
    return [entry.detail for entry in journal_book.latest(desk, 100) if entry.action == "journal.alarm"]


def test_a_first_look_keeps_the_head_and_the_next_one_agrees(desk: Desk, notes: Notes) -> None:
    assert anchor.check(desk, notes).state is AnchorState.NONE_KEPT
    desk.note("case.viewed", "a case")
    verdict = anchor.check(desk, notes)
    assert verdict.state is AnchorState.AGREES
    assert verdict.kept is not None
    assert verdict.head.sequence == verdict.kept.sequence + 1
    assert alarms(desk) == []


def test_an_old_store_put_back_is_noticed_and_written_down(
    desk: Desk, folder: Path, notes: Notes, tmp_path: Path, clock: Clock
) -> None:
    desk.close()
    shutil.copytree(folder, tmp_path / "earlier")
    later = unlock.open_desk(folder, desk.unlocked, now=clock)
    later.note("case.viewed", "a case")
    anchor.keep(later, notes)
    noted = journal_book.head(later)
    later.close()
    shutil.copy(tmp_path / "earlier" / "cases.db", folder / "cases.db")

    put_back = unlock.open_desk(folder, desk.unlocked, now=clock)
    assert anchor.check(put_back, notes).state is AnchorState.OLDER_STORE
    assert (alarms(put_back)[0] or "").startswith(f"older_store: {noted.sequence}:{noted.digest}")

    for _ in range(2):  # it has grown past the noted number, with other entries
        put_back.note("case.viewed", "another case")
    assert anchor.check(put_back, notes).state is AnchorState.DIFFERS
    put_back.close()


def test_an_old_vault_put_back_is_noticed(desk: Desk, folder: Path, notes: Notes) -> None:
    earlier = (folder / "vault.json").read_bytes()
    users.renew_recovery_code(desk)
    anchor.keep(desk, notes)
    (folder / "vault.json").write_bytes(earlier)

    assert anchor.check(desk, notes).state is AnchorState.OLDER_VAULT
    assert len(alarms(desk)) == 1


@pytest.mark.parametrize("problem", ["key_store_none", "key_store_locked", "key_store_failed"])
def test_a_machine_without_an_answering_key_store_goes_on(problem: str, desk: Desk, notes: Notes) -> None:
    notes.problem = problem
    verdict = anchor.check(desk, notes)
    assert verdict.state is AnchorState.NO_KEY_STORE
    assert verdict.problem == ("" if problem == "key_store_none" else problem)
    assert not verdict.state.is_alarm
    desk.note("case.viewed", "a case")
    anchor.keep_when_due(desk, is_closing=True, key_store=notes)


def test_the_head_is_kept_after_some_changes_and_at_the_end(
    desk: Desk, notes: Notes, monkeypatch: pytest.MonkeyPatch, opened_case: Callable[..., Case]
) -> None:
    monkeypatch.setattr("qv_desk.services.backups.anchor.KEEP_EVERY", 3)
    for _ in range(2):
        opened_case()
        anchor.keep_when_due(desk, key_store=notes)
    assert notes.kept == {}
    opened_case()
    anchor.keep_when_due(desk, key_store=notes)
    assert len(notes.kept) == 1

    notes.kept.clear()
    anchor.keep_when_due(desk, is_closing=True, key_store=notes)
    assert notes.kept == {}
    opened_case()
    anchor.keep_when_due(desk, is_closing=True, key_store=notes)
    assert len(notes.kept) == 1


def test_an_old_store_put_back_rings_although_nobody_asked_before_the_next_head_was_kept(
    desk: Desk, folder: Path, notes: Notes, tmp_path: Path, clock: Clock
) -> None:
    desk.close()
    shutil.copytree(folder, tmp_path / "earlier")
    later = unlock.open_desk(folder, desk.unlocked, now=clock)
    later.note("case.viewed", "a case")
    anchor.keep(later, notes)
    noted = journal_book.head(later)
    later.close()
    shutil.copy(tmp_path / "earlier" / "cases.db", folder / "cases.db")

    put_back = unlock.open_desk(folder, desk.unlocked, now=clock)
    for _ in range(3):  # it grows past the noted number
        put_back.note("case.viewed", "another case")
    anchor.keep_when_due(put_back, is_closing=True, key_store=notes)
    assert alarms(put_back) == [f"differs: {noted.sequence}:{noted.digest}, vault {desk.unlocked.generation}"]
    anchor.keep(put_back, notes)
    assert len(alarms(put_back)) == 1
    assert anchor.check(put_back, notes).state is AnchorState.AGREES
    put_back.close()


def test_a_note_that_was_spoilt_is_written_down_before_it_is_replaced(desk: Desk, notes: Notes) -> None:
    anchor.keep(desk, notes)
    notes.kept = dict.fromkeys(notes.kept, "{}")
    anchor.keep(desk, notes)
    assert alarms(desk) == ["anchor_unreadable"]
    assert anchor.check(desk, notes).state is AnchorState.AGREES


def test_the_person_is_told_what_differs(desk: Desk, folder: Path, notes: Notes) -> None:
    earlier = (folder / "vault.json").read_bytes()
    users.renew_recovery_code(desk)
    assert anchor.caution(desk, notes) is None
    (folder / "vault.json").write_bytes(earlier)
    doubt = anchor.caution(desk, notes)
    assert doubt is not None
    assert "vault file is older" in said(doubt, "en").sentence
    anchor.keep(desk, notes)
    assert len(alarms(desk)) == 1
