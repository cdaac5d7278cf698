"""Check the whole store: pages, structure, journal, documents."""

from qv_desk.services.desk import Desk
from qv_desk.services.guard import guarded
from qv_desk.store.checking import StoreReport

__all__ = ["StoreReport", "check"]


@guarded
def check(desk: Desk) -> StoreReport:
    """Check everything; takes seconds per gigabyte, so it belongs into a job with progress."""
    return desk.store.check()
