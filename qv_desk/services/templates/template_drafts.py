"""The office words its own letters: a draft, a second person's approval, in force, and back to the shipped wording.

Whoever wrote in a wording cannot approve it. What a machine cannot judge, whether other words still say what the law
asks for, the approver confirms clause by clause, and the journal names each.
"""

import secrets
from dataclasses import replace

from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.cases.approval import Approval, ApprovalKind
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.letters.letter_template import TemplateBlock
from qv_desk.domain.letters.office_template import (
    OfficeTemplate,
    digest_of,
    in_force,
    key_of,
    must_fit,
    open_one,
)
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import GateError, InputError
from qv_desk.services.cases import approve
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.letters.template_faults import check_template
from qv_desk.services.templates.template_preview import must_print
from qv_desk.services.templates.templates import name_of, proofs_to_confirm, wording_before


@guarded
def keep_draft(
    desk: Desk,
    kind: LetterKind,
    language: str,
    title: str,
    blocks: tuple[TemplateBlock, ...],
    *,
    seen: int,
    entry_id: str = "",
    note: str = "",
) -> OfficeTemplate:
    """Keep a draft of a wording, faulty or not; the first keeping begins it.

    Args:
        desk: the open desk.
        kind: which letter.
        language: BCP 47 tag of a letter language.
        title: the subject line.
        blocks: the text.
        seen: ``revision`` of the draft that was on the screen; 0 where there was none.
        entry_id: of that draft; empty where there was none, or where nothing but its revision is known. The keepings of
            a draft that is begun after this one was settled are counted anew, so the revision alone may match.
        note: why the wording is changed; needed before it can be sent.

    Raises:
        InputError: ``template_edited_meanwhile`` names who kept the draft in between; ``template_draft_gone``;
            ``template_too_long``, ``template_unwritable``, ``letter_language_unknown``.
        GateError: ``template_waits``: it was sent for approval and has to be taken back first.
    """
    shipped = letter_book().template(kind, language)
    blocks = tuple(replace(one, text=_plain_ends(one.text)) for one in blocks)
    title, history = _plain_ends(title), _history(desk, kind, language)
    before = open_one(history)
    must_fit(title, blocks, note)
    if before is None and (seen or entry_id):
        raise InputError("template_draft_gone")
    if before is not None and (before.revision != seen or entry_id not in {"", before.entry_id}):
        raise InputError("template_edited_meanwhile", who=name_of(desk, before.written_by))
    if before is not None:
        kept = before.rewritten(title, blocks, note, desk.user.user_id, desk.moment)
    else:
        kept = OfficeTemplate(
            entry_id=secrets.token_hex(8),
            at=desk.moment,
            key=key_of(kind, language),
            kind=kind,
            language=language,
            number=max((one.number for one in history), default=0) + 1,
            title=title,
            blocks=blocks,
            based_on=digest_of(shipped),
            note=note.strip(),
            writers=(desk.user.user_id,),
            written_at=desk.moment,
        )
    return _keep(desk, "template.drafted", kept)


@guarded
def discard_draft(desk: Desk, entry_id: str, *, seen: int, why: str = "") -> OfficeTemplate:
    """Give a draft up; it stays in the history.

    Raises:
        InputError: ``template_edited_meanwhile``.
        GateError: ``template_waits``, ``template_settled``.
        StoreError: ``register_entry_unknown``.
    """
    entry = _seen(desk, entry_id, seen)
    return _keep(desk, "template.given_up", entry.withdrawn(desk.user.user_id, desk.moment, why))


@guarded
def send_for_approval(desk: Desk, entry_id: str, *, seen: int) -> OfficeTemplate:
    """Lay a draft before a second person.

    Raises:
        GateError: ``template_faulty`` names the first fault; ``template_says_the_same``; ``template_waits``,
            ``template_settled``.
        InputError: ``template_needs_note``; ``template_edited_meanwhile``; as ``template_preview.must_print``.
        StoreError: ``register_entry_unknown``.
    """
    entry = _seen(desk, entry_id, seen)
    _must_be_sound(entry)
    must_print(desk, entry.template)
    if digest_of(entry.template) == digest_of(wording_before(desk, entry)):
        raise GateError("template_says_the_same")
    approval = approve.new_approval(
        desk, ApprovalKind.LETTER_WORDING, entry.entry_id, subject=entry.key, reason=entry.note
    )
    sent = entry.sent(approval.approval_id, desk.user.user_id, desk.moment)
    return _keep(desk, "template.sent", sent, approval=approval, detail=entry.note)


@guarded
def approve_template(desk: Desk, entry_id: str, confirmed: frozenset[str], *, seen: int) -> OfficeTemplate:
    """Put a wording into force, as a second person; what was in force before is replaced.

    Args:
        desk: the open desk, with a supervisor at it who neither wrote nor sent the wording.
        entry_id: which wording.
        confirmed: codes of the clauses whose changed wording this person has read and says still proves them.
        seen: ``revision`` of the wording that was on the screen.

    Raises:
        GateError: ``template_not_waiting``, ``approval_needs_another_person``; ``template_proof_unconfirmed``;
            ``template_faulty`` where the program asks for more by now.
        AccessError: ``approval_needs_supervisor``.
        InputError: ``template_edited_meanwhile``.
        StoreError: ``register_entry_unknown``.
    """
    entry = _seen(desk, entry_id, seen)
    before = in_force(_history(desk, entry.kind, entry.language))
    changed = tuple(clause.code for clause in proofs_to_confirm(desk, entry))
    approved = entry.approved(desk.user, desk.moment, confirmed, changed)
    _must_be_sound(entry)
    approval = desk.store.approvals.get(entry.approval_id).granted(desk.user, desk.moment)
    others = () if before is None else (before.replaced(desk.user.user_id, desk.moment),)
    told = f"confirmed: {', '.join(approved.confirmed)}" if approved.confirmed else ""
    return _keep(desk, "template.approved", approved, others=others, approval=approval, detail=told)


@guarded
def return_draft(desk: Desk, entry_id: str, why: str, *, seen: int) -> OfficeTemplate:
    """Do not approve, and say what has to be mended.

    Raises:
        InputError: ``approval_needs_words``; ``template_edited_meanwhile``.
        AccessError: ``approval_needs_supervisor``.
        GateError: ``template_not_waiting``, ``approval_needs_another_person``.
        StoreError: ``register_entry_unknown``.
    """
    entry = _seen(desk, entry_id, seen)
    returned = entry.returned(why)
    approval = desk.store.approvals.get(entry.approval_id).refused(desk.user, desk.moment, why)
    return _keep(desk, "template.returned", returned, approval=approval, detail=why.strip())


@guarded
def take_back(desk: Desk, entry_id: str) -> OfficeTemplate:
    """Take back what one has sent for approval oneself, to write on.

    Raises:
        GateError: ``template_not_waiting``, ``approval_not_yours``.
        StoreError: ``register_entry_unknown``.
    """
    entry = desk.store.registers.get(OfficeTemplate, entry_id)
    back = entry.taken_back()
    approval = desk.store.approvals.get(entry.approval_id).withdrawn(desk.user, desk.moment)
    return _keep(desk, "template.taken_back", back, approval=approval)


@guarded
def retire_template(desk: Desk, kind: LetterKind, language: str, why: str) -> OfficeTemplate:
    """Take the office's wording out of force: letters are made from the shipped one again.

    Raises:
        GateError: ``template_not_in_force``.
        InputError: ``approval_needs_reason``.
        AccessError: ``approval_needs_supervisor``.
    """
    entry = in_force(_history(desk, kind, language))
    if entry is None:
        raise GateError("template_not_in_force")
    return _keep(desk, "template.retired", entry.retired(desk.user, desk.moment, why), detail=why.strip())


def _history(desk: Desk, kind: LetterKind, language: str) -> tuple[OfficeTemplate, ...]:
    return desk.store.registers.by_key(OfficeTemplate, key_of(kind, language))


def _seen(desk: Desk, entry_id: str, seen: int) -> OfficeTemplate:
    """The wording, if it is still the one that was on the screen."""
    entry = desk.store.registers.get(OfficeTemplate, entry_id)
    if entry.revision != seen:
        raise InputError("template_edited_meanwhile", who=name_of(desk, entry.written_by))
    return entry


def _must_be_sound(entry: OfficeTemplate) -> None:
    faults = check_template(entry.kind, entry.language, entry.title, entry.blocks)
    if faults:
        more = len(faults) - 1
        further = Wording(f" Further faults: {more}.", f"其他问题：{more}。") if more else Wording("", "")
        raise GateError("template_faulty", fault=faults[0].wording, advice=faults[0].advice, more=further)


def _keep(
    desk: Desk,
    action: str,
    entry: OfficeTemplate,
    *,
    others: tuple[OfficeTemplate, ...] = (),
    approval: Approval | None = None,
    detail: str = "",
) -> OfficeTemplate:
    """Keep a wording, what it replaces and what a second person said, with the journal's line."""
    with desk.changing() as changes:
        for one in (*others, entry):
            changes.put_entry(one)
        if approval is not None:
            changes.save_approval(approval)
        told = f"no. {entry.number}, SHA-256 {digest_of(entry.template)}"
        changes.journal(action, entry.key, f"{told}; {detail}" if detail else told)
    return entry


def _plain_ends(text: str) -> str:
    """The text with plain ends of lines and without blanks around it."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()
