"""What can go wrong with the computer under the desk: each has its sentence, and nothing that was kept is lost."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.errors import StoreError
from qv_desk.services.backups import back_up, check_store
from qv_desk.services.care import journal_book
from qv_desk.services.cases import review
from qv_desk.services.entry import clock_check, unlock
from qv_desk.services.frame.desk import Desk
from qv_desk.services.incoming import register
from qv_desk.store import folder_checks
from tests.cli.quick_unlock import _open_keys_once
from tests.journeys.failing_disk import new_case
from tests.journeys.program import PASSPHRASE, ROOT, Ending, Program
from tools import key_store

NEW = ("new", "--channel", "post", "--name", "Mary Sample", "--rights", "access", "--country", "IE", "--address", "A")
POSIX = pytest.mark.skipif(os.name != "posix", reason="rights and open files are told otherwise there")
KEY_STORE = pytest.mark.skipif(not key_store.can_be_had(), reason="no Secret Service here")


def opened(program: Program, moment: datetime | None = None) -> Desk:
    keys = _open_keys_once(program.folder, None, PASSPHRASE)
    return unlock.open_desk(program.folder, keys, now=(lambda: moment) if moment else unlock.utc_now)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def told(ending: Ending, error: str) -> None:
    """The command failed with this code, a sentence and an advice, and without a fault."""
    assert ending.code, ending
    record = ending.records[-1]
    assert record["error"] == error, ending
    assert record["message"]
    assert record["advice"]
    assert "Traceback" not in ending.err


@POSIX
def test_a_folder_removed_while_open_keeps_nothing_more_and_says_so(program: Program, tmp_path: Path) -> None:
    desk = opened(program)
    register.open_case(desk, new_case(1))
    back_up.back_up(desk, tmp_path / "backups")
    shutil.rmtree(program.folder)
    for _ in range(2):
        with pytest.raises(StoreError) as refused:
            register.open_case(desk, new_case(2))
        assert refused.value.code == "store_gone"
    desk.close()
    told(program.run("cases"), "vault_missing")


@POSIX
def test_a_folder_moved_while_open_has_all_that_was_acknowledged(program: Program) -> None:
    desk = opened(program)
    register.open_case(desk, new_case(1))
    elsewhere = program.folder.rename(program.folder.with_name("elsewhere"))
    with pytest.raises(StoreError, match="store_gone"):
        register.open_case(desk, new_case(2))
    desk.close()
    elsewhere.rename(program.folder)
    assert len(program.did("cases")) == 1
    assert program.did("check")[0]["ok"] is True


@pytest.fixture
def mere_owner() -> Iterator[list[str]]:
    """The words before a command that take from root what other people do not have: to pass over rights."""
    if os.name != "posix" or os.geteuid():
        yield []
        return
    drop = ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all"]
    if shutil.which("setpriv") is None or subprocess.run([*drop, "true"], check=False).returncode:
        pytest.skip("root cannot be made to mind rights here")
    yield drop


@POSIX
@pytest.mark.parametrize(
    ("name", "rights", "error"),
    [
        ("", 0o500, "store_read_only"),
        ("", 0o000, "vault_unreadable"),
        ("cases.db", 0o400, "store_read_only"),
        ("cases.db", 0o000, "store_read_only"),
        ("vault.json", 0o000, "vault_unreadable"),
    ],
)
def test_changed_rights_are_said(program: Program, mere_owner: list[str], name: str, rights: int, error: str) -> None:
    program.did(*NEW)
    before = contents(program.folder)
    place = program.folder / name
    usual = place.stat().st_mode
    place.chmod(rights)
    try:
        done = subprocess.run(
            [*mere_owner, sys.executable, "-m", "qv_desk", "--json", "cases"],
            capture_output=True,
            stdin=subprocess.DEVNULL,
            text=True,
            check=False,
            cwd=ROOT,
            env=program.environment,
            timeout=120,
        )
    finally:
        place.chmod(usual)
    told(Ending(done.returncode, done.stdout, done.stderr), error)
    assert contents(program.folder) == before
    assert len(program.did("cases")) == 1


@POSIX
def test_a_desk_opened_to_other_accounts_is_closed_to_them_again(program: Program) -> None:
    for path in (program.folder, *program.folder.iterdir()):
        path.chmod(0o777)
    program.did(*NEW)
    for path in (program.folder, program.folder / "cases.db", program.folder / "vault.json"):
        assert not path.stat().st_mode & 0o077, path.name


@pytest.mark.skipif(sys.platform != "linux", reason="the table of mounts is Linux's")
def test_a_network_share_is_refused(program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program.did(*NEW)
    before = contents(program.folder)
    table = tmp_path / "mountinfo"
    table.write_text(f"30 22 0:40 / {tmp_path} rw,relatime shared:2 - nfs4 server:/share rw\n", encoding="utf-8")
    monkeypatch.setattr(folder_checks.check_folder, "__defaults__", (table,))
    told(program.run("cases"), "store_network_folder")
    assert contents(program.folder) == before
    fresh = Program(tmp_path / "fresh", program.passphrase_file)
    told(fresh.run("init", "--user", "Lin Wei"), "store_network_folder")
    assert not [path for path in fresh.folder.rglob("*") if path.is_file()]


@pytest.mark.parametrize("back", [timedelta(days=365), timedelta(hours=3)], ids=["a year", "three hours"])
def test_a_clock_set_back_loses_nothing_and_is_said(program: Program, back: timedelta) -> None:
    now = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)  # half an hour before Europe's clocks go back
    desk = opened(program, now)
    first = register.open_case(desk, new_case(1, now)).case_id
    due = review.page(desk, CaseView.ALL).rows[0].summary.due_at
    desk.close()

    desk = opened(program, now - back)
    doubt = clock_check.caution(desk)
    assert doubt is not None
    assert doubt.code == "clock_behind"
    register.open_case(desk, new_case(2, now - back))
    row = next(row for row in review.page(desk, CaseView.ALL).rows if row.summary.case_id == first)
    assert row.summary.due_at == due, "a due date moved with the clock"
    assert check_store.check(desk).is_sound
    desk.close()

    desk = opened(program, now + timedelta(days=1))
    assert journal_book.verify(desk).first_bad is None
    assert clock_check.caution(desk) is None
    desk.close()


@pytest.mark.parametrize(
    "moment",
    [
        datetime(2026, 3, 29, 0, 59, 59, tzinfo=UTC),
        datetime(2026, 3, 29, 1, 0, tzinfo=UTC),
        datetime(2026, 10, 25, 0, 59, 59, tzinfo=UTC),
        datetime(2026, 10, 25, 1, 0, tzinfo=UTC),
    ],
    ids=["before summer", "summer", "before winter", "winter"],
)
def test_the_hour_that_is_missing_or_comes_twice_moves_no_due_date(program: Program, moment: datetime) -> None:
    """An Irish case under the GDPR, seen on both sides of the change of the hour."""
    desk = opened(program, moment)
    register.open_case(desk, new_case(1, moment))
    before = review.page(desk, CaseView.ALL).rows[0].summary.due_at
    desk.close()
    for later in (timedelta(seconds=1), timedelta(hours=1), timedelta(hours=2)):
        desk = opened(program, moment + later)
        assert clock_check.caution(desk) is None
        assert review.page(desk, CaseView.ALL).rows[0].summary.due_at == before
        desk.close()


def test_missing_fonts_stop_the_letter_and_nothing_else(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from qv_desk.letters import fonts  # noqa: PLC0415 - its caches are emptied here

    reference = program.did(*NEW)[0]["reference"]
    caches = (fonts.font_files, fonts.font, fonts.base_font, fonts._fallbacks)
    for each in caches:
        each.cache_clear()
    monkeypatch.setattr(fonts, "resource", tmp_path.joinpath)
    try:
        told(program.run("letter", reference, "--kind", "acknowledgement", "--language", "en"), "fonts_missing")
        assert program.did("show", reference)[0]["letters"] == []
    finally:
        monkeypatch.undo()
        for each in caches:
            each.cache_clear()
    program.did("letter", reference, "--kind", "acknowledgement", "--language", "en")


@KEY_STORE
def test_a_key_store_locked_emptied_or_gone_is_said_and_the_code_on_paper_opens(tmp_path: Path) -> None:
    own = [sys.executable, "-m", "tools.key_store"]
    done = subprocess.run(
        [*own, sys.executable, "-m", "tests.journeys.key_store_day", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    answers = {situation: (answer["code"], answer["error"]) for situation, answer in said.items()}
    assert answers == {
        "set up": (0, ""),
        "gone": (7, "key_store_changed"),
        "gone at set-up": (7, "key_store_none"),
        "emptied": (5, "device_secret_missing"),
        "locked": (7, "key_store_locked"),
        "recovered": (0, ""),
        "after the recovery": (0, ""),
    }
    for answer in said.values():
        assert "Traceback" not in answer["stderr"]
        assert not answer["code"] or (answer["message"] and answer["advice"])
    assert not [path for path in (tmp_path / "second").rglob("*") if path.is_file()]
