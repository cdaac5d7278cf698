"""What this computer remembers comes back as it was kept, and damage is forgotten."""

from pathlib import Path

from PySide6.QtCore import QByteArray

from qv_desk.gui.memory import Memory


def test_everything_kept_comes_back(tmp_path: Path) -> None:
    kept = Memory(tmp_path / "window.ini")
    kept.keep("word", "dark")
    kept.keep("sizes", [432, 760])
    kept.keep("shape", QByteArray(b"\x00\x01\xff"))
    again = Memory(tmp_path / "window.ini")
    assert again.word("word") == "dark"
    assert again.numbers("sizes") == (432, 760)
    assert again.shape("shape") == QByteArray(b"\x00\x01\xff")


def test_damage_is_forgotten(memory: Memory) -> None:
    memory.keep("sizes", "4x/7")
    assert memory.numbers("sizes") == ()
    assert memory.word("missing", "system") == "system"
    assert memory.shape("missing").isEmpty()
