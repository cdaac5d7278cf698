"""Loaded once behind the first page, it leaves nothing of ours and nothing heavy for the first case."""

import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import run

from qv_desk.domain.cases.case import Case
from qv_desk.services.cases.whole_cases import LOADED
from qv_desk.services.frame.desk import Desk
from tests.services.conftest import PASSPHRASE

_WORK = """
import sys
from pathlib import Path
from qv_desk.services.frame import preferences
from qv_desk.services.entry import unlock
from qv_desk.services.cases.review import find, look

folder = Path(sys.argv[1])
desk = unlock.open_desk(folder, unlock.open_keys(folder, None, sys.argv[2]))
import qv_desk.services.cases.whole_cases
before = set(sys.modules)
look(desk, find(desk, sys.argv[3]))
desk.store.documents.cases_with("")
preferences.put(desk, "window", {})
desk.close()
print(*sorted(name for name in set(sys.modules) - before if name.startswith(("qv_desk", "sqlalchemy", "alembic"))))
"""


def test_it_names_what_it_loads() -> None:
    assert len({module.__name__ for module in LOADED}) == len(LOADED)


def test_nothing_is_left_to_load_for_the_first_case(opened_case: Callable[..., Case], desk: Desk, folder: Path) -> None:
    reference = opened_case().reference
    desk.close()
    done = run(
        [sys.executable, "-c", _WORK, str(folder), PASSPHRASE, reference], capture_output=True, text=True, check=True
    )

    assert done.stdout.split() == []
