"""A confirmed request becomes a case with its number, clocks, files and journal entry."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.document import DocumentRole
from qv_desk.domain.terms.party import Party
from qv_desk.errors import InputError
from qv_desk.services.cases import review
from qv_desk.services.frame import revival
from qv_desk.services.frame.desk import Desk
from qv_desk.services.incoming.new_files import NewFile
from qv_desk.services.incoming.register import known_people, same_message

CaseOpener = Callable[..., Case]


def test_numbers_follow_each_other_without_gaps(desk: Desk, opened_case: CaseOpener) -> None:
    assert opened_case().reference == "QV-2026-0001"
    with pytest.raises(InputError):
        opened_case(rights=())
    assert opened_case().reference == "QV-2026-0002"
    assert desk.store.cases.by_reference("qv-2026-0002").data_subject.name == "Zoë Sample"


def test_files_are_kept_by_their_digest_and_the_same_mail_is_known_again(opened_case: CaseOpener, desk: Desk) -> None:
    content = b"From: z@example.org\r\n\r\nPlease send me my data"
    case = opened_case(
        files=(NewFile("message.eml", "message/rfc822", DocumentRole.ORIGINAL, content),), message_id="<1@example.org>"
    )
    sha256 = hashlib.sha256(content).hexdigest()
    assert desk.store.documents.content(sha256) == content
    assert case.documents[0].sha256 == sha256
    assert same_message(desk, sha256) == case.reference
    assert same_message(desk, "0" * 64, "<1@example.org>") == case.reference
    assert same_message(desk, "0" * 64) == ""


def test_opening_is_journalled_in_the_same_breath(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case()
    entries = desk.store.journal.of(case.case_id)
    assert [(entry.action, entry.user) for entry in entries] == [("case.opened", desk.user.user_id)]
    assert known_people(desk)[0].e_mails == ("zoe@example.org",)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"kind": CaseKind.FOLLOW_UP}, "case_kind_not_worked"),
        ({"rights": ()}, "case_needs_a_right"),
        ({"kind": CaseKind.INQUIRY}, "inquiry_has_no_rights"),
        ({"data_subject": Party("  ")}, "case_needs_a_name"),
        ({"asked": "x" * 4_001}, "case_text_too_long"),
        ({"subject": "x" * 4_001}, "case_text_too_long"),
        ({"their_reference": "x" * 4_001}, "case_text_too_long"),
        ({"data_subject": Party("Somebody", ("x" * 4_001,))}, "case_text_too_long"),
        ({"data_subject": Party("Somebody", country="XX")}, "country_unknown"),
        ({"data_subject": Party("Somebody", country="US-XX")}, "region_unknown"),
        ({"received_at": datetime(2027, 1, 1, tzinfo=UTC)}, "receipt_in_the_future"),
        ({"first_received_at": datetime(2026, 9, 23, tzinfo=UTC)}, "first_receipt_after_receipt"),
    ],
)
def test_what_cannot_be_right_is_refused_and_nothing_is_kept(
    opened_case: CaseOpener, desk: Desk, changes: dict[str, object], code: str
) -> None:
    with pytest.raises(InputError) as refused:
        opened_case(**changes)
    assert refused.value.code == code
    assert review.counts(desk)[CaseView.ALL] == 0


def test_a_message_whose_file_was_erased_opens_a_case_only_if_somebody_says_so(
    opened_case: CaseOpener, desk: Desk
) -> None:
    files = (NewFile("message.eml", "message/rfc822", DocumentRole.ORIGINAL, b"Please send me my data"),)
    case = opened_case(files=files, message_id="<1@example.org>")
    with desk.changing() as changes:
        revival.suppress(desk, changes, case, "disposal")
        changes.erase_case(case.case_id)
        changes.journal("case.erased", case.case_id)

    for came_back in ({"files": files}, {"message_id": "<1@example.org>"}):
        with pytest.raises(InputError) as refused:
            opened_case(**came_back)
        assert refused.value.code == "message_was_erased"
    attached = tuple(replace(one, role=DocumentRole.ATTACHMENT) for one in files)
    opened_case(files=attached)  # the same paper in another message is another message
    again = opened_case(files=files, message_id="<1@example.org>", again=True)
    assert again.documents[0].role is DocumentRole.ORIGINAL
