"""What is left of incidents and policy mailings whose lists were purged after a backup, when it is restored."""

from collections.abc import Iterable
from contextlib import suppress
from typing import TypeAlias

from qv_desk.domain.kinds import incident, policy_mailing
from qv_desk.domain.kinds.incident import AffectedPerson, Incident
from qv_desk.domain.kinds.policy_mailing import PolicyMailing, PolicyNotice
from qv_desk.errors import StoreError
from qv_desk.store.desk_store import Store
from qv_desk.store.erasure import Erasure

WithoutList: TypeAlias = Incident | PolicyMailing
"""What had a list of people."""


def lists_gone(store: Store, erasures: Iterable[Erasure]) -> tuple[WithoutList, ...]:
    """The incidents and mailings that were purged since; the replay of the erasures takes their people."""
    found: list[WithoutList] = []
    for erasure in erasures:
        with suppress(StoreError):  # entered after the backup
            if erasure.kind == AffectedPerson.register_name:
                affected = store.registers.by_key(AffectedPerson, erasure.object_id)
                its = store.registers.get(Incident, erasure.object_id)
                found.append(incident.purged(its, len(affected), erasure.erased_at))
            elif erasure.kind == PolicyNotice.register_name:
                notices = store.registers.by_key(PolicyNotice, erasure.object_id)
                mailing = store.registers.get(PolicyMailing, erasure.object_id)
                found.append(policy_mailing.purged(mailing, len(notices), erasure.erased_at))
    return tuple(found)
