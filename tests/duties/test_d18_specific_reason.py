"""D18 (policy §6): whoever is refused an erasure hears the specific legal reason at the time of the request."""

from collections.abc import Callable

from qv_desk.domain.cases.case import Case
from qv_desk.domain.decisions.decision import DecisionOutcome
from qv_desk.domain.decisions.erasure_preview import ErasureGround, ErasureItem, ErasurePreview
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.terms.right import Right
from qv_desk.services.cases import decide, preview_erasure
from qv_desk.services.cases.search_data import retention_reason
from qv_desk.services.frame.desk import Desk
from qv_desk.services.sample import demo_work
from tests.cli.terminal import Command
from tests.duties.decision_steps import error_of, letter_text, opened, proved, searched

REASON = "invoices of 2025, which tax law makes us keep"
KEEP = ("--ground", "no_good_reason", "--erase", "orders=1", "--keep", "orders=2")
PARTLY = ("--right", "erasure", "--outcome", "partly", "--ground", "legal_duty")


def test_by_command_no_part_is_kept_without_its_reason(qv: Command) -> None:
    case = searched(qv, proved(qv, opened(qv, "erasure")))
    assert error_of(qv("preview", case, *KEEP)) == "preview_kept_needs_reason"
    assert qv("preview", case, *KEEP, "--because", f"orders=legal_duty:{REASON}").code == 0
    assert error_of(qv("decide", case, *PARTLY)) == "refusal_needs_ground_and_facts"
    assert qv("decide", case, *PARTLY, "--facts", REASON).code == 0
    unread = qv("letter", case, "--kind", "partial_grant", "--language", "en")
    assert unread.code == 4, unread  # a second person reads it first


def test_the_letter_tells_what_stays_and_why(
    desk: Desk, opened_case: Callable[..., Case], agreed: Callable[[Case], None]
) -> None:
    case_id = opened_case(rights=(Right.ERASURE,)).case_id
    demo_work.prove(desk, case_id)
    demo_work.search_all(desk, case_id)
    kept = ErasureItem(source="qualvision_id", kept=1, kept_ground="legal_duty", kept_reason=REASON)
    case = preview_erasure.preview(desk, case_id, Right.ERASURE, ground=ErasureGround.NO_GOOD_REASON, items=(kept,))
    (made,) = case.facts_of(ErasurePreview)
    assert made.items[0].retention == retention_reason(desk, "qualvision_id").en  # as it stood at the time
    case = decide.decide(
        desk, case_id, Right.ERASURE, outcome=DecisionOutcome.REFUSED, ground="legal_duty", facts=REASON
    )
    agreed(case)
    assert REASON in letter_text(desk, case_id, LetterKind.REFUSAL)
