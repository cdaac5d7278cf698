"""What is wrong with the outbox, in words of its own: no case is lost with it, and it can be made again."""

from collections.abc import Iterator
from contextlib import contextmanager

from qv_desk.errors import StoreError
from qv_desk.store.failures import failures_told


@contextmanager
def outbox_failures_told() -> Iterator[None]:
    """Turn what the driver and the shared door of both files say into what it means for the outbox.

    Rows that this program never writes are damage as well: whoever holds the outbox key can write what they like.

    Raises:
        StoreError: ``outbox_missing``, ``outbox_damaged``, ``outbox_foreign``, ``outbox_in_use``, and whatever the
            disk says.
    """
    try:
        with failures_told():
            yield
    except (ValueError, TypeError, IndexError) as problem:
        raise StoreError("outbox_damaged") from problem
    except StoreError as refused:
        match refused.code:
            case "store_missing":
                raise StoreError("outbox_missing") from refused
            case "store_damaged" | "store_plain":
                raise StoreError("outbox_damaged") from refused
            case "vault_mismatch":
                raise StoreError("outbox_foreign") from refused
            case "store_in_use":
                raise StoreError("outbox_in_use") from refused
            case _:
                raise
