"""How a wording stands, in a sentence: what letters are made from, whose draft it is, what clashes."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from qv_desk.domain.letters.office_template import OfficeTemplate, TemplateState
from qv_desk.domain.terms.vault_slot import DeskUser, Role
from qv_desk.domain.terms.wording import Wording
from qv_desk.gui.templates.standing import standing
from qv_desk.gui.templates.standing_line import StandingLine
from qv_desk.gui.templates.written import HalfWritten, Written
from qv_desk.services.templates.templates import TemplateView

AT = datetime(2026, 10, 12, 2, 20, tzinfo=UTC)
OLA = DeskUser("ola", "Ola Berg", Role.OFFICER)
LIN = DeskUser("lin", "Lin Wei", Role.SUPERVISOR)
NAMES = {"ola": "Ola Berg", "lin": "Lin Wei"}


@pytest.fixture
def line(qtbot: QtBot) -> StandingLine:
    made = StandingLine("lin", UTC)
    qtbot.addWidget(made)
    return made


def draft(view: TemplateView, **other: object) -> TemplateView:
    entry = OfficeTemplate(
        entry_id="e1", at=AT, key="refusal/en", kind=view.kind, language="en", number=4, title="Ours",
        blocks=view.shipped.blocks, based_on="", note="plainer", writers=("ola",), written_at=AT,
    )  # fmt: skip
    return replace(view, draft=replace(entry, **other), names=NAMES)  # type: ignore[arg-type]


def said(line: StandingLine, view: TemplateView, half: HalfWritten | None = None, user: DeskUser = LIN) -> str:
    line.show_standing(standing(view, half, user), view)
    return line.text()


def test_it_says_what_letters_are_made_from(line: StandingLine, view: TemplateView) -> None:
    assert said(line, view) == "Letters are made from the shipped wording."
    ours = replace(view, number=3, cautions=(Wording("Worded here.", "自拟。"),))
    assert said(line, ours) == "Letters are made from our wording no. 3. Worded here."


def test_somebody_elses_draft_is_said_so(line: StandingLine, view: TemplateView) -> None:
    assert "Ola Berg is writing draft no. 4" in said(line, draft(view))
    assert "Your draft no. 4" in said(line, draft(view, writers=("ola", "lin")))


def test_why_it_was_sent_back_is_said(line: StandingLine, view: TemplateView) -> None:
    assert said(line, draft(view, returned_because="Name the court.")).endswith("was sent back. Name the court.")


def test_what_waits_says_since_when_and_why(line: StandingLine, view: TemplateView) -> None:
    waiting = draft(view, state=TemplateState.WAITING, sent_by="ola", sent_at=AT)
    assert "waits for approval: sent by Ola Berg" in said(line, waiting)
    assert "Why: plainer" in line.text()
    half = HalfWritten(Written.of(view.shipped).titled("Mine"))
    assert "comes back afterwards" in said(line, waiting, half)


def test_a_clash_offers_both_ways_out(qtbot: QtBot, line: StandingLine, view: TemplateView) -> None:
    half = HalfWritten(Written.of(view.shipped).titled("Mine"), "", "e1", 0)
    assert "Ola Berg has kept this draft since you began" in said(line, draft(view), half)
    assert (line.mine.text(), line.theirs.text()) == ("Go on with what I wrote", "Go on with what was kept")
    with qtbot.waitSignal(line.mine_wanted):
        line.mine.click()
    with qtbot.waitSignal(line.theirs_wanted):
        line.theirs.click()
    settled = HalfWritten(Written.of(view.shipped).titled("Mine"), "", "e1", 2)
    assert "is settled" in said(line, view, settled)
    assert line.theirs.text() == "Drop what I wrote"
    assert "settled" not in said(line, view)
