"""A case at its beginning: its first events, its identity check, its searches and its first facts."""

from datetime import datetime

from qv_desk.catalogue.checklists import identity_plan
from qv_desk.domain.cases.case import Case
from qv_desk.domain.clocks.event import CaseEvent, EventKind
from qv_desk.domain.identifying.identity_question import Asker, IdentityQuestion
from qv_desk.domain.minors.minor_report import MinorReport, Reporter
from qv_desk.domain.parts.case_fact import CaseFact
from qv_desk.domain.parts.identity import IdentityCheck, IdentityOutcome
from qv_desk.domain.parts.search_task import IdentifierKind, SearchTask
from qv_desk.domain.searching.identifier import CaseIdentifier
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.document import Document
from qv_desk.domain.terms.party import Representative
from qv_desk.domain.terms.right import DISCLOSING_RIGHTS, ERASING_RIGHTS
from qv_desk.domain.whole.first_facts import first_facts
from qv_desk.services.frame.company_systems import searched_systems
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.policy import version_on
from qv_desk.services.incoming.new_case import NewCase


@guarded
def case_begun(desk: Desk, new: NewCase, case_id: str, number: int, documents: tuple[Document, ...]) -> Case:
    """A new case with its first events; nothing is kept.

    Args:
        desk: the open desk.
        new: the case as it was confirmed, and looked at.
        case_id: its identifier.
        number: its number among those of the year.
        documents: its files.
    """
    now = desk.moment
    received_at = new.first_received_at or new.received_at
    plan = identity_plan(_question(new))
    events = [CaseEvent(EventKind.RECEIVED, new.received_at.astimezone(now.tzinfo))]
    if new.first_received_at is not None:
        events.append(CaseEvent(EventKind.FIRST_RECEIVED, new.first_received_at.astimezone(now.tzinfo)))
    identity = IdentityCheck()
    if plan.level.asks_nothing:
        # Nothing has to be proved, so nothing can be waited for: the policy's days run from receipt.
        identity = IdentityCheck(IdentityOutcome.NOT_NEEDED, (), desk.user.user_id, now)
        events.append(CaseEvent(EventKind.IDENTITY_CONFIRMED, received_at.astimezone(now.tzinfo)))
    if new.kind is CaseKind.MINOR_REPORT:
        events.append(CaseEvent(EventKind.DISCOVERED, _discovered(new, received_at).astimezone(now.tzinfo)))
    return Case(
        case_id=case_id,
        reference=f"QV-{desk.today.year}-{number:04d}",
        kind=new.kind,
        rights=new.rights,
        data_subject=new.data_subject,
        channel=new.channel,
        language=new.language,
        subject=new.subject.strip(),
        asked=new.asked.strip(),
        received_at=received_at.astimezone(now.tzinfo),
        opened_at=now,
        officer=desk.user.user_id,
        policy_version=version_on(desk, new.received_at.astimezone(desk.zone).date()),
        changed_at=now,
        representative=new.representative,
        their_reference=new.their_reference.strip(),
        message_id=new.message_id,
        invoked_rules=new.invoked_rules,
        identity=identity,
        search=_searches(desk, new),
        documents=documents,
        events=tuple(events),
        facts=(
            *(new.facts or first_facts(new.kind) or _reported(new, received_at.astimezone(now.tzinfo))),
            *_named_in_message(desk, new),
        ),
    )


def _question(new: NewCase) -> IdentityQuestion:
    """What the identity check of a new case depends on."""
    return IdentityQuestion(
        kind=new.kind,
        rights=frozenset(new.rights),
        channel=new.channel,
        country=new.data_subject.country,
        laws=frozenset(new.invoked_rules),
        asker=Asker(new.representative) if new.representative else Asker.PERSON,
    )


def _reported(new: NewCase, received_at: datetime) -> tuple[CaseFact, ...]:
    """The report with which a case about a child begins; which account is meant is said when it is frozen."""
    if new.kind is not CaseKind.MINOR_REPORT:
        return ()
    reporter = Reporter.PARENT if new.representative is Representative.PARENT else Reporter.SOMEBODY_ELSE
    return (MinorReport(reporter=reporter, account="", discovered_at=received_at),)


def _named_in_message(desk: Desk, new: NewCase) -> tuple[CaseIdentifier, ...]:
    """The serial numbers that the message names, to search the repair history by. Law: policy §1; duty D42."""
    return tuple(
        CaseIdentifier(
            kind=IdentifierKind.SERIAL_NUMBER,
            value=number,
            added_by=desk.user.user_id,
            added_at=desk.moment,
            from_message=True,
        )
        for number in dict.fromkeys(new.serial_numbers)
    )


def _discovered(new: NewCase, received_at: datetime) -> datetime:
    """From when the minutes run: from the moment that whoever took the report in named, else from its receipt."""
    return next((fact.discovered_at for fact in new.facts if isinstance(fact, MinorReport)), received_at)


def _searches(desk: Desk, new: NewCase) -> tuple[SearchTask, ...]:
    """Disclosing, erasing and a child need every source; correcting and stopping concern what the person names."""
    if new.kind is not CaseKind.MINOR_REPORT and not (DISCLOSING_RIGHTS | ERASING_RIGHTS).intersection(new.rights):
        return ()
    return tuple(SearchTask(system.code) for system in searched_systems(desk))
