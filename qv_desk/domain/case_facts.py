"""Every kind of fact that a case may hold, by its key. A new kind is one line here."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from qv_desk.domain.authority_demand import AuthorityDemand
from qv_desk.domain.balancing import Balancing
from qv_desk.domain.case_fact import CaseFact
from qv_desk.domain.case_link import CaseLink
from qv_desk.domain.case_message import CaseMessage
from qv_desk.domain.complaint import Complaint
from qv_desk.domain.consent_withdrawal import ConsentWithdrawal
from qv_desk.domain.correction import Correction
from qv_desk.domain.erasure_preview import ErasurePreview
from qv_desk.domain.fee import FeeEstimate
from qv_desk.domain.hold import Hold
from qv_desk.domain.identifier import CaseIdentifier
from qv_desk.domain.identity_circumstances import CategoriesToWeigh, IdentityCircumstances
from qv_desk.domain.inquiry import Inquiry
from qv_desk.domain.law_choice import LawChoice
from qv_desk.domain.letter_addressee import LetterAddressee
from qv_desk.domain.marketing_channels import MarketingStop
from qv_desk.domain.minor_report import MinorReport
from qv_desk.domain.no_reply import NoReply
from qv_desk.domain.notice import Notice
from qv_desk.domain.portability_tests import PortabilityTests
from qv_desk.domain.recipient_notice import NobodyToTell, RecipientNotice
from qv_desk.domain.restriction import Restriction
from qv_desk.domain.search_detail import SearchDetail
from qv_desk.domain.stored_evidence import StoredEvidence
from qv_desk.domain.third_party import ThirdPartyData
from qv_desk.domain.unreasonable_repeats import UnreasonableRepeats

_KINDS: Final[tuple[type[CaseFact], ...]] = (
    UnreasonableRepeats,
    ThirdPartyData,
    Restriction,
    PortabilityTests,
    MarketingStop,
    FeeEstimate,
    ErasurePreview,
    Correction,
    ConsentWithdrawal,
    Balancing,
    Hold,
    MinorReport,
    Complaint,
    AuthorityDemand,
    Inquiry,
    Notice,
    LawChoice,
    CaseIdentifier,
    SearchDetail,
    RecipientNotice,
    NobodyToTell,
    IdentityCircumstances,
    CategoriesToWeigh,
    NoReply,
    StoredEvidence,
    CaseLink,
    CaseMessage,
    LetterAddressee,
)

FACT_KINDS: Final[Mapping[str, type[CaseFact]]] = MappingProxyType({kind.fact_name: kind for kind in _KINDS})
