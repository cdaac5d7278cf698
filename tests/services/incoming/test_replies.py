"""Answers to a letter of ours find its case, whoever forges one is told apart; nothing goes by itself."""

from collections.abc import Callable
from dataclasses import dataclass
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.letter_return import ReturnReason, returns_of
from qv_desk.domain.incoming.message import AutomaticKind
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.linking.case_message import CaseMessage
from qv_desk.domain.linking.possible_case import Likeness, PossibleCase
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.domain.terms.party import Party
from qv_desk.errors import GateError, InputError
from qv_desk.services.frame.desk import Desk
from qv_desk.services.incoming import bulk_intake, follow_up, look_through, register, replies
from qv_desk.services.incoming.bulk_intake import BulkOutcome
from qv_desk.services.incoming.read_message import Reading, read_bytes
from qv_desk.services.letters import correspond
from qv_desk.services.letters.usual_words import usual_words
from qv_desk.services.post import print_letters
from qv_desk.services.post.mail_letter import save_draft
from tests.intake.machine_mails import AWAY, OURS, PERSON, PROSE, delivery_status

ANN = Party("Ann Lee", (), "ann@example.org", "", "IE")


@dataclass
class Sent:
    """A letter that went out by e-mail."""

    case: Case
    letter: Correspondence
    message_id: str


@pytest.fixture
def sent(desk: Desk, opened_case: Callable[..., Case], tmp_path: Path) -> Sent:
    case = opened_case(data_subject=ANN)
    words = usual_words(correspond.draft(desk, case.case_id, LetterKind.ACKNOWLEDGEMENT, "en", {}))
    letter = correspond.issue(desk, case.case_id, LetterKind.ACKNOWLEDGEMENT, "en", words)
    save_draft(desk, case.case_id, letter.letter_id, tmp_path / "letter.eml", is_locked=False)
    message = message_from_bytes((tmp_path / "letter.eml").read_bytes(), policy=default)
    assert case.reference in message["Subject"]
    assert message["Reply-To"].addresses[0].addr_spec == desk.office.e_mail
    return Sent(case, letter, str(message["Message-ID"]).strip("<>"))


def read(desk: Desk, raw: bytes, sent: Sent, *, quoting: bool = True) -> Reading:
    """A mail that answers the draft, or that quotes nothing of it but its identifier."""
    raw = raw.replace(OURS.encode(), sent.message_id.encode())
    if not quoting:
        raw = raw.replace(b"QV-2026-0001", b"your letter")
    return read_bytes(raw, "mail.eml", now=desk.moment)


def pointed(desk: Desk, reading: Reading) -> PossibleCase | None:
    return replies.answered(desk, replies.Pointers.of(reading))


def test_an_answer_finds_the_letter_by_its_identifier_and_by_the_reference(desk: Desk, sent: Sent) -> None:
    by_thread = pointed(desk, read(desk, PERSON, sent, quoting=False))
    assert by_thread is not None
    assert (by_thread.reference, by_thread.letter_id) == (sent.case.reference, sent.letter.letter_id)
    assert (by_thread.reasons, by_thread.score, by_thread.is_stranger) == (
        (Likeness.OUR_MAIL, Likeness.E_MAIL, Likeness.NAME), 100, False,
    )  # fmt: skip
    replaced = read_bytes(PERSON.replace(OURS.encode(), b"other@mail.example"), "mail.eml", now=desk.moment)
    by_reference = pointed(desk, replaced)
    assert by_reference is not None
    assert by_reference.reasons == (Likeness.REFERENCE, Likeness.E_MAIL, Likeness.NAME)


@pytest.mark.parametrize("quoting", [True, False])
def test_a_stranger_who_points_to_a_case_is_told_apart_and_changes_nothing(
    desk: Desk, sent: Sent, tmp_path: Path, *, quoting: bool
) -> None:
    forged = PERSON.replace(b"ann@example.org", b"mallory@evil.example")
    forged = forged.replace(b"One question is left.", b"I request access to all my personal data.")
    reading = read(desk, forged, sent, quoting=quoting)
    found = pointed(desk, reading)
    assert found is not None
    assert (found.is_stranger, found.score) == (True, 60)
    assert replies.stranger_words().zh

    folder = tmp_path / "mails"
    folder.mkdir()
    (folder / "forged.eml").write_bytes(reading.original)
    before = desk.store.cases.get(sent.case.case_id)
    (row,) = bulk_intake.take_in_folder(desk, folder)
    assert (row.outcome, row.why, row.reference) == (
        BulkOutcome.NEEDS_PERSON, "reply_of_stranger", sent.case.reference,
    )  # fmt: skip
    assert desk.store.cases.get(sent.case.case_id) == before
    assert len(register.known_people(desk)) == 1


def test_a_folder_leaves_answers_and_what_machines_sent_to_a_person(desk: Desk, sent: Sent, tmp_path: Path) -> None:
    folder = tmp_path / "mails"
    folder.mkdir()
    mails = {
        "answer": read(desk, PERSON, sent, quoting=False).original,
        "away": AWAY.replace(b"QV-2026-0001", b"hello"),
        "bounce": read(desk, delivery_status(), sent, quoting=False).original,
    }
    for name, raw in mails.items():
        (folder / f"{name}.eml").write_bytes(raw)

    rows = bulk_intake.take_in_folder(desk, folder)

    reference = sent.case.reference
    assert [(row.file, row.why, row.reference) for row in rows] == [
        ("answer.eml", "reply", reference),
        ("away.eml", "out_of_office", ""),
        ("bounce.eml", "bounce", reference),
    ]
    assert all(bulk_intake.why_of(row, language) for row in rows for language in ("en", "zh_CN"))
    listed = look_through.look_through([folder], now=desk.moment)
    assert [found.row.why for found in listed if found.row.file.endswith("bounce.eml")] == ["bounce"]
    answer = next(found for found in listed if found.row.file.endswith("answer.eml"))
    assert answer.pointers is not None
    assert answer.pointers.message.text == ""
    likely = replies.answered(desk, answer.pointers)
    assert likely is not None
    assert look_through.answers(answer, likely).row.reference == reference


@pytest.mark.parametrize("raw", [delivery_status(), delivery_status(whole=False), PROSE])
def test_a_bounce_is_noted_on_its_letter_and_kept_with_the_case(desk: Desk, sent: Sent, raw: bytes) -> None:
    reading = read(desk, raw, sent)
    found = pointed(desk, reading)
    assert found is not None
    assert (found.case_id, found.letter_id) == (sent.case.case_id, sent.letter.letter_id)
    with pytest.raises(GateError, match="letter_not_posted"):
        follow_up.note_bounce(desk, found.case_id, found.letter_id, reading)
    assert not desk.store.cases.get(found.case_id).facts_of(CaseMessage)

    print_letters.mark_printed(desk, sent.letter.letter_id)
    print_letters.mark_posted(desk, sent.letter.letter_id, desk.today)
    after = follow_up.note_bounce(desk, found.case_id, found.letter_id, reading)

    (returned,) = returns_of(after)
    assert (returned.letter_id, returned.reason) == (sent.letter.letter_id, ReturnReason.MAIL_NOT_DELIVERED)
    assert "5." in returned.note
    assert len(after.facts_of(CaseMessage)) == 1
    with pytest.raises(GateError, match="message_in_case_already"):
        follow_up.note_bounce(desk, found.case_id, found.letter_id, reading)


def test_which_letter_is_meant_is_told_or_asked(desk: Desk, sent: Sent) -> None:
    case = desk.store.cases.get(sent.case.case_id)
    assert follow_up.letter_of(case) is None, "it has not gone out"
    print_letters.mark_printed(desk, sent.letter.letter_id)
    print_letters.mark_posted(desk, sent.letter.letter_id, desk.today)
    case = desk.store.cases.get(sent.case.case_id)
    posted = follow_up.letter_of(case)
    assert posted is not None
    assert follow_up.letter_of(case, posted.letter_id) == posted
    assert follow_up.letter_of(case, "another") is None


def test_what_is_no_bounce_marks_nothing(desk: Desk, sent: Sent) -> None:
    with pytest.raises(InputError, match="mail_is_no_bounce"):
        follow_up.note_bounce(desk, sent.case.case_id, sent.letter.letter_id, read(desk, PERSON, sent))


def test_a_message_that_points_nowhere_is_nobodys_answer(desk: Desk, opened_case: Callable[..., Case]) -> None:
    opened_case(data_subject=ANN)
    plain = read_bytes(PERSON.replace(b"QV-2026-0001", b"hello"), "mail.eml", now=desk.moment)
    assert pointed(desk, plain) is None


def test_every_machine_has_its_words() -> None:
    assert replies.kind_words(AutomaticKind.NONE) is None
    assert all(replies.kind_words(kind) for kind in AutomaticKind if kind is not AutomaticKind.NONE)


def test_a_silent_report_is_noted_where_only_one_letter_can_be_meant(desk: Desk, sent: Sent) -> None:
    reading = read(desk, delivery_status(), sent)
    with pytest.raises(InputError, match="letter_not_told"):
        follow_up.note_bounce(desk, sent.case.case_id, "", reading)
    print_letters.mark_printed(desk, sent.letter.letter_id)
    print_letters.mark_posted(desk, sent.letter.letter_id, desk.today)
    (returned,) = returns_of(follow_up.note_bounce(desk, sent.case.case_id, "", reading))
    assert returned.letter_id == sent.letter.letter_id
