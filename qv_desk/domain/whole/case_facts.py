"""Every kind of fact that a case may hold, by its key. A new kind is one line here."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from qv_desk.domain.cases.fee import FeeEstimate
from qv_desk.domain.cases.hold import Hold
from qv_desk.domain.cases.law_choice import LawChoice
from qv_desk.domain.cases.letter_return import LetterReturned
from qv_desk.domain.cases.no_reply import NoReply
from qv_desk.domain.cases.third_party import ThirdPartyData
from qv_desk.domain.decisions.balancing import Balancing
from qv_desk.domain.decisions.consent_withdrawal import ConsentWithdrawal
from qv_desk.domain.decisions.correction import Correction
from qv_desk.domain.decisions.erasure_preview import ErasurePreview
from qv_desk.domain.decisions.marketing_channels import MarketingStop
from qv_desk.domain.decisions.portability_tests import PortabilityTests
from qv_desk.domain.decisions.reopening import Reopening
from qv_desk.domain.decisions.restriction import Restriction
from qv_desk.domain.decisions.unreasonable_repeats import UnreasonableRepeats
from qv_desk.domain.identifying.identity_circumstances import CategoriesToWeigh, IdentityCircumstances
from qv_desk.domain.identifying.stored_evidence import StoredEvidence
from qv_desk.domain.kinds.authority_demand import AuthorityDemand
from qv_desk.domain.kinds.complaint import Complaint
from qv_desk.domain.kinds.inquiry import Inquiry
from qv_desk.domain.kinds.notice import Notice
from qv_desk.domain.letters.letter_addressee import LetterAddressee
from qv_desk.domain.letters.letter_content import LetterContent
from qv_desk.domain.letters.letter_posting import LetterPosting
from qv_desk.domain.letters.letter_withdrawal import LetterWithdrawn
from qv_desk.domain.linking.case_link import CaseLink
from qv_desk.domain.linking.case_message import CaseMessage
from qv_desk.domain.minors.minor_report import MinorReport
from qv_desk.domain.parts.case_fact import CaseFact
from qv_desk.domain.searching.identifier import CaseIdentifier
from qv_desk.domain.searching.search_detail import SearchDetail
from qv_desk.domain.telling.package_made import PackageMade
from qv_desk.domain.telling.recipient_notice import NobodyToTell, RecipientNotice

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
    LetterContent,
    LetterPosting,
    LetterReturned,
    LetterWithdrawn,
    PackageMade,
    Reopening,
)

FACT_KINDS: Final[Mapping[str, type[CaseFact]]] = MappingProxyType({kind.fact_name: kind for kind in _KINDS})
