"""A case file in words: its days are counted one by one, and free text is counted only where it is masked."""

from collections.abc import Callable

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.letter_return import ReturnReason
from qv_desk.domain.letters.layout import LayoutWish
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.letters.letter_withdrawal import WithdrawalReason
from qv_desk.services.care.dossier_writer import DossierWriter
from qv_desk.services.cases import review
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters import correspond, returned_mail
from qv_desk.services.post import print_letters, withdraw_letter
from qv_desk.services.sample import demo_work
from tests.services.templates.own_wording import in_force


def test_every_clock_shows_its_days_and_masked_words_their_length(desk: Desk, opened_case: Callable[..., Case]) -> None:
    case = opened_case(asked="everything about me")
    demo_work.prove(desk, case.case_id)
    file = review.look(desk, case.case_id)
    masked = DossierWriter(desk, file, "en", is_masked=True).dossier()
    whole = DossierWriter(desk, file, "en", is_masked=False).dossier()

    clocks = masked.parts[2].parts
    assert len(clocks) == len(file.clocks)
    counted = [part.table for part in clocks if part.table is not None]
    assert counted
    assert all(len(rows) > 1 for _, rows in counted)
    assert ("Asked", "(19 characters, masked)") in masked.parts[0].facts
    assert ("Asked", "everything about me") in whole.parts[0].facts
    assert masked.files == ()


def test_letters_taken_back_or_come_back_say_so(desk: Desk, opened_case: Callable[..., Case]) -> None:
    case_id = opened_case().case_id
    words = {"identity_how": "By two facts that we have on file."}
    first, second = (
        correspond.issue(desk, case_id, LetterKind.ACKNOWLEDGEMENT, "en", words).letter_id for _ in range(2)
    )
    print_letters.mark_printed(desk, first)
    print_letters.mark_posted(desk, first, desk.today)
    returned_mail.note_return(desk, case_id, first, on=desk.today, reason=ReturnReason.MOVED)
    withdraw_letter.withdraw(desk, case_id, second, reason=WithdrawalReason.MISTAKE, because="twice the same")

    dossier = DossierWriter(desk, review.look(desk, case_id), "en", is_masked=True).dossier()

    table = dossier.parts[4].parts[0].table
    assert table is not None
    ways = [row[3] for row in table[1]]
    assert ways[0] == "2026-09-24; came back 2026-09-24"
    assert ways[1].startswith("taken back")


def test_a_dossier_says_whose_words_each_letter_has(desk: Desk, second: Desk, opened_case: Callable[..., Case]) -> None:
    case_id = opened_case().case_id
    words = {"identity_how": "By two facts that we have on file."}
    correspond.issue(desk, case_id, LetterKind.ACKNOWLEDGEMENT, "en", words)
    in_force(desk, second, LetterKind.ACKNOWLEDGEMENT)
    both = LayoutWish(is_bilingual=True)
    correspond.issue(desk, case_id, LetterKind.ACKNOWLEDGEMENT, "de", words, layout=both)

    dossier = DossierWriter(desk, review.look(desk, case_id), "en", is_masked=True).dossier()

    table = dossier.parts[4].parts[0].table
    assert table is not None
    assert [row[1] for row in table[1]] == ["as shipped", "as shipped; the office’s, en no. 1"]
    assert [one["wording"] for one in dossier.record["letters"]] == [row[1] for row in table[1]]
