"""Sections hide what is empty, and every input is named."""

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from qv_desk.domain.kinds.inquiry import InquirySort
from qv_desk.gui.parts.choices import chosen
from qv_desk.gui.parts.sections import Section, choice, labelled, name, offer, text_input


@pytest.mark.usefixtures("language")
def test_a_section_says_what_stands_and_names_its_inputs(qtbot: QtBot) -> None:
    section, pair = Section(), labelled(QLineEdit())
    qtbot.addWidget(section)
    section.add(pair, text_input())
    section.word("Who", "")
    name(pair, "Their name")
    section.say("")

    assert section.standing.isHidden()
    section.say("Somebody")
    assert not section.standing.isHidden()
    assert pair[1].accessibleName() == "Their name"


@pytest.mark.usefixtures("language")
def test_a_choice_begins_with_nothing(qtbot: QtBot) -> None:
    combo = choice()
    qtbot.addWidget(combo)
    offer(combo, "Choose …", ((one, one.value) for one in InquirySort))

    assert (chosen(combo), combo.count()) == ("", 4)
