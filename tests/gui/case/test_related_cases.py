"""Related cases and look-alikes stand with their reasons; a person says which are which."""

from collections.abc import Callable
from datetime import UTC, datetime

from pytestqt.qtbot import QtBot

from qv_desk.domain.linking.case_link import CaseLink, LinkKind
from qv_desk.domain.linking.possible_case import Likeness, PossibleCase
from qv_desk.domain.terms.right import Right
from qv_desk.gui.case.related_cases import RelatedCases
from qv_desk.gui.case.summary_tab import SummaryTab
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.parts.wide_link import WideLink
from qv_desk.gui.work.workplace import Workplace
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]
NOW = datetime(2026, 9, 24, 6, 0, tzinfo=UTC)


def link(kind: LinkKind) -> CaseLink:
    return CaseLink(
        link_id="l1", kind=kind, other_id="c2", other_reference="QV-2026-0002", note="told on the phone", made_by="u1",
        made_at=NOW,
    )  # fmt: skip


def test_a_link_leads_to_the_other_case_and_can_be_taken_away(qtbot: QtBot) -> None:
    block = RelatedCases()
    qtbot.addWidget(block)
    block.show_links((link(LinkKind.FOLLOWED_BY),), may=True)
    (shown,) = block.findChildren(WideLink)
    assert shown.text() == "Followed up by QV-2026-0002"
    with qtbot.waitSignal(block.case_wanted) as wanted:
        shown.click()
    assert wanted.args == ["c2"]
    (away,) = block.findChildren(Button)
    with qtbot.waitSignal(block.unlink_wanted) as unlinked:
        away.click()
    assert unlinked.args == ["l1"]
    block.show_links((link(LinkKind.SPLIT_FROM),), may=True)
    assert not [button for button in block.findChildren(Button) if button.isVisibleTo(block)]


def test_somebody_who_only_looks_judges_nothing(qtbot: QtBot) -> None:
    block = RelatedCases()
    qtbot.addWidget(block)
    assert block.isHidden()
    block.show_links((), may=False)
    block.show_alike((PossibleCase("c2", "QV-2026-0002", "王小明", 80, (Likeness.SAME_SOUND,)),))
    assert not block.isHidden()
    words = [para.plain_text() for para in block.findChildren(Para)]
    assert any("a name that sounds the same, written otherwise (not sure)" in word for word in words)
    assert not block.findChildren(Button)


def test_a_verdict_is_kept_and_not_asked_again(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    work.opened()
    case = work.opened(rights=(Right.ERASURE,))
    tab = SummaryTab(workplace.desk, workplace.jobs)
    qtbot.addWidget(tab)
    tab.show_file(work.look(case))
    block = tab.related()

    def verdicts() -> list[Button]:
        return [
            button
            for button in block.findChildren(Button)
            if button.text() == "Somebody else" and button.isVisibleTo(block)
        ]

    qtbot.waitUntil(lambda: bool(verdicts()))
    before = len(verdicts())
    with qtbot.waitSignal(workplace.jobs.changed):
        verdicts()[0].click()
    tab.show_file(work.look(case))
    (kept,) = work.look(case).case.facts_of(CaseLink)
    assert kept.kind is LinkKind.NOT_SAME_PERSON
    qtbot.waitUntil(lambda: len(verdicts()) == before - 1)
