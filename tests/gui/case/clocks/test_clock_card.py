"""One clock says what an extension did and did not do, and when receipt was confirmed."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from pytestqt.qtbot import QtBot

from qv_desk.catalogue.calendars import load_calendars
from qv_desk.catalogue.regimes import regimes
from qv_desk.domain.clocks.clock import Clock
from qv_desk.domain.clocks.clock_replay import replay
from qv_desk.domain.clocks.event import CaseEvent, EventKind
from qv_desk.gui.case.clocks.clock_card import ClockCard
from qv_desk.gui.parts.facts_grid import FactsGrid
from qv_desk.gui.work.workplace import Workplace

RECEIVED = datetime(2026, 9, 22, 1, 14, tzinfo=UTC)
NOW = RECEIVED + timedelta(days=10)


def clock(code: str, *events: CaseEvent) -> Clock:
    received = CaseEvent(EventKind.RECEIVED, RECEIVED)
    (found,) = replay(
        (received, *events), [regimes()[code]], load_calendars(), office_zone=ZoneInfo("Asia/Shanghai"), now=NOW
    )
    return found


def facts(qtbot: QtBot, workplace: Workplace, shown: Clock) -> dict[str, str]:
    card = ClockCard(workplace.desk)
    qtbot.addWidget(card)
    card.show_clock(shown, now=NOW, is_binding=False, can_extend=False)
    grid = card.findChild(FactsGrid)
    assert grid is not None
    return dict(grid.facts())


def test_an_extension_that_moved_nothing_is_shown(qtbot: QtBot, workplace: Workplace) -> None:
    notice = CaseEvent(EventKind.EXTENDED, RECEIVED + timedelta(days=1), rule="br_lgpd", reason="complex")
    assert "moved nothing" in facts(qtbot, workplace, clock("br_lgpd", notice))["Not extended"]
    assert "Not extended" not in facts(qtbot, workplace, clock("br_lgpd"))


def test_a_confirmed_receipt_stands_beside_its_last_day(qtbot: QtBot, workplace: Workplace) -> None:
    told = CaseEvent(EventKind.ACKNOWLEDGED, RECEIVED + timedelta(days=2))
    shown = facts(qtbot, workplace, replace(clock("us_ca_ccpa", told)))
    assert "confirmed on" in shown["Confirm receipt"]


def test_a_reply_day_of_a_country_without_a_table_is_provisional(qtbot: QtBot, workplace: Workplace) -> None:
    assert facts(qtbot, workplace, clock("vn_pdp"))["Confirm receipt"].endswith("(provisional)")
