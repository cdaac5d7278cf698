"""Standard sentences fill what is needed and empty, and nothing else."""

from collections.abc import Callable

from qv_desk.domain.cases.case import Case
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters import correspond
from qv_desk.services.letters.usual_words import usual_words


def test_empty_fields_take_the_usual_sentence(desk: Desk, opened_case: Callable[..., Case]) -> None:
    case = opened_case()
    draft = correspond.draft(desk, case.case_id, LetterKind.ACKNOWLEDGEMENT, "en", {})
    words = usual_words(draft)

    standards = {state.field.name: state.standards for state in draft.inputs}
    assert words["identity_how"] == standards["identity_how"][0]
    assert "asked" not in words  # the case says it


def test_the_officers_words_stay(desk: Desk, opened_case: Callable[..., Case]) -> None:
    case = opened_case()
    written = {"identity_how": "We call you back."}
    draft = correspond.draft(desk, case.case_id, LetterKind.ACKNOWLEDGEMENT, "en", written)
    assert "identity_how" not in usual_words(draft)
    assert not correspond.draft(desk, case.case_id, LetterKind.ACKNOWLEDGEMENT, "en", written).gaps


def test_lists_stay_lists_and_unneeded_fields_stay_empty(desk: Desk, opened_case: Callable[..., Case]) -> None:
    case = opened_case()
    draft = correspond.draft(desk, case.case_id, LetterKind.ACCESS_GRANT, "en", {})
    words = usual_words(draft)
    assert isinstance(words["recipients"], tuple)
    assert isinstance(words["safeguards"], str)


def test_what_only_the_officer_can_say_stays_empty(desk: Desk, opened_case: Callable[..., Case]) -> None:
    case = opened_case(kind=CaseKind.INQUIRY, rights=())
    assert "answer" not in usual_words(correspond.draft(desk, case.case_id, LetterKind.REPLY, "en", {}))
