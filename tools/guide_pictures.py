"""The guide's pictures of the window, from unlocking to the print room, drawn from the sample office.

    .venv/bin/python -m tools.guide_pictures docs/guide/images

Drawn without a display, in both languages, so that a change of the window needs one call and no camera.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything loads Qt

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtWidgets import QApplication, QWidget

from qv_desk.assets import resource
from qv_desk.domain.cases.case_summary import CaseView as View
from qv_desk.domain.decisions.decision import DecisionOutcome
from qv_desk.gui.case.case_view import CaseView
from qv_desk.gui.case.next_card import NextCard
from qv_desk.gui.intake.intake_dialog import IntakeDialog
from qv_desk.gui.intake.intake_draft import Unread
from qv_desk.gui.look import typeface
from qv_desk.gui.look.theme import Theme, ThemeChoice
from qv_desk.gui.memory import Memory
from qv_desk.gui.shell.main_window import MainWindow
from qv_desk.gui.shell.place_list import PLACES, DeskDoors
from qv_desk.gui.start.unlock_window import UnlockWindow
from qv_desk.gui.start.windowed_desk import make_application
from qv_desk.gui.templates.templates_page import TemplatesPage
from qv_desk.gui.templates.wording_editor import WordingEditor
from qv_desk.gui.words.language import CHINESE, ENGLISH, ScreenLanguage
from qv_desk.gui.work.jobs import Jobs
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import decide, review
from qv_desk.services.frame.desk import Desk
from qv_desk.services.sample import demo, demo_basis

SIZE = (1440, 900)
_QUIET_ROUNDS = 60
_LONGEST_S = 30.0


class Camera:
    """Draws the window of an open desk in one language."""

    def __init__(self, application: QApplication, desk: Desk, folder: Path, language: str) -> None:
        self.desk = desk
        self.folder = folder
        self.suffix = "zh-light" if language == CHINESE else "en-light"
        memory = Memory(Path(tempfile.mkdtemp()) / "window.ini")
        typeface.supply_missing()
        spoken, theme = ScreenLanguage(memory), Theme(application, memory)
        spoken.switch(language, remember=False)
        theme.choose(ThemeChoice.LIGHT, remember=False)
        self.spoken, self.theme = spoken, theme
        self.jobs = Jobs(threaded=False)
        self.place = Workplace(desk, self.jobs, memory)
        self.place.is_sample = True
        self.window = MainWindow(self.place, PLACES, DeskDoors(), spoken, theme)
        self.window.resize(*SIZE)
        self.window.show()

    def draw(self, name: str, widget: QWidget | None = None, until: Callable[[], bool] = lambda: True) -> Path:
        """Wait until the window is at rest, then save what it shows."""
        self.rest(until)
        path = self.folder / f"{name}-{self.suffix}.png"
        (widget or self.window).grab().save(str(path))
        return path

    def rest(self, until: Callable[[], bool] = lambda: True) -> None:
        """Let the window answer its questions and lay itself out."""
        ends, quiet = time.monotonic() + _LONGEST_S, 0
        while time.monotonic() < ends and quiet < _QUIET_ROUNDS:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            time.sleep(0.01)
            quiet = quiet + 1 if self.jobs.is_idle and until() else 0

    def case_at(self, *steps: str) -> str:
        """An open request that waits for one of these steps."""
        found = (row.summary for row in review.page(self.desk, View.ALL_OPEN).rows)
        return next(
            case.case_id for case in found if case.next_step in steps and case.rights and case.person_name.isascii()
        )

    def page(self, case_id: str, tab: str = "") -> CaseView:
        """Open a case in the window."""
        self.window.open_case(case_id, tab)
        return next(view for view in self.window.findChildren(CaseView) if view.case_id == case_id)

    def take(self) -> Iterator[Path]:
        """Every picture, one after the other."""
        yield self._unlock()
        self.window.go("today")
        yield self.draw("today")
        self.window.go("all_open")
        page = self.page(self.case_at("decide"))
        yield self.draw("case")
        yield self.draw("queue")
        card = page.findChild(NextCard)
        if card is not None:
            card.unfold()
        yield self.draw("why")
        identity = self.page(self.case_at("check_identity"), "identity")
        identity.open_tab("identity")
        yield self.draw("identity")
        for right in review.look(self.desk, page.case_id).case.rights:
            demo_basis.rest_on(self.desk, page.case_id, right)
            decide.decide(self.desk, page.case_id, right, outcome=DecisionOutcome.GRANTED)
        self.jobs.changed.emit(page.case_id)
        self.page(page.case_id)
        self.rest()
        page.open_letter_desk()
        yield self.draw("letter")
        self.window.go("post")
        yield self.draw("post")
        yield self._templates()
        yield self._intake()

    def close(self) -> None:
        """Leave the window; the desk stays open."""
        self.window.close()
        self.window.deleteLater()
        self.jobs.close()

    def _unlock(self) -> Path:
        unlock = UnlockWindow(self.desk.folder, lambda: self.jobs, self.spoken, self.theme)
        unlock.resize(*SIZE)
        unlock.show()
        try:
            return self.draw("unlock", unlock)
        finally:
            unlock.hide()
            unlock.deleteLater()

    def _templates(self) -> Path:
        """A wording being written, with a fault and its mend beside the page."""
        self.window.go("templates")
        page = next(iter(self.window.findChildren(TemplatesPage)))
        page.open_at("refusal/zh-Hans" if self.spoken.code == CHINESE else "refusal/en")
        self.rest(lambda: page.editor() is not None)
        editor = next(iter(page.findChildren(WordingEditor)))
        place = next(number for number, block in enumerate(editor.written().blocks) if block.part == "received")
        editor.go_to(place)
        text = editor.words.blocks.rows()[place].text
        whole = text.text()
        text.selectAll()
        text.insertPlainText(whole.replace("received_on", "recieved_on"))
        return self.draw("templates", until=lambda: bool(editor.faults()))

    def _intake(self) -> Path:
        name = "zh-erasure-gbk.eml" if self.suffix.startswith("zh") else "en-access.eml"
        dialog = IntakeDialog(self.place, [Unread(resource("samples", name))], self.window)
        dialog.show()
        dialog.resize(1180, 800)
        try:
            return self.draw("intake", dialog, dialog.view.is_ready)
        finally:
            dialog.view.stop()


def main(folder: Path) -> int:
    """Make the sample office and draw it in both languages."""
    folder.mkdir(parents=True, exist_ok=True)
    application = make_application()
    for language in (ENGLISH, CHINESE):
        with tempfile.TemporaryDirectory() as scratch:
            desk = demo.make_demo_office(Path(scratch) / "desk")
            camera = Camera(application, desk, folder, language)
            for path in camera.take():
                print(path.name)
            camera.close()
            desk.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "docs/guide/images")))
