import argparse
import io
import json
from pathlib import Path

import pytest

from qv_desk.assets import resource
from qv_desk.cli.frame.output import Output
from qv_desk.cli.incoming import read_command
from qv_desk.services.words import names


def run(*files: Path, as_json: bool = True, language: str = "en") -> tuple[int, str]:
    parser = argparse.ArgumentParser()
    read_command.add_parser(parser.add_subparsers())
    stream = io.StringIO()
    output = Output(json=as_json, language=language, stream=stream, side_stream=stream)
    code = read_command.run(parser.parse_args(["read", *map(str, files)]), output)
    return code, stream.getvalue()


def test_one_object_a_file_in_order_and_errors_in_their_place(tmp_path: Path) -> None:
    good = resource("samples", "es-agent-attachment.eml")
    code, said = run(good, tmp_path / "none.eml", good)
    first, second, third = (json.loads(line) for line in said.splitlines())
    assert code == 3
    assert (second["ok"], second["error"]) == (False, "mail_missing_file")
    assert first == third
    assert first["from"] == {"name": "Marta Ejemplo", "address": "marta@example.org"}
    assert first["received_at"] == "2026-11-21T08:45:00+00:00"
    assert set(first["attachments"][0]) == {"name", "size_bytes", "media_type", "sha256"}
    proposal = first["proposal"]
    assert (proposal["kind"], proposal["rights"], proposal["country"]) == ("rights_request", ["access"], "ES")
    assert (proposal["language"], proposal["representative"]) == ("es", "agent")
    assert set(proposal["reasons"][0]) == {"field", "value", "because", "words"}


@pytest.mark.parametrize(("language", "words"), [("en", "Rights request"), ("zh_CN", "权利请求")])
def test_a_person_reads_what_it_is_and_why(language: str, words: str) -> None:
    code, said = run(resource("samples", "en-access.eml"), as_json=False, language=language)
    assert code == 0
    assert words in said
    assert "copy of all personal data" in said


def test_a_folder_and_a_table_are_read_message_by_message(tmp_path: Path) -> None:
    (tmp_path / "form.csv").write_text("name,message\nAnn,hello there\nBob,Please erase my data\n", encoding="utf-8")
    code, said = run(tmp_path / "form.csv")
    assert (code, [json.loads(line)["line"] for line in said.splitlines()]) == (0, [2, 3])
    code, said = run(tmp_path)
    assert (code, [json.loads(line)["outcome"] for line in said.splitlines()]) == (0, ["read", "read"])
    _, said = run(tmp_path / "form.csv", as_json=False)
    assert "form.csv:3" in said


def test_a_report_that_would_tell_of_nothing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SystemExit):
        run(resource("samples", "en-access.eml"), Path("--report"), tmp_path / "report.csv")


def test_words_and_office_time_for_people_codes_and_utc_for_programs(tmp_path: Path) -> None:
    mail = tmp_path / "mail.eml"
    mail.write_bytes(
        b"From: Erika Muster <erika@example.org>\r\nTo: privacy@qualvision.cn\r\nSubject: Auskunft\r\n"
        b"Date: Mon, 05 Jan 2026 09:00:00 +0000\r\nMessage-ID: <1@example.org>\r\n\r\n"
        b"Sehr geehrte Damen und Herren,\r\n\r\nich bitte um Auskunft nach Art. 15 DSGVO.\r\n\r\nErika Muster\r\n"
    )
    _, said = run(mail, as_json=False)
    assert "Mon 5 Jan 2026, 17:00" in said
    assert "T09:00" not in said
    assert "German: " in said
    assert "eu_gdpr" not in said
    _, chinese = run(mail, as_json=False, language="zh_CN")
    assert "德文" in chinese
    _, coded = run(mail)
    assert json.loads(coded)["received_at"] == "2026-01-05T09:00:00+00:00"
    assert json.loads(coded)["proposal"]["invoked_laws"] == ["eu_gdpr"]


def test_every_language_that_triage_proposes_has_its_name() -> None:
    for file in (resource("triage")).glob("*.toml"):
        assert names.language_name(file.stem).en != file.stem
