from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from qv_desk.domain.terms.journal import JournalEntry
from qv_desk.gui.case.journal_table import JournalTable
from qv_desk.gui.words.language import CHINESE, ScreenLanguage

AT = datetime(2026, 10, 12, 2, 20, tzinfo=UTC)


def test_newest_first_and_erased_details_say_so(language: ScreenLanguage) -> None:
    assert language.code == "en"
    model = JournalTable(UTC, {"u1": "Lin Wei"}.__getitem__)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)

    model.show_entries(
        (
            JournalEntry(3, AT, "u1", "case.opened", "c1", "QV-2026-0001", "0" * 64),
            JournalEntry(7, AT, "u1", "identity.confirmed", "c1", None, "0" * 64),
        )
    )

    rows = [[model.index(row, column).data() for column in range(4)] for row in range(model.rowCount())]
    assert rows[0] == ["Mon 12 Oct 2026 02:20", "Lin Wei", "Confirmed the identity", "(erased)"]
    assert rows[1][2:] == ["Opened the case", "QV-2026-0001"]
    assert model.headerData(0, Qt.Orientation.Vertical) == "7"
    assert model.headerData(3, Qt.Orientation.Horizontal) == "Detail"
    assert tester.model() is model


def test_codes_of_the_record_are_shown_in_words(language: ScreenLanguage) -> None:
    model = JournalTable(UTC, {"u1": "Lin Wei"}.__getitem__)
    model.show_entries((JournalEntry(3, AT, "u1", "decision.made", "c1", "access: refused abuse", "0" * 64),))
    assert model.index(0, 3).data() == "Access: refused, Proven bad faith or abuse of rights"
    language.switch(CHINESE)
    model.retranslate()
    assert model.index(0, 3).data().startswith("查阅复制：拒绝，依据：")


def test_what_somebody_wrote_is_no_markup_in_a_tip(language: ScreenLanguage) -> None:
    assert language.code == "en"
    model = JournalTable(UTC, {"u1": "Lin Wei"}.__getitem__)
    detail = '<img src="//server/share/a.png">' + "x" * 1_000_000
    model.show_entries((JournalEntry(3, AT, "u1", "case.opened", "c1", detail, "0" * 64),))

    tip, shown = (model.index(0, 3).data(role) for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.DisplayRole))
    assert tip.startswith("<qt>&lt;img")
    assert shown.startswith("<img")
    assert max(len(tip), len(shown)) < 3_000
