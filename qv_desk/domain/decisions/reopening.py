"""An answered or closed case is taken up again: why, what of it, and what had been decided until then.

No law of the desk says how a period runs once a request was answered and is looked at again. A request made anew is a
request, so its clocks run from the day it came. Where our own answer fell short the clocks go on from their first
start, as if it had not been given: no later date could be right. By an order nothing is counted at all; its own day is
the one that it names.

Law: GDPR 12(3), Hong Kong PDPO 19 and the others count from the receipt of a request and are silent on the rest; the
clock says so (:attr:`qv_desk.domain.clocks.clock.Clock.law_is_silent`).
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar

from qv_desk.domain.decisions.decision import Decision
from qv_desk.domain.parts.case_fact import CaseFact
from qv_desk.domain.parts.identity import IdentityCheck
from qv_desk.domain.terms.named_day import NamedDay
from qv_desk.domain.terms.right import Right


class ReopenedFor(StrEnum):
    """Why a case is taken up again; the values stand on the command line."""

    ASKED_ANEW = "asked-anew"
    """The person asks again, or tells something new."""
    FELL_SHORT = "fell-short"
    """Our answer was wrong or left something out, or the case ought not to have been closed."""
    ORDERED = "ordered"
    """A supervisor, an authority or a court wants it looked at again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reopening(CaseFact):
    """One time at which the case was taken up again; what was decided and told until then stays in it.

    Attributes:
        why: for what reason, as far as the clocks care.
        reason: in the officer's words.
        rights: the rights that are to be decided anew; the decisions on all others stand.
        decisions: what had been decided and told on these rights; it stays to be read, and the new decision beside it.
        letters: identifiers of the letters that had been issued; they no longer answer these rights, nor the case.
        at: aware UTC moment at which the person came back, the fault was found, or the order came in.
        until: the day by which the order wants it done; None where there is none.
        taken_up_by: user identifier.
        taken_up_at: aware UTC moment at which it was written down.
        failed_check: the identity check that had failed until then; it stays to be read and says nothing of what is
            decided anew. None where the check was not set aside.
    """

    fact_name: ClassVar[str] = "reopening"

    why: ReopenedFor
    reason: str
    rights: tuple[Right, ...]
    decisions: tuple[Decision, ...]
    letters: tuple[str, ...]
    at: datetime
    taken_up_by: str
    taken_up_at: datetime
    until: date | None = None
    failed_check: IdentityCheck | None = None

    def named_day(self) -> NamedDay | None:
        """The order's own day."""
        if self.until is None:
            return None
        return NamedDay(code=self.fact_name, on=self.until, source=self.reason, since=self.at)

    def sets_aside(self, letter_id: str, right: Right) -> bool:
        """Whether a letter answers a right no longer."""
        return right in self.rights and letter_id in self.letters
