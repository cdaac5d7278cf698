"""The modules on which it depends whether anything is lost or anybody gets in, and the tests that hold each."""

from pathlib import Path
from typing import Final

from tools.steps import ROOT

TOPICS: Final[dict[str, tuple[str, ...]]] = {
    "keys": ("vault/*.py", "services/entry/unlock.py", "services/people/users.py", "services/*/rekey*.py"),
    "journal": (
        "store/journal*.py",
        "store/signature.py",
        "services/care/journal_book.py",
        "services/backups/anchor.py",
    ),
    "erasure": (
        "store/erasure*.py",
        "store/compaction.py",
        "services/disposal/dispose.py",
        "services/disposal/purge.py",
    ),
    "backup": (
        "store/backup*.py",
        "store/proof.py",
        "store/restore.py",
        "store/swap.py",
        "services/backups/back_up.py",
        "services/backups/backup_drill.py",
        "services/backups/restore.py",
    ),
    "roles": ("services/frame/guard.py", "services/frame/permissions.py", "services/cases/approve.py"),
}
"""By topic, below ``qv_desk``."""


def modules_of(topic: str) -> tuple[Path, ...]:
    """The modules of a topic, from the project's folder."""
    found = {path for pattern in TOPICS[topic] for path in (ROOT / "qv_desk").glob(pattern)}
    return tuple(sorted(path.relative_to(ROOT) for path in found if path.name != "__init__.py"))


def tests_of(module: Path) -> tuple[str, ...]:
    """The mirrored tests of a module."""
    own = Path("tests", *module.parent.parts[1:], f"test_{module.stem}.py")
    return (own.as_posix(),) if (ROOT / own).is_file() else ()


def neighbouring_tests(topic: str, module: Path) -> tuple[str, ...]:
    """The tests of the other modules of the topic in the same room, which use the module as it is used."""
    own = tests_of(module)
    beside = [each for each in modules_of(topic) if each.parent == module.parent]
    return tuple(test for each in beside for test in tests_of(each) if test not in own)
