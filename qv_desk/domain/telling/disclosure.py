"""The register of disclosures: what was given to an authority, a court or somebody else, and on which ground.

It outlives the cases and holds no name of any person; whose data it was stands in the case, as long as that is kept.

Law: policy §3(2), which names eight circumstances and no others; duty D10.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar

from qv_desk.domain.terms.register import RegisterEntry
from qv_desk.errors import InputError


class DisclosureGround(StrEnum):
    """The eight circumstances of policy §3(2), in its order."""

    EXPLICIT_CONSENT = "explicit_consent"
    CRIMINAL_PROCEEDINGS = "criminal_proceedings"
    VITAL_RIGHTS = "vital_rights"
    MADE_PUBLIC_BY_THE_PERSON = "made_public_by_the_person"
    LAWFULLY_PUBLIC = "lawfully_public"
    CONTRACT_AT_THEIR_WISH = "contract_at_their_wish"
    SAFE_OPERATION = "safe_operation"
    REQUIRED_BY_LAW = "required_by_law"


class DisclosedTo(StrEnum):
    """What kind of body got the data."""

    AUTHORITY = "authority"
    COURT = "court"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Disclosure(RegisterEntry):
    """One disclosure; ``entry_id`` is its number in the register, ``at`` when it was entered.

    Attributes:
        ground: which of the eight circumstances applied.
        why: what makes it apply, in words that name nobody.
        to: what kind of body got it.
        to_whom: which body: the authority or court by name, else the company or the kind of person.
        what: which data, by kinds and number, without a name.
        legal_basis: the law or order that was cited, with its own number; empty where the ground needs none.
        disclosed_on: the day on which it was given.
        reference: the case's reference; empty for none.
        decided_by: user identifier of who decided it.
        entered_by: user identifier of who entered it.
        struck_because: why the entry is wrong; empty while it stands. An entry is never taken out.
        struck_by: user identifier.
        struck_at: aware UTC moment.
    """

    register_name: ClassVar[str] = "disclosures"
    outlives_case: ClassVar[bool] = True

    ground: DisclosureGround
    why: str
    to: DisclosedTo
    to_whom: str
    what: str
    disclosed_on: date
    decided_by: str
    entered_by: str
    legal_basis: str = ""
    reference: str = ""
    struck_because: str = ""
    struck_by: str = ""
    struck_at: datetime | None = None

    @property
    def stands(self) -> bool:
        """Whether nobody has struck it out."""
        return not self.struck_because


def check_disclosure(entry: Disclosure, today: date) -> None:
    """Make sure that the entry says what the register is for.

    Raises:
        InputError: ``disclosure_incomplete``, ``disclosure_needs_law``, ``disclosure_day_impossible``.
    """
    if not all(text.strip() for text in (entry.why, entry.to_whom, entry.what)):
        raise InputError("disclosure_incomplete")
    needs_law = {DisclosureGround.CRIMINAL_PROCEEDINGS, DisclosureGround.REQUIRED_BY_LAW}
    if entry.ground in needs_law and not entry.legal_basis.strip():
        raise InputError("disclosure_needs_law")
    if entry.disclosed_on > today:
        raise InputError("disclosure_day_impossible", day=entry.disclosed_on.isoformat())
