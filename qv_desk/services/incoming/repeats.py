"""Find the cases that a message, or a case, may belong to: by reference, thread, address, number and name.

Nothing is decided here: each find has its reasons and its score, and a person says what it is.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from qv_desk.domain.incoming.message import IncomingMessage
from qv_desk.domain.linking.case_link import PERSON_VERDICTS, CaseLink
from qv_desk.domain.linking.case_message import MessageKey
from qv_desk.domain.linking.mailed_letter import MailedLetter
from qv_desk.domain.linking.person_key import PersonKey
from qv_desk.domain.linking.possible_case import Likeness, PossibleCase
from qv_desk.errors import StoreError
from qv_desk.intake.triage.kinds import our_reference
from qv_desk.intake.triage.same_person import name_likeness, same_writing
from qv_desk.services.frame.case_texts import LONGEST_NAME
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.people_index import PART, keys_of, make_if_missing
from qv_desk.services.frame.permissions import may

MOST: Final = 10
"""Proposals that are shown at once; whoever has more cases is found by the first of them."""

_SCORES: Final = {
    Likeness.REFERENCE: 100,
    Likeness.THREAD: 100,
    Likeness.OUR_MAIL: 100,
    Likeness.E_MAIL: 100,
    Likeness.PHONE: 95,
}
_OF_A_STRANGER: Final = 60
"""A reference can be guessed, and an identifier copied: what a stranger points to is looked at, never believed."""
_NAME_AT_MOST: Final = 80
_NAME_AT_LEAST: Final = 88
_SURE_KEYS: Final = {"e": Likeness.E_MAIL, "p": Likeness.PHONE}
_CROWD: Final = 400
"""Cases under one key above which the key alone finds nobody: a family name as common as 王 or Smith."""


@guarded
def people_like(desk: Desk, name: str, e_mail: str = "", phone: str = "") -> tuple[PossibleCase, ...]:
    """Cases that may be of the same person, the likeliest first, at most ten."""
    if may(desk.user, "people_index.make_if_missing"):  # an auditor's look changes nothing
        make_if_missing(desk)
    name = name[:LONGEST_NAME]  # no case has a longer one, and a sender may call themselves a whole book
    sure: dict[str, PossibleCase] = {}
    worth: dict[str, PersonKey] = {}
    crowds: Counter[str] = Counter()
    for key in keys_of(name, e_mail, phone):
        entries = {entry.case_id: entry for entry in desk.store.registers.by_key(PersonKey, key)}
        if key[0] in _SURE_KEYS:
            for entry in entries.values():
                _add(sure, entry, _SURE_KEYS[key[0]])
        if key.startswith(PART) and len(entries) > _CROWD:
            # Two common parts together are not common any more.
            worth |= {case_id: entry for case_id, entry in entries.items() if case_id in crowds}
            crowds.update(entries.keys())
        else:
            worth |= entries
    for entry in worth.values():
        _add_name(sure, entry, name)
    return _best(sure.values())


@guarded
def of_message(
    desk: Desk, message: IncomingMessage, *, name: str, phone: str, reference: str
) -> tuple[PossibleCase, ...]:
    """Cases that a message may belong to: those it quotes or answers, and those of the same person.

    Args:
        desk: the open desk.
        message: as it was read.
        name: of the data subject, as proposed.
        phone: of the data subject, as proposed.
        reference: our reference that the message names; empty for none.
    """
    found: dict[str, PossibleCase] = {}
    report = message.report
    for quoted in dict.fromkeys((reference, our_reference(report.subject) if report is not None else "")):
        if quoted:
            _add_case(desk, found, quoted, Likeness.REFERENCE)
    thread = [message.message_id, message.in_reply_to, *message.references, report.message_id if report else ""]
    for message_id in dict.fromkeys(one for one in thread if one):
        for known in desk.store.cases.with_message(message_id):
            _add_case(desk, found, known, Likeness.THREAD)
        for key in desk.store.registers.by_key(MessageKey, message_id):
            _add_case_id(desk, found, key.case_id, Likeness.THREAD)
        for mailed in desk.store.registers.by_key(MailedLetter, message_id):
            _add_case_id(desk, found, mailed.case_id, Likeness.OUR_MAIL)
            found[mailed.case_id] = replace(found[mailed.case_id], letter_id=mailed.letter_id)
    written = {one.casefold() for one in (report.recipients if report is not None else _senders(message))}
    found = {case_id: _doubted(desk, one, written) for case_id, one in found.items()}
    sender = message.reply_to or message.sender
    for like in people_like(desk, name or message.sender.name, sender.address, phone):
        known_too = found.get(like.case_id)
        found[like.case_id] = like if known_too is None else _with(known_too, *like.reasons)
    return _best(found.values())


@guarded
def of_case(desk: Desk, case_id: str) -> tuple[PossibleCase, ...]:
    """Other cases that may be of the same person, each with what somebody decided on the two before."""
    case = desk.store.cases.get(case_id)
    if case.is_childs_file:
        return ()
    person = case.data_subject
    verdicts = {link.other_id: link.kind for link in case.facts_of(CaseLink) if link.kind in PERSON_VERDICTS}
    linked = {link.other_id for link in case.facts_of(CaseLink)} - verdicts.keys()
    return tuple(
        replace(like, verdict=verdicts.get(like.case_id))
        for like in people_like(desk, person.name, person.e_mail, person.phone)
        if like.case_id != case_id and like.case_id not in linked
    )


def _senders(message: IncomingMessage) -> tuple[str, ...]:
    """Who says that they wrote the message; where they want the answer proves nothing."""
    return (message.sender.address,)


def _doubted(desk: Desk, one: PossibleCase, written: set[str]) -> PossibleCase:
    """A case that a message points to; of a message from an address that it does not know, with less weight."""
    mailed = {entry.to.casefold() for entry in desk.store.registers.of_case(MailedLetter, one.case_id)}
    known = {desk.store.cases.get(one.case_id).data_subject.e_mail.strip().casefold(), *mailed} - {""}
    if known & written:
        return one
    return replace(one, score=min(one.score, _OF_A_STRANGER), is_stranger=True)


def _add(sure: dict[str, PossibleCase], entry: PersonKey, reason: Likeness) -> None:
    known = sure.get(entry.case_id)
    base = known or PossibleCase(entry.case_id, entry.reference, entry.name, 0, ())
    sure[entry.case_id] = _with(base, reason)


def _add_name(found: dict[str, PossibleCase], entry: PersonKey, name: str) -> None:
    likeness = name_likeness(name, entry.name)
    if likeness < _NAME_AT_LEAST:
        return
    known = found.get(entry.case_id) or PossibleCase(entry.case_id, entry.reference, entry.name, 0, ())
    reason = Likeness.NAME if same_writing(name, entry.name) else Likeness.SAME_SOUND
    score = max(known.score, round(likeness * _NAME_AT_MOST / 100))
    found[entry.case_id] = replace(known, score=score, reasons=(*known.reasons, reason))


def _add_case(desk: Desk, found: dict[str, PossibleCase], reference: str, reason: Likeness) -> None:
    try:
        case = desk.store.cases.by_reference(reference)
    except StoreError as problem:
        if problem.code != "case_unknown":  # what the message quotes may be anything
            raise
        return
    _add_case_id(desk, found, case.case_id, reason)


def _add_case_id(desk: Desk, found: dict[str, PossibleCase], case_id: str, reason: Likeness) -> None:
    case = desk.store.cases.get(case_id)
    # A child's name stays in the file. Law: Regulations on the Protection of Minors in Cyberspace 36.
    name = "" if case.is_childs_file else case.data_subject.name
    known = found.get(case_id) or PossibleCase(case_id, case.reference, name, 0, ())
    found[case_id] = _with(known, reason)


def _with(known: PossibleCase, *reasons: Likeness) -> PossibleCase:
    every = tuple(dict.fromkeys([*known.reasons, *reasons]))
    score = max(known.score, *(_SCORES.get(reason, 0) for reason in reasons))
    if known.is_stranger and Likeness.E_MAIL not in every:
        score = min(score, _OF_A_STRANGER)
    return replace(known, score=score, reasons=every)


def _best(found: Iterable[PossibleCase]) -> tuple[PossibleCase, ...]:
    return tuple(sorted(found, key=lambda one: (-one.score, one.reference))[:MOST])
