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


def test_their_language_is_not_that_of_the_sentences(told: Command, case: str) -> None:
    done = told("amend", case, "--language", "zh-Hans")
    assert done.code == 0
    refused = told("amend", "QV-1999-0001", "--language", "zh-Hans")
    assert "There is no such case" in refused.err
