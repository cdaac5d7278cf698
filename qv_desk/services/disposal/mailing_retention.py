"""How long the list of a policy mailing is kept: what may go, and its going.

Somebody of a list who never got a letter stands on it with name and address, and no case file ends that. The mailing
keeps what it told, its days and how many people stood on its list; the list goes, with the words of the journal on it.
The cases by which people were told are files of their own, with years of their own.

Law: GDPR 5(1)(e); PIPL 19, 47.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from qv_desk.domain.keeping.retention import Kept, KeptBeside, RetentionLine, years_after
from qv_desk.domain.kinds.policy_mailing import PolicyMailing, PolicyNotice, last_day, purged
from qv_desk.errors import InputError
from qv_desk.services.disposal.kept_by_cases import kept_by_cases
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.notices.policy_notices import as_it_stands

if TYPE_CHECKING:
    from qv_desk.store.erasure import ErasureCount
    from qv_desk.store.transaction import Transaction


@guarded
def mailing_lines(desk: Desk, years: Mapping[Kept, int]) -> tuple[RetentionLine, ...]:
    """The mailings whose years are over, each with what keeps it all the same."""
    found = (line_of_mailing(desk, mailing, years) for mailing in desk.store.registers.all(PolicyMailing))
    return tuple(line for line in found if line is not None)


@guarded
def line_of_mailing(desk: Desk, mailing: PolicyMailing, years: Mapping[Kept, int]) -> RetentionLine | None:
    """A mailing in the preview; None while its years are not over, and once it was purged."""
    long = years[KeptBeside.POLICY_MAILING]
    if mailing.purged_at is not None or desk.today <= years_after(last_day(mailing, (), desk.zone), long):
        return None  # the letters need not be looked at
    kept = desk.store.registers.by_key(PolicyNotice, mailing.entry_id)
    notices = tuple(as_it_stands(desk, mailing, one) for one in kept)
    ended_on = last_day(mailing, notices, desk.zone)
    until = years_after(ended_on, long)
    if desk.today <= until:
        return None
    return RetentionLine(
        case_id=mailing.entry_id,
        reference=mailing.reference,
        kind=KeptBeside.POLICY_MAILING,
        closed_on=ended_on,
        kept_until=until,
        kept_by=kept_by_cases(desk, (notice.case_id for notice in notices if notice.case_id)),
    )


@guarded
def mailing_named(desk: Desk, reference: str) -> PolicyMailing:
    """The mailing that a purge names; of two whose versions differ in capitals alone, the one that has its list still.

    Raises:
        InputError: ``mailing_unknown``.
    """
    found = [one for one in desk.store.registers.all(PolicyMailing) if one.reference == reference.strip().upper()]
    if not found:
        raise InputError("mailing_unknown")
    return next((one for one in found if one.purged_at is None), found[0])


@guarded
def take_list_away(desk: Desk, changes: "Transaction", mailing: PolicyMailing) -> "ErasureCount":
    """Take a mailing's list away, within the transaction of a purge."""
    people = len(desk.store.registers.by_key(PolicyNotice, mailing.entry_id))
    count = changes.erase_entries(PolicyNotice, mailing.entry_id)
    changes.put_entry(purged(mailing, people, desk.moment))
    return count
