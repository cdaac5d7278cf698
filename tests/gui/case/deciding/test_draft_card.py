"""The card says what is half written in the case, and leads there."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qv_desk.gui.case.deciding.draft_card import DraftCard
from qv_desk.gui.letters.letter_drafts import LetterDraft, LetterDrafts
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.paragraph import Label
from qv_desk.gui.words.language import CHINESE, ScreenLanguage
from qv_desk.gui.work.workplace import Workplace


def words(card: DraftCard) -> list[str]:
    """What the card says now; what it said before lies about until Qt takes it away."""
    return [label.text() for label in card.findChildren(Label) if label.isVisible()]


def test_letters_and_forms_are_named_and_lead_there(
    qtbot: QtBot, workplace: Workplace, language: ScreenLanguage
) -> None:
    card = DraftCard(workplace.drafts, "c1")
    qtbot.addWidget(card)
    card.look()
    assert card.isHidden()
    LetterDrafts(workplace.drafts, "c1").keep("refusal", "en", LetterDraft({"facts": "x"}))
    workplace.drafts.keep("case/c1/search/repairs", {"note": "x"}, "c1")
    workplace.drafts.keep("case/c1/search/shop", {"note": "x"}, "c1")
    workplace.drafts.keep("case/c1/amend", {"name": "x"}, "c1")
    workplace.drafts.keep("where", {"case": "c1"}, "c1")

    card.look()

    assert not card.isHidden()
    assert words(card)[0].startswith("Your half-written letter is here: Refusal")
    assert len(words(card)) == 3
    letters: list[tuple[str, ...]] = []
    forms: list[str] = []
    card.letter_wanted.connect(lambda *which: letters.append(which))
    card.form_wanted.connect(forms.append)
    for button in card.findChildren(Button):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert letters == [("refusal", "en")]
    assert forms == ["search", "amend"]

    language.switch(CHINESE)
    qtbot.waitUntil(lambda: words(card)[0].startswith("您尚未写完的信函仍在这里"))
    assert not any(word.isascii() for word in words(card))


def test_another_case_is_another_matter(qtbot: QtBot, workplace: Workplace) -> None:
    workplace.drafts.keep("case/c1/amend", {"name": "x"}, "c1")
    card = DraftCard(workplace.drafts, "c2")
    qtbot.addWidget(card)
    card.look()
    assert card.isHidden()


def test_a_closed_case_has_nothing_half_written(qtbot: QtBot, workplace: Workplace) -> None:
    drafts = workplace.drafts
    LetterDrafts(drafts, "c1").keep("refusal", "en", LetterDraft({"facts": "x"}))
    drafts.keep("case/c1/search/repairs", {"note": "x"}, "c1")
    drafts.keep("where", {"case": "c1"}, "c1")
    card = DraftCard(drafts, "c1")
    qtbot.addWidget(card)

    card.give_up()
    card.look()

    assert card.isHidden()
    assert drafts.names("c1") == ("where",)
