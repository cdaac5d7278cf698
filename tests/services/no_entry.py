"""A desk whose journal takes no entry, to see that nothing leaves the desk unwritten."""

from collections.abc import Iterator
from contextlib import contextmanager

from qv_desk.services.frame.desk import Desk


@contextmanager
def taking_no_entry(desk: Desk) -> Iterator[None]:
    """The store can be read and not be written, as on a disk that went read-only."""
    file = desk.store._lane.file
    file.pragma("query_only = ON")
    try:
        yield
    finally:
        file.pragma("query_only = OFF")
