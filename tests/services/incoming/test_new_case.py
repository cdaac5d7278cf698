"""What a message proposes is a case that an officer can confirm as it is."""

from datetime import timedelta
from pathlib import Path

import pytest

from qv_desk.assets import resource
from qv_desk.domain.terms.document import DocumentRole
from qv_desk.services.frame.desk import Desk
from qv_desk.services.incoming.new_case import new_case_from
from qv_desk.services.incoming.read_message import read_message
from qv_desk.services.incoming.register import open_case


def sample_mails() -> list[Path]:
    return sorted(resource("samples").glob("*.eml"))


def test_a_mail_from_a_clock_that_runs_ahead_can_still_be_opened(desk: Desk) -> None:
    path = next(path for path in sample_mails() if path.stem == "en-forwarded")
    early = desk.moment - timedelta(days=4_000)
    new = new_case_from(read_message(path, now=desk.moment), early)
    assert new.received_at == early
    assert new.first_received_at is None


@pytest.mark.parametrize("path", sample_mails(), ids=lambda path: path.stem)
def test_every_sample_mail_can_be_confirmed_as_it_is_proposed(desk: Desk, path: Path) -> None:
    reading = read_message(path, now=desk.moment)
    new = new_case_from(reading, desk.moment)
    case = open_case(desk, new)
    assert desk.store.documents.content(case.documents[0].sha256) == path.read_bytes()
    assert case.documents[0].role is DocumentRole.ORIGINAL
    assert [document.sha256 for document in case.documents[1:]] == [
        attachment.sha256 for attachment in reading.message.attachments
    ]
