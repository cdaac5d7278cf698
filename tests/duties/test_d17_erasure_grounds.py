"""D17 (policy §6): erasure on each of the four grounds, with a preview of every record before anything is erased."""

from collections.abc import Callable

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.decisions.decision import DecisionOutcome
from qv_desk.domain.decisions.erasure_preview import ErasureGround, ErasurePreview
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.terms.right import Right
from qv_desk.services.cases import decide, preview_erasure
from qv_desk.services.frame.desk import Desk
from qv_desk.services.sample import demo_work
from tests.cli.terminal import Command
from tests.duties.decision_steps import error_of, issued_letter, letter, opened, proved, searched

GRANT = ("--right", "erasure", "--outcome", "granted")


def test_by_command_each_record_is_accounted_for(qv: Command) -> None:
    case = searched(qv, proved(qv, opened(qv, "erasure")))
    assert error_of(qv("decide", case, *GRANT)) == "examination_missing"
    assert error_of(qv("preview", case, "--ground", "unlawful", "--erase", "orders=2")) == "preview_out_of_date"
    assert qv("preview", case, "--ground", "unlawful", "--erase", "orders=2", "--anonymise", "orders=1").code == 0
    assert qv("decide", case, *GRANT).code == 0
    assert letter(qv, case, "erasure_done")


def test_nothing_is_erased_under_a_hold(qv: Command) -> None:
    case = searched(qv, proved(qv, opened(qv, "erasure")))
    hold = qv("hold", case, "--ground", "dispute", "--reason", "a claim was announced").record["hold"]
    assert qv("preview", case, "--ground", "no_good_reason").code == 0
    assert error_of(qv("decide", case, *GRANT)) == "hold_stands"
    assert qv("hold", case, "--lift", hold, "--reason", "the claim was settled").code == 0
    assert qv("decide", case, *GRANT).code == 0


@pytest.mark.parametrize("ground", ErasureGround)
def test_every_ground_leads_to_the_erasure(desk: Desk, opened_case: Callable[..., Case], ground: ErasureGround) -> None:
    case_id = opened_case(rights=(Right.ERASURE,)).case_id
    demo_work.prove(desk, case_id)
    demo_work.search_all(desk, case_id)
    case = preview_erasure.preview(desk, case_id, Right.ERASURE, ground=ground, items=())
    assert [made.ground for made in case.facts_of(ErasurePreview)] == [ground]
    decide.decide(desk, case_id, Right.ERASURE, outcome=DecisionOutcome.GRANTED)
    assert issued_letter(desk, case_id, LetterKind.ERASURE_DONE)
