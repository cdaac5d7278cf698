"""What was examined stands in the letter that tells the decision."""

from collections.abc import Callable, Mapping

import pytest

from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.fee import FeeReason
from qv_desk.domain.decisions.erasure_preview import ErasureGround, ErasureItem
from qv_desk.domain.decisions.restriction import RestrictionGround
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.parts.search_task import SearchOutcome
from qv_desk.domain.terms.right import Right
from qv_desk.services.cases import examine, fees, preview_erasure, search_data
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters.facts_of_examinations import facts_of_examinations
from qv_desk.services.letters.letter_request import Facts
from qv_desk.services.sample import demo_work
from tests.services.letters.asked import asked

CaseOpener = Callable[..., Case]
BOOK = letter_book()
BALANCING: examine.Answers = {"situation": "A threat.", "interest": "Trade.", "weighing": "Safety first."}
CORRECTION: examine.Answers = {
    "old_value": "12 Harbour Street",
    "new_value": "14 Harbour Street",
    "checked_by": "other_record",
    "check": "the last delivery agrees",
    "given_to": "nobody",
}


def told(desk: Desk, case: Case, kind: LetterKind, sheet: str, answers: Mapping[str, examine.Answer]) -> Facts:
    examine.examine(desk, case.case_id, sheet, answers)
    return facts_of_examinations(asked(desk, case, kind))


@pytest.mark.parametrize(("result", "place"), [("theirs", 0), ("ours", 1)])
def test_an_objection_is_answered_with_its_weighing(
    result: str, place: int, opened_case: CaseOpener, desk: Desk
) -> None:
    """Duty D19."""
    case = opened_case(rights=(Right.OBJECTION,))
    facts = told(desk, case, LetterKind.OBJECTION_OUTCOME, "balancing", {**BALANCING, "result": result})
    assert [facts[name] for name in ("situation", "our_interest", "weighing")] == list(BALANCING.values())
    assert facts["objection_result"] == BOOK.language("en").standards["objection_result"][place]


def test_a_correction_tells_the_old_and_the_new_value(opened_case: CaseOpener, desk: Desk) -> None:
    """Duty D16."""
    case = opened_case(rights=(Right.CORRECTION,))
    facts = told(desk, case, LetterKind.CORRECTION_DONE, "correction", {**CORRECTION, "result": "corrected"})
    assert facts["corrected_items"] == ("12 Harbour Street | 14 Harbour Street",)


def test_an_opinion_that_stays_has_its_note(opened_case: CaseOpener, desk: Desk) -> None:
    """Law: Hong Kong PDPO s.25."""
    case = opened_case(rights=(Right.CORRECTION,))
    answers = {**CORRECTION, "result": "opinion", "note": "The person sees it otherwise."}
    facts = told(desk, case, LetterKind.CORRECTION_REFUSED, "correction", answers)
    assert "12 Harbour Street" in facts["disputed_items"][0]
    assert str(facts["note_attached"]).endswith("The person sees it otherwise.")
    assert "corrected_items" not in facts


def test_an_erasure_in_part_counts_what_goes_and_says_why_the_rest_stays(opened_case: CaseOpener, desk: Desk) -> None:
    """Duty D18."""
    case = opened_case(rights=(Right.ERASURE,))
    demo_work.prove(desk, case.case_id)
    search_data.record(desk, case.case_id, "orders", outcome=SearchOutcome.FOUND, records=5)
    search_data.nothing_more(desk, case.case_id)
    item = ErasureItem(
        source="orders", erased=2, anonymised=1, kept=2, kept_ground="legal_duty", kept_reason="Invoices of 2026."
    )
    preview_erasure.preview(desk, case.case_id, Right.ERASURE, ground=ErasureGround.NO_GOOD_REASON, items=(item,))
    facts = facts_of_examinations(asked(desk, case, LetterKind.PARTIAL_GRANT))
    assert len(facts["granted_items"]) == 2
    assert facts["withheld_items"] == ("Orders and finance | 2 | Invoices of 2026",)
    whole = facts_of_examinations(asked(desk, case, LetterKind.ERASURE_DONE))
    assert whole["erased_items"] == ("Orders and finance | 2 | 1",)
    assert whole["kept_counts"] == facts["withheld_items"]
    assert whole["kept_items"] == "The following remains:"


@pytest.mark.parametrize("ground", RestrictionGround)
def test_a_restriction_names_its_ground_in_the_policys_words(
    ground: RestrictionGround, opened_case: CaseOpener, desk: Desk
) -> None:
    """Duty D21."""
    case = opened_case(rights=(Right.RESTRICTION,))
    answers = {"ground": ground.value, "scope": "The address\nThe orders", "still_allowed": "Storage alone."}
    facts = told(desk, case, LetterKind.RESTRICTION, "restriction", answers)
    letter = "abcd"[tuple(RestrictionGround).index(ground)]
    assert f"6({letter})" in str(facts["restriction_ground"])
    assert facts["restricted_data"] == ("The address", "The orders")
    assert facts["restricted_from"] == "2026-09-24"


@pytest.mark.parametrize(("target", "words"), [("person", "We hand the files over to you"), ("third_party", "Acme")])
def test_portability_says_to_whom_the_files_went(target: str, words: str, opened_case: CaseOpener, desk: Desk) -> None:
    """Duty D22."""
    case = opened_case(rights=(Right.PORTABILITY,))
    answers: dict[str, examine.Answer] = {"target": target, "third_party": "Acme Cloud" if target != "person" else ""}
    for code in ("verified", "own_basis", "feasible", "harmless"):
        answers |= {code: True, f"{code}_why": "It is so."}
    assert words in str(told(desk, case, LetterKind.PORTABILITY, "portability_tests", answers)["transfer_outcome"])


@pytest.mark.parametrize(
    ("lost", "said"), [("none", "You lose none"), ("The newsletter ends.", "The newsletter ends.")]
)
def test_a_withdrawal_says_what_is_lost(lost: str, said: str, opened_case: CaseOpener, desk: Desk) -> None:
    """Duty D23."""
    case = opened_case(rights=(Right.CONSENT_WITHDRAWAL,))
    answers: examine.Answers = {
        "stopped_from": desk.today,
        "purposes": "Newsletter",
        "lost_services": lost,
        "told": "by mail",
    }
    facts = told(desk, case, LetterKind.CONSENT_WITHDRAWAL, "consent_withdrawal", answers)
    assert str(facts["lost_services"]).startswith(said)
    assert facts["stopped_on"] == "2026-09-24"


def test_marketing_stops_in_the_channels_that_were_named(opened_case: CaseOpener, desk: Desk) -> None:
    """Duties D5, D20."""
    case = opened_case(rights=(Right.MARKETING_OBJECTION,))
    every = facts_of_examinations(asked(desk, case, LetterKind.MARKETING_STOP))
    answers: examine.Answers = {"channels": "e_mail, social", "stopped_from": desk.today}
    named = told(desk, case, LetterKind.MARKETING_STOP, "marketing_stop", answers)
    assert len(every["channels"]) == 4
    assert named["channels"] == ("E-mail", "Social media")


def test_a_fee_is_told_with_its_basis(opened_case: CaseOpener, desk: Desk) -> None:
    """Duty D26."""
    case = opened_case()
    fees.estimate(
        desk,
        case.case_id,
        amount="25.00",
        currency="EUR",
        reason=FeeReason.REPEATED,
        basis="one hour",
        why="Three times this year.",
    )
    facts = facts_of_examinations(asked(desk, case, LetterKind.FEE_NOTICE))
    assert (facts["fee_estimate"], facts["fee_basis"]) == ("EUR 25.00", "one hour")
    assert facts["fee_reason"] == "Three times this year."
