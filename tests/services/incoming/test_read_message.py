import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from qv_desk.assets import resource
from qv_desk.domain.incoming.proposal import KnownPerson
from qv_desk.domain.terms.party import Channel
from qv_desk.errors import InputError
from qv_desk.services.incoming.read_message import Reading, read_all, read_each, read_message, read_messages
from tests.intake.ole_files import msg

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)


def test_a_file_becomes_a_message_with_a_proposal() -> None:
    known = KnownPerson("7", "QV-2026-0007", "Grete Mustermann", ("grete.mustermann@example.org",))
    found = read_message(resource("samples", "de-erasure.eml"), now=NOW, known=(known,))
    assert found.name == "de-erasure.eml"
    assert found.proposal.rights[0] == "erasure"
    assert [case.case_id for case in found.proposal.earlier_cases] == ["7"]
    assert found.original == resource("samples", "de-erasure.eml").read_bytes()


def test_attachments_are_at_hand_when_asked_for() -> None:
    found = read_message(resource("samples", "es-agent-attachment.eml"), now=NOW)
    assert [content[:5] for content in found.attachment_contents()] == [b"%PDF-"]


def test_many_files_keep_their_order_and_one_bad_one_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "empty.eml").write_bytes(b"")
    files = [resource("samples", "ko-access.eml"), tmp_path / "empty.eml", resource("samples", "en-access.eml")]
    first, second, third = read_messages(files, now=NOW)
    assert isinstance(first, Reading)
    assert isinstance(third, Reading)
    assert (first.name, third.name) == ("ko-access.eml", "en-access.eml")
    assert isinstance(second, InputError)
    assert second.code == "mail_empty"


def test_what_was_odd_is_said_in_both_languages() -> None:
    found = read_message(resource("samples", "fr-objection-html.eml"), now=NOW)
    assert [(bool(one.en), bool(one.zh)) for one in found.warnings()] == [(True, True)]


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="mail_missing_file"):
        read_message(tmp_path / "x.eml", now=NOW)


def test_an_export_of_the_form_holds_many_messages(tmp_path: Path) -> None:
    file = tmp_path / "inquiries.csv"
    file.write_text("姓名,邮箱,留言\n张三,zs@example.cn,请删除我的个人信息。\n李四,,\n", encoding="gb18030")
    first, second = read_all(file, now=NOW)
    assert isinstance(first, Reading)
    assert (first.proposal.rights, first.proposal.person.name, first.line) == (("erasure",), "张三", 2)
    assert (first.channel, first.original_name, first.original_type) == (Channel.WEB_FORM, "inquiry.csv", "text/csv")
    assert first.attachment_contents() == ()
    assert isinstance(second, InputError)
    assert (second.code, second.fields) == ("inquiry_row_no_message", {"line": 3})


def test_an_outlook_message_keeps_its_kind(tmp_path: Path) -> None:
    (tmp_path / "a.msg").write_bytes(msg())
    (found,) = read_all(tmp_path / "a.msg", now=NOW)
    assert isinstance(found, Reading)
    assert (found.original_name, found.original_type) == ("message.msg", "application/vnd.ms-outlook")
    assert (found.channel, found.proposal.rights) == (Channel.E_MAIL, ("access",))


def test_a_large_table_is_refused_in_its_own_words(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"")
    os.truncate(tmp_path / "a.csv", 26 * 1024 * 1024)
    with pytest.raises(InputError, match="inquiry_too_large"):
        read_all(tmp_path / "a.csv", now=NOW)


def test_every_message_of_many_files_comes_with_its_file(tmp_path: Path) -> None:
    table = tmp_path / "a.csv"
    table.write_text("name,message\nAnn,hi\nBob,ho\n", encoding="utf-8")
    found = list(read_each([table, tmp_path / "none.eml", resource("samples", "en-access.eml")], now=NOW))
    assert [path.name for path, _ in found] == ["a.csv", "a.csv", "none.eml", "en-access.eml"]
    assert isinstance(found[2][1], InputError)
