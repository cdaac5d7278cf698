"""Progress is drawn for people at a terminal, and wiped away when the work is done."""

import io
import sys

import pytest

from qv_desk.cli.frame import progress_line as module
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.progress_line import progress_line
from qv_desk.domain.terms.wording import Wording

WHAT = Wording("Backing up", "正在备份")


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def at_terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """From within the test: before it, pytest puts its own stream there."""
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(module, "_SHOW_AFTER_S", 0.0)
    return stream


def test_a_terminal_sees_the_line_and_then_a_blank_one(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = at_terminal(monkeypatch)
    with progress_line(Output(language="zh_CN"), WHAT) as report:
        report(1, 4)
        report(4, 4)

    assert terminal.getvalue() == f"\r正在备份 25 %\r正在备份 100 %\r{' ' * 14}\r"


def test_an_interruption_wipes_the_line_too(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = at_terminal(monkeypatch)

    def interrupted() -> None:
        with progress_line(Output(), WHAT) as report:
            report(0, 0)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()

    assert terminal.getvalue().endswith(f"\r{' ' * 14}\r")


def test_programs_and_short_work_see_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = at_terminal(monkeypatch)
    with progress_line(Output(json=True), WHAT) as report:
        report(1, 2)
    monkeypatch.setattr(module, "_SHOW_AFTER_S", 60.0)
    with progress_line(Output(), WHAT) as report:
        report(1, 2)
    plain = io.StringIO()
    monkeypatch.setattr(sys, "stderr", plain)
    monkeypatch.setattr(module, "_SHOW_AFTER_S", 0.0)
    with progress_line(Output(), WHAT) as report:
        report(1, 2)

    assert terminal.getvalue() == plain.getvalue() == ""
