"""A letter for the mail program: whole, locked where wished, and never to the wrong address."""

import io
from collections.abc import Callable
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pikepdf
import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.domain.terms.party import Party
from qv_desk.errors import GateError, InputError, StoreError
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters import correspond
from qv_desk.services.letters.usual_words import usual_words
from qv_desk.services.post import print_letters
from qv_desk.services.post.mail_letter import save_draft, without_paper

CaseOpener = Callable[..., Case]
BY_MAIL = Party("Zoë Sample", (), "zoe@example.org", "", "DE")


def acknowledged(desk: Desk, case: Case, language: str = "de") -> Correspondence:
    words = usual_words(correspond.draft(desk, case.case_id, LetterKind.ACKNOWLEDGEMENT, language, {}))
    return correspond.issue(desk, case.case_id, LetterKind.ACKNOWLEDGEMENT, language, words)


def attached(path: Path) -> tuple[EmailMessage, bytes]:
    message = message_from_bytes(path.read_bytes(), policy=default)
    (file,) = message.iter_attachments()
    return message, file.get_content()


def test_the_letter_goes_locked_and_the_passphrase_is_told_once(
    opened_case: CaseOpener, desk: Desk, tmp_path: Path
) -> None:
    case = opened_case(data_subject=BY_MAIL)
    letter = acknowledged(desk, case)
    saved = save_draft(desk, case.case_id, letter.letter_id, tmp_path / "letter.eml", is_locked=True)
    message, pdf = attached(tmp_path / "letter.eml")
    assert (saved.to, message["To"]) == ("zoe@example.org", "zoe@example.org")
    assert len(saved.passphrase.split()) == 6
    assert saved.passphrase.encode() not in (tmp_path / "letter.eml").read_bytes()
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(io.BytesIO(pdf))
    with pikepdf.open(io.BytesIO(pdf), password=saved.passphrase) as opened:
        assert len(opened.pages) == letter.pages
    body = message.get_body()
    assert body is not None
    assert "Kennwort" in body.get_content()
    entry = desk.store.journal.of(case.case_id)[-1]
    assert entry.action == "letter.mail_draft"
    assert letter.sha256 in (entry.detail or "")
    assert saved.passphrase not in (entry.detail or "")


def test_unlocked_it_is_the_letter_as_it_was_issued(opened_case: CaseOpener, desk: Desk, tmp_path: Path) -> None:
    case = opened_case(data_subject=BY_MAIL)
    letter = acknowledged(desk, case, "en")
    saved = save_draft(desk, case.case_id, letter.letter_id, tmp_path / "letter.eml", is_locked=False)
    message, pdf = attached(tmp_path / "letter.eml")
    assert saved.passphrase == ""
    assert pdf == correspond.pdf_of(desk, case.case_id, letter.letter_id)
    body = message.get_body()
    assert body is not None
    assert "passphrase" not in body.get_content()


def test_the_subject_tells_no_more_than_who_writes(opened_case: CaseOpener, desk: Desk, tmp_path: Path) -> None:
    case = opened_case(data_subject=BY_MAIL)
    save_draft(desk, case.case_id, acknowledged(desk, case).letter_id, tmp_path / "letter.eml", is_locked=True)
    message, _ = attached(tmp_path / "letter.eml")
    assert message["Subject"] == f"{desk.office.name} · {case.reference}"
    assert "Zoë" not in str(message["Subject"])


@pytest.mark.parametrize("address", ["", "not an address", "a@b, c@d.example"])
def test_without_an_address_nothing_is_written(
    opened_case: CaseOpener, desk: Desk, tmp_path: Path, address: str
) -> None:
    case = opened_case(data_subject=Party("Zoë Sample", ("Lindenstraße 7",), address, "", "DE"))
    letter = acknowledged(desk, case)
    with pytest.raises(InputError, match="mail_needs_address"):
        save_draft(desk, case.case_id, letter.letter_id, tmp_path / "letter.eml", is_locked=True)
    assert list(tmp_path.glob("*.eml")) == []
    assert desk.store.journal.of(case.case_id)[-1].action == "letter.issued"


def test_an_unknown_letter_is_refused(opened_case: CaseOpener, desk: Desk, tmp_path: Path) -> None:
    case = opened_case(data_subject=BY_MAIL)
    with pytest.raises(InputError, match="letter_unknown"):
        save_draft(desk, case.case_id, "nothing", tmp_path / "letter.eml", is_locked=True)


def test_a_letter_to_somebody_else_never_goes_to_the_person(
    opened_case: CaseOpener, desk: Desk, tmp_path: Path
) -> None:
    case = opened_case(data_subject=BY_MAIL)
    kind = LetterKind.RECIPIENT_NOTICE
    words = usual_words(correspond.draft(desk, case.case_id, kind, "en", {}))
    words |= {"addressee": "A Dealer", "addressee_address": "1 Road\nDublin", "notice_action": "Please erase the data."}
    letter = correspond.issue(desk, case.case_id, kind, "en", words)
    with pytest.raises(GateError, match="mail_goes_elsewhere"):
        save_draft(desk, case.case_id, letter.letter_id, tmp_path / "letter.eml", is_locked=True)


def test_a_place_that_cannot_be_written_is_said(opened_case: CaseOpener, desk: Desk, tmp_path: Path) -> None:
    case = opened_case(data_subject=BY_MAIL)
    letter = acknowledged(desk, case)
    with pytest.raises(StoreError, match="copy_not_written"):
        save_draft(desk, case.case_id, letter.letter_id, tmp_path / "nowhere" / "letter.eml", is_locked=True)
    assert desk.store.journal.of(case.case_id)[-1].action == "document.export_failed"


def test_what_may_have_left_without_paper_is_known_until_its_day_is_noted(
    opened_case: CaseOpener, desk: Desk, tmp_path: Path
) -> None:
    case = opened_case(data_subject=Party("Zoë Sample", ("Gartenweg 3", "80331 München"), "zoe@example.org", "", "DE"))
    letter = acknowledged(desk, case)
    assert without_paper(desk, case.case_id) == frozenset(), "it goes by post"
    save_draft(desk, case.case_id, letter.letter_id, tmp_path / "letter.eml", is_locked=False)
    assert without_paper(desk, case.case_id) == {letter.letter_id}
    (waiting,) = print_letters.waiting(desk)
    assert (waiting.is_mailed, waiting.is_to_print) == (True, True)
    print_letters.mark_posted(desk, letter.letter_id, desk.today)
    assert without_paper(desk, case.case_id) == frozenset()
    by_mail = opened_case(data_subject=BY_MAIL, subject="Another")
    letter = acknowledged(desk, by_mail)
    assert without_paper(desk, by_mail.case_id) == {letter.letter_id}, "no postman finds it"
    assert not print_letters.waiting(desk)[0].is_mailed
