"""Correction: the old value, the new one, and how the new one was checked."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from qv_desk.domain.decisions.decision import Decision, DecisionOutcome
from qv_desk.domain.decisions.examination import Examination
from qv_desk.domain.terms.right import Right
from qv_desk.errors import GateError, InputError


class CorrectionCheck(StrEnum):
    """What the new value was held against; the person's bare word that it is right is none of these."""

    DOCUMENT = "document"
    OTHER_RECORD = "other_record"
    CALL_BACK = "call_back"
    PUBLIC_REGISTER = "public_register"


class CorrectionResult(StrEnum):
    """What came of it."""

    CORRECTED = "corrected"
    NOT_CONFIRMED = "not_confirmed"
    OPINION = "opinion"
    """It is an opinion, not a fact: it stays, and the person's view is attached as a note."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction(Examination):
    """The check of one correction.

    Attributes:
        old_value: what we hold, described.
        new_value: what the person says is right, described.
        checked_by: what the new value was held against.
        check: what was seen, in a line; never the new value itself.
        result: what came of it.
        note: the note attached to an opinion, with the person's view; empty otherwise.
        given_to: who got the old value from us and has to be told; "nobody" where nobody did.

    Law: policy §6 ("we may need to verify the accuracy of the new data"); GDPR 16, 19; CCPA 7060(h).
    """

    fact_name: ClassVar[str] = "correction"
    rights: ClassVar[frozenset[Right]] = frozenset({Right.CORRECTION})

    old_value: str
    new_value: str
    checked_by: CorrectionCheck
    check: str
    result: CorrectionResult
    given_to: str
    note: str = ""

    def must_be_whole(self) -> None:
        """Hold that each part is written, and that no value was checked by itself.

        Raises:
            InputError: ``examination_incomplete``, ``correction_checked_by_itself``, ``correction_changes_nothing``.
        """
        self.must_say("old_value", "new_value", "check", "given_to")
        if _bare(self.check) in {_bare(self.new_value), _bare(self.old_value)}:
            raise InputError("correction_checked_by_itself")
        if _bare(self.old_value) == _bare(self.new_value):
            raise InputError("correction_changes_nothing")
        if self.result is CorrectionResult.OPINION:
            self.must_say("note")

    def against(self, decision: Decision) -> GateError | None:
        """Corrected is granted; what was not confirmed, or is an opinion, is not."""
        done = self.result is CorrectionResult.CORRECTED
        if decision.outcome is DecisionOutcome.GRANTED and not done:
            return GateError("correction_not_confirmed")
        if decision.outcome is DecisionOutcome.REFUSED and done:
            return GateError("correction_says_otherwise")
        return None


def _bare(text: str) -> str:
    """Letters and figures alone, so that a full stop makes no other text of it."""
    return "".join(char for char in text.casefold() if char.isalnum())
