"""A command is words, a key and what it does."""

from qv_desk.gui.shell.commands import Command


def test_a_command_without_work_is_only_told() -> None:
    told = Command(lambda: "Back", "Esc", is_bound=False)
    assert told.run is None
    assert told.word() == "Back"
