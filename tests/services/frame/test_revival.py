"""What was erased is known again when it comes back."""

from collections.abc import Callable
from dataclasses import replace

from qv_desk.domain.cases.case import Case
from qv_desk.domain.linking.case_message import CaseMessage
from qv_desk.services.frame import revival
from qv_desk.services.frame.desk import Desk


def test_a_message_of_an_erased_case_is_known_again(desk: Desk, opened_case: Callable[..., Case]) -> None:
    case = replace(opened_case(), message_id="<m-1@example.org>")
    assert revival.was_erased(desk, message_id=case.message_id) is None
    with desk.changing() as changes:
        revival.suppress(desk, changes, case, "disposal")
        changes.journal("case.erased", case.case_id)

    found = revival.was_erased(desk, message_id=" <M-1@example.org>", originals=["0" * 64])
    assert found is not None
    assert found.because == "disposal"
    assert case.message_id not in str(found)
    assert revival.was_erased(desk, message_id="<m-2@example.org>") is None
    assert revival.was_erased(desk) is None


def test_a_later_message_of_the_case_is_known_again_by_its_id(desk: Desk, opened_case: Callable[..., Case]) -> None:
    added = CaseMessage(
        message_id="<m-9@example.org>", sha256="0" * 64, received_at=desk.moment, subject="more", added_by="u1",
        added_at=desk.moment,
    )  # fmt: skip
    case = replace(opened_case(), facts=(added,))
    with desk.changing() as changes:
        revival.suppress(desk, changes, case, "disposal")
        changes.journal("case.erased", case.case_id)

    assert revival.was_erased(desk, message_id="<m-9@example.org>") is not None


def test_what_came_back_is_refused_with_the_day_on_which_it_went(desk: Desk, opened_case: Callable[..., Case]) -> None:
    case = replace(opened_case(), message_id="<m-1@example.org>")
    assert revival.refusal(desk, message_id=case.message_id) is None
    with desk.changing() as changes:
        revival.suppress(desk, changes, case, "disposal")
        changes.journal("case.erased", case.case_id)

    refused = revival.refusal(desk, message_id=case.message_id)
    assert refused is not None
    assert (refused.code, refused.fields) == ("message_was_erased", {"day": desk.today.isoformat()})
    assert revival.refusal(desk, message_id="<m-2@example.org>", originals=["0" * 64]) is None
