"""A report that an account belongs to a child: frozen first, verified second, deleted to the minute.

The report is one fact of its case. What happened stands in it with the minute at which it happened and whoever did it,
and it stands in the way of an answer, and of closing, until the duties of policy §8 are done.

Law: policy §8; PIPL 31 and 47; China's Regulations on the Protection of Minors in Cyberspace 34–37.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from qv_desk.domain.cases.next_step import NextStep
from qv_desk.domain.minors.minor_deeds import (
    ACCOUNT,
    AccountFreeze,
    AgeFinding,
    AgeFound,
    ConsentLookedFor,
    GuardianAsked,
    GuardianAuthority,
    GuardianWish,
    KeptFrozen,
    MinorDeletion,
)
from qv_desk.domain.parts.case_fact import CaseAct, CaseFact, CaseSeen
from qv_desk.errors import GateError


class Reporter(StrEnum):
    """Who says that the account is a child's: anybody may."""

    PARENT = "parent"
    GUARDIAN = "guardian"
    CHILD = "child"
    SCHOOL = "school"
    STAFF = "staff"
    SOMEBODY_ELSE = "somebody_else"


@dataclass(frozen=True, slots=True, kw_only=True)
class MinorReport(CaseFact):
    """Everything that was done about one report.

    Attributes:
        reporter: who says so.
        account: by what the account is known, as reported; empty where nobody could say.
        stated_age: the age that was named, in years; None where none was.
        discovered_at: aware UTC moment from which the minutes run.
        freeze: the freeze; None until it is done.
        finding: the age; None until it was looked into. A later finding replaces it.
        consent: whether a guardian's consent is on file; None until it was looked for.
        deletions: what was deleted, in order.
        rest_done_at: when everything that was found elsewhere was gone too; None while it is not.
        rest_done_by: user identifier.
        authority: how the guardian showed their authority; None until they did.
        wishes: what the guardian asked for.
        kept: what keeps it from being deleted, once a supervisor agreed.
    """

    fact_name: ClassVar[str] = "minor_report"

    reporter: Reporter
    account: str
    discovered_at: datetime
    stated_age: int | None = None
    freeze: AccountFreeze | None = None
    finding: AgeFound | None = None
    consent: ConsentLookedFor | None = None
    deletions: tuple[MinorDeletion, ...] = ()
    rest_done_at: datetime | None = None
    rest_done_by: str = ""
    authority: GuardianAuthority | None = None
    wishes: tuple[GuardianAsked, ...] = ()
    kept: KeptFrozen | None = None

    @property
    def is_frozen(self) -> bool:
        """Whether the account is frozen now."""
        return self.freeze is not None and self.freeze.lifted_at is None

    @property
    def is_under_age(self) -> bool:
        """Whether the person was found to be a minor."""
        return self.finding is not None and self.finding.finding is AgeFinding.UNDER_AGE

    @property
    def is_sealed(self) -> bool:
        """Whether it is a child's file: until the person was found to be of age, and the account is free again."""
        return self.finding is None or self.finding.finding is not AgeFinding.OF_AGE or self.is_frozen

    @property
    def account_deleted_at(self) -> datetime | None:
        """The minute at which the account was deleted."""
        return next((one.at for one in self.deletions if one.source == ACCOUNT), None)

    @property
    def must_delete_rest(self) -> bool:
        """Whether what lies beside the account has to go too: there is no consent, or the guardian asked for it."""
        no_consent = self.consent is not None and not self.consent.is_found
        return no_consent or any(asked.wish is GuardianWish.DELETE for asked in self.wishes)

    def in_the_way_of(self, act: CaseAct) -> GateError | None:
        """An answer needs every duty of policy §8 done; closing needs the deletion too where it was put off."""
        if act is CaseAct.ANSWER:
            return self._before_answer()
        if act is CaseAct.CLOSE:
            return self._before_closing() or self._before_answer()
        if act is CaseAct.DISCLOSE and self.authority is None:
            return GateError("minor_guardian_not_shown")
        return None

    def next_step(self, case: CaseSeen) -> NextStep | None:
        """Freeze, age, account, consent, the rest; then the answer goes the way of every case."""
        held = self.kept is not None and self.is_held(case)
        if case.is_answered:
            waits = self.kept is not None and self.account_deleted_at is None
            return None if not waits else NextStep.KEEP_FROZEN if held else NextStep.DELETE_ACCOUNT
        if self.freeze is None:
            return NextStep.FREEZE_ACCOUNT
        if self.finding is None:
            return NextStep.FIND_AGE
        if self.is_under_age:
            return self._step_under_age(case, held=held)
        if self.is_frozen and self.account_deleted_at is None:
            doubt = self.finding.finding is AgeFinding.CANNOT_TELL
            return NextStep.SETTLE_AGE if doubt else NextStep.LIFT_FREEZE
        return self._step_of_answer(case)

    def is_held(self, case: CaseSeen) -> bool:
        """Whether something forbids to delete now."""
        return any(fact.in_the_way_of(CaseAct.ERASE) is not None for fact in case.facts)

    def with_deletion(self, deletion: MinorDeletion) -> "MinorReport":
        """The report after something was deleted; the same source again replaces what stood there."""
        others = tuple(one for one in self.deletions if one.source != deletion.source)
        return replace(self, deletions=(*others, deletion))

    def _step_under_age(self, case: CaseSeen, *, held: bool) -> NextStep | None:
        if held:
            return NextStep.LOOK_FOR_CONSENT if self.consent is None else self._step_of_answer(case)
        if self.account_deleted_at is None:
            return NextStep.DELETE_ACCOUNT
        if self.consent is None:
            return NextStep.LOOK_FOR_CONSENT
        if self.must_delete_rest and self.rest_done_at is None:
            return NextStep.SEARCH if case.open_searches else NextStep.DELETE_REST
        return self._step_of_answer(case)

    def _step_of_answer(self, case: CaseSeen) -> NextStep:
        """Whoever reports proves nothing; only a guardian who wants to see the data does."""
        wants_to_see = any(asked.wish is GuardianWish.CHECK and asked.done_at is None for asked in self.wishes)
        if wants_to_see and not case.identity.stands:
            return NextStep.CHECK_IDENTITY
        return NextStep.POST_LETTER if case.answers else NextStep.WRITE_ANSWER

    def _before_answer(self) -> GateError | None:
        if self.freeze is None:
            return GateError("minor_not_frozen")
        if self.finding is None:
            return GateError("minor_age_open")
        if self.is_under_age:
            return self._before_answer_on_minor()
        if self.is_frozen and self.account_deleted_at is None:
            if self.finding.finding is AgeFinding.OF_AGE:
                return GateError("minor_freeze_stands")
            return GateError("minor_doubt_open")
        return None

    def _before_answer_on_minor(self) -> GateError | None:
        if self.consent is None:
            return GateError("minor_consent_open")
        if self.kept is None and self.account_deleted_at is None:
            return GateError("minor_account_not_deleted")
        if self.kept is None and self.must_delete_rest and self.rest_done_at is None:
            return GateError("minor_rest_not_deleted")
        if any(asked.done_at is None and asked.wish is GuardianWish.PROHIBIT_USE for asked in self.wishes):
            return GateError("minor_wish_open")
        return None

    def _before_closing(self) -> GateError | None:
        if any(asked.done_at is None for asked in self.wishes):
            return GateError("minor_wish_open")
        if self.authority is not None and self.authority.copy_waits:
            return GateError("minor_copy_not_destroyed")
        deleted = self.account_deleted_at is not None and (self.rest_done_at is not None or not self.must_delete_rest)
        if self.kept is not None and not deleted:
            return GateError("minor_kept_still")
        return None
