"""A letter with a table is kept as it was composed, and the same rows are printed when it goes out anew."""

from collections.abc import Callable
from dataclasses import replace

from qv_desk.domain.cases.case import Case
from qv_desk.domain.decisions.decision import DecisionOutcome
from qv_desk.domain.letters.letter import BlockKind, LetterKind
from qv_desk.domain.letters.letter_content import content_of
from qv_desk.domain.parts.search_task import SearchOutcome
from qv_desk.domain.terms.right import Right
from qv_desk.letters.pdf import render_pdf
from qv_desk.services.cases import decide, search_data
from qv_desk.services.frame.desk import Desk
from tests.letters.pdf_looked_into import copied
from tests.services.letters.test_correspond import issued, proved, searched


def test_the_rows_of_an_issued_letter_come_back_from_the_store(opened_case: Callable[..., Case], desk: Desk) -> None:
    case = proved(desk, opened_case())
    search_data.record(desk, case.case_id, "newsletter", outcome=SearchOutcome.FOUND, records=1, note="one list")
    searched(desk, case)
    decide.decide(desk, case.case_id, Right.ACCESS, outcome=DecisionOutcome.GRANTED)
    letter = issued(desk, case, LetterKind.ACCESS_GRANT)
    kept = content_of(desk.store.cases.get(case.case_id), letter.letter_id)
    assert kept is not None
    (table,) = [block for block in kept.letter.blocks if block.kind is BlockKind.TABLE]
    assert [column.heading for column in table.columns] == ["Where", "Data", "Why", "How long"]
    assert sorted(row[0] for row in table.cells) == ["Newsletters and marketing", "Orders and finance"]
    again = render_pdf(replace(kept.letter, office=desk.office))
    assert all(row[0] in "".join(copied(again)) for row in table.cells)
