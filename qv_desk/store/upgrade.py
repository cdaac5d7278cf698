"""Bringing a store of an earlier version up to date, in one transaction.

SQLAlchemy and Alembic are loaded only when there is something to do: reading the version is plain SQL.
"""

from typing import TYPE_CHECKING, Final

from qv_desk.errors import StoreError
from qv_desk.store.engine import EncryptedFile
from qv_desk.store.failures import failures_told

if TYPE_CHECKING:
    from sqlalchemy import Connection

HEAD: Final = "0009"
"""The revision that this version of the program writes; a test holds it against the migrations."""

REVISIONS: Final = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008", "0009")

_VERSION_TABLE: Final = """
CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
)
"""


def revision_of(file: EncryptedFile) -> str | None:
    """The revision of a store, or None when it has none; inside a transaction what that has written.

    Raises:
        StoreError: ``store_damaged``, or what the disk says.
    """
    with failures_told():
        if not file.fetch("SELECT name FROM sqlite_master WHERE name = 'alembic_version'", {}):
            return None
        found = file.fetch("SELECT version_num FROM alembic_version", {})
    return str(found[0][0]) if found else None


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


def stamp(connection: "Connection") -> None:
    """Note in a store just made that it is of this version."""
    connection.exec_driver_sql(_VERSION_TABLE)
    connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (HEAD,))


def migrate(connection: "Connection", target: str) -> None:
    """Move a store to a revision, up or down, inside the caller's transaction.

    Args:
        connection: open, with its transaction begun; the caller commits.
        target: a revision, or ``base`` for an empty store.
    """
    # Lazy, measured: Alembic costs 0.4 s, the way to its scripts 2 ms; both are needed once a release.
    from importlib.resources import as_file, files  # noqa: PLC0415

    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415
    from alembic.migration import MigrationContext  # noqa: PLC0415

    with as_file(files("qv_desk.store") / "migrations") as scripts:
        config = Config()
        config.set_main_option("script_location", str(scripts).replace("%", "%%"))
        config.attributes["connection"] = connection
        current = MigrationContext.configure(connection).get_current_revision()
        goes_down = target == "base" or (current is not None and target < current)
        (command.downgrade if goes_down else command.upgrade)(config, target)
