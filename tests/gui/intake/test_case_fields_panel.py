from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.document import DocumentRole
from qv_desk.domain.terms.party import Channel, Party, Representative
from qv_desk.domain.terms.right import Right
from qv_desk.gui.intake.case_fields_panel import CaseFieldsPanel
from qv_desk.gui.parts.choices import choose, chosen
from qv_desk.gui.parts.forms import child
from qv_desk.gui.words.language import CHINESE, ScreenLanguage
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.incoming.new_case import NewCase
from qv_desk.services.incoming.new_files import NewFile
from tests.gui.case_work import show_in_window


@pytest.fixture
def case(workplace: Workplace) -> NewCase:
    """A case with something in every field."""
    now = workplace.desk.moment
    return NewCase(
        kind=CaseKind.RIGHTS_REQUEST,
        rights=(Right.ACCESS, Right.PORTABILITY),
        data_subject=Party("Martha Quinn", ("14 Harbour View", "Cork"), "m@example.org", "+353 21 555 0100", "IE"),
        channel=Channel.POST,
        language="is",
        subject="Access",
        asked="a copy of everything",
        received_at=now - timedelta(days=2, seconds=7),
        first_received_at=now - timedelta(days=5),
        representative=Representative.PARENT,
        their_reference="K-17",
        message_id="<a@example.org>",
        invoked_rules=("eu_gdpr", "br_lgpd"),
    )


@pytest.fixture
def panel(qtbot: QtBot, workplace: Workplace, case: NewCase) -> CaseFieldsPanel:
    made = CaseFieldsPanel(workplace.desk.zone)
    qtbot.addWidget(made)
    made.show_case(case)
    return made


def test_what_goes_in_comes_out(panel: CaseFieldsPanel, case: NewCase) -> None:
    assert panel.new_case() == case


def test_it_survives_the_other_language(
    qtbot: QtBot, panel: CaseFieldsPanel, case: NewCase, language: ScreenLanguage
) -> None:
    language.switch(CHINESE)
    qtbot.wait(1)

    assert panel.new_case() == case
    assert panel.right_box(Right.ACCESS).text() == "查阅复制"


def test_an_inquiry_has_no_rights(panel: CaseFieldsPanel) -> None:
    choose(child(panel, QComboBox, "kind_combo"), "inquiry")

    assert panel.new_case().rights == ()
    assert child(panel, QWidget, "rights_place").isHidden()


def test_it_says_why_a_case_cannot_be_opened(panel: CaseFieldsPanel, case: NewCase, workplace: Workplace) -> None:
    now = workplace.desk.now()
    assert panel.problem(now) == ""

    for right in (Right.ACCESS, Right.PORTABILITY):
        panel.right_box(right).setChecked(False)
    assert "right" in panel.problem(now)
    panel.right_box(Right.ERASURE).setChecked(True)
    panel.name_edit().clear()
    assert "name" in panel.problem(now)
    panel.show_case(replace(case, received_at=now + timedelta(days=1)))
    assert "future" in panel.problem(now)
    panel.show_case(replace(case, first_received_at=now - timedelta(days=1)))
    assert "first receipt" in panel.problem(now)


def test_a_country_is_found_by_typing(qtbot: QtBot, panel: CaseFieldsPanel) -> None:
    country = child(panel, QComboBox, "country_combo")
    typed = country.lineEdit()
    assert typed is not None

    typed.setText("Germany")
    qtbot.keyClick(typed, Qt.Key.Key_Return)
    assert chosen(country) == "DE"

    typed.setText("Atlantis")
    typed.editingFinished.emit()
    assert (chosen(country), country.currentText()) == ("DE", "Germany")


def test_the_state_is_chosen_beside_the_country(panel: CaseFieldsPanel, case: NewCase) -> None:
    assert child(panel, QComboBox, "region_combo").count() == 1
    in_california = replace(case, data_subject=replace(case.data_subject, country="US-CA"))
    panel.show_case(in_california)
    assert panel.new_case() == in_california
    assert chosen(child(panel, QComboBox, "country_combo")) == "US"
    choose(child(panel, QComboBox, "region_combo"), "")
    assert panel.new_case().data_subject.country == "US"


def test_the_tab_key_goes_from_top_to_bottom(qtbot: QtBot, panel: CaseFieldsPanel) -> None:
    _window = show_in_window(qtbot, panel, 640, 1_600)
    qtbot.wait(50)
    first, last = child(panel, QComboBox, "kind_combo"), panel.findChildren(QCheckBox)[-1]
    here: QWidget = first
    passed: list[QWidget] = []
    while here is not last and len(passed) < 200:
        following = here.nextInFocusChain()
        assert following is not None
        here = following
        if here.isVisible() and here.isEnabled() and here.focusPolicy() & Qt.FocusPolicy.TabFocus:
            passed.append(here)

    rows = [one.mapTo(panel, one.rect().center()).y() // 40 for one in passed]
    assert len(passed) > 25
    assert all(below - above >= -2 for above, below in pairwise(rows)), rows  # two columns, a hint below one of them
    right = next(box for box in panel.findChildren(QCheckBox) if box.text() == "Correction")
    assert passed.index(right) < passed.index(child(panel, QLineEdit, "subject_edit"))


def test_files_ride_along(panel: CaseFieldsPanel) -> None:
    panel.add_files((NewFile("scan.pdf", "application/pdf", DocumentRole.ORIGINAL, b"%PDF"),))

    assert [file.name for file in panel.new_case().files] == ["scan.pdf"]


def test_every_input_has_a_name_for_who_cannot_see_it(panel: CaseFieldsPanel) -> None:
    inputs = [*panel.findChildren(QComboBox), *panel.findChildren(QLineEdit), *panel.findChildren(QCheckBox)]
    nameless = [
        each.objectName()
        for each in inputs
        if not (each.accessibleName() or getattr(each, "text", str)())
        and not isinstance(each.parent(), QComboBox)
        and each.objectName() != "qt_spinbox_lineedit"
    ]
    assert not nameless
