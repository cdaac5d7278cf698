"""How long an incident's words and the list of its people are kept: what may go, and its going.

An incident keeps its number, its days and how many people stood on its list; everything else goes: the people with
whatever was written of them, the six parts of the notice, the title, and the words of the journal on it. The cases by
which people were told are files of their own, with years of their own.

Law: GDPR 5(1)(e), 33(5); PIPL 19, 47, 57.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from qv_desk.domain.keeping.retention import Kept, KeptBeside, RetentionLine, years_after
from qv_desk.domain.kinds.incident import AffectedPerson, Incident, IncidentCase, IncidentState, purged
from qv_desk.services.disposal.kept_by_cases import kept_by_cases
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded

if TYPE_CHECKING:
    from qv_desk.store.erasure import ErasureCount
    from qv_desk.store.transaction import Transaction


@guarded
def lines(desk: Desk, years: Mapping[Kept, int]) -> tuple[RetentionLine, ...]:
    """The incidents whose years are over, each with what keeps it all the same."""
    found = (line_of_incident(desk, incident, years) for incident in desk.store.registers.all(Incident))
    return tuple(line for line in found if line is not None)


@guarded
def line_of_incident(desk: Desk, incident: Incident, years: Mapping[Kept, int]) -> RetentionLine | None:
    """An incident in the preview; None while its years are not over or have not begun, and once it was purged."""
    if incident.state is not IncidentState.CLOSED or incident.closed_at is None or incident.purged_at is not None:
        return None
    closed_on = incident.closed_at.astimezone(desk.zone).date()
    until = years_after(closed_on, years[KeptBeside.INCIDENT])
    if desk.today <= until:
        return None
    links = desk.store.registers.by_key(IncidentCase, incident.entry_id)
    return RetentionLine(
        case_id=incident.entry_id,
        reference=incident.number,
        kind=KeptBeside.INCIDENT,
        closed_on=closed_on,
        kept_until=until,
        kept_by=kept_by_cases(desk, (link.case_id for link in links)),
    )


@guarded
def take_away(desk: Desk, changes: "Transaction", incident: Incident) -> "ErasureCount":
    """Take an incident's people and words away, within the transaction of a purge."""
    people = len(desk.store.registers.by_key(AffectedPerson, incident.entry_id))
    count = changes.erase_entries(AffectedPerson, incident.entry_id)
    changes.put_entry(purged(incident, people, desk.moment))
    return count
