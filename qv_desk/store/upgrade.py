"""Bringing a store of an earlier version up to date, in one transaction.

Alembic is loaded only when there is something to do: reading the version is plain SQL.
"""

from importlib.resources import as_file, files
from typing import Final

from sqlalchemy import Connection, text

from qv_desk.errors import StoreError

HEAD: Final = "0002"
"""The revision that this version of the program writes; a test holds it against the migrations."""

REVISIONS: Final = ("0001", "0002")

_VERSION_TABLE: Final = """
CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
)
"""


def revision_of(connection: Connection) -> str | None:
    """The revision of a store, or None when it has none."""
    known = connection.execute(text("SELECT name FROM sqlite_master WHERE name = 'alembic_version'")).first()
    if known is None:
        return None
    row = connection.execute(text("SELECT version_num FROM alembic_version")).first()
    return None if row is None else str(row[0])


def check_revision(revision: str | None) -> bool:
    """Whether a store of this revision needs an upgrade.

    Raises:
        StoreError: ``store_newer`` when a later version of the program wrote it; ``store_damaged`` without revision.
    """
    if revision is None:
        raise StoreError("store_damaged")
    if revision not in REVISIONS:
        raise StoreError("store_newer")
    return revision != HEAD


def stamp(connection: Connection) -> None:
    """Note in a store just made that it is of this version."""
    connection.execute(text(_VERSION_TABLE))
    connection.execute(text("INSERT INTO alembic_version VALUES (:revision)"), {"revision": HEAD})


def migrate(connection: Connection, target: str) -> None:
    """Move a store to a revision, up or down, inside the caller's transaction.

    Args:
        connection: open, with its transaction begun; the caller commits.
        target: a revision, or ``base`` for an empty store.
    """
    # Lazy, measured: Alembic costs 0.4 s and is needed once a release.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    with as_file(files("qv_desk.store") / "migrations") as scripts:
        config = Config()
        config.set_main_option("script_location", str(scripts).replace("%", "%%"))
        config.attributes["connection"] = connection
        current = revision_of(connection)
        goes_down = target == "base" or (current is not None and target < current)
        (command.downgrade if goes_down else command.upgrade)(config, target)
