"""A row of the queue in words: what is left in the law's own unit, and the heading under which it stands."""

from collections.abc import Callable
from datetime import date
from zoneinfo import ZoneInfo

import pytest

from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.gui.parts.due_mark import DueState
from qv_desk.gui.queue.queue_lines import QueueLine, Section, line_of
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import review

SHANGHAI = ZoneInfo("Asia/Shanghai")
Run = Callable[[Callable[[], object]], object]


@pytest.fixture
def lines(workplace: Workplace, run_on_store: Run) -> dict[str, QueueLine]:
    page = run_on_store(lambda: review.page(workplace.desk, CaseView.ALL))
    assert isinstance(page, review.Page)
    made = [line_of(row, date(2026, 10, 12), SHANGHAI) for row in page.rows]
    return {line.person: line for line in made}


def test_each_line_stands_under_its_heading(lines: dict[str, QueueLine]) -> None:
    assert lines["Chan Ka-yee"].section is Section.OVERDUE
    assert lines["Chan Ka-yee"].left == "1 day late"
    assert lines["Kim Seo-yeon"].section is Section.TODAY
    assert lines["Kim Seo-yeon"].left == "today 24:00"
    assert lines["Ana Ribeiro"].section is Section.THIS_WEEK
    assert lines["Martha Quinn"].section is Section.LATER
    assert lines["Martha Quinn"].left == "10 days"


def test_hours_are_told_to_the_minute(lines: dict[str, QueueLine]) -> None:
    assert lines["王晓明"].due == "Tue 13 Oct 03:08"
    assert lines["王晓明"].left == "16 hours left"


def test_a_line_is_spoken_whole(lines: dict[str, QueueLine]) -> None:
    line = lines["Martha Quinn"]
    assert line.state is DueState.FINE
    for part in ("Martha Quinn", "in time", "10 days", line.reference, "Access", "Ireland"):
        assert part in line.spoken


@pytest.mark.usefixtures("language")
def test_every_heading_is_a_word() -> None:
    assert len({section.word for section in Section}) == len(Section)
