"""The way back from a case to the complaints about it."""

from qv_desk.domain.kinds.complaint_link import ComplaintLink
from qv_desk.domain.whole.registers import REGISTERS
from tests.domain.conftest import RECEIVED_AT


def test_a_link_goes_with_the_earlier_case() -> None:
    link = ComplaintLink(entry_id="c2", at=RECEIVED_AT, case_id="c1", key="c2", reference="QV-2026-0150")

    assert REGISTERS[link.register_name] is ComplaintLink
    assert not link.outlives_case
