"""What was found becomes the lists of the letter; a letter that hands nothing out lists nothing."""

from collections.abc import Callable

from qv_desk.domain.cases.case import Case
from qv_desk.domain.letters.field_rows import cells_of
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.parts.search_task import SearchOutcome
from qv_desk.domain.searching.search_detail import ExceptionReason
from qv_desk.services.cases import search_data
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters.facts_of_search import facts_of_search
from tests.services.letters.asked import asked


def test_what_was_found_and_where_was_searched(opened_case: Callable[..., Case], desk: Desk) -> None:
    case = opened_case()
    search_data.record(desk, case.case_id, "orders", outcome=SearchOutcome.FOUND, records=3, note="three orders")
    search_data.nothing_more(desk, case.case_id)
    facts = facts_of_search(asked(desk, case, LetterKind.ACCESS_GRANT))
    assert facts["copy_items"] == ("Orders and finance: three orders",)
    assert len(facts["holdings"]) == 1
    system, *cells = cells_of(facts["holdings"][0], 4)
    assert (system, len(list(filter(None, cells)))) == ("Orders and finance", 3)
    assert len(facts["searched"]) == len(case.search)


def test_a_letter_that_gives_nothing_out_in_part_tells_where_was_searched_alone(
    opened_case: Callable[..., Case], desk: Desk
) -> None:
    case = opened_case()
    search_data.record(desk, case.case_id, "orders", outcome=SearchOutcome.FOUND, records=3, note="three orders")
    facts = facts_of_search(asked(desk, case, LetterKind.PARTIAL_GRANT))
    assert set(facts) == {"searched"}


def test_what_could_not_be_searched_is_told_with_its_reason(opened_case: Callable[..., Case], desk: Desk) -> None:
    case = opened_case()
    search_data.record(
        desk,
        case.case_id,
        "cookies_logs",
        outcome=SearchOutcome.EXCEPTION,
        note="overwritten within 30 days",
        exception=ExceptionReason.BACKUP_ONLY,
    )
    facts = facts_of_search(asked(desk, case, LetterKind.ACCESS_GRANT))
    assert facts["searched"] == ("Cookies and logs: only in backups – overwritten within 30 days",)
