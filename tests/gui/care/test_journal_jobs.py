"""The check of the journal can be stopped, and a journal that does not stand raises its words."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from qv_desk.gui.care.journal_jobs import JournalJobs
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.care.journal_book import JournalExport, JournalFault, JournalHead, JournalVerdict


def test_a_stop_is_said(qtbot: QtBot, workplace: Workplace) -> None:
    notice = Notice()
    qtbot.addWidget(notice)
    jobs = JournalJobs(workplace, notice, notice)
    workplace.jobs.started.connect(lambda job: job.stop())

    jobs.verify()
    qtbot.waitUntil(lambda: notice.text().startswith("It was stopped"), timeout=10_000)


def test_the_entry_that_does_not_stand_is_named(qtbot: QtBot, workplace: Workplace) -> None:
    notice = Notice()
    qtbot.addWidget(notice)

    JournalJobs(workplace, notice, notice)._verified(  # the verdict of a journal that was written to by other means
        JournalVerdict(3, 3, 0, first_bad=4, reason=JournalFault.DIGEST), ()
    )

    assert notice.text().startswith("Entry 4 does not stand: it was changed.")


def test_what_was_left_out_of_an_export_is_said(qtbot: QtBot, workplace: Workplace) -> None:
    notice = Notice()
    qtbot.addWidget(notice)
    head = JournalHead(3, "0" * 64)
    jobs = JournalJobs(workplace, notice, notice)

    jobs._exported(JournalExport(Path("out"), head, head, with_details=True, left_out=2))
    assert "the words of 2 entries were left out" in notice.text()
    jobs._exported(JournalExport(Path("out"), head, head, with_details=True))
    assert "left out" not in notice.text()
