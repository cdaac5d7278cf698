"""Fields and a template become a letter; what nobody has written yet keeps its place."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from types import MappingProxyType
from typing import Final

from qv_desk.domain.letters.letter import (
    SHIPPED,
    Block,
    BlockKind,
    FieldAuthor,
    FieldValue,
    Letter,
    LetterField,
    LetterFields,
    LetterKind,
    Placed,
    Recipient,
)
from qv_desk.domain.letters.letter_template import (
    LetterBook,
    LetterLanguage,
    LetterWording,
    TemplateBlock,
    fill_places,
    places_in,
)
from qv_desk.domain.letters.said_rows import Cells, given_items, read_rows, said_rows
from qv_desk.domain.terms.office import Office
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import InputError
from qv_desk.letters.clean_text import lines_of
from qv_desk.letters.compose_table import composed_table

_Values = Mapping[str, tuple[str, ...]]

FRAME_LABELS: Final[Mapping[str, Wording]] = MappingProxyType(
    {
        "our_reference": Wording("our reference", "我方编号"),
        "office_name": Wording("the company’s name", "公司名称"),
        "office_e_mail": Wording("the e-mail address of the office", "办公室邮箱"),
        "recipient_name": Wording("the person’s name", "当事人姓名"),
        "signatory_role": Wording("the signatory’s role", "签署人身份"),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterFrame:
    """What stands around the text of a letter.

    Attributes:
        office: the letterhead.
        recipient: to whom it goes.
        our_reference: the case reference.
        dated_on: the date printed, a day in the office's zone.
        their_reference: the sender's own reference; empty to name their message and its date instead. A letter that
            answers nobody's message names none.
        enclosures: what lies in the envelope; empty to name what the letter's own fields enclose.
    """

    office: Office
    recipient: Recipient
    our_reference: str
    dated_on: date
    their_reference: str = ""
    enclosures: tuple[str, ...] = ()


def compose(
    book: LetterBook,
    kind: LetterKind,
    language: str,
    fields: LetterFields,
    frame: LetterFrame,
    wording: LetterWording | None = None,
) -> Letter:
    """A letter from its template; a block whose fields are not all filled becomes a ``MISSING`` block.

    Args:
        book: the letters as shipped.
        kind: which letter.
        language: BCP 47 tag of a letter language.
        fields: values by field name; fields that this kind has no place for are passed over.
        frame: what stands around the text.
        wording: the office's own; None for the shipped one.

    Raises:
        InputError: ``letter_field_unknown``, ``letter_date_unreadable`` or ``letter_language_unknown``.
    """
    words = book.language(language)
    used = wording or LetterWording(book.template(kind, language), SHIPPED)
    frame = _cleaned(frame)
    values, rows = _values(book, fields, words, frame.dated_on)
    frame = replace(frame, recipient=_recipient(book, kind, values, frame.recipient, words))
    values |= _frame_values(frame, words)
    return Letter(
        kind=kind,
        language=language,
        our_reference=frame.our_reference,
        their_reference=_their_reference(book, kind, frame, values, words),
        dated_on=frame.dated_on,
        dated=words.written_date(frame.dated_on),
        recipient=frame.recipient,
        title=used.template.title,
        blocks=tuple(
            composed_table(block, book.fields, rows)
            if block.kind is BlockKind.TABLE
            else _block(block, values, words, book)
            for block in used.template.blocks
            if _wanted(block, values)
        ),
        office=frame.office,
        labels=words.labels,
        enclosures=frame.enclosures or _enclosed(book, kind, values),
        reviewed=bool(words.reviewed_by),
        script=words.script,
        wording=used.number,
    )


def _recipient(
    book: LetterBook, kind: LetterKind, values: _Values, person: Recipient, words: LetterLanguage
) -> Recipient:
    """To whom the letter goes: whoever its own fields name, else the person; never the person where it must not.

    A kind that always goes to somebody else goes to a company or an authority.
    """
    addressee = book.fields["addressee"]
    if not addressee.belongs_to(kind) or (kind in addressee.offered_in and not values.get("addressee")):
        return replace(person, honoured=_honoured(words.person_line, person.name))
    name = " ".join(values.get("addressee", ()))
    pattern = words.body_line if kind in addressee.needed_in else words.person_line
    return Recipient(name, values.get("addressee_address", ()), honoured=_honoured(pattern, name))


def _honoured(pattern: str, name: str) -> str:
    return pattern.format(name=name) if name else ""


def _their_reference(
    book: LetterBook, kind: LetterKind, frame: LetterFrame, values: _Values, words: LetterLanguage
) -> str:
    """Their own reference, else their message by its date; nothing in a letter that answers no message."""
    if not any(clause.code == "their_reference" for clause in book.contracts[kind].clauses):
        return ""
    received = values.get("received_on")
    return frame.their_reference or (words.their_message.format(date=received[0]) if received else "")


def _enclosed(book: LetterBook, kind: LetterKind, values: _Values) -> tuple[str, ...]:
    """The items of every field that lies in the envelope."""
    return tuple(item for field in book.fields_of(kind) if field.encloses for item in values.get(field.name, ()))


def _cleaned(frame: LetterFrame) -> LetterFrame:
    recipient = frame.recipient
    return LetterFrame(
        office=frame.office,
        recipient=Recipient(
            " ".join(lines_of(recipient.name)),
            tuple(line for text in recipient.lines for line in lines_of(text)),
            " ".join(lines_of(recipient.country)),
        ),
        our_reference=" ".join(lines_of(frame.our_reference)),
        dated_on=frame.dated_on,
        their_reference=" ".join(lines_of(frame.their_reference)),
        enclosures=tuple(line for text in frame.enclosures for line in lines_of(text)),
    )


def _values(
    book: LetterBook, fields: LetterFields, words: LetterLanguage, dated_on: date
) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[Cells, ...]]]:
    """The texts of each field, and the rows of those that hold rows."""
    values: dict[str, tuple[str, ...]] = {}
    rows: dict[str, tuple[Cells, ...]] = {}
    for name, given in fields.items():
        field = book.fields.get(name)
        if field is None:
            raise InputError("letter_field_unknown", field=name)
        lines = tuple(line for text in ((given,) if isinstance(given, str) else given) for line in lines_of(text))
        if field.columns:
            rows[name] = read_rows(field, lines)
            values[name] = said_rows(field, rows[name], words)
        else:
            values[name] = _written(field, lines, words, dated_on)
    for name, cells in rows.items():
        if cells:
            values |= given_items(book.fields[name], cells, words)
    return values, rows


def _written(field: LetterField, lines: tuple[str, ...], words: LetterLanguage, dated_on: date) -> tuple[str, ...]:
    """The lines of a field as the letter writes them."""
    if not lines:
        return ()
    try:
        match field.value:
            case FieldValue.DATE:
                day = date.fromisoformat(lines[0])
                return () if field.lies_ahead and day < dated_on else (words.written_date(day),)
            case FieldValue.MOMENT:
                return (words.written_moment(datetime.fromisoformat(lines[0])),)
            case FieldValue.LINE:
                return (" ".join(lines),)
            case FieldValue.TEXT | FieldValue.LIST | FieldValue.ROWS:
                return lines
    except ValueError:
        raise InputError("letter_date_unreadable", field=field.label) from None


def _frame_values(frame: LetterFrame, words: LetterLanguage) -> dict[str, tuple[str, ...]]:
    texts = {
        "our_reference": frame.our_reference,
        "office_name": frame.office.name,
        "office_e_mail": frame.office.e_mail,
        "recipient_name": frame.recipient.name,
        "signatory_role": frame.office.own_role(words.code) or words.say(frame.office.signatory_role),
    }
    return {name: (text,) if text.strip() else () for name, text in texts.items()}


def _wanted(block: TemplateBlock, values: _Values) -> bool:
    return not (block.when and not values.get(block.when)) and not (block.unless and values.get(block.unless))


def _block(block: TemplateBlock, values: _Values, words: LetterLanguage, book: LetterBook) -> Block:
    def placed_in(name: str, text: str) -> Placed:
        return Placed(name, text, book.fields[name].label if name in book.fields else FRAME_LABELS[name])

    names = tuple(dict.fromkeys(places_in(block.text)))
    waiting = tuple(placed_in(name, "") for name in names if not values.get(name))
    if waiting:
        written = (name for name in names if name in book.fields and book.fields[name].author is not FieldAuthor.CASE)
        begun = tuple(placed_in(name, text) for name in written for text in values.get(name, ()))
        return Block(BlockKind.MISSING, block.part, placed=(*waiting, *begun))
    rows: list[str] = []
    for line in block.text.splitlines():
        alone = places_in(line)
        if len(alone) == 1 and fill_places(line, {alone[0]: ""}).strip() == "":
            rows.extend(values[alone[0]])
        else:
            joined = {name: words.in_sentence(values[name]) for name in alone}
            rows.append(fill_places(line, joined))
    placed = tuple(placed_in(name, text) for name in names for text in values[name])
    return Block(block.kind, block.part, rows=tuple(rows), placed=placed)
