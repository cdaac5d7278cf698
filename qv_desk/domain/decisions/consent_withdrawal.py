"""Withdrawal of consent: from when, for what, and what the person can no longer have."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from qv_desk.domain.decisions.examination import Examination
from qv_desk.domain.terms.right import Right


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentWithdrawal(Examination):
    """One withdrawal. What was done before it stays lawful; the letter says so.

    Attributes:
        stopped_from: the day from which the processing has stopped.
        purposes: for which purposes the consent was withdrawn.
        lost_services: what we can no longer provide; "none" where nothing is lost.
        told: how and when the person was told of that at the time of withdrawing.

    Law: policy §6; GDPR 7(3); PIPL 15, 16.
    """

    fact_name: ClassVar[str] = "consent_withdrawal"
    rights: ClassVar[frozenset[Right]] = frozenset({Right.CONSENT_WITHDRAWAL})

    stopped_from: date
    purposes: str
    lost_services: str
    told: str

    def must_be_whole(self) -> None:
        """Hold that each part is written.

        Raises:
            InputError: ``examination_incomplete``.
        """
        self.must_say("purposes", "lost_services", "told")
