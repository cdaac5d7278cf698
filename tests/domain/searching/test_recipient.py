"""A recipient has a name, and an address at which it can be told."""

from dataclasses import replace

import pytest

from qv_desk.domain.searching.recipient import Recipient, RecipientKind, check_recipient
from qv_desk.errors import InputError
from tests.domain.conftest import RECEIVED_AT

HARBOUR = Recipient(
    entry_id="harbour",
    at=RECEIVED_AT,
    name="Harbour Repairs",
    kind=RecipientKind.CONTRACTOR,
    changed_by="u1",
    e_mail="privacy@harbour.example",
)


def test_it_can_be_written_to() -> None:
    check_recipient(HARBOUR)
    check_recipient(replace(HARBOUR, e_mail="", postal_address=("1 Quay",)))
    with pytest.raises(InputError, match="recipient_needs_address"):
        check_recipient(replace(HARBOUR, e_mail=" "))
    with pytest.raises(InputError, match="recipient_needs_name"):
        check_recipient(replace(HARBOUR, name=""))
