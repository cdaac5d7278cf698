"""The letters of ``tests/data/triage`` and the rules of ``docs/triage-labels.md``."""

import tomllib
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qv_desk.assets import resource
from qv_desk.catalogue.triage_words import triage_words
from qv_desk.domain.incoming.message import MailAddress
from qv_desk.domain.incoming.proposal import CASE_KINDS, RIGHTS, Proposal
from qv_desk.intake.mail.email_file import read_mail
from qv_desk.intake.triage.proposing import propose, with_quoted_heads
from tests.intake.letters import NOW, message

WORDS = triage_words()
LETTERS = [
    letter
    for file in sorted((Path(__file__).parents[2] / "data" / "triage").glob("*.toml"))
    for letter in tomllib.loads(file.read_text("utf-8"))["letter"]
]


def proposed(text: str, subject: str = "", sender: MailAddress | None = None) -> Proposal:
    return propose(with_quoted_heads(message(text, subject, sender), WORDS), WORDS, now=NOW)


@pytest.mark.parametrize("letter", LETTERS, ids=[f"{n}-{one['language']}" for n, one in enumerate(LETTERS)])
def test_a_letter_is_understood(letter: dict[str, str]) -> None:
    found = proposed(letter["text"], letter["subject"])
    assert (found.kind, set(found.rights)) == (letter["kind"], set(letter["rights"]))
    assert found.language == letter["language"]
    assert found.representative == letter.get("representative")
    if "country" in letter:
        assert found.country == letter["country"]


RULES = {
    "a threat is no complaint": (
        (
            "I request access to my data under Article 15 GDPR. If you do not answer, I will lodge a complaint with the"
            " supervisory authority."
        ),
        "rights_request",
        {"access"},
    ),
    "recipients to be told are no access": (
        "Please erase my personal data. You have to communicate my request to each recipient, Article 19 GDPR.",
        "rights_request",
        {"erasure"},
    ),
    "safeguards on condition are part of access": (
        (
            "I request access under Article 15 GDPR. If you are transferring my data to a third country, I request to be"  # noqa: E501 - one mail, as it is written
            " informed about the safeguards according to Article 46 GDPR."
        ),
        "rights_request",
        {"access"},
    ),
    "what is not wanted is not asked": (
        "Please send me a copy of my data. Do not delete my account, I am still using it.",
        "rights_request",
        {"access"},
    ),
    "an account is no erasure unless data are named": (
        "Please close my account.",
        "rights_request",
        {"account_cancellation"},
    ),
    "the object of an erasure is no access": (
        "Delete all personal data that you hold about me.",
        "rights_request",
        {"erasure"},
    ),
    "consent withdrawn on condition counts": (
        "Delete my data. If I have given consent, I hereby withdraw it: I withdraw my consent.",
        "rights_request",
        {"erasure", "consent_withdrawal"},
    ),
    "what a refusal would mean is not asked": (
        "I object to direct marketing. Tell me in advance if this will result in the deletion of an account.",
        "rights_request",
        {"marketing_objection"},
    ),
}


@pytest.mark.parametrize(("text", "kind", "rights"), RULES.values(), ids=RULES)
def test_a_rule_of_the_labels_holds(text: str, kind: str, rights: set[str]) -> None:
    found = proposed(text)
    assert (found.kind, set(found.rights)) == (kind, rights)


def test_every_value_has_its_reason_with_the_words_in_their_place() -> None:
    text = "Hello,\n\nplease delete my data. My camera has the serial number QV-77-123.\n\nRegards\nAnn Example"
    found = proposed(text, "Request")
    for field in ("kind", "rights", "language", "person", "first_received_at", "serial_numbers"):
        assert found.reasons_for(field), field
    for reason in found.reasons:
        if reason.position is not None:
            assert text[reason.position :].startswith(reason.words.split()[0])
        assert "{" not in reason.because.en + reason.because.zh


def test_words_in_a_row_are_separated_as_each_language_does() -> None:
    found = proposed("Hello,\n\nplease delete my data and tell me when it is done.\n\nRegards\nAnn Example", "Request")
    (reason,) = found.reasons_for("language")
    assert ", " in reason.because.en
    assert "、" in reason.because.zh
    assert ", " not in reason.because.zh


def test_a_reminder_asks_nothing_new_but_tells_what_was_asked() -> None:
    found = proposed("On 2 October I sent you a request for access under Article 15 GDPR. I have not received an answer.",  # noqa: E501 - one mail, as it is written
                     "Re: Request for access")  # fmt: skip
    assert (found.kind, found.rights, found.earlier_rights) == ("follow_up", (), ("access",))


def test_a_mail_that_a_colleague_forwards_keeps_its_first_receipt_and_its_sender() -> None:
    text = (
        "For you.\n\n-----Original Message-----\nFrom: Ann Example <ann@example.org>\nSent: Friday, November 13, 2026"
        " 10:25 PM\nTo: support@qualvision.cn\nSubject: data\n\nPlease delete my data.\n\nAnn Example"
    )
    found = proposed(text, "FW: data", MailAddress("Support", "support@qualvision.cn"))
    assert found.first_received_at == datetime(2026, 11, 13, 22, 25, tzinfo=UTC)
    assert (found.person.e_mail, found.rights) == ("ann@example.org", ("erasure",))


def test_a_quoted_date_in_the_future_is_not_believed() -> None:
    text = "Fwd\n\nFrom: Ann <ann@example.org>\nSent: Friday, November 13, 2099 10:25\nSubject: x\n\nPlease delete my data."  # noqa: E501 - one mail, as it is written
    assert proposed(text, "FW: x", MailAddress("S", "support@qualvision.cn")).first_received_at == NOW


def test_our_own_letter_below_an_answer_asks_for_nothing() -> None:
    text = "Thank you, that answers it.\n\nOn Mon, 2 Nov 2026, Qualvision wrote:\n> you asked us to delete your data\n> please object"  # noqa: E501 - one mail, as it is written
    assert proposed(text, "Re: your request").rights == ()


def test_our_reference_is_found() -> None:
    assert proposed("About QV-2026-0042: any news?", "Re").reply_reference == "QV-2026-0042"


def test_no_law_is_a_residence_unless_it_is_of_one_country() -> None:
    assert proposed("I request access under the GDPR.").country is None
    assert proposed("I request access under the LGPD.").country == "BR"


@given(st.text(max_size=600), st.text(max_size=60))
def test_any_text_gets_a_proposal(text: str, subject: str) -> None:
    found = proposed(text, subject)
    assert found.kind in CASE_KINDS
    assert set(found.rights) <= set(RIGHTS)
    assert len(set(found.rights)) == len(found.rights)
    assert found.first_received_at is not None
    assert found.first_received_at <= NOW + timedelta(hours=14)


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
    read = read_mail(resource("samples", f"{name}.eml").read_bytes())
    found = propose(with_quoted_heads(read, WORDS), WORDS, now=NOW)
    kind, rights, country, language = EXPECTED[name]
    assert (found.kind, set(found.rights)) == (kind, set(rights.split()))
    assert (found.country, found.language) == (country, language)


def test_a_rare_character_under_a_gb2312_label_is_kept() -> None:
    assert read_mail(resource("samples", "zh-erasure-gbk.eml").read_bytes()).sender.name == "陈喆"
