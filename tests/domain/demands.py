"""Demands as far as a test needs them."""

from datetime import timedelta

from qv_desk.domain.kinds.authority_demand import (
    AuthorityDemand,
    DemandAssessment,
    DemandCheck,
    DemandDisclosure,
    DemandingBody,
    DemandLawfulness,
    DemandVerification,
    TellingThePerson,
)
from qv_desk.domain.telling.disclosure import DisclosureGround
from tests.domain.conftest import RECEIVED_AT

AT = RECEIVED_AT + timedelta(days=1)
WORDS = AuthorityDemand(
    body=DemandingBody.POLICE,
    authority="Example Police",
    their_reference="EP-7",
    legal_basis="Criminal Procedure Act 54",
    demanded="Orders of one account",
    answer_by=(RECEIVED_AT + timedelta(days=10)).date(),
)
GENUINE = DemandVerification(how=DemandCheck.CALLED_BACK, words="The desk, number of its website", by="u1", at=AT)
LAWFUL = DemandAssessment(
    lawfulness=DemandLawfulness.LAWFUL,
    reasons="The act obliges",
    telling=TellingThePerson.NOT_YET,
    telling_reasons="Until the investigation ends",
    by="u1",
    at=AT,
)
PROPOSED = DemandDisclosure(
    what="Two orders",
    ground=DisclosureGround.CRIMINAL_PROCEEDINGS,
    why="An investigation",
    proposed_by="u1",
    proposed_at=AT,
)
