from datetime import UTC, datetime, time, timedelta

import pytest

from qv_desk.gui.care import care_words
from qv_desk.gui.words.language import ScreenLanguage
from qv_desk.services.backups.back_up import BackupPlan, BackupState

NOW = datetime(2026, 10, 12, 2, 20, tzinfo=UTC)


def state(age: timedelta | None, problem: str = "", plan: BackupPlan | None = None) -> BackupState:
    at = None if age is None else NOW - age
    return BackupState(at, "/disk/qv-desk-1" if at else "", age, None, plan or BackupPlan(), problem)


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize(
    ("age", "words", "worrying"),
    [
        (None, "no backup yet", True),
        (timedelta(seconds=5), "backup just now", False),
        (timedelta(minutes=5), "backup 5 min ago", False),
        (timedelta(hours=2, minutes=59), "backup 2 h ago", False),
        (timedelta(hours=47), "backup 1 day ago", False),
        (timedelta(days=2), "backup 2 days ago", True),
    ],
)
def test_an_old_backup_is_worrying_and_none_is_said(age: timedelta | None, words: str, worrying: bool) -> None:
    assert care_words.backup_words(state(age)) == words
    assert care_words.is_worrying(state(age)) is worrying


def test_a_failure_is_said_however_young_the_last_backup_is(language: ScreenLanguage) -> None:
    assert language.code == "en"
    failed = state(timedelta(hours=1), "backup_disk_gone")
    assert care_words.is_worrying(failed)
    assert care_words.backup_words(failed) == "backup 1 h ago  ·  the last attempt failed"


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize(
    ("at", "words"),
    [
        (None, "store not checked yet"),
        (NOW - timedelta(hours=1), "store verified today"),
        (NOW - timedelta(hours=24), "store verified yesterday"),
        (NOW - timedelta(days=9), "store verified 9 days ago"),
    ],
)
def test_when_the_store_was_verified(at: datetime | None, words: str) -> None:
    assert care_words.verified_words(at, NOW, UTC) == words


def test_the_plan_is_a_sentence(language: ScreenLanguage) -> None:
    assert language.code == "en"
    assert "no backups by itself" in care_words.plan_words(state(None))
    on = BackupPlan("/disk", is_on=True, after=time(18))
    assert care_words.plan_words(state(None, plan=on)).startswith("Once a day from 18:00 on")
    whenever = BackupPlan("/disk", is_on=True)
    assert care_words.plan_words(state(None, plan=whenever)).startswith("Once a day, when")
