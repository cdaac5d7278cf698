"""The registers are shown, entered into, struck out, ended and handed out."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import cast

from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.domain.telling.disclosure import DisclosedTo, DisclosureGround
from qv_desk.domain.telling.provision import ProvisionManner
from qv_desk.domain.telling.refusal_log import RefusalEntry
from qv_desk.domain.terms.right import Right
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.words_dialog import WordsDialog
from qv_desk.gui.sources.disclosure_dialog import DisclosureDialog
from qv_desk.gui.sources.disclosures_page import DisclosuresPage
from qv_desk.gui.sources.provision_dialog import ProvisionDialog
from qv_desk.services.cases import disclose, provide, review
from tests.gui.staffed_office import Sat

CONSENT = disclose.NewDisclosure(
    ground=DisclosureGround.EXPLICIT_CONSENT,
    why="signed form",
    to=DisclosedTo.OTHER,
    to_whom="an insurer",
    what="repair order",
)
REPAIRS = provide.NewProvision(
    manner=ProvisionManner.ENTRUSTED,
    to_whom="Harbour Repairs",
    purpose="repairs",
    what="name",
    how="encrypted",
    agreement="contract",
    is_ongoing=True,
)


def opened(kind: type[QDialog]) -> QDialog:
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible())


def words(page: DisclosuresPage) -> str:
    return "\n".join(para.plain_text() for para in page.findChildren(Para) if para.isVisible())


def test_an_entry_is_struck_out_in_place(qtbot: QtBot, sit: Callable[[str], Sat], tmp_path: Path) -> None:
    sat = sit("Lin Wei")
    page = cast("DisclosuresPage", sat.page("disclosures"))
    qtbot.waitUntil(lambda: "Nothing has been disclosed." in words(page))
    page.add_button.click()
    opened(DisclosureDialog).reject()
    sat.jobs.change(page, lambda: disclose.enter(sat.desk, CONSENT))
    qtbot.waitUntil(lambda: len(page.buttons()) == 1)
    next(iter(page.buttons().values())).click()
    dialog = cast("WordsDialog", opened(WordsDialog))
    dialog.words.setText("entered twice")
    dialog.act.button.click()
    qtbot.waitUntil(lambda: "Struck out: entered twice" in words(page))
    assert not page.buttons()
    page.save_to(tmp_path / "register.html")
    qtbot.waitUntil(lambda: "register.html" in page.notice().text())
    assert "entered twice" in (tmp_path / "register.html").read_text("utf-8")
    assert not sat.troubles


def test_provisions_stand_beside_and_end(qtbot: QtBot, sit: Callable[[str], Sat]) -> None:
    sat = sit("Lin Wei")
    page = cast("DisclosuresPage", sat.page("disclosures"))
    page.tabs.setCurrentIndex(1)
    qtbot.waitUntil(lambda: "No provision is recorded." in words(page))
    page.add_button.click()
    opened(ProvisionDialog).reject()
    sat.jobs.change(page, lambda: provide.enter_provision(sat.desk, REPAIRS))
    qtbot.waitUntil(lambda: len(page.buttons()) == 1)
    next(iter(page.buttons().values())).click()
    qtbot.waitUntil(lambda: "Kept until" in words(page))
    assert not sat.troubles


def test_an_auditor_hands_out_and_enters_nothing(qtbot: QtBot, sit: Callable[[str], Sat]) -> None:
    page = cast("DisclosuresPage", sit("Aki Mori").page("disclosures"))
    qtbot.waitUntil(lambda: "Nothing has been disclosed." in words(page))
    assert not page.add_button.isVisible()
    assert page.save_button.isVisible()


def test_refusals_are_shown_and_handed_out_and_entered_by_nobody(
    qtbot: QtBot, sit: Callable[[str], Sat], tmp_path: Path
) -> None:
    sat = sit("Lin Wei")
    page = cast("DisclosuresPage", sat.page("disclosures"))
    qtbot.waitUntil(lambda: "Nothing has been disclosed." in words(page))
    page.tabs.setCurrentIndex(2)
    qtbot.waitUntil(lambda: "Nothing has been refused." in words(page))
    assert not page.add_button.isVisible()

    def refuse() -> str:
        (row, *_) = review.page(sat.desk, CaseView.ALL_OPEN, text="Martha Quinn").rows
        case = sat.desk.store.cases.get(row.summary.case_id)
        line = RefusalEntry(
            entry_id="e-1",
            at=sat.desk.moment,
            case_id=case.case_id,
            key=case.reference,
            reference=case.reference,
            right=Right.ACCESS,
            ground="identity_not_confirmed",
            received_on=sat.desk.today,
            refused_on=sat.desk.today,
            letter_id="l-1",
            decided_by=sat.desk.user.user_id,
        )
        with sat.desk.changing() as changes:
            changes.put_entry(line)
            changes.put_entry(replace(line, entry_id="e-2", letter_id="l-2", withdrawn_on=sat.desk.today))
            changes.journal("letter.issued", case.case_id, "")
        return case.reference

    told: list[str] = []
    sat.jobs.change(page, refuse, told.append)
    qtbot.waitUntil(lambda: bool(told))
    page.refresh()
    qtbot.waitUntil(lambda: "Kept at least until" in words(page))
    assert "Its letter was taken back" in words(page)
    assert "Identity not confirmed" in words(page)
    assert not page.buttons()
    assert told[0] in " ".join(label.text() for label in page.findChildren(Label) if label.isVisible())
    page.save_to(tmp_path / "refusals.html")
    qtbot.waitUntil(lambda: "refusals.html" in page.notice().text())
    assert told[0] in (tmp_path / "refusals.html").read_text("utf-8")
    page.tabs.setCurrentIndex(0)
    assert page.add_button.isVisible()
    assert not sat.troubles
