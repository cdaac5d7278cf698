"""Portability: four tests, each answered with its reason."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, Final

from qv_desk.domain.decisions.decision import Decision, DecisionOutcome
from qv_desk.domain.decisions.examination import Examination
from qv_desk.domain.terms.right import Right
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import GateError

NOT_MET: Final = "portability_not_met"
"""The ground of a refusal that names the failed test."""

TEST_NAMES: Final = {
    "verified": Wording("the identity is verified", "身份已核验"),
    "own_basis": Wording(
        "the data rest on consent or contract and are processed automatically", "信息基于同意或合同并以自动化方式处理"
    ),
    "feasible": Wording("the transfer is technically feasible", "转移在技术上可行"),
    "harmless": Wording("it harms nobody else’s rights", "不损害他人权益"),
}


class PortabilityTarget(StrEnum):
    """Who gets the data."""

    PERSON = "person"
    THIRD_PARTY = "third_party"


@dataclass(frozen=True, slots=True, kw_only=True)
class PortabilityTests(Examination):
    """The four tests of one request.

    Attributes:
        verified: whether the identity is verified; ``verified_why`` says by what.
        own_basis: whether the data rest on consent or contract and are processed automatically.
        feasible: whether the transfer is technically feasible.
        harmless: whether it harms nobody else's rights.
        target: the person, or a third party whom they chose.
        third_party: who that is, and how they receive it; empty for the person.

    Law: policy §6; Network Data Regulations 25; GDPR 20.
    """

    fact_name: ClassVar[str] = "portability_tests"
    rights: ClassVar[frozenset[Right]] = frozenset({Right.PORTABILITY})

    verified: bool
    verified_why: str
    own_basis: bool
    own_basis_why: str
    feasible: bool
    feasible_why: str
    harmless: bool
    harmless_why: str
    target: PortabilityTarget
    third_party: str = ""

    @property
    def failed(self) -> tuple[str, ...]:
        """The tests that were not met, by their codes."""
        return tuple(code for code in TEST_NAMES if not getattr(self, code))

    def must_be_whole(self) -> None:
        """Hold that each test has its reason, and that a third party is named.

        Raises:
            InputError: ``examination_incomplete``.
        """
        self.must_say(*(f"{code}_why" for code in TEST_NAMES))
        if self.target is PortabilityTarget.THIRD_PARTY:
            self.must_say("third_party")

    def against(self, decision: Decision) -> GateError | None:
        """A failed test forbids granting all of it; a refusal on this ground needs one."""
        if decision.outcome is DecisionOutcome.GRANTED and self.failed:
            return GateError("portability_test_failed", test=TEST_NAMES[self.failed[0]])
        if decision.ground == NOT_MET and not self.failed:
            return GateError("portability_no_test_failed")
        return None
