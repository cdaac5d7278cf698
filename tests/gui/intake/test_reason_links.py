from pytestqt.qtbot import QtBot

from qv_desk.domain.incoming.proposal import Reason
from qv_desk.domain.terms.wording import Wording
from qv_desk.gui.intake.reason_links import ReasonLinks
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.parts.wide_link import WideLink
from qv_desk.gui.words.language import CHINESE, ScreenLanguage

ASKED = Reason("rights", "access", Wording("The letter asks for this.", "来信提出此项。"), "I request access", 40)
HEAD = Reason("kind", "rights_request", Wording("The subject says so.", "主题如此。"), "Access", None)


def test_words_of_the_text_can_be_shown_those_of_the_head_not(qtbot: QtBot) -> None:
    links = ReasonLinks()
    qtbot.addWidget(links)

    links.show_reasons((ASKED, HEAD))

    link = links.findChild(WideLink)
    assert link is not None
    assert link.text() == "The letter asks for this: “I request access”"
    assert [para.plain_text() for para in links.findChildren(Para)] == ["The subject says so: “Access”"]
    with qtbot.waitSignal(links.chosen) as chosen:
        link.click()
    assert chosen.args == [ASKED]


def test_reasons_follow_the_language_and_hide_when_there_are_none(qtbot: QtBot, language: ScreenLanguage) -> None:
    links = ReasonLinks()
    qtbot.addWidget(links)
    assert links.isHidden()
    links.show_reasons((ASKED,))
    language.switch(CHINESE)
    links.retranslate()

    texts = [link.text() for link in links.findChildren(WideLink)]

    assert texts[-1] == "来信提出此项：“I request access”"
    links.show_reasons(())
    assert links.isHidden()
