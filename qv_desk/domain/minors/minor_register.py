"""The registers on children's data, which outlive the cases and name nobody: reports, openings of a file, uses.

Law: China's Regulations on the Protection of Minors in Cyberspace 36 (access needs approval and is recorded) and 37
(yearly audit); policy §8 (the three grounds of a use).
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from qv_desk.domain.cases.case import Case
from qv_desk.domain.minors.minor_deeds import AgeFinding
from qv_desk.domain.minors.minor_report import MinorReport, Reporter
from qv_desk.domain.terms.register import RegisterEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class MinorRecord(RegisterEntry):
    """One report in figures; ``at`` is its discovery, ``entry_id`` its case.

    Attributes:
        reference: the case's reference.
        reporter: who reported it.
        finding: what came of it; None while that is open.
        frozen_at: aware UTC minute; None while it was not done. So the others.
        found_at: when the age was found.
        account_deleted_at: when the account was deleted.
        rest_deleted_at: when the rest was gone too.
        kept_at: when a supervisor agreed to put the deletion off.
        consent_found: whether a guardian's consent was on file; None while it was not looked for.
        guardian_shown: whether a guardian showed their authority.
        wishes: how many things a guardian asked for.
    """

    register_name: ClassVar[str] = "minor_reports"
    outlives_case: ClassVar[bool] = True

    reference: str
    reporter: Reporter
    finding: AgeFinding | None = None
    frozen_at: datetime | None = None
    found_at: datetime | None = None
    account_deleted_at: datetime | None = None
    rest_deleted_at: datetime | None = None
    kept_at: datetime | None = None
    consent_found: bool | None = None
    guardian_shown: bool = False
    wishes: int = 0


class Opened(StrEnum):
    """What of a child's file was opened."""

    FILE = "file"
    DOCUMENT = "document"
    LETTER = "letter"
    CHANGE = "change"


@dataclass(frozen=True, slots=True, kw_only=True)
class MinorOpening(RegisterEntry):
    """One opening of a child's file, by an approval that a second person gave.

    Attributes:
        reference: the case's reference.
        approval_id: the approval.
        what: what was opened.
        opened_by: user identifier.
        approved_by: user identifier.
        until: aware UTC moment at which the approval ends.
    """

    register_name: ClassVar[str] = "minor_openings"
    outlives_case: ClassVar[bool] = True

    reference: str
    approval_id: str
    what: Opened
    opened_by: str
    approved_by: str
    until: datetime


class UseGround(StrEnum):
    """When a child's data may be used or disclosed. Law: policy §8, the three cases and no fourth."""

    LAW = "law"
    GUARDIAN = "guardian"
    PROTECTION = "protection"


class UseKind(StrEnum):
    """What was done with a child's data."""

    LOOKED_UP = "looked_up"
    SHOWN_TO_GUARDIAN = "shown_to_guardian"
    GIVEN_TO_AUTHORITY = "given_to_authority"
    GIVEN_TO_OTHERS = "given_to_others"
    STORED_FOR_DISPUTE = "stored_for_dispute"
    OTHER_USE = "other_use"


@dataclass(frozen=True, slots=True, kw_only=True)
class MinorUse(RegisterEntry):
    """One use or disclosure of a child's data, without a word about the child; ``at`` is its minute.

    Attributes:
        reference: the case's reference.
        kind: what was done.
        ground: which of the three grounds allowed it.
        basis: the article, the guardian's wish or the danger that it rests on, in a few words.
        used_by: user identifier.
    """

    register_name: ClassVar[str] = "minor_uses"
    outlives_case: ClassVar[bool] = True

    reference: str
    kind: UseKind
    ground: UseGround
    basis: str
    used_by: str


def record_of(case: Case) -> MinorRecord | None:
    """The line of a case in the register of reports; None for a case that reports no child."""
    reports = case.facts_of(MinorReport)
    if not reports:
        return None
    report = reports[0]
    return MinorRecord(
        entry_id=case.case_id,
        at=report.discovered_at,
        case_id=case.case_id,
        reference=case.reference,
        reporter=report.reporter,
        finding=report.finding.finding if report.finding else None,
        frozen_at=report.freeze.at if report.freeze else None,
        found_at=report.finding.at if report.finding else None,
        account_deleted_at=report.account_deleted_at,
        rest_deleted_at=report.rest_done_at,
        kept_at=report.kept.at if report.kept else None,
        consent_found=report.consent.is_found if report.consent else None,
        guardian_shown=report.authority is not None,
        wishes=len(report.wishes),
    )
