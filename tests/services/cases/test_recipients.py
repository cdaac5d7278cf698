"""Recipients are proposed from the list of systems, told, reminded and heard. Law: GDPR 19; duty D9."""

from collections.abc import Callable

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.searching.recipient import RecipientKind
from qv_desk.domain.telling.recipient_notice import RecipientNotice
from qv_desk.domain.terms.right import Right
from qv_desk.errors import GateError, InputError
from qv_desk.services.cases import chasers, close_case, recipient_sheet, recipients
from qv_desk.services.frame.desk import Desk
from qv_desk.services.post import print_letters
from tests.duties.decision_steps import issued_letter
from tests.services.cases.corrected_case import corrected
from tests.services.conftest import Clock

CaseOpener = Callable[..., Case]


def test_a_notice_is_followed_from_proposal_to_answer(
    opened_case: CaseOpener, desk: Desk, harbour: str, clock: Clock
) -> None:
    case = corrected(desk, opened_case)
    sheet = recipient_sheet.sheet(desk, case.case_id)
    assert [(one.recipient.entry_id, one.systems[0].code) for one in sheet.proposed] == [(harbour, "repair")]
    assert RecipientKind.DISTRIBUTOR in sheet.unnamed
    assert RecipientKind.CONTRACTOR not in sheet.unnamed

    case = recipients.prepare(desk, case.case_id, [harbour])
    (notice,) = case.facts_of(RecipientNotice)
    assert notice.what_to_do.startswith("Please correct")
    assert recipients.notice_state(notice).en == "to be sent"
    assert recipient_sheet.sheet(desk, case.case_id).proposed == ()

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
