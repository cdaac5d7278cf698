"""``qv-desk --demo``: the whole work on a throwaway sample office, in the window or without one."""

import argparse
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from qv_desk.cli.cases.case_words import about, listed
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.window import Window
from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import DeviceError
from qv_desk.services.cases import review
from qv_desk.services.sample.demo import DEMO_PASSPHRASE, make_demo_office, supervisor_at
from qv_desk.services.sample.demo_work import finish
from qv_desk.services.words import names

if TYPE_CHECKING:
    from qv_desk.services.frame.desk import Desk

_MAKING: Final = Wording("Making a sample office with invented people …", "正在建立示例办公室（人物均为虚构）……")
_MADE: Final = Wording("It lies in {folder}.", "位于 {folder}。")
_PASSPHRASE: Final = Wording("The passphrase of the sample office: {words}", "示例办公室的口令：{words}")
_WORKING: Final = Wording(
    "From intake to the post: identity, search, decision, letters, printing to files, posting.",
    "从收件到寄出：核验身份、查找、决定、信函、打印到文件、寄出。",
)
_LETTERS: Final = Wording("{n} letters (PDF): {folder}", "信函{n}封（PDF）：{folder}")
_PICTURES: Final = Wording("Pictures of the window (PNG): {folder}", "窗口截图（PNG）：{folder}")
_WITHOUT_SCREEN: Final = frozenset({"offscreen", "minimal", "vnc"})


def run(arguments: argparse.Namespace, output: Output, window: Window) -> int:
    """Show the sample office in the window, or work it through where there is no display."""
    if not arguments.demo_headless and has_display():
        return _in_the_window(output, window)
    return _without_window(output, window)


def has_display() -> bool:
    """Whether a window could be seen."""
    platform = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if platform in _WITHOUT_SCREEN:
        return False
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _in_the_window(output: Output, window: Window) -> int:
    output.say(_MAKING)
    place = Path(tempfile.mkdtemp(prefix="qv-desk-demo-"))
    try:
        make_demo_office(place / "desk").close()
        output.say(_PASSPHRASE, words=DEMO_PASSPHRASE)
        return window.open(place / "desk", language=output.language, demo_passphrase=DEMO_PASSPHRASE)
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _without_window(output: Output, window: Window) -> int:
    output.say(_MAKING)
    place = Path(tempfile.mkdtemp(prefix="qv-desk-demo-"))
    folder, letters = place / "desk", place / "letters"
    desk = make_demo_office(folder)
    try:
        output.say(_MADE, folder=str(folder))
        output.say(_PASSPHRASE, words=DEMO_PASSPHRASE)
        pictures = _pictures(desk, place / "pictures", output, window)
        output.say(_WORKING)
        supervisor = supervisor_at(desk)
        cases = [
            _work_through(desk, supervisor, row, letters, output) for row in review.page(desk, CaseView.ALL_OPEN).rows
        ]
    finally:
        desk.close()
    written = sorted(letters.glob("*.pdf"))
    output.record(
        {
            "ok": True,
            "folder": str(folder),
            "cases": cases,
            "letters": [str(file) for file in written],
            "pictures": [str(file) for file in pictures],
        }
    )
    output.line()
    output.say(_LETTERS, n=len(written), folder=str(letters))
    if pictures:
        output.say(_PICTURES, folder=str(pictures[0].parent))
    return 0


def _pictures(desk: "Desk", folder: Path, output: Output, window: Window) -> tuple[Path, ...]:
    """Pictures of the window as it stands before the work; a computer that cannot draw one still does the work."""
    try:
        return window.take_pictures(desk, folder, language=output.language)
    except DeviceError as error:
        output.failure(error)
        return ()


def _work_through(desk: "Desk", supervisor: "Desk", row: review.QueueRow, letters: Path, output: Output) -> str:
    """Take one case to its end and say so."""
    case = finish(desk, row.summary.case_id, letters, supervisor)
    output.line(
        f"  {case.reference}  {case.data_subject.name}: "
        f"{about(case.kind.value, [right.value for right in case.rights], output)} · "
        f"{listed((output.words(names.letter_kind_name(letter.kind)) for letter in case.correspondence), output)}"
    )
    return case.reference
