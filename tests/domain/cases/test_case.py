"""A case moves on only by commands, and its gates hold."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.hold import Hold, HoldGround, held
from qv_desk.domain.clocks.event import EventKind
from qv_desk.domain.decisions.decision import Decision, DecisionOutcome
from qv_desk.domain.decisions.erasure_preview import ErasureItem
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.domain.parts.identity import Evidence, EvidenceOutcome, IdentityCheck, IdentityOutcome, IdentityPlan
from qv_desk.domain.parts.search_task import SearchOutcome, SearchTask
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.domain.terms.document import Document, DocumentRole
from qv_desk.domain.terms.right import Right
from qv_desk.errors import GateError, InputError
from tests.domain.conftest import RECEIVED_AT
from tests.domain.examinations import PREVIEW

NOW = datetime(2026, 9, 24, 6, 0, tzinfo=UTC)
SHANGHAI = ZoneInfo("Asia/Shanghai")
CaseMaker = Callable[..., Case]


def evidence(method: str, outcome: EvidenceOutcome = EvidenceOutcome.MATCHED) -> Evidence:
    return Evidence(method, "the serial number agrees", outcome, "u1", NOW)


def decision(right: Right = Right.ACCESS, outcome: DecisionOutcome = DecisionOutcome.GRANTED, **words: str) -> Decision:
    return Decision(right, outcome, words.get("ground", ""), words.get("facts", ""), "u1", NOW)


def letter(*answers: Right, letter_id: str = "l1", kind: str = "access_grant") -> tuple[Correspondence, Document]:
    document = Document("ab" * 32, "letter.pdf", "application/pdf", 9, DocumentRole.LETTER, NOW, "u1")
    return Correspondence(letter_id, kind, "en", document.sha256, 1, answers, NOW, "u1"), document


def proved(case: Case) -> Case:
    return replace(case, identity=IdentityCheck(IdentityOutcome.CONFIRMED, (), "u1", NOW))


def searched(case: Case) -> Case:
    return case.searched(SearchTask("orders", SearchOutcome.FOUND, 3, "three orders", "u1", NOW))


def answered(case: Case) -> Case:
    issued = searched(proved(case)).decided(decision()).with_letter(*letter(Right.ACCESS))
    return issued.letter_dispatched("l1", on=date(2026, 9, 24), at=NOW.astimezone(SHANGHAI), on_paper=False)


def test_identity_needs_the_points_and_what_is_required(a_case: CaseMaker, a_plan: IdentityPlan) -> None:
    case = a_case().with_evidence(evidence("one_fact")).with_evidence(evidence("one_fact"))
    with pytest.raises(GateError) as refused:
        case.identity_confirmed(a_plan, by="u1", at=NOW)
    assert (refused.value.code, refused.value.fields) == ("identity_not_proved", {"points": 1, "needed": 2})
    case = case.with_evidence(evidence("account_login"))
    with pytest.raises(GateError, match="identity_confirmation_missing"):
        case.identity_confirmed(a_plan, by="u1", at=NOW)
    done = case.with_evidence(evidence("confirmation")).identity_confirmed(a_plan, by="u1", at=NOW)
    assert done.identity.stands
    assert done.events[-1].kind is EventKind.IDENTITY_CONFIRMED


def test_evidence_that_does_not_match_proves_nothing(a_case: CaseMaker, a_plan: IdentityPlan) -> None:
    case = a_case().with_evidence(evidence("account_login", EvidenceOutcome.DID_NOT_MATCH))
    with pytest.raises(GateError, match="identity_not_proved"):
        case.identity_confirmed(a_plan, by="u1", at=NOW)


def test_identity_is_settled_once(a_case: CaseMaker, a_plan: IdentityPlan) -> None:
    case = proved(a_case())
    attempts: tuple[Callable[[], Case], ...] = (
        lambda: case.identity_confirmed(a_plan, by="u1", at=NOW),
        lambda: case.identity_failed(by="u1", at=NOW, note="x"),
        lambda: case.asked_for_proof(NOW),
    )
    for again in attempts:
        with pytest.raises(GateError, match="identity_already_settled"):
            again()


def test_a_failed_check_needs_its_reason(a_case: CaseMaker) -> None:
    with pytest.raises(InputError, match="identity_failure_needs_reason"):
        a_case().identity_failed(by="u1", at=NOW, note=" ")
    failed = a_case().identity_failed(by="u1", at=NOW, note="nothing agreed")
    assert failed.identity.outcome is IdentityOutcome.FAILED
    assert failed.events[-1].kind is EventKind.IDENTITY_FAILED


@pytest.mark.parametrize("outcome", [DecisionOutcome.GRANTED, DecisionOutcome.NOT_HELD])
def test_nothing_is_disclosed_before_identity(a_case: CaseMaker, outcome: DecisionOutcome) -> None:
    with pytest.raises(GateError, match="identity_not_confirmed"):
        searched(a_case()).decided(decision(outcome=outcome))


def test_nothing_is_granted_before_the_search_is_done(a_case: CaseMaker) -> None:
    with pytest.raises(GateError, match="search_not_finished"):
        proved(a_case()).decided(decision())


def test_a_refusal_needs_ground_and_facts_but_no_identity(a_case: CaseMaker) -> None:
    for ground, facts in (("", "facts"), ("legal_duty", " "), ("", "")):
        with pytest.raises(InputError, match="refusal_needs_ground_and_facts"):
            a_case().decided(decision(outcome=DecisionOutcome.REFUSED, ground=ground, facts=facts))
    refused = a_case().decided(
        decision(outcome=DecisionOutcome.REFUSED, ground="identity_not_confirmed", facts="no proof came")
    )
    assert not refused.open_rights


def test_a_decision_can_be_changed_until_a_letter_answers_it(a_case: CaseMaker) -> None:
    case = searched(proved(a_case())).decided(decision())
    changed = case.decided(decision(outcome=DecisionOutcome.NOT_OURS, facts="a dealer's own shop"))
    assert [known.outcome for known in changed.decisions] == [DecisionOutcome.NOT_OURS]
    issued = changed.with_letter(*letter(Right.ACCESS))
    with pytest.raises(GateError, match="right_already_answered"):
        issued.decided(decision())


def test_only_a_right_that_was_asked_can_be_decided(a_case: CaseMaker) -> None:
    with pytest.raises(InputError, match="right_not_asked"):
        a_case().decided(decision(Right.PORTABILITY))


def test_a_letter_cannot_answer_what_is_not_decided(a_case: CaseMaker) -> None:
    with pytest.raises(GateError, match="right_not_decided"):
        proved(a_case()).with_letter(*letter(Right.ACCESS))


def test_the_answer_counts_from_the_day_it_was_posted(a_case: CaseMaker) -> None:
    issued = searched(proved(a_case())).decided(decision()).with_letter(*letter(Right.ACCESS))
    assert not issued.is_answered
    next_day = datetime(2026, 9, 25, 9, 0, tzinfo=SHANGHAI)
    sent = issued.letter_dispatched("l1", on=date(2026, 9, 24), at=next_day, on_paper=False)
    assert sent.events[-1].kind is EventKind.ANSWERED
    assert sent.events[-1].at == datetime(2026, 9, 24, 15, 59, tzinfo=UTC)


def test_what_came_between_decision_and_letter_stands_in_the_letters_way(a_case: CaseMaker) -> None:
    case = proved(a_case()).searched(SearchTask("orders", SearchOutcome.NOT_HELD, 0, "", "u1", NOW))
    nothing = case.decided(decision(outcome=DecisionOutcome.NOT_HELD))
    with pytest.raises(GateError, match="records_were_found"):
        searched(nothing).with_letter(*letter(Right.ACCESS))

    right = Right.ERASURE
    preview = replace(PREVIEW, right=right, items=(ErasureItem(source="orders", erased=3),))
    asked = replace(searched(proved(a_case(rights=(right,)))), facts=(preview,))
    erased = asked.decided(replace(decision(), right=right))
    assert erased.with_letter(*letter(right)).correspondence
    hold = Hold(hold_id="h1", ground=HoldGround.DISPUTE, reason="a claim", placed_by="u1", placed_at=NOW)
    with pytest.raises(GateError, match="hold_stands"):
        held(erased, hold).with_letter(*letter(right))
    more = erased.searched(SearchTask("orders", SearchOutcome.FOUND, 4, "four orders", "u1", NOW))
    with pytest.raises(GateError, match="preview_out_of_date"):
        more.with_letter(*letter(right))


def test_a_letter_on_the_way_answers_nothing(a_case: CaseMaker) -> None:
    case = a_case().with_letter(*letter(kind="acknowledgement"))
    sent = case.letter_dispatched("l1", on=date(2026, 9, 24), at=NOW.astimezone(SHANGHAI), on_paper=False)
    assert not sent.is_answered


def test_every_answer_must_be_out_before_the_case_is_answered(a_case: CaseMaker) -> None:
    case = proved(a_case(rights=(Right.ACCESS, Right.MARKETING_OBJECTION)))
    case = searched(case).decided(decision()).decided(decision(Right.MARKETING_OBJECTION))
    case = case.with_letter(*letter(Right.ACCESS)).letter_dispatched(
        "l1", on=date(2026, 9, 24), at=NOW.astimezone(SHANGHAI), on_paper=False
    )
    assert not case.is_answered
    case = case.with_letter(*letter(Right.MARKETING_OBJECTION, letter_id="l2")).letter_dispatched(
        "l2", on=date(2026, 9, 24), at=NOW.astimezone(SHANGHAI), on_paper=False
    )
    assert case.is_answered


def test_an_inquiry_is_answered_by_a_reply(a_case: CaseMaker) -> None:
    case = proved(a_case(kind=CaseKind.INQUIRY, rights=(), search=()))
    sent = case.with_letter(*letter(kind="reply")).letter_dispatched(
        "l1", on=date(2026, 9, 24), at=NOW.astimezone(SHANGHAI), on_paper=False
    )
    assert sent.is_answered


@pytest.mark.parametrize("day", [date(2026, 9, 23), date(2026, 9, 25)])
def test_a_letter_cannot_leave_before_its_issue_or_in_the_future(a_case: CaseMaker, day: date) -> None:
    case = a_case().with_letter(*letter(kind="acknowledgement"))
    with pytest.raises(InputError, match="dispatch_day_impossible"):
        case.letter_dispatched("l1", on=day, at=NOW.astimezone(SHANGHAI), on_paper=False)


def test_paper_that_nobody_printed_cannot_leave(a_case: CaseMaker) -> None:
    case, today = a_case().with_letter(*letter(kind="acknowledgement")), NOW.astimezone(SHANGHAI)
    with pytest.raises(GateError, match="letter_not_printed"):
        case.letter_dispatched("l1", on=date(2026, 9, 24), at=today)
    sent = case.letter_printed("l1", NOW).letter_dispatched("l1", on=date(2026, 9, 24), at=today)
    assert sent.correspondence[0].dispatched_on == date(2026, 9, 24)


def test_a_letter_leaves_once(a_case: CaseMaker) -> None:
    with pytest.raises(GateError, match="letter_already_dispatched"):
        answered(a_case()).letter_dispatched("l1", on=date(2026, 9, 24), at=NOW.astimezone(SHANGHAI), on_paper=False)
    with pytest.raises(InputError, match="letter_unknown"):
        a_case().letter_printed("l9", NOW)


def test_a_case_closes_only_when_it_is_answered_and_then_rests(a_case: CaseMaker) -> None:
    with pytest.raises(GateError, match="case_not_answered"):
        a_case().closed(at=NOW)
    closed = answered(a_case()).closed(at=NOW)
    assert closed.status is CaseStatus.CLOSED
    attempts: tuple[Callable[[], Case], ...] = (
        lambda: closed.closed(at=NOW),
        lambda: closed.with_evidence(evidence("one_fact")),
        lambda: closed.decided(decision()),
    )
    for change in attempts:
        with pytest.raises(GateError, match="case_is_closed"):
            change()


def test_a_search_names_a_known_source_and_its_outcome(a_case: CaseMaker) -> None:
    with pytest.raises(InputError, match="search_source_unknown"):
        a_case().searched(SearchTask("attic", SearchOutcome.FOUND, 1, "x", "u1", NOW))
    with pytest.raises(InputError, match="search_needs_outcome"):
        a_case().searched(SearchTask("orders"))


def test_every_change_is_counted_and_dated(a_case: CaseMaker) -> None:
    before = a_case()
    after = searched(before)
    assert after.version == before.version + 1
    assert after.changed_at == NOW
    assert before.search[0].outcome is SearchOutcome.OPEN


def test_printing_is_noted(a_case: CaseMaker) -> None:
    case = a_case().with_letter(*letter(kind="acknowledgement")).letter_printed("l1", NOW + timedelta(hours=1))
    assert case.correspondence[0].printed_at == NOW + timedelta(hours=1)


def test_documents_are_added(a_case: CaseMaker) -> None:
    _, document = letter()
    assert a_case().with_documents([document], NOW).documents == (document,)


def test_a_refusal_goes_out_only_after_a_second_person_read_it(a_case: CaseMaker) -> None:
    refused = a_case().decided(decision(outcome=DecisionOutcome.REFUSED, ground="legal_duty", facts="tax law"))
    made = refused.decisions[0]
    with pytest.raises(GateError, match="refusal_not_approved"):
        refused.with_letter(*letter(Right.ACCESS))
    with pytest.raises(GateError, match="approval_needs_another_person"):
        refused.refusal_approved(Right.ACCESS, by=made.decided_by, at=NOW)

    approved = refused.refusal_approved(Right.ACCESS, by="u9", at=NOW)

    assert (approved.decisions[0].approved_by, approved.decisions[0].approved_at) == ("u9", NOW)
    assert approved.with_letter(*letter(Right.ACCESS)).correspondence
    with pytest.raises(GateError, match="refusal_settled"):
        approved.refusal_approved(Right.ACCESS, by="u8", at=NOW)


def test_a_refusal_decided_anew_is_read_anew(a_case: CaseMaker) -> None:
    refusal = decision(outcome=DecisionOutcome.REFUSED, ground="legal_duty", facts="tax law")
    again = a_case().decided(refusal).refusal_approved(Right.ACCESS, by="u9", at=NOW).decided(refusal)

    assert [made.right for made in again.refusals_to_approve] == [Right.ACCESS]


def test_a_refusal_sent_back_leaves_the_right_open(a_case: CaseMaker) -> None:
    refused = a_case().decided(decision(outcome=DecisionOutcome.REFUSED, ground="legal_duty", facts="tax law"))

    assert refused.refusal_sent_back(Right.ACCESS, NOW).open_rights == (Right.ACCESS,)


def test_only_what_is_refused_can_be_approved_or_sent_back(a_case: CaseMaker) -> None:
    granted = searched(proved(a_case())).decided(decision())
    for case in (a_case(), granted):
        with pytest.raises(InputError, match="right_not_refused"):
            case.refusal_approved(Right.ACCESS, by="u9", at=NOW)
        with pytest.raises(InputError, match="right_not_refused"):
            case.refusal_sent_back(Right.ACCESS, NOW)


def test_a_proof_proves_nothing_about_somebody_of_another_name(a_case: CaseMaker) -> None:
    proved = a_case(identity=IdentityCheck(IdentityOutcome.CONFIRMED, decided_by="u1", decided_at=RECEIVED_AT))
    better = replace(proved.data_subject, name="Martha Sample-Quinn")
    somebody = replace(proved.data_subject, name="Jo Nobody")

    assert proved.amended(better, "en", RECEIVED_AT).identity.stands
    assert proved.amended(somebody, "en", RECEIVED_AT).identity == IdentityCheck()
