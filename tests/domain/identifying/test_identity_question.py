"""What decides how much proof is needed is read off the case, with what an officer said about it."""

from collections.abc import Callable
from datetime import UTC, datetime

from qv_desk.catalogue.checklists import identity_plan, plan_of_case
from qv_desk.domain.cases.case import Case
from qv_desk.domain.identifying.identity_circumstances import IdentityCircumstances, Sensitivity, circumstances_said
from qv_desk.domain.identifying.identity_question import Asker, IdentityQuestion
from qv_desk.domain.terms.party import Channel, Representative
from qv_desk.domain.terms.right import Right

NOW = datetime(2026, 9, 24, 6, 0, tzinfo=UTC)


def test_a_case_is_asked_by_what_it_holds(a_case: Callable[..., Case]) -> None:
    case = a_case(rights=(Right.CORRECTION,), representative=Representative.AGENT, invoked_rules=("eu_gdpr",))
    said = IdentityCircumstances(
        sensitivity=Sensitivity.SPECIAL, disputed=("phone",), reason="health", said_by="u1", said_at=NOW
    )
    question = IdentityQuestion.of(circumstances_said(case, said))
    assert question == IdentityQuestion(
        rights=frozenset({Right.CORRECTION}),
        channel=Channel.E_MAIL,
        country="IE",
        laws=frozenset({"eu_gdpr"}),
        asker=Asker.AGENT,
        sensitivity=Sensitivity.SPECIAL,
        disputed=frozenset({"phone"}),
    )
    assert plan_of_case(circumstances_said(case, said)) == identity_plan(question)


def test_without_a_word_it_is_the_ordinary_kind(a_case: Callable[..., Case]) -> None:
    assert IdentityQuestion.of(a_case()).sensitivity is Sensitivity.COPY
    assert IdentityQuestion.of(a_case()).asker is Asker.PERSON
