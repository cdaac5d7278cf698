"""What was found out about the person goes into the case, and the clocks follow."""

from tests.cli.terminal import Command


def test_only_what_is_named_changes(qv: Command, answered: str) -> None:
    before = qv("show", answered).record
    after = qv("amend", answered, "--country", "BR", "--address", "Rua Exemplo 1", "--address", "Recife")
    assert (after.code, after.record["ok"]) == (0, True)
    shown = qv("show", answered).record
    assert shown["person"] != before["person"]
    assert shown["reference"] == before["reference"]


def test_a_country_that_is_none_is_refused(qv: Command, answered: str) -> None:
    refused = qv("amend", answered, "--country", "XX")
    assert (refused.code, refused.record["error"]) == (3, "country_unknown")


def test_the_state_is_entered_and_the_laws_follow_it(qv: Command, told: Command, case: str) -> None:
    assert qv("amend", case, "--country", "US").code == 0
    assert {law["rule"]: law for law in qv("laws", case).records}["us_ca_ccpa"]["because"] == "residence_unsure"
    assert qv("amend", case, "--country", "us-ca").code == 0
    assert {law["rule"]: law for law in qv("laws", case).records}["us_ca_ccpa"]["because"] == "residence"
    assert qv("show", case).record["person"]["country"] == "US-CA"
    assert "United States, California" in told("show", case).out
    assert qv("amend", case, "--country", "US-TX").code == 0
    assert "us_ca_ccpa" not in {law["rule"] for law in qv("laws", case).records}


def test_a_state_that_is_none_is_refused(qv: Command, case: str) -> None:
    refused = qv("amend", case, "--country", "DE-XX")
    assert (refused.code, refused.record["error"]) == (3, "region_unknown")
    assert qv("show", case).record["person"]["country"] == "IE"


def test_their_language_is_not_that_of_the_sentences(told: Command, case: str) -> None:
    done = told("amend", case, "--language", "zh-Hans")
    assert done.code == 0
    refused = told("amend", "QV-1999-0001", "--language", "zh-Hans")
    assert "There is no such case" in refused.err
