"""Every source is searched, one by one or the rest at once; whoever was asked is waited for."""

from tests.cli.terminal import Command


def test_the_sources_are_listed_with_what_stands_so_far(qv: Command, told: Command, verified: str) -> None:
    sources = qv("search", verified).records
    assert len(sources) == 15
    assert {source["outcome"] for source in sources} == {"open"}
    assert sources[0]["search_by"][0] == {"kind": "e_mail", "value": "mary@example.org"}
    assert "Orders and finance" in told("search", verified).out


def test_outcomes_are_kept_source_by_source(qv: Command, verified: str) -> None:
    first = qv("search", verified, "--source", "orders", "--found", "2", "--note", "two orders of 2025")
    assert (first.code, first.record["searches_open"]) == (0, 14)
    assert qv("search", verified, "--source", "repair", "--not-held").record["searches_open"] == 13
    backup = ("--source", "cookies_logs", "--exception", "backup_only", "--note", "only in backups")
    assert qv("search", verified, *backup).record["searches_open"] == 12
    assert qv("search", verified, "--rest-not-held").record["searches_open"] == 0
    kept = {source["source"]: source for source in qv("search", verified).records}
    assert (kept["orders"]["records"], kept["orders"]["note"]) == (2, "two orders of 2025")
    assert (kept["cookies_logs"]["outcome"], kept["cookies_logs"]["exception"]) == ("exception", "backup_only")
    assert kept["surveys"]["outcome"] == "not_held"
    assert kept["surveys"]["version"] == 0


def test_a_search_goes_by_serial_number_and_account_too(qv: Command, verified: str) -> None:
    added = qv("search", verified, "--by", "serial_number=QV3-0042-77", "--by", "account=mary_s")
    assert added.code == 0
    by = {source["source"]: source["search_by"] for source in qv("search", verified).records}
    assert by["repair"][:2] == [
        {"kind": "serial_number", "value": "QV3-0042-77"},
        {"kind": "account", "value": "mary_s"},
    ]
    assert qv("search", verified, "--not-by", "account=mary_s").code == 0
    assert qv("search", verified, "--by", "shoe_size=38").code == 2
    assert qv("search", verified, "--by", "account=").record["error"] == "identifier_empty"


def test_whoever_was_asked_is_waited_for(qv: Command, told: Command, verified: str) -> None:
    assert qv("search", verified, "--source", "orders", "--ask").record["error"] == "search_asked_nobody"
    assert qv("search", verified, "--source", "orders", "--ask", "Finance", "--remind-after", "3").code == 0
    asked = {source["source"]: source for source in qv("search", verified).records}["orders"]
    assert (asked["asked"], asked["outcome"]) == ("Finance", "open")
    assert asked["remind_on"] > asked["asked_on"]
    assert "Nobody is to be reminded" in told("search", "--reminders").out
    assert qv("search", verified, "--source", "orders", "--remind").code == 0
    assert qv("search", "--reminders").out == ""


def test_slips_are_said_and_change_nothing(qv: Command, verified: str) -> None:
    assert qv("search", verified, "--source", "orders").code == 2
    assert qv("search", verified, "--found", "1").code == 2
    assert qv("search").code == 2
    assert qv("search", verified, "--source", "attic", "--not-held").record["error"] == "search_source_unknown"
    assert qv("search", verified, "--source", "orders", "--found", "0").record["error"] == "search_count_disagrees"
    unsaid = qv("search", verified, "--source", "orders", "--exception", "backup_only")
    assert unsaid.record["error"] == "search_exception_needs_reason"
    assert qv("show", verified).record["searches_open"] == 15


def test_where_no_search_is_needed_it_says_so(told: Command, qv: Command) -> None:
    opened = qv("new", "--channel", "phone", "--name", "Mary Sample", "--asked", "a question").record["reference"]
    assert "no search is needed" in told("search", opened).out


def test_what_is_added_afterwards_is_said_where_it_was_not_looked_for(
    qv: Command, told: Command, verified: str
) -> None:
    assert qv("search", verified, "--rest-not-held").code == 0
    said = told("search", verified, "--by", "serial_number=QV3-0042-77")
    assert "not by this: " in said.out + said.err
    assert "repair" in said.out + said.err
