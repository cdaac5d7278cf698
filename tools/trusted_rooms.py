"""The modules on which it depends whether anything is lost or anybody gets in, and the tests that hold each."""

from pathlib import Path
from typing import Final

from tools.steps import ROOT

TOPICS: Final[dict[str, tuple[str, ...]]] = {
    "keys": ("vault/*.py", "services/unlock.py", "services/users.py", "services/rekey*.py"),
    "journal": ("store/journal*.py", "store/signature.py", "services/journal_book.py", "services/anchor.py"),
    "erasure": ("store/erasure*.py", "store/compaction.py", "services/dispose.py"),
    "backup": (
        "store/backup*.py",
        "store/proof.py",
        "store/restore.py",
        "store/swap.py",
        "services/back_up.py",
        "services/backup_drill.py",
        "services/restore.py",
    ),
    "roles": ("services/guard.py", "services/permissions.py", "services/approve.py"),
}
"""By topic, below ``qv_desk``."""


def modules_of(topic: str) -> tuple[Path, ...]:
    """The modules of a topic, from the project's folder."""
    found = {path for pattern in TOPICS[topic] for path in (ROOT / "qv_desk").glob(pattern)}
    return tuple(sorted(path.relative_to(ROOT) for path in found if path.name != "__init__.py"))


def tests_of(module: Path) -> tuple[Path, ...]:
    """The mirrored tests of a module, and the journeys of its room."""
    room = ROOT / "tests" / module.parent.name
    own = room / f"test_{module.stem}.py"
    return tuple(path.relative_to(ROOT) for path in (own,) if path.is_file())
