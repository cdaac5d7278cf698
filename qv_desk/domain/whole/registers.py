"""Every register of the office, by its key. A new one is one line here."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from qv_desk.domain.cases.bulk_run import BulkRun
from qv_desk.domain.clocks.calendar_notice import CalendarNotice
from qv_desk.domain.clocks.law_default import LawDefault
from qv_desk.domain.clocks.receipt_due import ReceiptDue
from qv_desk.domain.identifying.stored_evidence import EvidenceToDestroy
from qv_desk.domain.keeping.policy_version import PolicyVersion
from qv_desk.domain.keeping.purge import Purge
from qv_desk.domain.keeping.suppression import Suppressed
from qv_desk.domain.kinds.complaint_link import ComplaintLink
from qv_desk.domain.kinds.demand_log import DemandEntry
from qv_desk.domain.kinds.incident import AffectedPerson, Incident, IncidentCase
from qv_desk.domain.kinds.policy_mailing import PolicyMailing, PolicyNotice
from qv_desk.domain.letters.letter_withdrawal import WithdrawnLetter
from qv_desk.domain.letters.office_certificate import OfficeCertificate
from qv_desk.domain.letters.office_letters import KeptLogo, LetterSettings
from qv_desk.domain.letters.office_template import OfficeTemplate
from qv_desk.domain.linking.case_message import MessageKey
from qv_desk.domain.linking.mailed_letter import MailedLetter
from qv_desk.domain.linking.person_key import PersonKey
from qv_desk.domain.minors.minor_register import MinorOpening, MinorRecord, MinorUse
from qv_desk.domain.searching.chaser import Chaser
from qv_desk.domain.searching.company_system import CompanySystem
from qv_desk.domain.searching.recipient import Recipient
from qv_desk.domain.telling.disclosure import Disclosure
from qv_desk.domain.telling.provision import Provision
from qv_desk.domain.telling.refusal_log import RefusalEntry
from qv_desk.domain.terms.register import RegisterEntry

_KINDS: Final[tuple[type[RegisterEntry], ...]] = (
    RefusalEntry,
    WithdrawnLetter,
    EvidenceToDestroy,
    MessageKey,
    MailedLetter,
    PersonKey,
    PolicyVersion,
    Purge,
    Suppressed,
    BulkRun,
    CalendarNotice,
    LawDefault,
    ReceiptDue,
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
    LetterSettings,
    KeptLogo,
    OfficeTemplate,
    OfficeCertificate,
)

REGISTERS: Final[Mapping[str, type[RegisterEntry]]] = MappingProxyType({kind.register_name: kind for kind in _KINDS})
