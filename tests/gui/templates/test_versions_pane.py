"""History and comparison of any two wordings."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from qv_desk.domain.letters.office_template import OfficeTemplate, TemplateState
from qv_desk.domain.letters.template_diff import Change
from qv_desk.gui.parts.choices import choose, chosen
from qv_desk.gui.templates.versions_pane import VersionsPane
from qv_desk.gui.templates.written import Written
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.templates.templates import TemplateView

AT = datetime(2026, 10, 12, 2, 20, tzinfo=UTC)


def version(view: TemplateView, number: int, state: TemplateState, title: str) -> OfficeTemplate:
    return OfficeTemplate(
        entry_id=f"e{number}", at=AT, key="refusal/en", kind=view.kind, language="en", number=number, title=title,
        blocks=view.shipped.blocks, based_on="", state=state, writers=("ola",), written_at=AT,
    )  # fmt: skip


@pytest.fixture
def with_history(view: TemplateView) -> TemplateView:
    two = version(view, 2, TemplateState.APPROVED, "Ours, the second")
    one = version(view, 1, TemplateState.REPLACED, "Ours, the first")
    return replace(view, approved=two, used=two.template, number=2, history=(two, one), names={"ola": "Ola Berg"})


@pytest.fixture
def pane(qtbot: QtBot, workplace: Workplace, with_history: TemplateView) -> VersionsPane:
    made = VersionsPane(workplace, with_history)
    qtbot.addWidget(made)
    made.resize(560, 700)
    with qtbot.waitSignal(made.compared, timeout=20_000):
        made.show()
    return made


def compare(qtbot: QtBot, pane: VersionsPane, act: Callable[[], object]) -> set[Change]:
    with qtbot.waitSignal(pane.compared, timeout=20_000):
        act()
    return {one.change for one in pane.changes.changes()}


def test_at_first_the_editor_is_compared_with_what_is_in_force(qtbot: QtBot, pane: VersionsPane) -> None:
    assert (chosen(pane.before), chosen(pane.after)) == ("used", "mine")
    assert pane.changes.changes() == ()
    edited = Written("Another title", pane._written.blocks)
    assert compare(qtbot, pane, lambda: pane.show_written(edited)) == {Change.CHANGED}


def test_any_two_are_compared(qtbot: QtBot, pane: VersionsPane) -> None:
    choose(pane.before, "1")
    assert compare(qtbot, pane, lambda: choose(pane.after, "2")) == {Change.CHANGED}
    assert compare(qtbot, pane, lambda: choose(pane.after, "1")) == set()
    assert compare(qtbot, pane, lambda: choose(pane.after, "shipped")) == {Change.CHANGED}


def test_the_words_of_a_version_can_be_taken_over(qtbot: QtBot, pane: VersionsPane, with_history: TemplateView) -> None:
    with qtbot.waitSignal(pane.take_wanted) as told:
        pane.take_buttons()[1].click()
    assert told.args == [Written.of(with_history.history[1].template)]


def test_a_supervisor_can_go_back_to_the_shipped_wording_while_ours_is_in_force(
    qtbot: QtBot, pane: VersionsPane, view: TemplateView
) -> None:
    assert not pane.retire_button.isHidden()
    with qtbot.waitSignal(pane.retire_wanted):
        pane.retire_button.click()
    pane.show_view(view, may_write=True)
    assert pane.retire_button.isHidden()


def test_who_may_only_read_takes_nothing_over(pane: VersionsPane, with_history: TemplateView) -> None:
    pane.show_view(with_history, may_write=False)
    assert all(button.isHidden() for button in pane.take_buttons().values())
