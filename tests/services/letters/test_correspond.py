"""Letters: complete or not issued, kept as they were issued, and moving the clocks only where they do."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.clocks.event import EventKind
from qv_desk.domain.decisions.decision import DecisionOutcome
from qv_desk.domain.letters.letter import FieldValue, LetterKind
from qv_desk.domain.letters.letter_addressee import addressees_of
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.domain.parts.identity import EvidenceOutcome, IdentityOutcome
from qv_desk.domain.parts.search_task import SearchOutcome
from qv_desk.domain.telling.refusal_log import RefusalEntry
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.party import Party
from qv_desk.domain.terms.right import Right
from qv_desk.errors import GateError, InputError
from qv_desk.services.cases import decide, review, search_data, verify
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters import correspond
from qv_desk.services.sample import demo_basis
from qv_desk.services.words.say import said
from tests.services.conftest import Clock
from tests.services.refused_access import access_refused

CaseOpener = Callable[..., Case]
OWN_WORDS: dict[str, str | tuple[str, ...]] = {
    "safeguards": "Standard contractual clauses cover the storage in Hong Kong; write to us for a copy.",
    "corrected_items": ("E-mail address: from old@example.org to zoe@example.org",),
    "answer": "Yes, you can download your data from your account page.",
}


def proved(desk: Desk, case: Case) -> Case:
    for method in ("account_login", "undo_confirmation"):
        if method in {known.code for known in verify.plan_for(case).methods}:
            verify.see_evidence(desk, case.case_id, method=method, what="seen", outcome=EvidenceOutcome.MATCHED)
    return verify.confirm(desk, case.case_id)


def searched(desk: Desk, case: Case) -> Case:
    search_data.record(desk, case.case_id, "orders", outcome=SearchOutcome.FOUND, records=3, note="three orders")
    return search_data.nothing_more(desk, case.case_id)


def words_for(desk: Desk, case: Case, kind: LetterKind, language: str = "en") -> dict[str, str | tuple[str, ...]]:
    """What an officer would write: the usual standard sentence where there is one, own words elsewhere."""
    words: dict[str, str | tuple[str, ...]] = {}
    for each in correspond.draft(desk, case.case_id, kind, language, {}).inputs:
        if not each.is_open or each.value:
            continue
        if each.field.name in OWN_WORDS:
            words[each.field.name] = OWN_WORDS[each.field.name]
        elif each.standards and each.field.value is FieldValue.LIST:
            words[each.field.name] = each.standards
        elif each.standards:
            words[each.field.name] = each.standards[0]
    return words


def issued(desk: Desk, case: Case, kind: LetterKind, language: str = "en") -> Correspondence:
    return correspond.issue(desk, case.case_id, kind, language, words_for(desk, case, kind, language))


GRANTS = [
    ((Right.ACCESS,), LetterKind.ACCESS_GRANT),
    ((Right.ERASURE, Right.ACCOUNT_CANCELLATION), LetterKind.ERASURE_DONE),
    ((Right.CORRECTION,), LetterKind.CORRECTION_DONE),
    ((Right.MARKETING_OBJECTION,), LetterKind.MARKETING_STOP),
]


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
@pytest.mark.parametrize(("rights", "kind"), GRANTS, ids=lambda value: value if isinstance(value, str) else "")
def test_every_grant_has_its_letter_from_proof_to_paper(
    opened_case: CaseOpener, desk: Desk, rights: tuple[Right, ...], kind: LetterKind, language: str
) -> None:
    case = opened_case(rights=rights)
    if not case.identity.stands:
        case = proved(desk, case)
    if case.search:
        case = searched(desk, case)
    for right in rights:
        demo_basis.rest_on(desk, case.case_id, right)
        case = decide.decide(desk, case.case_id, right, outcome=DecisionOutcome.GRANTED, facts="done")
    assert correspond.suggested_kind(case) is kind
    letter = issued(desk, case, kind, language)
    assert letter.answers == rights
    pdf = correspond.pdf_of(desk, case.case_id, letter.letter_id)
    assert pdf.startswith(b"%PDF-")
    kept = desk.store.cases.get(case.case_id)
    assert kept.unanswered_rights == ()
    assert kept.documents[-1].sha256 == letter.sha256
    entry = desk.store.journal.of(case.case_id)[-1]
    assert entry.action == "letter.issued"
    assert f"SHA-256 {letter.sha256}" in (entry.detail or "")


def test_an_incomplete_letter_is_not_issued_and_names_its_gap(opened_case: CaseOpener, desk: Desk) -> None:
    case = searched(desk, proved(desk, opened_case()))
    case = decide.decide(desk, case.case_id, Right.ACCESS, outcome=DecisionOutcome.GRANTED)
    words = words_for(desk, case, LetterKind.ACCESS_GRANT)
    del words["safeguards"]
    draft = correspond.draft(desk, case.case_id, LetterKind.ACCESS_GRANT, "en", words)
    assert [gap.code for gap in draft.gaps] == ["safeguards"]
    assert [clause.code for clause in draft.clauses if not clause.is_met] == ["safeguards"]
    with pytest.raises(GateError) as refused:
        correspond.issue(desk, case.case_id, LetterKind.ACCESS_GRANT, "en", words)
    assert "The safeguards for the storage in Hong Kong are missing." in said(refused.value, "en").sentence
    assert "缺少在香港存储的保障措施" in said(refused.value, "zh_CN").sentence
    assert correspond.preview(draft).startswith(b"%PDF-")
    assert desk.store.cases.get(case.case_id).correspondence == ()


def test_no_answer_leaves_before_its_decision(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case()
    for kind in (LetterKind.ACCESS_GRANT, LetterKind.ERASURE_DONE, LetterKind.REFUSAL, LetterKind.REPLY):
        with pytest.raises(GateError, match="letter_answers_nothing"):
            correspond.issue(desk, case.case_id, kind, "en", {})


def test_asking_for_proof_is_one_act_with_its_letter(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case()
    issued(desk, case, LetterKind.IDENTITY_REQUEST)
    kept = desk.store.cases.get(case.case_id)
    assert kept.identity.outcome is IdentityOutcome.ASKED
    assert kept.events[-1].kind is EventKind.IDENTITY_ASKED


def test_the_date_moves_only_with_the_notice_of_extension(opened_case: CaseOpener, desk: Desk) -> None:
    """Law: GDPR 12(3)."""
    case = opened_case()
    before = {clock.rule.code: clock.due_on for clock in review.look(desk, case.case_id).clocks}
    issued(desk, case, LetterKind.EXTENSION)
    after = {clock.rule.code: clock for clock in review.look(desk, case.case_id).clocks}
    assert before["eu_gdpr"] == date(2026, 10, 21)
    assert after["eu_gdpr"].due_on == after["eu_gdpr"].extended_until == date(2026, 12, 21)
    assert after["hk_pdpo"].due_on == before["hk_pdpo"]


def test_an_extension_out_of_time_is_refused(opened_case: CaseOpener, desk: Desk, clock) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    case = opened_case()
    words = words_for(desk, case, LetterKind.EXTENSION)
    clock.forward(days=60)
    with pytest.raises(GateError) as refused:
        correspond.issue(desk, case.case_id, LetterKind.EXTENSION, "en", words)
    assert refused.value.code in {"letter_gap", "extension_too_late"}
    assert all(event.kind is not EventKind.EXTENDED for event in desk.store.cases.get(case.case_id).events)


def test_a_late_refusal_needs_its_reason_and_then_goes_out(
    opened_case: CaseOpener, desk: Desk, clock: Clock, agreed: Callable[[Case], None]
) -> None:
    case = opened_case()
    access_refused(desk, case)
    with pytest.raises(GateError, match="refusal_not_approved"):
        correspond.issue(desk, case.case_id, LetterKind.REFUSAL, "en", words_for(desk, case, LetterKind.REFUSAL))
    agreed(case)
    clock.forward(days=60)
    words = words_for(desk, case, LetterKind.REFUSAL)
    with pytest.raises(GateError, match="letter_gap"):
        correspond.issue(desk, case.case_id, LetterKind.REFUSAL, "en", words)
    correspond.issue(desk, case.case_id, LetterKind.REFUSAL, "en", words, late_because="the mail was overlooked")
    assert "the mail was overlooked" in (desk.store.journal.of(case.case_id)[-1].detail or "")


def refused_case(desk: Desk, opened_case: CaseOpener, country: str) -> Case:
    case = opened_case(data_subject=Party("Somebody", ("1 Street",), "", "", country))
    return access_refused(desk, case)


def test_a_refusal_names_the_authority_of_the_persons_country(opened_case: CaseOpener, desk: Desk) -> None:
    """Duty D28."""
    case = refused_case(desk, opened_case, "PL")
    draft = correspond.draft(desk, case.case_id, LetterKind.REFUSAL, "en", words_for(desk, case, LetterKind.REFUSAL))
    assert draft.gaps == ()
    assert "Urz" in draft.letter.part("authority")[0].rows[0]


@pytest.mark.parametrize(
    ("language", "said", "stored_at"),
    [("en", "We do not know in which country you live.", "Hong Kong"), ("zh-Hans", "我们尚不清楚您居住在", "香港")],
)
def test_a_country_that_is_not_known_is_said_and_the_place_of_storage_named(
    opened_case: CaseOpener, desk: Desk, language: str, said: str, stored_at: str
) -> None:
    """Duty D28."""
    case = refused_case(desk, opened_case, "")
    words = words_for(desk, case, LetterKind.REFUSAL, language)
    draft = correspond.draft(desk, case.case_id, LetterKind.REFUSAL, language, words)
    assert draft.gaps == ()
    row = draft.letter.part("authority")[0].rows[0]
    assert row.startswith(said)
    assert stored_at in row
    assert any("country" in caution.en for caution in draft.cautions)


def test_an_authority_that_is_not_on_the_list_is_missing_until_the_officer_has_looked_it_up(
    opened_case: CaseOpener, desk: Desk
) -> None:
    """Duty D28."""
    case = refused_case(desk, opened_case, "AQ")
    words = words_for(desk, case, LetterKind.REFUSAL)
    (gap,) = correspond.draft(desk, case.case_id, LetterKind.REFUSAL, "en", words).gaps
    assert "Antarctica" in gap.wording.en
    words |= {"authority_name": "Data Office", "authority_address": "1 Ice Road"}
    assert correspond.draft(desk, case.case_id, LetterKind.REFUSAL, "en", words).gaps == ()


def test_a_refusal_stands_in_the_refusal_log_with_its_letter(
    opened_case: CaseOpener, desk: Desk, agreed: Callable[[Case], None]
) -> None:
    """Law: Hong Kong PDPO s.27."""
    case = refused_case(desk, opened_case, "DE")
    agreed(case)
    assert desk.store.registers.count(RefusalEntry) == 0
    letter = issued(desk, case, LetterKind.REFUSAL)
    (entry,) = desk.store.registers.all(RefusalEntry)
    assert (entry.letter_id, entry.right, entry.ground) == (letter.letter_id, Right.ACCESS, "identity_not_confirmed")
    assert (entry.at, entry.refused_on) == (letter.issued_at, desk.today)
    assert entry.approved_by
    assert "refusal log: access" in (desk.store.journal.of(case.case_id)[-1].detail or "")


def test_a_letter_to_a_recipient_goes_to_the_recipient_alone(opened_case: CaseOpener, desk: Desk) -> None:
    """Duty D9."""
    case = opened_case(their_reference="THEIR-7")
    words: dict[str, str | tuple[str, ...]] = {
        "addressee": "Sample Dealer Ltd.",
        "addressee_address": "7 Dock Road\nIreland",
        "notice_action": "Please erase the personal data of this person that you received from us.",
    }
    kind = LetterKind.RECIPIENT_NOTICE
    draft = correspond.draft(desk, case.case_id, kind, "en", words)
    assert (draft.letter.recipient.name, draft.gaps) == ("Sample Dealer Ltd.", ())
    assert not any(word in draft.letter.plain_text() for word in ("Lindenstraße", "zoe@", "THEIR-7", "copy of your"))
    letter = correspond.issue(desk, case.case_id, kind, "en", words)
    assert not letter.is_answer
    (addressee,) = addressees_of(desk.store.cases.get(case.case_id))
    assert (addressee.letter_id, addressee.name) == (letter.letter_id, "Sample Dealer Ltd.")


def test_a_complaint_is_acknowledged_before_its_reply(opened_case: CaseOpener, desk: Desk) -> None:
    """Duty D41."""
    case = opened_case(kind=CaseKind.COMPLAINT, rights=(), subject="My request was never answered.")
    assert correspond.suggested_kind(case) is LetterKind.COMPLAINT_ACKNOWLEDGEMENT
    issued(desk, case, LetterKind.COMPLAINT_ACKNOWLEDGEMENT)
    assert correspond.suggested_kind(desk.store.cases.get(case.case_id)) is not LetterKind.COMPLAINT_ACKNOWLEDGEMENT


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
@pytest.mark.parametrize("kind", LetterKind)
def test_every_kind_can_be_drafted_from_any_case(
    kind: LetterKind, language: str, opened_case: CaseOpener, desk: Desk
) -> None:
    draft = correspond.draft(desk, opened_case().case_id, kind, language, {})
    assert correspond.preview(draft).startswith(b"%PDF-")
    assert all(gap.wording.en and gap.wording.zh for gap in draft.gaps)


def test_the_officer_is_told_what_is_not_confirmed(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case()
    decide.decide(
        desk, case.case_id, Right.ACCESS, outcome=DecisionOutcome.REFUSED, ground="serious_harm", facts="It would harm."
    )
    refusal = correspond.draft(desk, case.case_id, LetterKind.REFUSAL, "en", {})
    assert len(refusal.cautions) == 3  # the language, the Land, the address
    assert len(correspond.draft(desk, case.case_id, LetterKind.ACKNOWLEDGEMENT, "en", {}).cautions) == 1


@pytest.mark.parametrize(
    ("address", "country", "last"),
    [
        (("4 Mill Lane", "Dublin"), "IE", "IRELAND"),
        (("4 Mill Lane", "Dublin, Ireland"), "IE", ""),
        (("1 Example Road", "上海"), "CN", ""),
        ((), "IE", ""),
        (("1 Example Road",), "", ""),
    ],
)
def test_the_country_stands_once_on_the_envelope(
    opened_case: CaseOpener, desk: Desk, address: tuple[str, ...], country: str, last: str
) -> None:
    case = opened_case(data_subject=Party("Martha Sample", address, "m@example.org", "", country))
    draft = correspond.draft(desk, case.case_id, LetterKind.ACKNOWLEDGEMENT, "en", {})
    assert draft.letter.recipient.country == last


def test_an_inquiry_is_answered_in_the_officers_words(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case(kind=CaseKind.INQUIRY, rights=(), subject="Where is my data?")
    assert correspond.suggested_kind(case) is LetterKind.REPLY
    assert issued(desk, case, LetterKind.REPLY).is_answer


@pytest.mark.parametrize(
    ("field", "code"), [("no_such_field", "letter_field_unknown"), ("received_on", "letter_field_computed")]
)
def test_only_open_fields_can_be_written(opened_case: CaseOpener, desk: Desk, field: str, code: str) -> None:
    with pytest.raises(InputError) as refused:
        correspond.draft(desk, opened_case().case_id, LetterKind.ACKNOWLEDGEMENT, "en", {field: "x"})
    assert refused.value.code == code


def test_the_same_letter_gives_the_same_bytes(opened_case: CaseOpener, desk: Desk, clock) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    case = opened_case()
    words = words_for(desk, case, LetterKind.ACKNOWLEDGEMENT)
    first = correspond.issue(desk, case.case_id, LetterKind.ACKNOWLEDGEMENT, "en", words)
    clock.at += timedelta(minutes=5)
    second = correspond.issue(desk, case.case_id, LetterKind.ACKNOWLEDGEMENT, "en", words)
    assert first.sha256 == second.sha256
    assert first.letter_id != second.letter_id


def test_a_letter_of_another_case_is_not_shown(opened_case: CaseOpener, desk: Desk) -> None:
    with pytest.raises(InputError, match="letter_unknown"):
        correspond.pdf_of(desk, opened_case().case_id, "nothing")
    assert set(correspond.kinds_for(opened_case())) == set(LetterKind)
