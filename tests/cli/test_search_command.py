"""Every source is searched, one by one or the rest at once."""

from tests.cli.terminal import Command


def test_the_sources_are_listed_with_what_stands_so_far(qv: Command, told: Command, verified: str) -> None:
    sources = qv("search", verified).records
    assert len(sources) == 15
    assert {source["outcome"] for source in sources} == {"open"}
    assert "Orders and finance" in told("search", verified).out


def test_outcomes_are_kept_source_by_source(qv: Command, verified: str) -> None:
    first = qv("search", verified, "--source", "orders", "--found", "2", "--note", "two orders of 2025")
    assert (first.code, first.record["searches_open"]) == (0, 14)
    assert qv("search", verified, "--source", "repair", "--not-held").record["searches_open"] == 13
    assert qv("search", verified, "--rest-not-held").record["searches_open"] == 0
    kept = {source["source"]: source for source in qv("search", verified).records}
    assert (kept["orders"]["records"], kept["orders"]["note"]) == (2, "two orders of 2025")
    assert kept["surveys"]["outcome"] == "not_held"


def test_slips_are_said_and_change_nothing(qv: Command, verified: str) -> None:
    assert qv("search", verified, "--source", "orders").code == 2
    assert qv("search", verified, "--found", "1").code == 2
    assert qv("search", verified, "--source", "attic", "--not-held").record["error"] == "search_source_unknown"
    assert qv("search", verified, "--source", "orders", "--found", "0").record["error"] == "search_count_disagrees"
    assert qv("show", verified).record["searches_open"] == 15


def test_where_no_search_is_needed_it_says_so(told: Command, qv: Command) -> None:
    opened = qv("new", "--channel", "phone", "--name", "Mary Sample", "--asked", "a question").record["reference"]
    assert "no search is needed" in told("search", opened).out
