from dataclasses import replace

from pytestqt.qtbot import QtBot

from qv_desk.domain.incoming.proposal import EarlierCase, Proposal, ProposedPerson
from qv_desk.domain.linking.possible_case import Likeness, PossibleCase
from qv_desk.gui.intake.earlier_cases import EarlierCases
from qv_desk.gui.parts.wide_link import WideLink


def proposal() -> Proposal:
    return Proposal(
        kind="rights_request",
        rights=("access",),
        earlier_rights=(),
        person=ProposedPerson("Martha Quinn"),
        country="IE",
        language="en",
        representative=None,
        first_received_at=None,
        serial_numbers=(),
        invoked_laws=(),
        reply_reference="",
        earlier_cases=(),
        reasons=(),
        confidence="sure",
    )


def test_a_likely_case_is_offered_with_how_sure_it_is(qtbot: QtBot) -> None:
    card = EarlierCases()
    qtbot.addWidget(card)
    found = (EarlierCase("c1", "QV-2026-0001", 100, "e_mail"), EarlierCase("c2", "QV-2026-0002", 70, "name"))

    card.show_found(replace(proposal(), earlier_cases=found), "")

    assert [link.text() for link in card.findChildren(WideLink)] == [
        "QV-2026-0001: the same e-mail address",
        "QV-2026-0002: a similar name, not sure",
    ]
    with qtbot.waitSignal(card.case_wanted) as wanted:
        card.findChildren(WideLink)[1].click()
    assert wanted.args == ["c2"]


def test_the_same_mail_twice_is_said_first(qtbot: QtBot) -> None:
    card = EarlierCases()
    qtbot.addWidget(card)

    card.show_found(proposal(), "QV-2026-0007")

    assert card.text() == "This very message opened QV-2026-0007 before."
    with qtbot.waitSignal(card.reference_wanted) as wanted:
        card.findChildren(WideLink)[0].click()
    assert wanted.args == ["QV-2026-0007"]


def test_it_is_hidden_when_nothing_belongs_together(qtbot: QtBot) -> None:
    card = EarlierCases()
    qtbot.addWidget(card)

    card.show_found(proposal(), "")

    assert card.isHidden()
    assert card.text() == ""


def test_what_the_desk_found_itself_comes_first_and_once(qtbot: QtBot) -> None:
    card = EarlierCases()
    qtbot.addWidget(card)
    possible = PossibleCase("c1", "QV-2026-0001", "Martha Quinn", 100, (Likeness.THREAD, Likeness.E_MAIL))
    earlier = EarlierCase("c1", "QV-2026-0001", 100, "e_mail")

    card.show_found(replace(proposal(), earlier_cases=(earlier,)), "", (possible,))

    assert [link.text() for link in card.findChildren(WideLink)] == [
        "QV-2026-0001: the message answers one of this case, the same e-mail address"
    ]
