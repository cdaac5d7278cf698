"""SQLAlchemy over the one open connection; loaded at the first whole case, not for the lists before it."""

from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2


def engine_over(connection: Any) -> Engine:  # noqa: ANN401 - sqlcipher3 ships no types
    """SQLAlchemy's way to a connection that is open; the driver's own transaction handling is off, BEGIN is said here.

    Values stay out of its error messages, for they are personal data and messages end in reports.
    """
    engine = create_engine(
        "sqlite://", creator=lambda: connection, module=dbapi2, poolclass=StaticPool, hide_parameters=True
    )

    @event.listens_for(engine, "begin")
    def _begin(begun: Any) -> None:  # noqa: ANN401 - SQLAlchemy's event signature
        words = "BEGIN IMMEDIATE" if begun.get_execution_options().get("writes") else "BEGIN"
        begun.exec_driver_sql(words)

    return engine
