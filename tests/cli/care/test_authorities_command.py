"""``qv-desk authorities`` lists the authorities for people and for programs."""

import json
from datetime import date
from io import StringIO

import pytest

from qv_desk.cli.care import authorities_command
from qv_desk.cli.frame.command_parser import CommandParser
from qv_desk.cli.frame.output import Output
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

    fields = {"country", "name", "address", "url", "email", "languages", "checked_on", "confidence", "stale"}
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


def test_the_laender_follow_their_country() -> None:
    text = said("--country", "DE")
    assert "DE-BY" in text
    assert "Ansbach" in text


def test_an_authority_of_public_bodies_says_that_it_is_no_use_to_a_customer() -> None:
    assert "public bodies only" in said("--country", "ES")
    assert "仅限公共机构" in said("--country", "ES", language="zh_CN")


def test_an_entry_that_nobody_checked_for_a_year_is_marked(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "twelve months" not in said("--country", "IE")
    monkeypatch.setattr(authorities_command, "_today", lambda: date(2028, 1, 1))
    assert "not checked for more than twelve months" in said("--country", "IE")
    assert json.loads(said("--country", "FR", json_lines=True))["stale"] is True
