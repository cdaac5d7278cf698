"""What is loaded behind the first windows is there afterwards, and nothing of it before."""

import subprocess
import sys
from collections.abc import Callable

from qv_desk.gui.start import behind
from qv_desk.services.frame.desk import Desk

_WATCHED = """
import sys
from qv_desk.gui.start import behind
named = {*behind.THE_UNLOCK_WINDOW, *behind.THE_FIRST_PAGE}
assert not named & set(sys.modules), named & set(sys.modules)
behind.load(behind.THE_UNLOCK_WINDOW[:1])
assert behind.THE_UNLOCK_WINDOW[0] in sys.modules
"""


def test_nothing_is_loaded_before_it_is_asked_for() -> None:
    done = subprocess.run([sys.executable, "-c", _WATCHED], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_every_module_that_is_named_is_there() -> None:
    behind.load((*behind.THE_UNLOCK_WINDOW, *behind.THE_FIRST_PAGE))
    assert {*behind.THE_UNLOCK_WINDOW, *behind.THE_FIRST_PAGE} <= set(sys.modules)


def test_a_clock_that_is_right_raises_no_doubt(
    desk: Desk, run_on_store: Callable[[Callable[[], object]], object]
) -> None:
    assert run_on_store(lambda: behind.doubt(desk)) is None
