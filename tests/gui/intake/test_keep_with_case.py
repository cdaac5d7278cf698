"""A reply is kept with the case that it answers once the officer says so; a bounce is noted on its letter."""

from collections.abc import Callable
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.letter_return import returns_of
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.linking.case_message import CaseMessage
from qv_desk.domain.terms.party import Party
from qv_desk.gui.intake.intake_draft import IntakeDraft, Unread
from qv_desk.gui.intake.intake_view import IntakeView
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.wide_link import WideLink
from qv_desk.gui.words.language import CHINESE, ScreenLanguage
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.letters import correspond
from qv_desk.services.letters.usual_words import usual_words
from qv_desk.services.post import print_letters
from qv_desk.services.post.mail_letter import save_draft
from tests.gui.case_work import CaseWork
from tests.intake.machine_mails import OURS, PERSON, delivery_status

Run = Callable[[Callable[[], object]], object]


@pytest.fixture
def work(workplace: Workplace, run_on_store: Run) -> CaseWork:
    return CaseWork(workplace.desk, run_on_store)


@pytest.fixture
def mailed(work: CaseWork, workplace: Workplace, tmp_path: Path) -> tuple[Case, bytes]:
    """A case whose acknowledgement went out by e-mail, and the identifier of that mail."""
    desk = workplace.desk
    case = work.opened(data_subject=Party("Ann Lee", (), "ann@example.org", "", "IE"))

    def send() -> None:
        words = usual_words(correspond.draft(desk, case.case_id, LetterKind.ACKNOWLEDGEMENT, "en", {}))
        letter = correspond.issue(desk, case.case_id, LetterKind.ACKNOWLEDGEMENT, "en", words)
        save_draft(desk, case.case_id, letter.letter_id, tmp_path / "letter.eml", is_locked=False)
        print_letters.mark_printed(desk, letter.letter_id)
        print_letters.mark_posted(desk, letter.letter_id, desk.today)

    work.on_store(send)
    message = message_from_bytes((tmp_path / "letter.eml").read_bytes(), policy=default)
    return case, str(message["Message-ID"]).strip("<>").encode()


def shown(qtbot: QtBot, workplace: Workplace, file: Path, raw: bytes) -> tuple[IntakeView, QDialog]:
    file.write_bytes(raw)
    dialog = QDialog()
    qtbot.addWidget(dialog)
    view = IntakeView(workplace, [Unread(file)], dialog, IntakeDraft(workplace.drafts))
    qtbot.waitUntil(view.is_ready, timeout=20_000)
    return view, dialog


def button(view: IntakeView, words: str) -> Button:
    return next(one for one in view.earlier().findChildren(Button) if words in one.text())


def test_a_reply_is_kept_with_its_case_by_a_word(
    qtbot: QtBot, workplace: Workplace, work: CaseWork, mailed: tuple[Case, bytes], tmp_path: Path,
    language: ScreenLanguage,
) -> None:  # fmt: skip
    case, message_id = mailed
    raw = PERSON.replace(OURS.encode(), message_id).replace(b"QV-2026-0001", b"hello")
    view, dialog = shown(qtbot, workplace, tmp_path / "reply.eml", raw)
    assert "points to a case" in view.earlier().text()
    assert not work.on_store(lambda: workplace.desk.store.cases.get(case.case_id)).facts_of(CaseMessage)
    language.switch(CHINESE)
    view.earlier().retranslate()
    with qtbot.waitSignals([view.kept, dialog.accepted], timeout=10_000):
        button(view, case.reference).click()
    assert len(work.on_store(lambda: workplace.desk.store.cases.get(case.case_id)).facts_of(CaseMessage)) == 1


def test_a_bounce_is_noted_on_its_letter(
    qtbot: QtBot, workplace: Workplace, work: CaseWork, mailed: tuple[Case, bytes], tmp_path: Path
) -> None:
    case, message_id = mailed
    view, dialog = shown(
        qtbot, workplace, tmp_path / "bounce.eml", delivery_status().replace(OURS.encode(), message_id)
    )
    assert view.earlier().text() == "A delivery report: an e-mail of ours did not arrive."
    with qtbot.waitSignal(dialog.accepted, timeout=10_000):
        button(view, "did not arrive").click()
    after = work.on_store(lambda: workplace.desk.store.cases.get(case.case_id))
    assert [one.letter_id for one in returns_of(after)] == [after.correspondence[0].letter_id]


def test_a_stranger_is_told_apart_and_what_fails_is_said_in_place(
    qtbot: QtBot, workplace: Workplace, mailed: tuple[Case, bytes], tmp_path: Path
) -> None:
    case, message_id = mailed
    raw = PERSON.replace(OURS.encode(), message_id).replace(b"ann@example.org", b"mallory@evil.example")
    view, _dialog = shown(qtbot, workplace, tmp_path / "forged.eml", raw)
    (link,) = [one for one in view.earlier().findChildren(WideLink) if one.text().startswith(case.reference)]
    assert "from an address that the case does not know" in link.text()
    view.earlier().keep_wanted.emit("no such case")
    qtbot.waitUntil(lambda: view.notice().code() == "case_unknown", timeout=10_000)
