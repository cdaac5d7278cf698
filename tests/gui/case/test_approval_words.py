"""How far a refusal is with the second person."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from qv_desk.domain.decisions.decision import DecisionOutcome
from qv_desk.domain.terms.right import Right
from qv_desk.gui.case import approval_words
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import approve, decide, matters
from tests.gui.case_work import CaseWork, second_supervisor

if TYPE_CHECKING:
    from qv_desk.services.frame.desk import Desk

Run = Callable[[Callable[[], object]], object]


def refused(work: CaseWork) -> str:
    case = work.opened()
    work.on_store(
        lambda: decide.decide(
            work.desk, case.case_id, Right.ACCESS, outcome=DecisionOutcome.REFUSED, ground="identity_not_confirmed",
            facts="No proof came.",
        )
    )  # fmt: skip
    return case.case_id


def told(work: CaseWork, case_id: str) -> str:
    case = work.on_store(lambda: work.desk.store.cases.get(case_id))
    return approval_words.on_refusal(work.look(case), Right.ACCESS, work.desk.zone)


def test_it_waits_is_approved_or_comes_back(workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    second: Desk = second_supervisor(workplace.desk)
    case_id = refused(work)
    assert told(work, case_id) == "Waits for a supervisor since Mon 12 Oct 10:20."

    (asked,) = work.on_store(lambda: matters.of(work.desk, case_id))
    work.on_store(lambda: approve.refuse(second, asked.approval_id, "ask once more"))
    assert told(work, case_id).startswith("Sent back by ")
    assert told(work, case_id).endswith("Mon 12 Oct 10:20: ask once more")

    other = refused(work)
    (asked,) = work.on_store(lambda: matters.of(work.desk, other))
    work.on_store(lambda: approve.grant(second, asked.approval_id))
    assert told(work, other).startswith("Approved by ")
    assert approval_words.on_refusal(work.look(work.opened()), Right.ACCESS, work.desk.zone) == ""
