"""Read the journal: of one case, of the desk, and whether its chain holds."""

from qv_desk.domain.journal import JournalEntry
from qv_desk.services.desk import Desk
from qv_desk.services.guard import guarded
from qv_desk.store.journal import JournalHead, JournalVerdict

__all__ = ["JournalHead", "JournalVerdict", "head", "latest", "of_case", "verify"]


@guarded
def of_case(desk: Desk, case_id: str) -> tuple[JournalEntry, ...]:
    """Everything that was done in one case, oldest first."""
    return desk.store.journal.of(case_id)


@guarded
def latest(desk: Desk, limit: int = 200, before: int | None = None) -> tuple[JournalEntry, ...]:
    """The newest entries of the whole desk, newest first; ``before`` continues an earlier page."""
    return desk.store.journal.latest(limit, before)


@guarded
def verify(desk: Desk) -> JournalVerdict:
    """Recompute the chain from the first entry."""
    return desk.store.journal.verify()


@guarded
def head(desk: Desk) -> JournalHead:
    """Number and digest of the last entry, to be noted outside the desk."""
    return desk.store.journal.head()


@guarded
def user_names(desk: Desk) -> dict[str, str]:
    """Display names by user identifier, for showing entries."""
    return {user.user_id: user.display_name for user in desk.store.settings.people()}
