"""Drafts reach the store within two seconds, come back, and go when they are done with."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from qv_desk.errors import StoreError
from qv_desk.gui.work.drafts import KEEP_AFTER_MS, Drafts
from qv_desk.gui.work.form_inputs import FormInputs
from qv_desk.gui.work.jobs import Jobs
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.frame import drafts as kept
from qv_desk.services.frame.desk import Desk

Run = Callable[[Callable[[], object]], object]


class Form(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.line = QLineEdit(self)
        self.inputs = FormInputs({"line": self.line}, self)


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    made = Form()
    qtbot.addWidget(made)
    return made


def in_store(run_on_store: Run, desk: Desk, name: str) -> object:
    return run_on_store(lambda: kept.read(desk, name))


def test_typing_on_does_not_put_off_the_keeping(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, form: Form
) -> None:
    assert KEEP_AFTER_MS <= 1_500  # and the store's own work makes it two seconds
    workplace.drafts.follow(form.inputs, "form", "c1")
    written: list[str] = []
    workplace.drafts.writing.connect(lambda: written.append(form.line.text()))
    for number in range(30):
        form.line.setText(f"a letter of {number} words")
        qtbot.wait(50)
        if written:
            break
    assert written
    assert in_store(run_on_store, workplace.desk, "form") == {"line": written[0]}


def test_what_an_earlier_sitting_left_is_put_back_when_it_arrives(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, form: Form
) -> None:
    desk = workplace.desk
    run_on_store(lambda: kept.keep(desk, "form", {"line": "from before"}, "c1"))
    workplace.drafts.follow(form.inputs, "form", "c1")
    assert form.line.text() == ""

    with qtbot.waitSignal(workplace.drafts.arrived):
        workplace.drafts.load()

    assert form.line.text() == "from before"
    assert workplace.drafts.names("c1") == ("form",)
    later = Form()
    qtbot.addWidget(later)
    workplace.drafts.follow(later.inputs, "form", "c1")
    assert later.line.text() == "from before"


def test_what_was_written_meanwhile_is_newer_than_what_arrives(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, form: Form
) -> None:
    desk = workplace.desk
    run_on_store(lambda: (kept.keep(desk, "form", {"line": "old"}), kept.keep(desk, "gone", {"line": "old"})))
    workplace.drafts.follow(form.inputs, "form")
    form.line.setText("new")
    with qtbot.waitSignal(workplace.drafts.arrived):
        workplace.drafts.load()

    assert form.line.text() == "new"
    assert workplace.drafts.value("form") == {"line": "new"}


def test_what_is_saved_or_given_up_is_dropped(workplace: Workplace, run_on_store: Run, form: Form) -> None:
    drafts, desk = workplace.drafts, workplace.desk
    drafts.follow(form.inputs, "form")
    form.line.setText("half")
    drafts.write()
    assert in_store(run_on_store, desk, "form") == {"line": "half"}

    form.inputs.rest()
    drafts.write()

    assert in_store(run_on_store, desk, "form") is None

    form.line.setText("again")
    form.line.setText("half")  # as it stands saved
    assert drafts.value("form") is None


def test_after_the_seal_nothing_is_given_up(workplace: Workplace, run_on_store: Run, form: Form) -> None:
    drafts = workplace.drafts
    drafts.follow(form.inputs, "form")
    form.line.setText("half")

    drafts.seal()
    form.inputs.rest()
    drafts.keep("other", {"line": "late"})
    drafts.write()

    assert in_store(run_on_store, workplace.desk, "form") == {"line": "half"}
    assert in_store(run_on_store, workplace.desk, "other") is None


def test_a_disk_that_refuses_is_told_once_and_tried_again(
    qtbot: QtBot, workplace: Workplace, monkeypatch: pytest.MonkeyPatch, run_on_store: Run
) -> None:
    drafts = workplace.drafts
    told: list[object] = []
    workplace.jobs.trouble.connect(told.append)

    def refuse(*_: object) -> None:
        raise StoreError("store_full")

    with monkeypatch.context() as full:
        full.setattr(kept, "keep", refuse)
        drafts.keep("a", {"line": "first"})
        drafts.write()
        qtbot.waitUntil(lambda: bool(told))
        drafts.keep("b", {"line": "second"})
        drafts.write()
        qtbot.waitUntil(lambda: workplace.jobs.is_idle)
    assert len(told) == 1

    drafts.write()

    assert in_store(run_on_store, workplace.desk, "a") == {"line": "first"}
    assert in_store(run_on_store, workplace.desk, "b") == {"line": "second"}


def test_keeping_a_draft_makes_no_view_ask_again(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    drafts = Drafts(desk, jobs, jobs)
    changed: list[str] = []
    jobs.changed.connect(changed.append)
    drafts.keep("a", {"line": "x"}, "c1")
    drafts.write()
    qtbot.waitUntil(lambda: jobs.is_idle)
    assert not changed
