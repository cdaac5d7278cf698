"""What was erased is known again when it comes back."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.keeping.suppression import Suppressed, suppression_key
from qv_desk.domain.linking.case_message import CaseMessage, MessageKey
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.document import DocumentRole
from qv_desk.domain.terms.right import Right
from qv_desk.errors import StoreError
from qv_desk.services.cases import approve
from qv_desk.services.disposal import dispose
from qv_desk.services.frame import revival
from qv_desk.services.frame.desk import Desk
from qv_desk.services.incoming import split
from qv_desk.services.incoming.new_files import NewFile
from qv_desk.services.incoming.register import same_message

MAIL = NewFile("message.eml", "message/rfc822", DocumentRole.ORIGINAL, b"Subject: two things\n\nboth\n")


@pytest.fixture
def halves(desk: Desk, opened_case: Callable[..., Case]) -> tuple[Case, Case]:
    """Two cases from one message."""
    rights = (Right.ACCESS, Right.ERASURE)
    first = opened_case(rights=rights, files=(MAIL,), message_id="<both@example.org>")
    part = split.SecondCase(kind=CaseKind.RIGHTS_REQUEST, rights=(Right.ERASURE,), leave=(Right.ERASURE,))
    return split.split(desk, first.case_id, part, "they run apart")


def test_the_other_half_of_a_split_message_stays_what_it_is_until_it_goes_too(
    desk: Desk, second: Desk, halves: tuple[Case, Case]
) -> None:
    first, other = halves
    digest = first.documents[0].sha256

    dispose.carry_out(second, _agreed(desk, second, first))
    assert desk.store.registers.count(Suppressed) == 0
    assert revival.refusal(desk, message_id=other.message_id, originals=[digest]) is None
    assert desk.store.documents.content(digest) == MAIL.content
    assert desk.store.cases.get(other.case_id).documents == other.documents
    assert same_message(desk, digest, other.message_id) == other.reference

    dispose.carry_out(second, _agreed(desk, second, other))
    assert revival.was_erased(desk, message_id=other.message_id) is not None
    assert revival.was_erased(desk, originals=[digest]) is not None
    with pytest.raises(StoreError, match="document_unknown"):
        desk.store.documents.content(digest)


def test_what_an_older_version_wrote_down_of_a_split_message_refuses_nothing_while_a_half_stands(
    desk: Desk, halves: tuple[Case, Case]
) -> None:
    digest, message_id = halves[1].documents[0].sha256, halves[1].message_id
    secret = desk.store.erasures.ledger_key()
    with desk.changing() as changes:
        for kind, value in (("message", message_id), ("original", digest)):
            key = suppression_key(secret, kind, value)
            changes.put_entry(Suppressed(entry_id=key, key=key, at=desk.moment, because="disposal"))
        changes.journal("case.erased", "c-gone")

    assert revival.was_erased(desk, message_id=message_id, originals=[digest]) is None


def test_a_mail_that_was_added_to_another_case_stays_known_to_that_one(
    desk: Desk, opened_case: Callable[..., Case]
) -> None:
    case, other = replace(opened_case(), message_id="<m-1@example.org>"), opened_case()
    with desk.changing() as changes:
        changes.put_entry(MessageKey(entry_id="k", at=desk.moment, case_id=other.case_id, key=case.message_id))
        revival.suppress(desk, changes, case, "disposal")
        changes.journal("case.erased", case.case_id)

    assert desk.store.registers.count(Suppressed) == 0


def _agreed(desk: Desk, second: Desk, case: Case) -> str:
    asked = dispose.ask(desk, case.case_id, "entered by mistake", although="it was a test")
    approve.grant(second, asked.approval_id)
    return asked.approval_id


def test_a_message_of_an_erased_case_is_known_again(desk: Desk, opened_case: Callable[..., Case]) -> None:
    case = replace(opened_case(), message_id="<m-1@example.org>")
    assert revival.was_erased(desk, message_id=case.message_id) is None
    with desk.changing() as changes:
        revival.suppress(desk, changes, case, "disposal")
        changes.journal("case.erased", case.case_id)

    found = revival.was_erased(desk, message_id=" <M-1@example.org>", originals=["0" * 64])
    assert found is not None
    assert found.because == "disposal"
    assert case.message_id not in str(found)
    assert revival.was_erased(desk, message_id="<m-2@example.org>") is None
    assert revival.was_erased(desk) is None


def test_a_later_message_of_the_case_is_known_again_by_its_id(desk: Desk, opened_case: Callable[..., Case]) -> None:
    added = CaseMessage(
        message_id="<m-9@example.org>", sha256="0" * 64, received_at=desk.moment, subject="more", added_by="u1",
        added_at=desk.moment,
    )  # fmt: skip
    case = replace(opened_case(), facts=(added,))
    with desk.changing() as changes:
        revival.suppress(desk, changes, case, "disposal")
        changes.journal("case.erased", case.case_id)

    assert revival.was_erased(desk, message_id="<m-9@example.org>") is not None


def test_what_came_back_is_refused_with_the_day_on_which_it_went(desk: Desk, opened_case: Callable[..., Case]) -> None:
    case = replace(opened_case(), message_id="<m-1@example.org>")
    assert revival.refusal(desk, message_id=case.message_id) is None
    with desk.changing() as changes:
        revival.suppress(desk, changes, case, "disposal")
        changes.journal("case.erased", case.case_id)

    refused = revival.refusal(desk, message_id=case.message_id)
    assert refused is not None
    assert (refused.code, refused.fields) == ("message_was_erased", {"day": desk.today.isoformat()})
    assert revival.refusal(desk, message_id="<m-2@example.org>", originals=["0" * 64]) is None
