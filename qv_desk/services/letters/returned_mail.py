"""Letters that came back: noted with their reason, sent anew to another address, or left with a reason."""

from dataclasses import dataclass, replace
from datetime import date

from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.catalogue.words import wordings
from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.letter_return import (
    LetterReturned,
    ReturnReason,
    left_as_it_is,
    letter_returned,
    open_return,
    sent_anew,
)
from qv_desk.domain.letters.letter import Letter
from qv_desk.domain.letters.letter_addressee import addressed, addressees_of
from qv_desk.domain.letters.letter_content import content_of, kept_as_issued, readdressed
from qv_desk.domain.minors.minor_register import Opened
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import GateError, InputError
from qv_desk.services.frame.case_change import change_case, keep_case
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.minor_file import must_be_open
from qv_desk.services.letters.country_line import as_posted, country_line
from qv_desk.services.letters.issued_letter import issued_letter
from qv_desk.services.office.office_logo import with_its_logo


@dataclass(frozen=True, slots=True)
class NewAddress:
    """Where a letter goes that did not arrive.

    Attributes:
        lines: the postal address without the name.
        country: ISO 3166-1 alpha-2 code; empty where the address says it or it is not known.
    """

    lines: tuple[str, ...]
    country: str = ""


def reason_name(reason: ReturnReason) -> Wording:
    """What the carrier wrote, as staff call it."""
    return wordings("post")[f"return.{reason}"]


@guarded
def note_return(desk: Desk, case_id: str, letter_id: str, *, on: date, reason: ReturnReason, note: str = "") -> None:
    """Note that a posted letter came back; the case says so and stays open until somebody has dealt with it.

    Whoever opens the post may do so, also for a child's file that is shut: nothing of the case is given back.

    Raises:
        InputError: ``letter_unknown``, ``return_day_impossible``.
        GateError: ``letter_not_posted``, ``letter_returned_already``.
        StoreError: the case is unknown.
    """
    returned = LetterReturned(
        letter_id=letter_id,
        came_back_on=on,
        reason=reason,
        note=note.strip(),
        noted_by=desk.user.user_id,
        noted_at=desk.moment,
    )
    change_case(
        desk,
        case_id,
        lambda case: letter_returned(case, returned, desk.today),
        action="letter.came_back",
        detail=f"{letter_id}, {on.isoformat()}, {reason}",
        opens=None,
    )


@guarded
def leave(desk: Desk, case_id: str, letter_id: str, because: str) -> Case:
    """Say why a letter that came back does not go out anew, such as that no other address is known.

    Raises:
        InputError: ``return_needs_reason``.
        GateError: ``letter_not_returned``.
        StoreError: the case is unknown.
    """
    return change_case(
        desk,
        case_id,
        lambda case: left_as_it_is(case, letter_id, because=because, by=desk.user.user_id, at=desk.moment),
        action="letter.return_left",
        detail=f"{letter_id}: {because.strip()}",
    )


@guarded
def send_anew(desk: Desk, case_id: str, letter_id: str, to: NewAddress) -> Correspondence:
    """Issue the very same letter once more, with another address; it waits in the print room like any other.

    Its words are those that were told before, so that nothing is decided or told anew and no clock moves. The case
    keeps the address that it has: whoever finds out a better one enters it there too.

    Raises:
        InputError: ``address_needed``; ``recipient_too_long``, ``glyph_missing``.
        GateError: ``letter_not_returned``; ``letter_words_not_kept`` for a letter that an earlier version issued.
        AccessError: ``minor_file_needs_approval``.
        StoreError: the case is unknown.
    """
    case = desk.store.cases.get(case_id)
    must_be_open(desk, case, Opened.LETTER)
    first = next((one for one in case.correspondence if one.letter_id == letter_id), None)
    if first is None or open_return(case, letter_id) is None:
        raise GateError("letter_not_returned")
    lines = tuple(line.strip() for line in to.lines if line.strip())
    if not lines:
        raise InputError("address_needed")
    composed = _composed(desk, case, first, replace(to, lines=lines))
    issued = issued_letter(desk, case, composed, first.answers)
    letter, now = issued.letter, issued.letter.issued_at
    moved = sent_anew(case, letter_id, letter, issued.document)
    name, country = composed.recipient.name, to.country or _country_before(case, letter_id)
    moved = addressed(moved, letter.letter_id, name, now, country=country, even_closed=True)
    moved = kept_as_issued(moved, letter.letter_id, composed, now)
    keep_case(
        desk,
        moved,
        based_on=case.version,
        action="letter.sent_anew",
        detail=f"{first.kind}, {letter_id} → {letter.letter_id}",
        contents=(issued.content,),
    )
    return letter


def _composed(desk: Desk, case: Case, first: Correspondence, to: NewAddress) -> Letter:
    """The letter with the words of the first one and another address."""
    kept, book = content_of(case, first.letter_id), letter_book()
    if kept is None:
        raise GateError("letter_words_not_kept")

    def anew(letter: Letter) -> Letter:
        words = book.language(letter.language)
        line = country_line(to.country, to.lines, words)
        return readdressed(letter, as_posted(to.country, to.lines), line, desk.today, words.written_date(desk.today))

    letter = anew(with_its_logo(desk, kept.letter))
    return letter if letter.english is None else replace(letter, english=anew(letter.english))


def _country_before(case: Case, letter_id: str) -> str:
    """The country that the letter went to at first, as far as the case knows it."""
    others = {one.letter_id: one.country for one in addressees_of(case)}
    return others.get(letter_id, case.data_subject.country)
