"""A letter as it stands before it becomes paper: its blocks, its recipient, and what it still lacks.

A letter is composed from a template and a flat mapping of field values, checked against its contract, and only then
printed. Each block carries the name of the contract's ``part`` that its text serves and the values that were placed
in it, so that the check looks at what the reader will see, not at what somebody once typed into a field.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final, TypeAlias

from qv_desk.domain.letters.layout import Layout
from qv_desk.domain.letters.letter_block import Block, BlockColumn, BlockKind, Placed
from qv_desk.domain.letters.letter_demand import Demand, by_law
from qv_desk.domain.letters.letter_labels import LetterLabels
from qv_desk.domain.letters.script import Script
from qv_desk.domain.terms.office import Office
from qv_desk.domain.terms.wording import Wording

__all__ = [
    "SHIPPED",
    "Block",
    "BlockColumn",
    "BlockKind",
    "FieldAuthor",
    "FieldColumn",
    "FieldValue",
    "Gap",
    "Letter",
    "LetterField",
    "LetterFields",
    "LetterKind",
    "LetterLabels",
    "Placed",
    "Recipient",
]

LetterFields: TypeAlias = Mapping[str, str | tuple[str, ...]]
"""What the services hand over for a letter, by field name; dates and moments in ISO 8601, local to the office."""


SHIPPED: Final = 0
"""The number of the wording that the program ships; an office numbers its own from 1."""


class LetterKind(StrEnum):
    """What a letter is for; each kind has its template and its contract.

    Law: the contracts' clauses name their sources.
    """

    ACKNOWLEDGEMENT = "acknowledgement"
    IDENTITY_REQUEST = "identity_request"
    ACCESS_GRANT = "access_grant"
    ERASURE_DONE = "erasure_done"
    REFUSAL = "refusal"
    EXTENSION = "extension"
    MARKETING_STOP = "marketing_stop"
    CORRECTION_DONE = "correction_done"
    REPLY = "reply"
    NOT_OURS = "not_ours"
    SELF_SERVICE = "self_service"
    NOTHING_HELD = "nothing_held"
    PARTIAL_GRANT = "partial_grant"
    PORTABILITY = "portability"
    RESTRICTION = "restriction"
    RESTRICTION_LIFTING = "restriction_lifting"
    OBJECTION_OUTCOME = "objection_outcome"
    CONSENT_WITHDRAWAL = "consent_withdrawal"
    FEE_NOTICE = "fee_notice"
    CLARIFICATION = "clarification"
    MINOR_OUTCOME = "minor_outcome"
    COMPLAINT_ACKNOWLEDGEMENT = "complaint_acknowledgement"
    COMPLAINT_REPLY = "complaint_reply"
    RECIPIENT_NOTICE = "recipient_notice"
    CLOSING_NO_REPLY = "closing_no_reply"
    INCIDENT_NOTICE = "incident_notice"
    POLICY_CHANGE_NOTICE = "policy_change_notice"
    TRANSFER_SAFEGUARDS = "transfer_safeguards"
    CORRECTION_REFUSED = "correction_refused"
    AUTHORITY_REPLY = "authority_reply"


class FieldValue(StrEnum):
    """What a field holds and how the letter desk lets it be written."""

    LINE = "line"
    TEXT = "text"
    LIST = "list"
    ROWS = "rows"
    DATE = "date"
    MOMENT = "moment"


class FieldAuthor(StrEnum):
    """Who fills a field."""

    CASE = "case"
    """Computed from the case; nobody types it."""
    PROPOSED = "proposed"
    """Computed from the case and open to the officer's own words."""
    OFFICER = "officer"
    """Written by the officer, who may take a standard sentence."""


@dataclass(frozen=True, slots=True)
class FieldColumn:
    """One column of a field that holds rows.

    Attributes:
        name: between braces in the text of a table.
        label: what people call it.
        is_number: whether it holds numbers.
        gives: the list field that this column's cells are as well, each behind the first cell of its row; and the part
            of the contract that it serves. Empty for none.
    """

    name: str
    label: Wording
    is_number: bool = False
    gives: str = ""


@dataclass(frozen=True, slots=True)
class LetterField:
    """One value that templates may place, as the letter desk offers it.

    Attributes:
        name: the key in ``LetterFields`` and the name between braces in a template.
        label: what stands beside the input.
        hint: what to write, in one sentence.
        value: ``LINE`` one line; ``TEXT`` paragraphs; ``LIST`` one item a line, given as a tuple; ``ROWS``
            one row a line, given as a tuple, with bars between its cells (:mod:`.field_rows`); ``DATE`` as
            ``2026-11-22``; ``MOMENT`` as ``2026-11-22T09:40``, the office's local time.
        author: who fills it.
        needed_in: kinds of letter that cannot be issued without it.
        offered_in: kinds that show it when it is filled and can do without it.
        lies_ahead: for dates that promise or ask something: one before the date of the letter counts as not filled.
        in_frame: whether it stands in the address of the letter and has no place in its text.
        encloses: whether its items lie in the envelope and are listed as enclosures.
        columns: of a field that holds rows; empty for every other.
        said: phrases that say a row outside of a table, each with columns for places; one is said when all its places
            are filled.
        instead_of: texts that the rows say as well; whoever writes one of these gets it in place of the rows.
        given_by: the field of rows that this one is a column of: where letters of a kind have that one, nobody writes
            this one. Empty for none.
    """

    name: str
    label: Wording
    hint: Wording
    value: FieldValue
    author: FieldAuthor
    needed_in: frozenset[LetterKind]
    offered_in: frozenset[LetterKind]
    lies_ahead: bool = False
    in_frame: bool = False
    encloses: bool = False
    columns: tuple[FieldColumn, ...] = ()
    said: tuple[str, ...] = ()
    instead_of: tuple[str, ...] = ()
    given_by: str = ""

    def belongs_to(self, kind: LetterKind) -> bool:
        """Whether letters of this kind have a place for the field."""
        return kind in self.needed_in or kind in self.offered_in


@dataclass(frozen=True, slots=True)
class Recipient:
    """To whom a letter goes.

    Attributes:
        name: as the person writes it; a title stands in it only if the person wrote one.
        lines: the postal address, or one line with the e-mail address where no other is known.
        country: the country's name as the last line of the address; empty for a letter inside China.
        honoured: the name as an address of the letter's language writes it; empty where that adds nothing.
    """

    name: str
    lines: tuple[str, ...]
    country: str = ""
    honoured: str = ""

    @property
    def first_line(self) -> str:
        """The first line of the address."""
        return self.honoured or self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One letter, complete or not; :mod:`qv_desk.letters.contract` says which.

    Attributes:
        kind: what it is for.
        language: BCP 47 tag of the language it is written in.
        our_reference: the case reference.
        their_reference: the sender's own reference, or their message and its date.
        dated_on: the date printed, a day in the office's zone.
        dated: the same in the letter's language.
        recipient: to whom it goes.
        title: the subject line.
        blocks: the text from the salutation to the signature.
        office: the letterhead.
        labels: the words of the frame.
        enclosures: what lies in the envelope besides.
        reviewed: whether a qualified reader has approved the wording in this language.
        script: in which the language is written.
        layout: how it is laid out on paper.
        english: the same letter in English, which follows it in a letter of two languages; else None.
        wording: number of the office's own wording that it was made from; 0 for the shipped one.
    """

    kind: LetterKind
    language: str
    our_reference: str
    their_reference: str
    dated_on: date
    dated: str
    recipient: Recipient
    title: str
    blocks: tuple[Block, ...]
    office: Office
    labels: LetterLabels
    enclosures: tuple[str, ...] = ()
    reviewed: bool = False
    script: Script = Script.LATIN
    layout: Layout = field(default_factory=Layout)
    english: "Letter | None" = None
    wording: int = SHIPPED

    def part(self, name: str) -> tuple[Block, ...]:
        """What serves one part of the contract, in reading order: blocks, and columns of tables."""
        return tuple(served for block in self.blocks if (served := block.of_part(name)) is not None)

    def plain_text(self) -> str:
        """Everything that the letter says, one line a text or a cell of a table, in reading order."""
        return "\n".join(self._said(lambda block, labels: block.lines(labels.labelled)))

    def texts(self) -> Iterator[str]:
        """Each text of the letter in reading order, each cell of a table for itself, without the page numbers."""
        return self._said(lambda block, _: block.texts())

    def _said(self, texts_of: Callable[[Block, LetterLabels], Iterator[str]]) -> Iterator[str]:
        yield self.office.name
        yield from self.office.postal_address
        yield self.office.e_mail
        yield self.recipient.first_line
        yield from self.recipient.lines
        yield self.recipient.country
        yield from (self.our_reference, self.their_reference, self.dated, self.title)
        for block in self.blocks:
            yield from texts_of(block, self.labels)
        yield from self.enclosures
        if self.english is not None:
            yield self.english.title
            for block in self.english.blocks:
                yield from texts_of(block, self.english.labels)


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that keeps a letter from being issued.

    Attributes:
        code: the contract's clause.
        part: the part of the letter where the text will stand; empty where it has no single place.
        field: the field to fill; empty where none would help.
        name: the clause in a few words, as the letter desk's list of ticks shows it.
        wording: what is missing, named exactly.
        advice: how to fill it.
        asked_by: who asks for it; empty where a wording is held against what any law asks for, and where nobody
            asks but somebody has begun to write it.
    """

    code: str
    part: str
    field: str
    name: Wording
    wording: Wording
    advice: Wording
    asked_by: tuple[Demand, ...] = ()

    @property
    def by_law(self) -> Wording:
        """What is missing, with the law and the article that ask for it before it."""
        return by_law(self.wording, self.asked_by)
