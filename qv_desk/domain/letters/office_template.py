"""The office's own wording of a letter: written by one person, approved by another, and every version kept.

An office may word its letters itself, within the contract of each kind. A wording goes from draft through approval into
force, and what was in force before stays in the register: for each letter ever issued it can be said which words it
was made from and who approved them.
"""

import hashlib
import json
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import ClassVar, Final, Self

from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.letters.letter_template import LetterTemplate, TemplateBlock
from qv_desk.domain.terms.register import RegisterEntry
from qv_desk.domain.terms.vault_slot import DeskUser, Role
from qv_desk.errors import AccessError, GateError, InputError

MOST_BLOCKS: Final = 200
"""No shipped letter has a fifth of it. Twice as many, all nearly alike, hold the desk for many seconds when two of them
are compared."""

LONGEST_WORDING: Final = 60_000
"""Characters of title and blocks together: what a whole letter may have."""


class TemplateState(StrEnum):
    """How far an office's wording is."""

    DRAFT = "draft"
    WAITING = "waiting"
    APPROVED = "approved"
    REPLACED = "replaced"
    RETIRED = "retired"
    WITHDRAWN = "withdrawn"


OPEN_STATES: Final = frozenset({TemplateState.DRAFT, TemplateState.WAITING})
"""What is still worked on; of each kind and language there is one such wording at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeTemplate(RegisterEntry):
    """One version of an office's wording; its key is ``refusal/en``.

    Attributes:
        kind: which letter.
        language: BCP 47 tag of the letter language.
        number: 1, 2, … within the kind and language; what a letter names as the wording it was made from.
        title: the subject line.
        blocks: the text.
        based_on: digest of the shipped wording that it was begun from.
        state: how far it is.
        revision: counts each keeping of the draft, so that two people who edit at once notice it.
        note: why it was changed.
        writers: user identifiers of everybody who wrote in it.
        written_at: aware UTC moment of the last keeping.
        sent_by: user identifier of who asked for approval; empty for a draft.
        sent_at: when; None for a draft.
        approval_id: of the matter that waits, or waited, for a second person.
        returned_because: why it was sent back last; empty if it never was.
        confirmed: codes of the contract's clauses whose changed wording the approver confirmed one by one.
        approved_by: user identifier; empty before.
        approved_at: aware UTC moment; None before.
        ended_by: who replaced, retired or withdrew it; empty while it stands.
        ended_at: when; None while it stands.
        ended_because: why it was retired or withdrawn.
    """

    register_name: ClassVar[str] = "office_templates"

    kind: LetterKind
    language: str
    number: int
    title: str
    blocks: tuple[TemplateBlock, ...]
    based_on: str
    state: TemplateState = TemplateState.DRAFT
    revision: int = 1
    note: str = ""
    writers: tuple[str, ...] = ()
    written_at: datetime
    sent_by: str = ""
    sent_at: datetime | None = None
    approval_id: str = ""
    returned_because: str = ""
    confirmed: tuple[str, ...] = ()
    approved_by: str = ""
    approved_at: datetime | None = None
    ended_by: str = ""
    ended_at: datetime | None = None
    ended_because: str = ""

    @property
    def template(self) -> LetterTemplate:
        """The wording as letters are composed from it."""
        return LetterTemplate(self.kind, self.language, self.title, self.blocks)

    @property
    def written_by(self) -> str:
        """Who wrote in it last."""
        return self.writers[-1] if self.writers else ""

    def rewritten(self, title: str, blocks: tuple[TemplateBlock, ...], note: str, by: str, at: datetime) -> Self:
        """The draft with other words.

        Raises:
            GateError: ``template_waits``, ``template_settled``.
            InputError: ``template_too_long``.
        """
        self._must_be_draft()
        must_fit(title, blocks, note)
        writers = (*(one for one in self.writers if one != by), by)
        return replace(
            self,
            title=title,
            blocks=blocks,
            note=note.strip(),
            writers=writers,
            written_at=at,
            revision=self.revision + 1,
        )

    def sent(self, approval_id: str, by: str, at: datetime) -> Self:
        """The draft laid before a second person.

        Raises:
            GateError: ``template_waits``, ``template_settled``.
            InputError: ``template_needs_note`` without a word on why it was changed.
        """
        self._must_be_draft()
        if not self.note.strip():
            raise InputError("template_needs_note")
        return replace(self, state=TemplateState.WAITING, sent_by=by, sent_at=at, approval_id=approval_id)

    def approved(self, by: DeskUser, at: datetime, confirmed: frozenset[str], changed: tuple[str, ...]) -> Self:
        """The wording in force.

        Args:
            by: who approves.
            at: aware UTC moment.
            confirmed: codes of the clauses whose new wording that person says still proves them.
            changed: codes of the clauses whose wording changed.

        Raises:
            AccessError: ``approval_needs_supervisor``.
            GateError: ``template_not_waiting``; ``approval_needs_another_person``; ``template_proof_unconfirmed``.
        """
        self._must_wait()
        if by.role is not Role.SUPERVISOR:
            raise AccessError("approval_needs_supervisor")
        if by.user_id in {*self.writers, self.sent_by}:
            raise GateError("approval_needs_another_person")
        if set(changed) - confirmed:
            raise GateError("template_proof_unconfirmed", number=len(set(changed) - confirmed))
        return replace(
            self,
            state=TemplateState.APPROVED,
            approved_by=by.user_id,
            approved_at=at,
            confirmed=tuple(code for code in changed if code in confirmed),
        )

    def returned(self, why: str) -> Self:
        """The draft again, with what has to be mended.

        Raises:
            GateError: ``template_not_waiting``.
            InputError: ``approval_needs_words``.
        """
        self._must_wait()
        if not why.strip():
            raise InputError("approval_needs_words")
        return replace(self, state=TemplateState.DRAFT, sent_by="", sent_at=None, returned_because=why.strip())

    def taken_back(self) -> Self:
        """The draft again, as whoever sent it wants to write on.

        Raises:
            GateError: ``template_not_waiting``.
        """
        self._must_wait()
        return replace(self, state=TemplateState.DRAFT, sent_by="", sent_at=None)

    def withdrawn(self, by: str, at: datetime, why: str = "") -> Self:
        """The draft given up; it stays in the register.

        Raises:
            GateError: ``template_waits``, ``template_settled``.
        """
        self._must_be_draft()
        return self._ended(TemplateState.WITHDRAWN, by, at, why)

    def replaced(self, by: str, at: datetime) -> Self:
        """The wording after a newer one came into force."""
        self._must_be_in_force()
        return self._ended(TemplateState.REPLACED, by, at, "")

    def retired(self, by: DeskUser, at: datetime, why: str) -> Self:
        """The wording taken out of force: letters are made from the shipped one again.

        Raises:
            AccessError: ``approval_needs_supervisor``.
            GateError: ``template_not_in_force``.
            InputError: ``approval_needs_reason``.
        """
        self._must_be_in_force()
        if by.role is not Role.SUPERVISOR:
            raise AccessError("approval_needs_supervisor")
        if not why.strip():
            raise InputError("approval_needs_reason")
        return self._ended(TemplateState.RETIRED, by.user_id, at, why)

    def _ended(self, state: TemplateState, by: str, at: datetime, why: str) -> Self:
        return replace(self, state=state, ended_by=by, ended_at=at, ended_because=why.strip())

    def _must_be_draft(self) -> None:
        if self.state is TemplateState.WAITING:
            raise GateError("template_waits")
        if self.state is not TemplateState.DRAFT:
            raise GateError("template_settled")

    def _must_wait(self) -> None:
        if self.state is not TemplateState.WAITING:
            raise GateError("template_not_waiting")

    def _must_be_in_force(self) -> None:
        if self.state is not TemplateState.APPROVED:
            raise GateError("template_not_in_force")


def key_of(kind: LetterKind, language: str) -> str:
    """Under which key the register keeps the wordings of a kind in a language."""
    return f"{kind}/{language}"


def must_fit(title: str, blocks: tuple[TemplateBlock, ...], note: str = "") -> None:
    """Refuse what no letter could be, before anything of it is kept.

    Raises:
        InputError: ``template_too_long``; ``template_unwritable`` for halves of characters, which no file can hold.
    """
    texts = (title, note, *(text for one in blocks for text in (one.part, one.text, one.when, one.unless)))
    if len(blocks) > MOST_BLOCKS or sum(map(len, texts)) > LONGEST_WORDING:
        raise InputError("template_too_long", blocks=MOST_BLOCKS, limit=LONGEST_WORDING)
    if any("\ud800" <= character <= "\udfff" for text in texts for character in text):
        raise InputError("template_unwritable")


def open_one(history: tuple[OfficeTemplate, ...]) -> OfficeTemplate | None:
    """The wording that is still worked on, of those of one kind and language."""
    return next((one for one in history if one.state in OPEN_STATES), None)


def in_force(history: tuple[OfficeTemplate, ...]) -> OfficeTemplate | None:
    """The approved wording, of those of one kind and language."""
    return next((one for one in history if one.state is TemplateState.APPROVED), None)


def digest_of(template: LetterTemplate) -> str:
    """What tells one wording from another."""
    blocks = [[one.kind.value, one.part, one.text, one.when, one.unless] for one in template.blocks]
    return hashlib.sha256(json.dumps([template.title, blocks], ensure_ascii=True).encode()).hexdigest()
