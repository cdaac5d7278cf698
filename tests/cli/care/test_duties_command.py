"""``qv-desk duties`` shows a regulator each promise and the test that proves it."""

import json
from io import StringIO

from qv_desk.cli.care import duties_command
from qv_desk.cli.frame.command_parser import CommandParser
from qv_desk.cli.frame.output import Output


def said(*, json_lines: bool = False, language: str = "en") -> str:
    parser = CommandParser(prog="qv-desk")
    duties_command.add_parser(parser.add_subparsers())
    stream = StringIO()
    output = Output(json=json_lines, language=language, stream=stream)
    assert duties_command.run(parser.parse_args(["duties"]), output) == 0
    return stream.getvalue()


def test_people_read_the_duty_its_section_and_its_test() -> None:
    text = said()

    assert "D16  §6" in text
    assert "test_d16_" in text
    assert "更正" in said(language="zh")


def test_programs_get_one_object_a_duty() -> None:
    records = [json.loads(line) for line in said(json_lines=True).splitlines()]

    assert len(records) == 42
    assert set(records[0]) == {"duty", "section", "en", "zh", "test"}
