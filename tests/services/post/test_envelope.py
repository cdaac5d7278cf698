"""The envelope names whoever a letter goes to, and a recipient's notice never carries the person's name outside."""

from collections.abc import Callable

from qv_desk.domain.cases.case import Case
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.terms.party import Party
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters import correspond
from qv_desk.services.letters.letter_drafting import Written
from qv_desk.services.letters.usual_words import usual_words
from qv_desk.services.post import print_letters
from qv_desk.services.post.envelope import envelope_of

CaseOpener = Callable[..., Case]
TO_A_DEALER: Written = {
    "addressee": "Sample Dealer Ltd.",
    "addressee_address": "7 Dock Road\nIreland",
    "notice_action": "Please erase the personal data of this person that you received from us.",
}


def test_a_letter_to_the_person_bears_their_name_and_country(opened_case: CaseOpener, desk: Desk) -> None:
    case, kind = opened_case(), LetterKind.ACKNOWLEDGEMENT
    correspond.issue(desk, case.case_id, kind, "en", usual_words(correspond.draft(desk, case.case_id, kind, "en", {})))
    (job,) = desk.store.print_queue.to_print()
    assert (envelope_of(desk, job).name, envelope_of(desk, job).country) == ("Zoë Sample", "DE")


def test_the_state_stands_on_no_envelope(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case(data_subject=Party("Zoë Sample", ("1 Sample Street",), "", "", "US-CA"))
    kind = LetterKind.ACKNOWLEDGEMENT
    correspond.issue(desk, case.case_id, kind, "en", usual_words(correspond.draft(desk, case.case_id, kind, "en", {})))
    (job,) = desk.store.print_queue.to_print()
    assert envelope_of(desk, job).country == "US"
    (waiting,) = print_letters.waiting(desk)
    assert waiting.country is not None
    assert waiting.country.en == "United States"


def test_a_letter_to_somebody_else_bears_their_name_in_every_list(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case()
    letter = correspond.issue(desk, case.case_id, LetterKind.RECIPIENT_NOTICE, "en", TO_A_DEALER)
    (job,) = desk.store.print_queue.to_print()
    assert (envelope_of(desk, job).name, envelope_of(desk, job).country) == ("Sample Dealer Ltd.", "")
    (waiting,) = print_letters.waiting(desk)
    assert waiting.recipient == "Sample Dealer Ltd."
    print_letters.mark_printed(desk, letter.letter_id)
    print_letters.mark_posted(desk, letter.letter_id, desk.today)
    (posted,) = print_letters.posted_on(desk, desk.today)
    assert posted.recipient == "Sample Dealer Ltd."
