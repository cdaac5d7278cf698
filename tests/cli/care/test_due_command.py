"""``qv-desk due`` answers one start a line, shows its working, and lets no bad start stop the others."""

import json
from io import StringIO

import pytest

from qv_desk.cli.care import due_command
from qv_desk.cli.frame.command_parser import CommandParser, UsageProblem
from qv_desk.cli.frame.output import Output
from qv_desk.services.words.deadlines import rules

DAYS = ["2026-09-23", "not-a-day", "2026-12-18"]


def said(*words: str, json_lines: bool = False, language: str = "en") -> tuple[int, str, str]:
    """The exit code, what was said, and what was said on the side."""
    parser = CommandParser(prog="qv-desk")
    due_command.add_parser(parser.add_subparsers())
    arguments = parser.parse_args(["due", *words])
    stream, side = StringIO(), StringIO()
    code = due_command.run(arguments, Output(json=json_lines, language=language, stream=stream, side_stream=side))
    return code, stream.getvalue(), side.getvalue()


def records(*words: str) -> tuple[int, list[dict[str, object]]]:
    code, text, _ = said(*words, json_lines=True)
    return code, [json.loads(line) for line in text.splitlines()]


def test_each_start_is_one_object_with_its_working() -> None:
    code, (found,) = records("--rule", "policy_inquiry", "2026-09-23")

    assert code == 0
    assert (found["start"], found["due_on"], found["provisional"]) == ("2026-09-23", "2026-10-21", False)
    working = found["working"]
    assert isinstance(working, list)
    assert working[0] == {
        "day": "2026-09-23",
        "counted": False,
        "number": 0,
        "mark": "start",
        "note": "The day of the event is not counted.",
    }
    assert working[-1]["day"] == "2026-10-21"
    assert working[-1]["number"] == 15


def test_hours_give_a_moment_in_the_offset_of_the_start() -> None:
    _, (found, bare) = records("--rule", "policy_deletion", "2026-10-09T17:00:00-05:00", "2026-10-09")

    assert found["due_at"] == "2026-10-11T17:00:00-05:00"
    assert (found["from_midnight"], bare["from_midnight"]) == (False, True)
    assert "due_on" not in found


def test_a_bad_start_is_reported_and_the_rest_is_answered() -> None:
    code, (first, bad, last) = records("--rule", "policy_inquiry", *DAYS)

    assert code == 3
    assert (bad["start"], bad["ok"], bad["error"]) == ("not-a-day", False, "start_unreadable")
    assert bad["message"]
    assert first["due_on"] == "2026-10-21"
    assert (last["due_on"], last["provisional"]) == ("2027-01-08", True)


def test_people_get_the_date_the_days_and_the_source() -> None:
    code, text, side = said("--rule", "policy_inquiry", *DAYS)

    assert code == 3
    assert "answer by Wed 21 Oct 2026, 24:00" in text
    assert "2026-10-01 .. 2026-10-07" in text
    assert "make-up working day for National Day" in text
    assert "PROVISIONAL" in text
    assert "confirmed" in text
    assert "no legal advice" in text
    assert "not-a-day" in side


def test_a_bare_date_under_a_rule_in_hours_says_from_when_it_counts() -> None:
    _, text, _ = said("--rule", "policy_deletion", "2026-10-09")

    assert "Counted from 0:00" in text
    assert "Sun 11 Oct 2026 at 00:00:00 (UTC+08:00)" in text


def test_california_says_by_when_to_confirm_receipt() -> None:
    _, text, _ = said("--rule", "us_ca_ccpa", "2026-10-05")
    _, (found,) = records("--rule", "us_ca_ccpa", "2026-10-05")

    assert "Confirm receipt by Tue 20 Oct 2026" in text
    assert found["acknowledge_by"] == "2026-10-20"


def test_it_speaks_chinese() -> None:
    _, text, _ = said("--rule", "policy_inquiry", "2026-09-23", language="zh_CN")

    assert "2026年10月21日（周三）24:00" in text
    assert "国庆节调休上班" in text


def test_the_list_names_every_rule_with_source_and_confidence() -> None:
    code, found = records("--list")
    _, text, _ = said("--list")

    assert code == 0
    assert [each["rule"] for each in found] == [rule.code for rule in rules()]
    assert "without delay, no number" in text
    assert all(each["source"] and each["confidence"] and each["checked_on"] for each in found)
    assert all(str(each["rule"]) in text for each in found)


@pytest.mark.parametrize("words", [(), ("--rule", "eu_gdpr"), ("--rule", "nonsense", "2026-01-01"), ("2026-01-01",)])
def test_a_command_written_wrongly_is_refused(words: tuple[str, ...]) -> None:
    with pytest.raises(UsageProblem):
        said(*words)
