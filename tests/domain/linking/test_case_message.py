"""A further message is kept as a record, with or without an id."""

from datetime import UTC, datetime

from qv_desk.domain.linking.case_message import CaseMessage, MessageKey
from qv_desk.store.record_text import record_in, record_text

NOW = datetime(2026, 9, 24, 6, 0, tzinfo=UTC)


def test_it_comes_back_as_it_was() -> None:
    message = CaseMessage(message_id="", sha256="ab", received_at=NOW, subject="Re", added_by="u1", added_at=NOW)
    assert record_in(CaseMessage, record_text(message)) == message
    assert not MessageKey.outlives_case
