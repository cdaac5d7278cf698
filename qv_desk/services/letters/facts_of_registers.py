"""What the office's registers say for a letter: incidents, changes of the policy, recipients."""

from qv_desk.domain.cases.case import Case
from qv_desk.domain.kinds.incident import AffectedPerson, AffectedRole, Incident, IncidentCase
from qv_desk.domain.kinds.notice import Notice
from qv_desk.domain.kinds.policy_mailing import PolicyMailing, PolicyNotice
from qv_desk.domain.letters.field_rows import as_row
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.letters.letter_addressee import addressees_of
from qv_desk.domain.searching.recipient import Recipient
from qv_desk.domain.telling.recipient_notice import NobodyToTell, RecipientNotice
from qv_desk.errors import StoreError
from qv_desk.services.cases.recipient_sheet import least_that_identifies
from qv_desk.services.letters.country_line import as_posted, country_line
from qv_desk.services.letters.letter_request import Facts, LetterRequest, lines

_TOLD_FIELDS = ("correction_told", "recipients_told", "restriction_told")


def facts_of_registers(request: LetterRequest) -> Facts:
    """What the registers hold for this kind of letter."""
    match request.kind:
        case LetterKind.INCIDENT_NOTICE:
            return _incident(request)
        case LetterKind.POLICY_CHANGE_NOTICE:
            return _policy(request)
        case LetterKind.RECIPIENT_NOTICE:
            return _recipient(request)
        case _:
            return _told(request)


def _incident(request: LetterRequest) -> Facts:
    """Law: PIPL 57; Regulations on the Protection of Minors in Cyberspace 35."""
    registers, case = request.desk.store.registers, request.case
    notice = _notice(request)
    people = registers.of_case(AffectedPerson, case.case_id) if case.case_id else ()
    if notice is not None and notice.line:
        people = _line(request, notice.line)
    told = [notice.about] if notice is not None and notice.about else [person.key for person in people]
    told += [link.key for link in registers.of_case(IncidentCase, case.case_id)] if case.case_id and not told else []
    facts: Facts = {}
    if told:
        words = registers.get(Incident, told[-1]).words
        facts = {
            "incident_what": words.what_happened,
            "incident_data": lines(words.data_concerned),
            "incident_harm": words.harm,
            "incident_done": lines(words.done),
            "incident_advice": lines(words.to_do),
        }
    for person in people:
        if person.role is AffectedRole.GUARDIAN and person.guardian_of:
            facts["concerns_child"] = registers.get(AffectedPerson, person.guardian_of).name
    return facts


def _line(request: LetterRequest, line: str) -> tuple[AffectedPerson, ...]:
    try:
        return (request.desk.store.registers.get(AffectedPerson, line),)
    except StoreError:
        return ()  # the list was purged since


def _policy(request: LetterRequest) -> Facts:
    """Law: policy §9."""
    registers, case = request.desk.store.registers, request.case
    notice = _notice(request)
    told = [notice.about] if notice is not None and notice.about else []
    told += [one.key for one in registers.of_case(PolicyNotice, case.case_id)] if case.case_id and not told else []
    if not told:
        return {}
    mailing = registers.get(PolicyMailing, told[-1])
    return {
        "policy_changes": lines(mailing.changes),
        "policy_from": mailing.in_force_on.isoformat(),
        "policy_where": mailing.where,
    }


def _notice(request: LetterRequest) -> Notice | None:
    """What a case that is there for this one letter says of it."""
    return next((one for one in request.case.facts_of(Notice) if one.letter == request.kind), None)


def _recipient(request: LetterRequest) -> Facts:
    """The first recipient to whom no letter has been written yet, with all that they are asked.

    Law: GDPR 19; the least that finds the record.
    """
    facts: Facts = {"person_identified": (request.case.data_subject.name,)}
    waiting = [one for one in request.case.facts_of(RecipientNotice) if _is_unwritten(request.case, one)]
    if not waiting:
        return facts
    first = waiting[0]
    facts["person_identified"] = least_that_identifies(request.desk, request.case, first.recipient)
    theirs = [one for one in waiting if one.recipient == first.recipient]
    facts |= {
        "addressee": first.name,
        "notice_action": "\n".join(dict.fromkeys(one.what_to_do for one in theirs)),
        "reply_by": min(one.due_on for one in theirs).isoformat(),
    }
    return facts | _address(request, first)


def _is_unwritten(case: Case, notice: RecipientNotice) -> bool:
    """Whether the notice still has to be told, and no letter to this recipient was issued since it was prepared."""
    if notice.sent_on is not None or notice.is_excused:
        return False
    to_them = {one.letter_id for one in addressees_of(case) if one.name == notice.name}
    return not any(
        letter.letter_id in to_them and letter.issued_at >= notice.prepared_at for letter in case.correspondence
    )


def _address(request: LetterRequest, notice: RecipientNotice) -> Facts:
    try:
        known = request.desk.store.registers.get(Recipient, notice.recipient)
    except StoreError:
        return {}  # the office has taken it off its list since; the officer writes the address
    address = [known.contact] if known.contact else []
    address += as_posted(known.country, known.postal_address) or ((known.e_mail,) if known.e_mail else ())
    address.append(country_line(known.country, known.postal_address, request.words))
    return {"addressee_address": "\n".join(filter(None, address))}


def _told(request: LetterRequest) -> Facts:
    """Whom we told of a correction, an erasure or a restriction. Law: GDPR 19."""
    sent = [one for one in request.case.facts_of(RecipientNotice) if one.sent_on is not None]
    facts: Facts = {}
    if sent:
        if len({one.recipient for one in sent}) > 1:
            days = ((one.name, request.day(one.sent_on)) for one in sent if one.sent_on is not None)
            facts["told_recipients"] = tuple(map(as_row, dict.fromkeys(days)))
        said = request.say("recipients_told", names=request.words.in_sentence([one.name for one in sent]))
    elif request.case.facts_of(NobodyToTell):
        said = request.say("nobody_to_tell")
    else:
        return {}
    return {**facts, **dict.fromkeys(_TOLD_FIELDS, said)}
