"""A letter is issued whole or not at all, and the gap is named."""

import hashlib
from pathlib import Path

import pytest

from tests.cli.terminal import SAFEGUARDS, Command


def test_a_letter_is_issued_and_its_copy_is_the_kept_one(qv: Command, case: str, tmp_path: Path) -> None:
    out = tmp_path / "letter.pdf"
    issued = qv("letter", case, "--kind", "acknowledgement", "--language", "en", "--out", out)

    assert issued.code == 0, issued
    assert issued.record["sha256"] == hashlib.sha256(out.read_bytes()).hexdigest()
    assert out.read_bytes().startswith(b"%PDF-")
    (letter,) = qv("show", case).record["letters"]
    assert (letter["letter"], letter["kind"], letter["dispatched_on"]) == (
        issued.record["letter"],
        "acknowledgement",
        None,
    )


def test_the_copy_outside_the_desk_is_in_the_journal(qv: Command, case: str, tmp_path: Path) -> None:
    qv("letter", case, "--kind", "acknowledgement", "--language", "en", "--out", tmp_path / "letter.pdf")
    assert [entry["action"] for entry in qv("journal", case).records][-2:] == ["letter.issued", "document.exported"]


def test_a_gap_is_named_and_nothing_is_issued(qv: Command, told: Command, decided: str) -> None:
    words = ("letter", decided, "--kind", "access_grant", "--language", "en", "--own-words-only")
    refused = qv(*words)
    assert (refused.code, refused.record["error"]) == (4, "letter_gap")
    assert {gap["field"] for gap in refused.record["gaps"]} >= {"safeguards", "recipients"}
    assert "--field safeguards=" in told(*words).err
    assert qv("show", decided).record["letters"] == []


def test_the_officers_words_fill_the_gap(qv: Command, decided: str) -> None:
    words = ("--kind", "access_grant", "--language", "en", "--field", SAFEGUARDS)
    issued = qv("letter", decided, *words, "--field", "recipients=Group companies", "--field", "recipients=Couriers")
    assert issued.code == 0, issued
    assert "safeguards" not in issued.record["standard_sentences"]
    assert "recipients" not in issued.record["standard_sentences"]
    assert "source" in issued.record["standard_sentences"]


def test_without_standard_sentences_every_word_is_the_officers(qv: Command, case: str) -> None:
    words = ("letter", case, "--kind", "acknowledgement", "--language", "en", "--own-words-only")
    refused = qv(*words)
    assert refused.record["error"] == "letter_gap"
    issued = qv(*words, "--field", "identity_how=We call you back on the number on file.")
    assert (issued.code, issued.record["standard_sentences"]) == (0, [])


def test_a_draft_shows_ticks_and_fields_and_issues_nothing(
    qv: Command, told: Command, decided: str, tmp_path: Path
) -> None:
    out = tmp_path / "draft.pdf"
    words = ("letter", decided, "--kind", "access_grant", "--language", "zh-Hans", "--draft", "--own-words-only")
    draft = qv(*words, "--out", out).record
    assert draft["ok"] is False
    assert {field["name"] for field in draft["fields"]} >= {"safeguards", "asked"}
    assert out.read_bytes().startswith(b"%PDF-")
    assert "What the letter must carry" in told(*words).out
    assert qv("show", decided).record["letters"] == []


def test_kind_and_language_may_be_left_to_the_case(qv: Command, case: str) -> None:
    issued = qv("letter", case).record
    assert (issued["kind"], issued["language"]) == ("identity_request", "en")


@pytest.mark.parametrize(
    ("words", "code", "error"),
    [
        (("--field", "no equals sign"), 3, "field_unreadable"),
        (("--field", "colour=blue"), 3, "field_unknown"),
        (("--language", "eo"), 3, "letter_language_unknown"),
        (("--kind", "love_letter"), 2, "usage"),
        (("--kind", "access_grant"), 4, "letter_answers_nothing"),
    ],
)
def test_slips_are_said(words: tuple[str, ...], code: int, error: str, qv: Command, case: str) -> None:
    usual = {"--kind": "acknowledgement", "--language": "en"}
    fixed = [word for name, value in usual.items() if name not in words for word in (name, value)]
    refused = qv("letter", case, *fixed, *words)
    assert (refused.code, refused.record["error"]) == (code, error), refused


def test_a_file_is_never_overwritten(qv: Command, case: str, tmp_path: Path) -> None:
    out = tmp_path / "mine.pdf"
    out.write_text("mine", encoding="utf-8")
    refused = qv("letter", case, "--kind", "acknowledgement", "--language", "en", "--out", out)
    assert (refused.code, refused.record["error"]) == (3, "file_exists")
    assert out.read_text(encoding="utf-8") == "mine"
    assert qv("show", case).record["letters"] == []


def test_where_no_letter_is_next_none_goes_out_by_a_slip(qv: Command, verified: str) -> None:
    refused = qv("letter", verified)
    assert (refused.code, refused.record["error"]) == (4, "letter_none_next")
    assert qv("show", verified).record["letters"] == []


def test_the_layout_is_chosen_and_else_that_of_the_country(qv: Command, case: str, tmp_path: Path) -> None:
    words = ("letter", case, "--kind", "acknowledgement", "--language", "de", "--draft")
    usual = qv(*words).record
    assert (usual["paper"], usual["positions"], usual["large"], usual["with_english"]) == ("a4", "window", False, False)
    chosen = qv(*words, "--paper", "us_letter", "--large", "--with-english", "--out", tmp_path / "draft.pdf").record
    assert (chosen["paper"], chosen["positions"], chosen["large"], chosen["with_english"]) == (
        "us_letter",
        "plain",
        True,
        True,
    )
    assert b"[ 0 0 612 792 ]" in (tmp_path / "draft.pdf").read_bytes()
    assert qv(*words, "--plain").record["positions"] == "plain"


def test_the_journal_names_the_laws_that_the_letter_was_held_against(qv: Command, told: Command, case: str) -> None:
    issued = told("letter", case, "--kind", "acknowledgement", "--language", "en").out
    assert "1 page," in issued
    (entry,) = [one for one in qv("journal", case).records if one["action"] == "letter.issued"]
    assert "pages 1; held against: policy, eu_gdpr, hk_pdpo; SHA-256" in entry["detail"]
    assert "1 page; held against: Policy, GDPR, PDPO; SHA-256" in told("journal", case).out
    assert "1 页；核对依据：隐私政策" in told("--language", "zh", "journal", case).out


def test_an_extension_out_of_time_is_refused_for_that_and_asks_for_no_field(qv: Command, told: Command) -> None:
    reference = qv(
        "new",
        *("--channel", "post", "--name", "Mary Sample", "--rights", "access", "--country", "IE"),
        *("--address", "1 Sample Street", "--received", "2026-01-05"),
    ).record["reference"]
    late = ("letter", reference, "--kind", "extension", "--language", "en", "--field", "new_due_on=2099-01-05")
    refused = qv(*late)
    assert (refused.code, refused.record["gaps"][0]["code"]) == (4, "in_time")
    said = told(*late)
    assert "the first period is over" in said.err
    assert "A period that is over cannot be extended." in said.err
    assert "--field due_on" not in said.err


@pytest.fixture
def in_two_laws(qv: Command) -> str:
    """A request from Ireland under British and Hong Kong law besides, received today."""
    reference = qv(
        "new",
        *("--channel", "post", "--name", "Mary Sample", "--rights", "access", "--country", "IE"),
        *("--address", "1 Sample Street"),
    ).record["reference"]
    assert qv("laws", reference, "--add", "uk_gdpr", "--reason", "ordered in Leeds").code == 0
    return str(reference)


def test_the_laws_that_a_notice_extends_are_named(qv: Command, told: Command, in_two_laws: str) -> None:
    first = {one["rule"]: one["due_on"] for one in qv("clocks", in_two_laws).records}
    letter = ("letter", in_two_laws, "--kind", "extension", "--language", "en")
    named = (*letter, "--extend", "uk_gdpr", "--extend", "eu_gdpr")
    periods = {one["rule"]: one for one in qv(*named, "--draft").record["periods"]}
    assert [code for code, one in periods.items() if one["moved"]] == ["eu_gdpr", "uk_gdpr"]
    assert periods["policy_inquiry"]["refused"] in {"extension_not_provided", "extension_not_running"}
    shown = told(*named, "--draft").out
    assert "*uk_gdpr: UK GDPR 12A" in shown
    assert "does not allow an extension" in shown

    issued = qv(*named)
    assert issued.code == 0, issued
    assert set(issued.record["extended"]) == {"eu_gdpr", "uk_gdpr"}
    after = {one["rule"]: one["due_on"] for one in qv("clocks", in_two_laws).records}
    assert {code for code in first if first[code] != after[code]} == {"eu_gdpr", "uk_gdpr"}
    assert after["uk_gdpr"] == issued.record["extended"]["uk_gdpr"]
    again = qv(*named)
    assert (again.code, again.record["error"]) == (4, "extension_used_up")


def test_a_law_that_cannot_be_extended_is_refused_in_words(qv: Command, told: Command, in_two_laws: str) -> None:
    letter = ("letter", in_two_laws, "--kind", "extension", "--language", "en")
    refused = told(*letter, "--extend", "policy_inquiry")
    assert refused.code == 4
    assert "does not allow an extension" in refused.err
    unknown = told(*letter, "--extend", "kr_pipa")
    assert unknown.code == 3
    assert "No period under “kr_pipa” runs on this case." in unknown.err
    assert "uk_gdpr" in unknown.err
    assert qv(*letter, "--extend", "eu_gdpr=soon").record["error"] == "moment_unreadable"
    other = qv("letter", in_two_laws, "--kind", "acknowledgement", "--language", "en", "--extend", "eu_gdpr")
    assert other.record["error"] == "extension_by_other_letter"
    assert qv("show", in_two_laws).record["letters"] == []
