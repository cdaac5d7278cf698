"""What the command line asks of the window is what the window offers."""

import inspect

from qv_desk.__main__ import _Window
from qv_desk.cli.frame.window import Window
from tests.cli.terminal import NoDisplay


def test_the_window_and_its_double_keep_the_same_promises() -> None:
    promised = {name for name, value in vars(Window).items() if inspect.isfunction(value) and not name.startswith("_")}
    assert promised == {"open", "take_pictures", "load_forms"}
    for name in promised:
        words = list(inspect.signature(getattr(Window, name)).parameters)
        assert list(inspect.signature(getattr(_Window, name)).parameters) == words
        assert list(inspect.signature(getattr(NoDisplay, name)).parameters) == words
