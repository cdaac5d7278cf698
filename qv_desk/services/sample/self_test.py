"""Let the installed program prove itself: every data file, font, form and letter, the reader's limits, a whole store.

Runs from a checkout, a wheel and a frozen program alike, without a display and without anybody's desk. What it opens
lies in a temporary folder that is gone afterwards.
"""

import hashlib
import tempfile
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from string import Formatter
from typing import Final

from qv_desk.assets import resource
from qv_desk.catalogue.authorities import load_authorities
from qv_desk.catalogue.checklists import identity_plan
from qv_desk.catalogue.countries import country_names
from qv_desk.catalogue.data_sources import data_sources
from qv_desk.catalogue.error_sentences import error_sentences
from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.catalogue.office_defaults import office_defaults
from qv_desk.catalogue.refusal_grounds import refusal_grounds
from qv_desk.catalogue.regions import region_names
from qv_desk.catalogue.triage_words import triage_words
from qv_desk.catalogue.words import next_step_words, wordings
from qv_desk.domain.identifying.identity_question import IdentityQuestion
from qv_desk.domain.letters.field_rows import as_row
from qv_desk.domain.letters.letter import FieldValue, LetterField, LetterKind, Recipient
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.document import DocumentRole
from qv_desk.domain.terms.party import Channel, Party
from qv_desk.domain.terms.right import Right
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import AccessError, DeskError, InputError
from qv_desk.exports import journal_verifier
from qv_desk.exports.journal_export import JOURNAL_FILE
from qv_desk.exports.png_file import png_bytes
from qv_desk.intake.limits import limited
from qv_desk.letters.compose import LetterFrame, compose
from qv_desk.letters.pdf import render_pdf
from qv_desk.services.backups import back_up, check_store
from qv_desk.services.care import journal_book
from qv_desk.services.cases import review, view_attachment
from qv_desk.services.entry import set_up, unlock
from qv_desk.services.frame import law
from qv_desk.services.incoming import read_message, register
from qv_desk.services.incoming.new_case import NewCase
from qv_desk.services.incoming.new_files import NewFile
from qv_desk.services.words import deadlines
from qv_desk.services.words.say import said
from qv_desk.vault.derivation import LIGHTEST_KDF
from qv_desk.vault.unlocking import SlotWish

_PASSPHRASE: Final = "four grey herons by the pond"  # noqa: S105  (of a store that is gone a second later)
_WORDS: Final = (
    *("rights", "kinds", "channels", "representatives", "outcomes"),
    *("journal", "journal_faults", "roles", "approvals"),
)
"""Tables of words that are read here as a whole."""

_MARKER: Final = "Zwetschgenkuchen"
"""A word that stands in the temporary store and must not be readable in its files."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check gave.

    Attributes:
        name: what was looked at, with how much of it.
        problem: what is wrong; empty if nothing is.
    """

    name: Wording
    problem: str = ""


class _WrongError(Exception):
    """Something was looked at and is not as it should be."""


def run_checks(language: str, load_forms: Callable[[], int] | None = None) -> Iterator[Finding]:
    """Run every check, each as far as it comes; one that fails does not stop the others.

    Args:
        language: screen language of the problems that have a sentence.
        load_forms: loads every form of the window and says how many; None where there is no window.
    """
    yield _finding(Wording("{n} data files", "数据文件{n}个"), _load_data_files, language)
    yield _finding(Wording("{n} worked examples of rules", "期限规则示例{n}个"), _follow_examples, language)
    yield _finding(Wording("{n} error sentences", "错误提示{n}条"), _compare_sentences, language)
    yield _finding(Wording("{n} fonts", "字体{n}个"), _check_fonts, language)
    yield _finding(Wording("{n} letters set", "信函排版{n}种"), _set_letters, language)
    yield _finding(Wording("{n} sample mails read", "示例邮件{n}封"), _read_samples, language)
    yield _finding(Wording("{n} hostile mails refused", "恶意邮件拒收{n}封"), _refuse_hostile_mails, language)
    yield _finding(Wording("{n} attachments looked at", "查看附件{n}个"), _look_at_attachments, language)
    with tempfile.TemporaryDirectory(prefix="qv-desk-self-test-") as folder:
        yield _finding(
            Wording("encrypted store: {n} steps", "加密存储：{n}步"), lambda: _work_a_store(Path(folder)), language
        )
    if load_forms is not None:
        yield _finding(Wording("{n} forms", "界面表单{n}个"), load_forms, language)


def _finding(name: Wording, check: Callable[[], int], language: str) -> Finding:
    try:
        number = check()
    except DeskError as error:
        return Finding(name.filled(n="?"), str(said(error, language)))
    except Exception as error:  # noqa: BLE001  (whatever is broken in an installation is the finding)
        return Finding(name.filled(n="?"), f"{type(error).__name__}: {error}")
    return Finding(name.filled(n=number), "" if number else "none found")


def _load_data_files() -> int:
    loaded = [
        law.regimes(),
        law.calendars(),
        load_authorities(),
        country_names(),
        region_names(),
        data_sources(),
        refusal_grounds(),
        office_defaults(),
        triage_words(),
        next_step_words(),
        letter_book(),
        *(identity_plan(IdentityQuestion(rights=frozenset({right}))) for right in Right),
        *(wordings(table) for table in _WORDS),
    ]
    if not all(loaded):
        raise _WrongError("a data file is empty")
    return sum(1 for file in resource().rglob("*.toml") if tomllib.loads(file.read_text(encoding="utf-8")))


def _follow_examples() -> int:
    followed = 0
    for rule in law.regimes().values():
        for example in rule.examples:
            found = deadlines.outcome_of(rule, example.start)
            if found != (example.due, example.provisional):
                raise _WrongError(f"{rule.code} from {example.start} gives {found[0]}, not {example.due}")
            followed += 1
    return followed


def _compare_sentences() -> int:
    def places(text: str) -> set[str]:
        return {name for _, name, _, _ in Formatter().parse(text) if name}

    for code, words in error_sentences().items():
        for wording in (words.sentence, words.advice):
            if places(wording.en) != places(wording.zh):
                raise _WrongError(f"{code} says different things in English and in Chinese")
    return len(error_sentences())


def _check_fonts() -> int:
    fonts = tomllib.loads(resource("fonts", "manifest.toml").read_text(encoding="utf-8"))["font"]
    for font in fonts:
        if hashlib.sha256(resource("fonts", font["file"]).read_bytes()).hexdigest() != font["sha256"]:
            raise _WrongError(f"{font['file']} is not the font that the letters were made for")
    return len(fonts)


def _set_letters() -> int:
    kinds = tuple(letter_book().templates)
    for kind, language in kinds:
        if not _letter(kind, language).startswith(b"%PDF-"):
            raise _WrongError(f"{kind} in {language} came out as no PDF")
    return len(kinds)


def _letter(kind: LetterKind, language: str) -> bytes:
    book = letter_book()
    standards = book.language(language).standards
    fields = {field.name: _sample_value(field, standards.get(field.name, ())) for field in book.fields_of(kind)}
    frame = LetterFrame(
        office=office_defaults().office,
        recipient=Recipient("Zoë Müller 王小明", ("1 Sample Street", "Sample Town"), "Ireland"),
        our_reference="QV-2026-0001",
        dated_on=date(2026, 11, 22),
    )
    return render_pdf(compose(book, kind, language, fields, frame))


def _look_at_attachments() -> int:
    attachments = {
        "letter.pdf": _letter(*next(iter(letter_book().templates))),
        "picture.png": png_bytes(b"\x20\x40\x80" * 64, 8, 8),
        "words.txt": _MARKER.encode(),
    }
    for name, content in attachments.items():
        shown = view_attachment.look_at_bytes(content, name, width_px=200)
        if not (shown.pixels or _MARKER in shown.text):
            raise _WrongError(f"{name} was not shown")
    if view_attachment.look_at_bytes(b"MZ" + bytes(600), "setup.exe").kind != "none":
        raise _WrongError("a program was shown as a document")
    return len(attachments)


def _sample_value(field: LetterField, standards: tuple[str, ...]) -> str | tuple[str, ...]:
    match field.value:
        case FieldValue.DATE:
            return "2026-11-22"
        case FieldValue.MOMENT:
            return "2026-11-22T09:40"
        case FieldValue.LIST:
            return standards[:2] or ("one", "two")
        case FieldValue.ROWS:
            return tuple(as_row([f"{name} {number}" for number, _ in enumerate(field.columns)]) for name in ("a", "b"))
        case _:
            return standards[0] if standards else "a sentence"


def _read_samples() -> int:
    files = sorted(resource("samples").glob("*.eml"))
    for answer in read_message.read_messages(files, now=datetime.now(UTC)):
        if isinstance(answer, InputError):
            raise answer
    return len(files)


def _refuse_hostile_mails() -> int:
    head = b"From: a@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
    opening = b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n"
    nested = head + b"".join(opening % (depth, depth) for depth in range(100)) + b"\r\nend"
    parts = head + opening % (0, 0) + b"\r\nx\r\n--b0\r\n" * 2_000
    hostile = {"mail_empty": b"", "mail_too_deep": nested, "mail_too_many_parts": parts}
    for code, raw in hostile.items():
        try:
            limited.read_message(raw)
        except InputError as refused:
            if refused.code != code:
                raise _WrongError(f"{code} was refused as {refused.code}") from None
        else:
            raise _WrongError(f"{code} was not refused")
    return len(hostile)


def _work_a_store(folder: Path) -> int:
    """Set up, refuse a wrong passphrase, open a case, check, back up, and look for plain text in the files."""
    desk_folder = folder / "desk"
    set_up.create_office(
        desk_folder,
        office=office_defaults().office,
        user_name="Self-test",
        passphrase=_PASSPHRASE,
        device_secret=False,
        wish=SlotWish(kdf=LIGHTEST_KDF),
    )
    try:
        unlock.open_keys(desk_folder, None, f"{_PASSPHRASE}!")
    except AccessError:
        pass
    else:
        raise _WrongError("a wrong passphrase opened the store")
    desk = unlock.open_desk(desk_folder, unlock.open_keys(desk_folder, None, _PASSPHRASE))
    try:
        case = register.open_case(desk, _sample_case(desk.moment))
        if review.look(desk, review.find(desk, case.reference)).case != case:
            raise _WrongError("a case came back from the store other than it went in")
        if not check_store.check(desk).is_sound:
            raise _WrongError("the new store is not sound")
        back_up.back_up(desk, folder / "backups")
        handed_out = journal_book.export(desk, folder / "journal")
        journal_verifier.checked(handed_out.folder / JOURNAL_FILE, {handed_out.head.sequence: handed_out.head.digest})
    finally:
        desk.close()
    for file in folder.rglob("*"):
        if file.is_file() and _MARKER.encode() in file.read_bytes():
            raise _WrongError(f"{file.name} holds text that is not encrypted")
    return 6


def _sample_case(now: datetime) -> NewCase:
    return NewCase(
        kind=CaseKind.RIGHTS_REQUEST,
        rights=(Right.ACCESS,),
        data_subject=Party(name=f"Zoë {_MARKER}", country="IE"),
        channel=Channel.POST,
        language="en",
        subject=_MARKER,
        asked=_MARKER,
        received_at=now,
        files=(NewFile("scan.pdf", "application/pdf", DocumentRole.ORIGINAL, _MARKER.encode()),),
    )
