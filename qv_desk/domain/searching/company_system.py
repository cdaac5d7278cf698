"""The company's systems in which personal data may lie, as the office keeps the list.

Each change makes the next version of a system's entry, and the earlier one stays: a case says by which version it was
searched, and an answer can be explained years later.

Law: policy §1, §2 (legal grounds), §4 (retention); GDPR 30; duties D3, D4, D6, D11, D22, D42.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, Final

from qv_desk.domain.parts.search_task import IdentifierKind
from qv_desk.domain.searching.recipient import RecipientKind
from qv_desk.domain.terms.confidence import Confidence
from qv_desk.domain.terms.register import RegisterEntry
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import InputError

_CODE: Final = re.compile(r"[a-z][a-z0-9_]{1,39}")
_LONGEST: Final = 1_000


class LegalGround(StrEnum):
    """The four grounds on which policy §2 says that data are processed."""

    CONSENT = "consent"
    CONTRACT = "contract"
    LEGAL_DUTY = "legal_duty"
    LEGITIMATE_INTEREST = "legitimate_interest"


@dataclass(frozen=True, slots=True)
class Purpose:
    """What data are processed for, and on what ground; each purpose has its own."""

    words: Wording
    ground: LegalGround


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanySystem(RegisterEntry):
    """One version of one system's entry; ``key`` is the system's code, ``at`` the moment of the change.

    Attributes:
        version: 0 as shipped, then 1, 2, 3 …
        name: as staff and letters name it.
        holds: what kind of data lies there, for the letters.
        purposes: why the data are processed, each with its ground.
        retention: how long, or by what criteria, for the letters.
        retention_reason: why so long; said when an erasure is refused for it.
        retention_law: the law behind it with its article; empty for none.
        law_confidence: how sure that law is.
        searched_by: by what it can be searched.
        owner: whom to ask for a search: a name or a department; empty while nobody is named.
        contact: how to reach them.
        shared_with: kinds of companies that get its data.
        recipients: codes of the companies that get its data.
        is_automated: whether the data are processed by automated means.
        holds_contributions: whether what people posted lies there.
        is_retired: whether it is searched no longer; it stays in the list for the cases that name it.
        changed_by: user identifier; empty as shipped.
        changed_because: why, in words.
    """

    register_name: ClassVar[str] = "company_systems"

    version: int
    name: Wording
    holds: Wording
    purposes: tuple[Purpose, ...]
    retention: Wording
    retention_reason: Wording
    retention_law: str = ""
    law_confidence: Confidence = Confidence.MEMORY
    searched_by: tuple[IdentifierKind, ...] = (IdentifierKind.NAME, IdentifierKind.E_MAIL)
    owner: str = ""
    contact: str = ""
    shared_with: tuple[RecipientKind, ...] = ()
    recipients: tuple[str, ...] = ()
    is_automated: bool = False
    holds_contributions: bool = False
    is_retired: bool = False
    changed_by: str = ""
    changed_because: str = ""

    @property
    def code(self) -> str:
        """The system's code: its key in the register."""
        return self.key

    @property
    def purpose(self) -> Wording:
        """All purposes in a row, for the letters."""
        return Wording(
            "; ".join(one.words.en for one in self.purposes), "；".join(one.words.zh for one in self.purposes)
        )

    @property
    def may_be_portable(self) -> bool:
        """Whether portability may cover it: automated, and by consent or contract.

        Law: policy §6; GDPR 20(1); duty D22.
        """
        grounds = {one.ground for one in self.purposes}
        return self.is_automated and bool(grounds & {LegalGround.CONSENT, LegalGround.CONTRACT})

    @property
    def is_as_shipped(self) -> bool:
        """Whether nobody at this office has looked through the entry yet."""
        return self.version == 0


def version_id(code: str, version: int) -> str:
    """The identifier of one version in the register."""
    return f"{code}@{version:04d}"


def check_system(system: CompanySystem) -> None:
    """Make sure that letters and searches can use the entry.

    Raises:
        InputError: ``system_code_unfit``, ``system_needs_words``, ``system_needs_purpose``,
            ``system_needs_search_key``, ``system_needs_reason``, ``system_text_too_long``.
    """
    if not _CODE.fullmatch(system.code):
        raise InputError("system_code_unfit", value=system.code)
    words = (system.name, system.holds, system.retention, system.retention_reason, *(p.words for p in system.purposes))
    if not all(one.en.strip() and one.zh.strip() for one in words):
        raise InputError("system_needs_words")
    if not system.purposes:
        raise InputError("system_needs_purpose")
    if not system.searched_by:
        raise InputError("system_needs_search_key")
    if not system.changed_because.strip():
        raise InputError("system_needs_reason")
    if any(max(len(one.en), len(one.zh)) > _LONGEST for one in words):
        raise InputError("system_text_too_long", limit=_LONGEST)
