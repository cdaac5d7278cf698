"""Whole examinations of every kind, for tests to take from and to spoil."""

from datetime import date, timedelta
from typing import Final

from qv_desk.domain.decisions.balancing import Balancing, BalancingResult
from qv_desk.domain.decisions.consent_withdrawal import ConsentWithdrawal
from qv_desk.domain.decisions.correction import Correction, CorrectionCheck, CorrectionResult
from qv_desk.domain.decisions.decision import Decision, DecisionOutcome
from qv_desk.domain.decisions.erasure_preview import ErasureGround, ErasureItem, ErasurePreview
from qv_desk.domain.decisions.marketing_channels import MarketingChannel, MarketingStop
from qv_desk.domain.decisions.portability_tests import PortabilityTarget, PortabilityTests
from qv_desk.domain.decisions.restriction import Restriction, RestrictionGround
from qv_desk.domain.decisions.unreasonable_repeats import UnreasonableRepeats
from qv_desk.domain.terms.right import Right
from tests.domain.conftest import RECEIVED_AT

AT: Final = RECEIVED_AT + timedelta(days=1)

BALANCING: Final = Balancing(
    right=Right.OBJECTION,
    by="u1",
    at=AT,
    situation="stalked by a former colleague",
    interest="keeping in touch with the trade",
    weighing="a name on a public list weighs less than safety",
    result=BalancingResult.THEIRS,
)
PREVIEW: Final = ErasurePreview(
    right=Right.ERASURE,
    by="u1",
    at=AT,
    ground=ErasureGround.NO_GOOD_REASON,
    items=(
        ErasureItem(source="newsletter", erased=2, anonymised=1),
        ErasureItem(source="orders", kept=4, kept_ground="legal_duty", kept_reason="invoices of 2024"),
    ),
)
CORRECTION: Final = Correction(
    right=Right.CORRECTION,
    by="u1",
    at=AT,
    old_value="4 Mill Lane",
    new_value="9 Mill Lane",
    checked_by=CorrectionCheck.DOCUMENT,
    check="the address line of a bill, seen at the counter",
    result=CorrectionResult.CORRECTED,
    given_to="nobody",
)
RESTRICTION: Final = Restriction(
    right=Right.RESTRICTION,
    by="u1",
    at=AT,
    ground=RestrictionGround.ACCURACY,
    scope="the repair file",
    still_allowed="storage",
)
PORTABILITY: Final = PortabilityTests(
    right=Right.PORTABILITY,
    by="u1",
    at=AT,
    verified=True,
    verified_why="logged in afresh",
    own_basis=True,
    own_basis_why="the account rests on a contract",
    feasible=True,
    feasible_why="the account can be written out as JSON",
    harmless=True,
    harmless_why="nobody else stands in it",
    target=PortabilityTarget.PERSON,
)
WITHDRAWAL: Final = ConsentWithdrawal(
    right=Right.CONSENT_WITHDRAWAL,
    by="u1",
    at=AT,
    stopped_from=date(2026, 9, 23),
    purposes="the newsletter",
    lost_services="none",
    told="by telephone when they called",
)
STOP: Final = MarketingStop(
    right=Right.MARKETING_OBJECTION,
    by="u1",
    at=AT,
    channels=(MarketingChannel.E_MAIL,),
    stopped_from=date(2026, 9, 23),
)
REPEATS: Final = UnreasonableRepeats(
    right=Right.ACCESS,
    by="u1",
    at=AT,
    repeated="the ninth in a month, nothing has changed",
    technical_means="tapes of a closed data centre would have to be read",
    risk_to_others="they hold the files of other people",
)


def decision(
    right: Right, outcome: DecisionOutcome = DecisionOutcome.GRANTED, ground: str = "", facts: str = "words"
) -> Decision:
    return Decision(right, outcome, ground, facts, "u1", AT)
