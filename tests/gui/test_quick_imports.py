"""Sources stay unread, and Qt for Python is left alone where it does not read them that way."""

import inspect
import sys
from types import ModuleType

import pytest

from qv_desk.gui import quick_imports


@pytest.fixture
def watcher(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    found = sys.modules["shibokensupport.feature"]
    monkeypatch.setattr(found, "_mod_uses_pyside", found._mod_uses_pyside)
    return found


def test_a_module_that_is_imported_is_not_read(watcher: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    """This version of Qt for Python goes through the function that is replaced."""
    read: list[object] = []
    monkeypatch.setattr(inspect, "getsource", lambda module: read.append(module) or "")
    new = ModuleType("a module that nobody has seen")
    watcher.feature_imported(new)
    assert read == [new]

    quick_imports.begin()
    watcher.feature_imported(ModuleType("another module that nobody has seen"))
    assert read == [new]


def test_another_version_is_left_alone(watcher: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(watcher, "_mod_uses_pyside")
    quick_imports.begin()
    assert not hasattr(watcher, "_mod_uses_pyside")
