"""What a case says for its letters by itself."""

from collections.abc import Callable

from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.cases.case import Case
from qv_desk.domain.decisions.decision import DecisionOutcome
from qv_desk.domain.letters.field_rows import cells_of
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.parts.search_task import SearchOutcome
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.party import Party
from qv_desk.domain.terms.right import Right
from qv_desk.services.cases import decide, review, search_data
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters.extension_moves import moved_by_notice
from qv_desk.services.letters.letter_facts import letter_facts
from qv_desk.services.letters.letter_request import Facts

CaseOpener = Callable[..., Case]


def facts_of(desk: Desk, case: Case, kind: LetterKind, language: str = "en") -> Facts:
    file = review.look(desk, case.case_id)
    moved = moved_by_notice(kind, file.clocks, (), {}, at=desk.moment)
    return letter_facts(desk, file.case, file.clocks, letter_book().language(language), kind, moved=moved).fields


def test_dates_and_wishes_come_from_the_case(opened_case: CaseOpener, desk: Desk) -> None:
    facts = facts_of(desk, opened_case(rights=(Right.ACCESS, Right.PORTABILITY)), LetterKind.ACKNOWLEDGEMENT)
    assert facts["received_on"] == "2026-09-21"
    assert facts["due_on"] == "2026-10-21"
    assert str(facts["asked"]).count("\n") == 1


def test_an_inquiry_asks_what_its_subject_says(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case(kind=CaseKind.INQUIRY, rights=(), subject="Where is my data?")
    assert facts_of(desk, case, LetterKind.REPLY)["asked"] == "Where is my data?"


def test_an_extension_speaks_of_the_clock_that_it_moves(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case(data_subject=Party("Kim Sample", ("1 Street",), "", "", "DE"), invoked_rules=("kr_pipa",))
    assert facts_of(desk, case, LetterKind.ACKNOWLEDGEMENT)["due_on"] == "2026-10-01"
    extension = facts_of(desk, case, LetterKind.EXTENSION)
    assert extension["due_on"] in {"2026-10-01", "2026-10-21"}
    assert "extended_periods" not in extension, "each period is told where somebody named them"


def test_proof_is_asked_in_the_readers_words(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case(rights=(Right.ERASURE, Right.ACCESS))
    facts = facts_of(desk, case, LetterKind.IDENTITY_REQUEST)
    assert len(facts["identity_steps"]) == 2
    assert "cannot be undone" in facts["identity_steps"][-1]
    effect = str(facts["clock_effect"])
    # The 48 hours of the policy are over, so the letter does not name them; Hong Kong's forty days run on.
    assert "23 September" not in effect
    assert "31 October 2026" in effect
    chinese = facts_of(desk, case, LetterKind.IDENTITY_REQUEST, "zh-Hans")
    assert "2026年10月31日" in str(chinese["clock_effect"])


def test_in_britain_the_period_stands_still_meanwhile(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case(data_subject=Party("Owen Sample", ("1 Road",), "", "", "GB"))
    assert "stands still" in str(facts_of(desk, case, LetterKind.IDENTITY_REQUEST)["clock_effect"])


def test_what_was_found_becomes_the_letters_lists(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case()
    search_data.record(desk, case.case_id, "orders", outcome=SearchOutcome.FOUND, records=3, note="three orders")
    facts = facts_of(desk, case, LetterKind.ACCESS_GRANT)
    assert facts["copy_items"] == ("Orders and finance: three orders",)
    assert len(facts["searched"]) == 1
    assert cells_of(facts["holdings"][0], 4)[3].startswith("for the period")


def test_what_was_done_is_told_in_the_words_of_the_decision(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case(rights=(Right.MARKETING_OBJECTION, Right.CONSENT_WITHDRAWAL, Right.TRANSFER_INFORMATION))
    decide.decide(
        desk,
        case.case_id,
        Right.TRANSFER_INFORMATION,
        outcome=DecisionOutcome.GRANTED,
        facts="Standard contractual clauses.\nA copy is enclosed.",
    )
    facts = facts_of(desk, case, LetterKind.TRANSFER_SAFEGUARDS)
    assert facts["transfers"] == ("Standard contractual clauses.", "A copy is enclosed.")
    assert "answer" not in facts


def test_two_grounds_name_their_rights(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case(rights=(Right.ACCESS, Right.ERASURE))
    for right, ground in ((Right.ACCESS, "serious_harm"), (Right.ERASURE, "legal_duty")):
        decide.decide(
            desk, case.case_id, right, outcome=DecisionOutcome.REFUSED, ground=ground, facts=f"facts of {right}"
        )
    facts = facts_of(desk, case, LetterKind.REFUSAL)
    assert str(facts["refusal_ground"]).splitlines()[1].startswith("Erasure: A law obliges us")
    assert facts["refusal_facts"] == "facts of access\nfacts of erasure"


def test_the_authority_is_named_as_its_country_names_it(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case(data_subject=Party("Jan Sample", ("1 Street",), "", "", "PL"))
    english = str(facts_of(desk, case, LetterKind.REFUSAL)["authority_name"])
    assert english.endswith(")")
    assert "Urz" in english
    chinese = str(facts_of(desk, case, LetterKind.REFUSAL, "zh-Hans")["authority_name"])
    assert chinese.endswith("）")
    nowhere = opened_case(data_subject=Party("Nobody Sample", ("1 Street",), "", "", ""))
    assert "country_unknown" in facts_of(desk, nowhere, LetterKind.REFUSAL)
