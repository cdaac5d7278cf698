from datetime import UTC, datetime
from pathlib import Path

import pytest

from qv_desk.assets import resource
from qv_desk.domain.proposal import KnownPerson
from qv_desk.errors import InputError
from qv_desk.services.read_message import Reading, read_message, read_messages

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
