"""An issued letter for the way by e-mail: a draft for the officer's own mail program. The desk sends nothing itself."""

import secrets
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.cases.case import Case
from qv_desk.domain.letters.letter_addressee import addressees_of
from qv_desk.domain.letters.letter_template import FALLBACK_LANGUAGE, LetterLanguage
from qv_desk.domain.letters.letter_way import LetterWay
from qv_desk.domain.linking.mailed_letter import MailedLetter
from qv_desk.domain.minors.minor_register import Opened
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.errors import GateError, InputError
from qv_desk.letters.locked_pdf import locked_copy
from qv_desk.letters.mail_draft import MailDraft, render_mail
from qv_desk.services.frame.copy_outside import copy_outside
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.minor_file import must_be_open
from qv_desk.vault.word_passphrase import known_words

_WORDS: Final = 6
"""Of the shipped list, drawn by chance: whoever gets hold of the file can try as often as they like."""


@dataclass(frozen=True, slots=True)
class MailSaved:
    """A draft that was saved.

    Attributes:
        to: the address that it goes to.
        passphrase: opens the attached letter; empty if it is not locked. It is kept nowhere.
    """

    to: str
    passphrase: str


@guarded
def save_draft(desk: Desk, case_id: str, letter_id: str, path: Path, *, is_locked: bool) -> MailSaved:
    """Save an issued letter as a draft that a mail program opens, outside the desk; the journal says so.

    Args:
        desk: the open desk.
        case_id: which case.
        letter_id: which letter.
        path: the ``.eml`` file.
        is_locked: whether the attached copy opens with a passphrase alone, which is told another way.

    Raises:
        AccessError: ``minor_file_needs_approval``.
        InputError: ``letter_unknown``, ``mail_needs_address``.
        GateError: ``mail_goes_elsewhere``.
        StoreError: ``copy_not_written``.

    Law: GDPR 12(3) (an answer to an electronic request by electronic means), 32 (encryption).
    """
    case = desk.store.cases.get(case_id)
    must_be_open(desk, case, Opened.LETTER)
    letter, to = _letter(case, letter_id), case.data_subject.e_mail.strip()
    if any(other.letter_id == letter_id for other in addressees_of(case)):
        raise GateError("mail_goes_elsewhere")
    passphrase = " ".join(secrets.choice(known_words()) for _ in range(_WORDS)) if is_locked else ""
    pdf = desk.store.documents.content(letter.sha256)
    message_id = f"{secrets.token_hex(16)}@{desk.office.e_mail.rpartition('@')[2]}"
    content = _rendered(
        desk,
        case,
        letter,
        to,
        locked_copy(pdf, passphrase) if is_locked else pdf,
        is_locked=is_locked,
        message_id=message_id,
    )
    detail = f"{letter.kind}, {letter.language}, {'locked' if is_locked else 'not locked'}, SHA-256 {letter.sha256}"
    # Written down before it leaves the desk: a stop in between may say too much, never too little.
    with desk.changing() as changes:
        changes.put_entry(
            MailedLetter(
                entry_id=f"{letter_id} {message_id}",
                at=desk.moment,
                case_id=case_id,
                key=message_id,
                letter_id=letter_id,
                to=to,
            )
        )
        changes.journal("letter.mail_draft", case_id, detail)
    copy_outside(desk, case_id, content, path, name=path.name)
    return MailSaved(to, passphrase)


@guarded
def draft_to_open(desk: Desk, case_id: str, letter_id: str, *, is_locked: bool) -> tuple[Path, MailSaved]:
    """Save a draft for the mail program to open at once, into the folder that is emptied when the desk is locked.

    The caller removes the file once the mail program has it; what a killed program leaves, the next start removes.

    Raises:
        AccessError, InputError, GateError, StoreError: as :func:`save_draft`.
    """
    case = desk.store.cases.get(case_id)
    path = Path(tempfile.mkdtemp(prefix="mail-")) / f"{case.reference}.eml"
    try:
        return path, save_draft(desk, case_id, letter_id, path, is_locked=is_locked)
    except BaseException:
        shutil.rmtree(path.parent, ignore_errors=True)
        raise


@guarded
def without_paper(desk: Desk, case_id: str) -> frozenset[str]:
    """Letters of a case that may have left the house without a printer, and of which nobody noted that they did.

    Such a letter was saved as a draft, or goes to an e-mail address alone; ``print_letters.mark_posted`` notes its day.
    Of a child's file this tells no more than the print room does: the letters' identifiers.

    Raises:
        StoreError: the case is unknown.
    """
    case = desk.store.cases.get(case_id)
    mailed = {one.letter_id for one in desk.store.registers.of_case(MailedLetter, case_id)}
    waiting = (desk.store.print_queue.one(letter.letter_id) for letter in case.correspondence)
    return frozenset(
        job.letter_id for job in waiting if job and (job.letter_id in mailed or job.way is LetterWay.E_MAIL)
    )


def _rendered(
    desk: Desk, case: Case, letter: Correspondence, to: str, pdf: bytes, *, is_locked: bool, message_id: str
) -> bytes:
    """The message; its subject tells no more than who writes and under which reference: nothing protects it.

    The reference stands there also because a mail program may put an identifier of its own in the place of ours.
    """
    words = _words(letter.language)
    draft = MailDraft(
        sender=desk.office.e_mail,
        sender_name=desk.office.name,
        to=to,
        subject=f"{desk.office.name} · {case.reference}",
        text=(
            words.e_mail.attached.format(reference=case.reference),
            *((words.e_mail.locked,) if is_locked else ()),
            f"{desk.office.own_role(words.code) or words.say(desk.office.signatory_role)}\n{desk.office.name}",
        ),
        file_name=f"{case.reference}.pdf",
        pdf=pdf,
        message_id=message_id,
        answers="" if case.representative else case.message_id,  # an agent's mail is nothing to the person
    )
    try:
        return render_mail(draft)
    except ValueError:
        raise InputError("mail_needs_address") from None


def _letter(case: Case, letter_id: str) -> Correspondence:
    for letter in case.correspondence:
        if letter.letter_id == letter_id:
            return letter
    raise InputError("letter_unknown", letter=letter_id)


def _words(language: str) -> LetterLanguage:
    book = letter_book()
    return book.language(language if language in book.languages else FALLBACK_LANGUAGE)
