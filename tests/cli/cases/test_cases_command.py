"""The queue comes in order of urgency, whole, and filtered as asked."""

from tests.cli.terminal import Command


def opened(qv: Command, name: str, received: str, country: str = "IE") -> str:
    words = ("--channel", "post", "--name", name, "--rights", "access", "--country", country, "--received", received)
    return str(qv("new", *words).record["reference"])


def test_the_earliest_date_comes_first(qv: Command) -> None:
    later = opened(qv, "Later Sample", "2026-03-02")
    sooner = opened(qv, "Sooner Sample", "2026-01-05")
    records = qv("cases").records

    assert [record["reference"] for record in records] == [sooner, later]
    assert records[0]["due_on"] == "2026-02-05"
    assert (records[0]["rule"], records[0]["urgency"], records[0]["unit"]) == ("eu_gdpr", "overdue", "calendar_days")
    assert records[0]["left"] < 0


def test_views_and_words_narrow_the_list(qv: Command) -> None:
    opened(qv, "Ann Sample", "2026-01-05")
    assert len(qv("cases", "--view", "overdue").records) == 1
    assert qv("cases", "--view", "waiting_for_them").out == ""
    assert len(qv("cases", "--text", "ann").records) == 1
    assert qv("cases", "--text", "ann nobody").out == ""


def test_every_case_is_told(qv: Command) -> None:
    references = {opened(qv, f"Sample {number}", "2026-03-02") for number in range(3)}
    assert {record["reference"] for record in qv("cases", "--view", "all").records} == references


def test_people_get_a_table_with_the_same_shapes_as_the_window(qv: Command, told: Command) -> None:
    assert "No case in this view." in told("cases").out
    opened(qv, "王小明", "2026-01-05")
    table = told("cases").out
    assert "◆" in table
    assert "王小明" in table
    assert "Thu 5 Feb 2026" in table
    assert "days late" in table


def test_in_chinese(qv: Command, told: Command) -> None:
    opened(qv, "王小明", "2026-01-05")
    assert "2026年2月5日（周四）" in told("--language", "zh", "cases").out


def test_an_unknown_view_is_a_slip_of_the_command(qv: Command) -> None:
    refused = qv("cases", "--view", "everything")
    assert (refused.code, refused.record["error"]) == (2, "usage")
    assert "overdue" in refused.record["message"]
