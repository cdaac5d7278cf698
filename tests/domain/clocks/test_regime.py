"""A rule binds by promise, by residence, by invocation, or because the data centre is in Hong Kong."""

import pytest

from qv_desk.catalogue.regimes import regimes
from qv_desk.domain.clocks.regime import Binding, binding_of
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.right import Right

REQUEST = CaseKind.RIGHTS_REQUEST
ACCESS = (Right.ACCESS,)


def binding(
    code: str,
    *,
    kind: CaseKind = REQUEST,
    rights: tuple[Right, ...] = ACCESS,
    country: str | None = None,
    invoked: tuple[str, ...] = (),
    hong_kong_default: bool = True,
) -> Binding | None:
    return binding_of(
        regimes()[code],
        kind=kind,
        rights=rights,
        country=country,
        invoked=invoked,
        hong_kong_default=hong_kong_default,
    )


@pytest.mark.parametrize("country", [None, "IE", "CN", "NG"])
def test_the_policy_binds_whoever_asks(country: str | None) -> None:
    assert binding("policy_inquiry", country=country) is Binding.POLICY
    assert binding("policy_inquiry", kind=CaseKind.INQUIRY, rights=(), country=country) is Binding.POLICY


@pytest.mark.parametrize("kind", [CaseKind.AUTHORITY_DEMAND, CaseKind.NOT_PRIVACY])
def test_what_is_no_inquiry_of_a_person_has_no_clock(kind: CaseKind) -> None:
    assert not [code for code in regimes() if binding(code, kind=kind, country="IE")]


def test_the_48_hours_bind_only_deletion_and_cancellation() -> None:
    bound = {right for right in Right if binding("policy_deletion", rights=(right,))}

    assert bound == {Right.ERASURE, Right.ACCOUNT_CANCELLATION}
    assert binding("policy_deletion", rights=()) is None


@pytest.mark.parametrize(
    ("code", "country"),
    [
        ("eu_gdpr", "IE"),
        ("eu_gdpr", "no"),
        ("eu_gdpr", "RE"),
        ("uk_gdpr", "GB"),
        ("us_ca_ccpa", "US-CA"),
        ("kr_pipa", "KR"),
        ("br_lgpd", "BR"),
        ("hk_pdpo", "HK"),
    ],
)
def test_the_law_of_residence_binds(code: str, country: str) -> None:
    assert binding(code, country=country) is Binding.RESIDENCE


@pytest.mark.parametrize(
    ("code", "country"),
    [
        ("eu_gdpr", "GB"),
        ("eu_gdpr", "CH"),
        ("uk_gdpr", "IE"),
        ("us_ca_ccpa", "US-NY"),
        ("kr_pipa", "KP"),
        ("br_lgpd", None),
    ],
)
def test_the_law_of_another_place_does_not(code: str, country: str | None) -> None:
    assert binding(code, country=country) is None


def test_a_country_without_its_state_binds_and_says_that_it_is_unsure() -> None:
    assert binding("us_ca_ccpa", country="US") is Binding.RESIDENCE_UNSURE


def test_an_invoked_law_binds_wherever_the_person_lives() -> None:
    assert binding("eu_gdpr", country="CN", invoked=("eu_gdpr",)) is Binding.INVOKED
    assert binding("us_ca_ccpa", invoked=("eu_gdpr",)) is None


def test_hong_kong_binds_by_default_until_that_is_switched_off() -> None:
    assert binding("hk_pdpo", country="IE") is Binding.DATA_CENTRE
    assert binding("hk_pdpo", country="IE", hong_kong_default=False) is None
    assert binding("hk_pdpo", country="HK", hong_kong_default=False) is Binding.RESIDENCE
    assert binding("hk_pdpo", rights=(Right.ERASURE,)) is None


def test_a_request_whose_right_is_not_known_yet_runs_under_the_law_already() -> None:
    assert binding("eu_gdpr", rights=(), country="IE") is Binding.RESIDENCE
    assert binding("eu_gdpr", kind=CaseKind.COMPLAINT, rights=(), country="IE") is None
    assert binding("eu_gdpr", kind=CaseKind.COMPLAINT, rights=(Right.ERASURE,), country="IE") is Binding.RESIDENCE


def test_every_reason_has_words() -> None:
    assert all(reason.wording.en and reason.wording.zh for reason in Binding)
