"""What is done about a report on a child's account, each deed with the minute at which it was done.

Law: policy §8; PIPL 31 and 47; China's Regulations on the Protection of Minors in Cyberspace 34–37.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class AgeFinding(StrEnum):
    """What came of looking into the age."""

    UNDER_AGE = "under_age"
    OF_AGE = "of_age"
    CANNOT_TELL = "cannot_tell"


class GuardianProof(StrEnum):
    """How a guardian showed their authority: any one of these suffices. Law: 16 CFR 312.5; CCPA regulations 7070."""

    SIGNED_FORM = "signed_form"
    CALL = "call"
    VIDEO = "video"
    IN_PERSON = "in_person"
    ID_SEEN = "id_seen"


class GuardianWish(StrEnum):
    """What a guardian may ask for. Law: policy §8 (duty D34)."""

    CHECK = "check"
    DELETE = "delete"
    PROHIBIT_USE = "prohibit_use"


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountFreeze:
    """The account as it was frozen: no log-in, no mail, nothing handed on.

    Attributes:
        account: by what the account is known: its identifier or address.
        where: the system in which it was frozen.
        at: aware UTC minute.
        by: user identifier.
        lifted_at: aware UTC minute; None while it stands.
        lifted_by: user identifier; empty while it stands.
        lifted_because: why, in a sentence; empty while it stands.
    """

    account: str
    where: str
    at: datetime
    by: str
    lifted_at: datetime | None = None
    lifted_by: str = ""
    lifted_because: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgeFound:
    """What was found about the age.

    Attributes:
        finding: under age, of age, or it cannot be told.
        threshold: the age that counted, in years.
        how: what it rests on, in a sentence.
        at: aware UTC minute.
        by: user identifier.
    """

    finding: AgeFinding
    threshold: int
    how: str
    at: datetime
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentLookedFor:
    """Whether a guardian's verifiable consent is on file.

    Attributes:
        is_found: whether it is.
        how: where it was looked for, or what was found.
        at: aware UTC minute.
        by: user identifier.
    """

    is_found: bool
    how: str
    at: datetime
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MinorDeletion:
    """Data of the child that were deleted.

    Attributes:
        source: code of the data source; :data:`ACCOUNT` for the account itself.
        what: what was deleted, in a few words.
        anonymised: whether it was made anonymous in place of being deleted.
        at: aware UTC minute at which it was done.
        by: user identifier.
    """

    source: str
    what: str
    anonymised: bool
    at: datetime
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GuardianAuthority:
    """How whoever speaks for the child showed that they may.

    Attributes:
        proof: by what means.
        note: what was seen, never the document's number.
        at: aware UTC minute.
        by: user identifier.
        destroyed_at: the minute at which a copy of the document was destroyed; None where none was kept, or not yet.
        copy_was_kept: whether a copy came in at all.
    """

    proof: GuardianProof
    note: str
    at: datetime
    by: str
    destroyed_at: datetime | None = None
    copy_was_kept: bool = False

    @property
    def copy_waits(self) -> bool:
        """Whether a copy of the document has still to be destroyed."""
        return self.copy_was_kept and self.destroyed_at is None


@dataclass(frozen=True, slots=True, kw_only=True)
class GuardianAsked:
    """One thing that the guardian asked for.

    Attributes:
        wish: what.
        at: aware UTC minute.
        by: user identifier of who took it down.
        done_at: when it was done; None while it is open.
        done_by: user identifier.
    """

    wish: GuardianWish
    at: datetime
    by: str
    done_at: datetime | None = None
    done_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptFrozen:
    """Deletion put off for a dispute: every use stopped but storage and protection.

    Attributes:
        hold_id: the hold that keeps it; when that is lifted, the deletion is due at once.
        reason: what it is needed for, as the officer asked.
        words: the supervisor's words.
        approved_by: user identifier of the supervisor.
        at: aware UTC minute.

    Law: PIPL 47 (where deletion has to wait, nothing but storage and protection).
    """

    hold_id: str
    reason: str
    words: str
    approved_by: str
    at: datetime


ACCOUNT = "account"
"""The source of a deletion that is the account itself."""
