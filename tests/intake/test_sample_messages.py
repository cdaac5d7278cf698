"""What the shipped sample messages must be proposed as."""

import pytest

from qv_desk.assets import resource
from qv_desk.catalogue.triage_words import triage_words
from qv_desk.intake.email_file import read_mail
from qv_desk.intake.triage import propose, with_quoted_heads
from tests.intake.letters import NOW

EXPECTED = {
    "de-erasure": ("rights_request", "erasure account_cancellation consent_withdrawal", "DE", "de"),
    "de-reminder": ("follow_up", "", None, "de"),
    "en-access": ("rights_request", "access", "GB", "en"),
    "en-correction": ("rights_request", "correction", "IE", "en"),
    "en-forwarded": ("rights_request", "access", "BR", "en"),
    "en-inquiry": ("inquiry", "", None, "en"),
    "en-marketing-stop": ("rights_request", "marketing_objection", None, "en"),
    "es-agent-attachment": ("rights_request", "access", "ES", "es"),
    "fr-objection-html": ("rights_request", "marketing_objection consent_withdrawal", "FR", "fr"),
    "ja-account": ("rights_request", "account_cancellation", "JP", "ja"),
    "ko-access": ("rights_request", "access", "KR", "ko"),
    "zh-erasure-gbk": ("rights_request", "erasure", "CN", "zh-Hans"),
    "zh-hant-access": ("rights_request", "access", "HK", "zh-Hant"),
    "zh-minor": ("minor_report", "account_cancellation erasure", "CN", "zh-Hans"),
}


def test_every_sample_has_an_expectation() -> None:
    assert {path.stem for path in resource("samples").glob("*.eml")} == set(EXPECTED)


@pytest.mark.parametrize("name", EXPECTED)
def test_a_sample_is_understood(name: str) -> None:
    words = triage_words()
    read = read_mail(resource("samples", f"{name}.eml").read_bytes())
    found = propose(with_quoted_heads(read, words), words, now=NOW)
    kind, rights, country, language = EXPECTED[name]
    assert (found.kind, set(found.rights)) == (kind, set(rights.split()))
    assert (found.country, found.language) == (country, language)


def test_a_rare_character_under_a_gb2312_label_is_kept() -> None:
    assert read_mail(resource("samples", "zh-erasure-gbk.eml").read_bytes()).sender.name == "陈喆"
