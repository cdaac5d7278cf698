"""Who did what stands in the journal, and the chain can be recomputed."""

from tests.cli.terminal import Command


def test_every_step_of_a_case_is_there_in_order(qv: Command, told: Command, answered: str) -> None:
    actions = [entry["action"] for entry in qv("journal", answered).records]
    assert actions == [
        "case.opened",
        "identity.evidence_seen",
        "identity.confirmed",
        "search.recorded",
        "search.recorded",
        "decision.made",
        "letter.issued",
    ]
    assert {entry["user"] for entry in qv("journal", answered).records} == {"Lin Wei"}
    assert "Opened the case" in told("journal", answered).out


def test_the_whole_desk_comes_newest_first(qv: Command, case: str) -> None:
    assert case
    entries = qv("journal", "--limit", "2").records
    assert [entry["action"] for entry in entries] == ["case.opened", "office.created"]


def test_the_chain_is_recomputed(qv: Command, told: Command, case: str) -> None:
    assert case
    verdict = qv("journal", "verify")
    assert (verdict.code, verdict.record["ok"], verdict.record["entries"]) == (0, True, 2)
    assert verdict.record["head_digest"] in told("journal", "verify").out
