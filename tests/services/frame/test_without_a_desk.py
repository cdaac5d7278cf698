"""No call without a desk reaches files or keys unless it is named."""

from qv_desk.services.frame.permissions import PERMISSIONS
from qv_desk.services.frame.without_a_desk import OPEN_TO_ALL
from tests.services.service_calls import service_calls

GUARDS_ITSELF = {"guard.guarded"}


def test_a_call_without_a_desk_takes_values_alone_or_is_named_as_open() -> None:
    reaching = {call.name for call in service_calls() if call.reaches and not call.takes_desk}

    assert not reaching - OPEN_TO_ALL - GUARDS_ITSELF


def test_every_name_is_a_call_that_has_no_row() -> None:
    assert not OPEN_TO_ALL - {call.name for call in service_calls()}
    assert not OPEN_TO_ALL & set(PERMISSIONS)
