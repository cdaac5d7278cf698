"""Recipients are proposed from the list of systems, told, reminded and heard. Law: GDPR 19; duty D9."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.decisions.decision import DecisionOutcome
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.parts.identity import EvidenceOutcome
from qv_desk.domain.parts.search_task import IdentifierKind, SearchOutcome
from qv_desk.domain.searching.recipient import RecipientKind
from qv_desk.domain.telling.recipient_notice import RecipientNotice
from qv_desk.domain.terms.right import Right
from qv_desk.errors import GateError, InputError
from qv_desk.services.care import systems
from qv_desk.services.cases import chasers, close_case, decide, recipients, search_data, verify
from qv_desk.services.frame.desk import Desk
from qv_desk.services.post import print_letters
from qv_desk.services.sample.demo_basis import rest_on
from tests.duties.decision_steps import issued_letter
from tests.services.conftest import Clock

CaseOpener = Callable[..., Case]


@pytest.fixture
def harbour(desk: Desk) -> str:
    """A workshop that gets the data of repairs."""
    wish = systems.RecipientWish(
        name="Harbour Repairs B.V.", kind=RecipientKind.CONTRACTOR, e_mail="privacy@harbour.example", country="nl"
    )
    code = systems.keep_recipient(desk, wish).entry_id
    repair = search_data.sources(desk)["repair"]
    systems.keep_system(desk, replace(repair, recipients=(code,)), "the workshop gets the orders")
    return code


def corrected(desk: Desk, opened_case: CaseOpener) -> Case:
    case = opened_case(rights=(Right.CORRECTION,))
    verify.see_evidence(desk, case.case_id, method="account_login", what="afresh", outcome=EvidenceOutcome.MATCHED)
    verify.confirm(desk, case.case_id)
    rest_on(desk, case.case_id, Right.CORRECTION)
    return decide.decide(desk, case.case_id, Right.CORRECTION, outcome=DecisionOutcome.GRANTED, facts="new address")


def test_nobody_is_proposed_before_a_decision(opened_case: CaseOpener, desk: Desk, harbour: str) -> None:
    case = opened_case()
    assert recipients.sheet(desk, case.case_id).proposed == ()
    with pytest.raises(GateError, match="nothing_to_tell"):
        recipients.prepare(desk, case.case_id, [harbour])


def test_a_notice_is_followed_from_proposal_to_answer(
    opened_case: CaseOpener, desk: Desk, harbour: str, clock: Clock
) -> None:
    case = corrected(desk, opened_case)
    sheet = recipients.sheet(desk, case.case_id)
    assert [(one.recipient.entry_id, one.systems[0].code) for one in sheet.proposed] == [(harbour, "repair")]
    assert RecipientKind.DISTRIBUTOR in sheet.unnamed
    assert RecipientKind.CONTRACTOR not in sheet.unnamed

    case = recipients.prepare(desk, case.case_id, [harbour])
    (notice,) = case.facts_of(RecipientNotice)
    assert notice.what_to_do.startswith("Please correct")
    assert recipients.notice_state(notice).en == "to be sent"
    assert recipients.sheet(desk, case.case_id).proposed == ()

    recipients.mark_sent(desk, case.case_id, notice.notice_id, how="by e-mail")
    clock.forward(days=19)
    assert [one.whom for one in chasers.due(desk)] == ["Harbour Repairs B.V."]
    recipients.chase(desk, case.case_id, notice.notice_id)
    assert chasers.due(desk) == ()
    clock.forward(days=5)
    case = recipients.record_reply(desk, case.case_id, notice.notice_id, "corrected")
    assert chasers.due(desk) == ()
    assert recipients.notice_state(case.facts_of(RecipientNotice)[0]).en == "answered"


def test_closing_waits_until_somebody_has_looked(opened_case: CaseOpener, desk: Desk, harbour: str) -> None:
    assert harbour
    case = corrected(desk, opened_case)
    with pytest.raises(GateError, match="recipients_not_considered"):
        close_case.close(desk, case.case_id)
    recipients.tell_nobody(desk, case.case_id, "the repair was done by ourselves")
    with pytest.raises(GateError, match="case_not_answered"):
        close_case.close(desk, case.case_id)


def test_of_a_searched_case_only_what_was_found_counts(opened_case: CaseOpener, desk: Desk, harbour: str) -> None:
    assert harbour
    case = opened_case(rights=(Right.ERASURE,))
    search_data.record(desk, case.case_id, "orders", outcome=SearchOutcome.FOUND, records=1, note="an order")
    searched = search_data.nothing_more(desk, case.case_id)
    systems_found = recipients.concerned(searched, search_data.sources(desk))
    assert [system.code for system in systems_found] == ["orders"]
    recipients.gate(desk, searched)


def test_excuses_and_slips(opened_case: CaseOpener, desk: Desk, harbour: str) -> None:
    case = corrected(desk, opened_case)
    with pytest.raises(InputError, match="recipient_unknown"):
        recipients.prepare(desk, case.case_id, ["attic"])
    case = recipients.prepare(desk, case.case_id, [harbour], what_to_do={Right.CORRECTION: "new address"})
    with pytest.raises(GateError, match="notice_there_already"):
        recipients.prepare(desk, case.case_id, [harbour])
    (notice,) = case.facts_of(RecipientNotice)
    with pytest.raises(InputError, match="notice_needs_way"):
        recipients.mark_sent(desk, case.case_id, notice.notice_id, how=" ")
    excused = recipients.excuse(desk, case.case_id, notice.notice_id, "dissolved in 2024")
    assert recipients.notice_state(excused.facts_of(RecipientNotice)[0]).en == "excused"
    assert recipients.recipient_kind_name(RecipientKind.DEALER).zh == "经销商"
    assert recipients.usual_words(Right.RESTRICTION, "zh-Hans").startswith("请仅保存")
    assert recipients.usual_words(Right.ACCESS, "en") == ""


def test_a_recipient_learns_the_least_that_identifies(opened_case: CaseOpener, desk: Desk, harbour: str) -> None:
    case = corrected(desk, opened_case)
    assert recipients.least_that_identifies(desk, case, harbour) == ("Zoë Sample",)
    case = search_data.add_identifier(desk, case.case_id, IdentifierKind.SERIAL_NUMBER, "QV3-0042-77")
    assert recipients.least_that_identifies(desk, case, harbour) == ("Zoë Sample", "QV3-0042-77")
    assert recipients.least_that_identifies(desk, case, "attic") == ("Zoë Sample",)


def test_the_letter_itself_is_what_tells(opened_case: CaseOpener, desk: Desk, harbour: str, clock: Clock) -> None:
    case = corrected(desk, opened_case)
    recipients.prepare(desk, case.case_id, [harbour])
    letter_id = issued_letter(desk, case.case_id, LetterKind.RECIPIENT_NOTICE)
    (notice,) = desk.store.cases.get(case.case_id).facts_of(RecipientNotice)
    assert (notice.letter_id, notice.sent_on) == (letter_id, None)
    assert recipients.notice_state(notice).en == "letter written, not posted yet"
    with pytest.raises(GateError, match="notice_letter_waits"):
        recipients.mark_sent(desk, case.case_id, notice.notice_id, how="by e-mail")

    clock.forward(days=30)
    assert chasers.due(desk) == ()
    posted_on = desk.today
    print_letters.mark_printed(desk, letter_id)
    print_letters.mark_posted(desk, letter_id, posted_on)
    (notice,) = desk.store.cases.get(case.case_id).facts_of(RecipientNotice)
    assert (notice.sent_on, notice.waits_for_reply) == (posted_on, True)
    assert chasers.due(desk) == ()
    clock.forward(days=6)
    assert [one.whom for one in chasers.due(desk)] == ["Harbour Repairs B.V."]
