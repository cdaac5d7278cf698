"""``qv-desk authorities`` lists the authorities for people and for programs."""

import json
from io import StringIO

import pytest

from qv_desk.cli import authorities_command
from qv_desk.cli.command_parser import CommandParser
from qv_desk.cli.output import Output
from qv_desk.errors import InputError


def said(*words: str, json_lines: bool = False, language: str = "en") -> str:
    parser = CommandParser(prog="qv-desk")
    authorities_command.add_parser(parser.add_subparsers())
    stream = StringIO()
    output = Output(json=json_lines, language=language, stream=stream)
    assert authorities_command.run(parser.parse_args(["authorities", *words]), output) == 0
    return stream.getvalue()


def test_programs_get_one_object_a_line_with_every_field() -> None:
    records = [json.loads(line) for line in said(json_lines=True).splitlines()]
    ireland = next(each for each in records if each["country"] == "IE")

    fields = {"country", "name", "address", "url", "email", "languages", "checked_on", "confidence"}
    assert all(fields <= set(each) for each in records)
    assert ireland["languages"] == ["en", "ga"]
    assert ireland["email"] == "info@dataprotection.ie"


def test_people_get_one_country_with_how_sure_it_is() -> None:
    text = said("--country", "ie")

    assert "IE  Data Protection Commission" in text
    assert "Dublin" in text
    assert "confirmed" in text
    assert "CNIL" not in text


def test_it_speaks_chinese() -> None:
    assert "爱尔兰数据保护委员会" in said("--country", "IE", language="zh_CN")


def test_an_authority_without_e_mail_says_so_with_null() -> None:
    assert json.loads(said("--country", "FR", json_lines=True))["email"] is None


def test_an_unknown_country_is_refused_by_name() -> None:
    with pytest.raises(InputError, match="authority_unknown"):
        said("--country", "ZZ")
