"""Which version of the privacy policy was in force on a day."""

from datetime import date

from qv_desk.domain.keeping.policy_version import PolicyVersion
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded


@guarded
def version_on(desk: Desk, day: date) -> str:
    """The name of the version in force on a day at the office.

    Before any version was brought in it is the one with which the desk was set up.

    Law: policy §9 (a request is answered under the version in force when it was received).
    """
    versions = [one for one in desk.store.registers.all(PolicyVersion) if one.in_force_from <= day]
    if not versions:
        return desk.policy_version
    return max(versions, key=lambda one: (one.in_force_from, one.at)).entry_id
