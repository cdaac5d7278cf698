"""The identity plan is the most careful that any right of the case needs, and never asks for more."""

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qv_desk.catalogue.checklists import identity_book, identity_plan
from qv_desk.domain.identifying.identity_circumstances import Sensitivity
from qv_desk.domain.identifying.identity_question import Asker, IdentityQuestion
from qv_desk.domain.parts.identity import Evidence, EvidenceOutcome, IdentityCheck, IdentityLevel, IdentityPlan
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.party import Channel
from qv_desk.domain.terms.right import Right
from tests.domain.parts.test_identity import seen


def asked(*rights: Right, **more: object) -> IdentityPlan:
    return identity_plan(IdentityQuestion(rights=frozenset(rights), **more))  # type: ignore[arg-type]  # fields by name


questions = st.builds(
    IdentityQuestion,
    kind=st.sampled_from(CaseKind),
    rights=st.frozensets(st.sampled_from(Right)),
    channel=st.sampled_from(Channel),
    country=st.sampled_from(["", "US", "US-CA", "KR", "CN", "GB", "DE"]),
    laws=st.frozensets(st.sampled_from(["us_ca_ccpa", "eu_gdpr"])),
    asker=st.sampled_from(Asker),
    sensitivity=st.sampled_from(Sensitivity),
    disputed=st.frozensets(st.sampled_from(sorted(identity_book().data)), max_size=3),
)


@pytest.mark.parametrize(
    ("rights", "code"),
    [
        ((Right.ACCESS,), "disclosing"),
        ((Right.ACCESS, Right.ERASURE), "erasing"),
        ((Right.CORRECTION, Right.MARKETING_OBJECTION), "changing"),
        ((Right.MARKETING_OBJECTION, Right.CONSENT_WITHDRAWAL), "stopping"),
        ((Right.CONSENT_WITHDRAWAL,), "withdrawing"),
        ((Right.TRANSFER_INFORMATION,), "explaining"),
        ((), "asking"),
    ],
)
def test_the_most_careful_plan_wins(rights: tuple[Right, ...], code: str) -> None:
    assert asked(*rights).code == code


def test_every_right_has_a_plan_of_its_own() -> None:
    assert set().union(*(entry.condition.rights for entry in identity_book().plans)) == set(Right)


@pytest.mark.parametrize("right", [Right.MARKETING_OBJECTION, Right.CONSENT_WITHDRAWAL])
@pytest.mark.parametrize("country", ["US-CA", "DE", ""])
def test_a_stop_matches_the_address_and_asks_for_nothing(right: Right, country: str) -> None:
    """Law: CCPA regulations 7060(b); GDPR 7(3)."""
    plan = asked(right, country=country, laws=frozenset({"us_ca_ccpa"}))
    assert plan.level is IdentityLevel.MATCH
    assert (plan.points_needed, plan.methods, plan.one_of, plan.required) == (0, (), (), ())


@pytest.mark.parametrize("kind", CaseKind)
@pytest.mark.parametrize("right", [Right.ACCESS, Right.PORTABILITY, Right.ERASURE, Right.ACCOUNT_CANCELLATION])
def test_no_kind_of_case_opens_data_without_a_check(kind: CaseKind, right: Right) -> None:
    """Law: policy §6; duty D25."""
    assert asked(right, kind=kind) == asked(right)


def test_a_complaint_needs_no_identity_and_a_childs_account_is_frozen_first() -> None:
    assert asked(kind=CaseKind.COMPLAINT).level is IdentityLevel.NONE
    plan = asked(kind=CaseKind.MINOR_REPORT)
    assert "Any proof before the account is frozen" in [proof.name.en for proof in plan.forbidden]
    assert len(plan.one_of) == 1


@given(questions)
def test_every_plan_can_be_met_and_says_what_may_not_be_asked(question: IdentityQuestion) -> None:
    plan = identity_plan(question)
    everything = IdentityCheck(evidence=tuple(seen(method.code, EvidenceOutcome.MATCHED) for method in plan.methods))
    assert everything.meets(plan)
    assert {*plan.required, *(code for group in plan.one_of for code in group)} <= {one.code for one in plan.methods}
    assert plan.forbidden
    assert plan.source
    assert plan.asked_first or plan.level.asks_nothing


@given(questions)
def test_asking_for_nothing_stays_so_whoever_asks_from_wherever(question: IdentityQuestion) -> None:
    plan = identity_plan(question)
    assert not (plan.level.asks_nothing and (plan.methods or plan.points_needed or plan.notes))


def test_a_correction_is_not_proved_by_what_is_disputed() -> None:
    """Law: CCPA regulations 7060(h)."""
    plan = asked(Right.CORRECTION, disputed=frozenset({"phone"}))
    assert "The detail in dispute, old or new" in [proof.name.en for proof in plan.forbidden]
    assert "phone" not in {method.datum for method in plan.methods}
    assert plan.method("call_back") is None


def test_california_takes_two_points_for_categories_and_three_with_a_declaration_for_pieces() -> None:
    """Law: CCPA regulations 7062."""
    for where in ({"country": "US-CA"}, {"laws": frozenset({"us_ca_ccpa"})}):
        pieces = asked(Right.ACCESS, **where)
        assert (pieces.points_needed, pieces.one_of) == (3, (("signed_declaration", "account_login"),))
        assert pieces.weighs_categories
        categories = asked(Right.ACCESS, sensitivity=Sensitivity.CATEGORIES, **where)
        assert (categories.points_needed, categories.one_of, categories.weighs_categories) == (2, (), False)
        deletion = asked(Right.ERASURE, **where)
        assert (deletion.points_needed, deletion.one_of) == (2, ())
        assert asked(Right.ERASURE, sensitivity=Sensitivity.SPECIAL, **where).points_needed == 3


def test_an_unknown_state_asks_for_no_more_and_says_so() -> None:
    plan = asked(Right.ACCESS, country="US")
    assert plan.points_needed == 2
    assert any("The state is not known" in note.words.en for note in plan.notes)


def test_an_account_holder_logs_in_and_declares_nothing() -> None:
    """Law: CCPA regulations 7061."""
    plan = asked(Right.ACCESS, country="US-CA", sensitivity=Sensitivity.SPECIAL)
    assert IdentityCheck(evidence=(seen("account_login", EvidenceOutcome.MATCHED),)).meets(plan)


def test_an_agent_shows_a_permission_and_no_power_of_attorney_is_demanded() -> None:
    """Law: CCPA regulations 7063."""
    plan = asked(Right.ACCESS, asker=Asker.AGENT)
    login = seen("account_login", EvidenceOutcome.MATCHED)
    assert not IdentityCheck(evidence=(login,)).meets(plan)
    for shown in ("signed_permission", "power_of_attorney"):
        assert IdentityCheck(evidence=(login, seen(shown, EvidenceOutcome.MATCHED))).meets(plan)
    assert "A power of attorney, demanded" in [proof.name.en for proof in plan.forbidden]
    assert any("signed by the person" in words.en for words in plan.asked_first)
    assert not any("power of attorney" in words.en for words in plan.asked_first)


def test_a_parent_shows_that_they_are_one_in_any_of_five_ways() -> None:
    """Law: CCPA regulations 7070; COPPA rule 312.5; PIPA 38(2)."""
    plan = asked(Right.ACCESS, asker=Asker.PARENT, country="KR")
    assert len(plan.one_of[0]) == 5
    assert any("under 14" in note.words.en for note in plan.notes)
    ways = IdentityCheck(evidence=tuple(seen(code, EvidenceOutcome.MATCHED) for code in plan.one_of[0]))
    assert ways.points(plan) == 0, "being a parent says nothing on whose data it is"


def test_next_of_kin_show_the_death_and_the_kinship() -> None:
    """Law: PIPL 49."""
    plan = asked(Right.ACCESS, asker=Asker.NEXT_OF_KIN, country="CN")
    assert {"death_shown", "kinship_shown"} <= set(plan.required)
    assert "PIPL 49" in [note.source.en for note in plan.notes]
    elsewhere = asked(Right.ACCESS, asker=Asker.NEXT_OF_KIN, country="DE")
    assert [note.confidence.is_confirmed for note in elsewhere.notes] == [False]


def test_a_document_counts_only_where_somebody_stands_before_us() -> None:
    for channel, right in product(Channel, (Right.ACCESS, Right.ERASURE)):
        has_it = asked(right, channel=channel).method("document_shown") is not None
        assert has_it is (channel is Channel.IN_PERSON)


def test_the_number_of_facts_that_a_letter_asks_for_follows_the_need() -> None:
    for needed, word in ((1, "one fact"), (2, "two facts"), (3, "three facts")):
        plan = {1: asked(Right.CORRECTION), 2: asked(Right.ACCESS), 3: asked(Right.ACCESS, country="US-CA")}[needed]
        sentences = [*plan.asked_first, *plan.asked_instead]
        assert sum(word in sentence.en for sentence in sentences) == 1
        assert len(set(sentences)) == len(sentences)


def test_a_datum_counts_once_in_whatever_ways_it_is_compared() -> None:
    plan = asked(Right.ACCESS)
    twice = tuple(seen(code, EvidenceOutcome.MATCHED) for code in ("fact_e_mail", "confirmed_mailbox"))
    assert IdentityCheck(evidence=twice).points(plan) == 1
    again: tuple[Evidence, ...] = (*twice, seen("fact_serial_number", EvidenceOutcome.MATCHED))
    assert IdentityCheck(evidence=again).points(plan) == 2
    assert replace(IdentityCheck(), evidence=again).meets(plan)
