"""Every register of the office, by its key. A new one is one line here."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from qv_desk.domain.calendar_notice import CalendarNotice
from qv_desk.domain.case_message import MessageKey
from qv_desk.domain.chaser import Chaser
from qv_desk.domain.company_system import CompanySystem
from qv_desk.domain.complaint_link import ComplaintLink
from qv_desk.domain.demand_log import DemandEntry
from qv_desk.domain.disclosure import Disclosure
from qv_desk.domain.incident import AffectedPerson, Incident, IncidentCase
from qv_desk.domain.minor_register import MinorOpening, MinorRecord, MinorUse
from qv_desk.domain.person_key import PersonKey
from qv_desk.domain.policy_mailing import PolicyMailing, PolicyNotice
from qv_desk.domain.policy_version import PolicyVersion
from qv_desk.domain.provision import Provision
from qv_desk.domain.purge import Purge
from qv_desk.domain.recipient import Recipient
from qv_desk.domain.refusal_log import RefusalEntry
from qv_desk.domain.register import RegisterEntry
from qv_desk.domain.stored_evidence import EvidenceToDestroy
from qv_desk.domain.suppression import Suppressed

_KINDS: Final[tuple[type[RegisterEntry], ...]] = (
    RefusalEntry,
    EvidenceToDestroy,
    MessageKey,
    PersonKey,
    PolicyVersion,
    Purge,
    Suppressed,
    CalendarNotice,
    Chaser,
    CompanySystem,
    Recipient,
    Disclosure,
    Provision,
    MinorRecord,
    MinorOpening,
    MinorUse,
    ComplaintLink,
    DemandEntry,
    Incident,
    AffectedPerson,
    IncidentCase,
    PolicyMailing,
    PolicyNotice,
)

REGISTERS: Final[Mapping[str, type[RegisterEntry]]] = MappingProxyType({kind.register_name: kind for kind in _KINDS})
