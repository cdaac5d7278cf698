"""D30 (policy §7): data lie in Hong Kong, so its clock runs by default until a supervisor says otherwise in writing."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.clocks.clock import Clock
from qv_desk.domain.telling.refusal_log import RefusalEntry
from qv_desk.domain.terms.party import Party
from qv_desk.domain.terms.right import Right
from qv_desk.errors import DeskError
from qv_desk.services.cases import bind_laws, review
from qv_desk.services.frame.desk import Desk
from qv_desk.services.sample import demo_work
from tests.cli.terminal import Command
from tests.services.conftest import StaffedDesk


def hong_kong(desk: Desk, case: Case) -> Clock | None:
    return next((one for one in review.look(desk, case.case_id).clocks if one.rule.code == "hk_pdpo"), None)


@pytest.mark.parametrize("country", ["DE", "CN", "", "HK"])
def test_forty_days_run_wherever_the_person_lives(desk: Desk, opened_case: Callable[..., Case], country: str) -> None:
    case = opened_case(data_subject=Party("A Person", ("1 Street",), "", "", country))
    clock = hong_kong(desk, case)
    assert clock is not None
    assert clock.due_on == (case.received_at.astimezone(desk.zone) + timedelta(days=40)).date()
    assert "refusal log" in clock.rule.duty.en


def test_it_says_why_it_binds_and_goes_only_with_a_written_reason(desk: Desk, opened_case: Callable[..., Case]) -> None:
    case = opened_case()
    (law,) = [one for one in bind_laws.laws(desk, case.case_id).standings if one.rule.code == "hk_pdpo"]
    assert law.binding.wording.en == "the data centre is in Hong Kong"
    with pytest.raises(DeskError) as wordless:
        bind_laws.drop(desk, case.case_id, "hk_pdpo", reason=" ")
    assert wordless.value.code == "law_needs_reason"

    bind_laws.drop(desk, case.case_id, "hk_pdpo", reason="The account was only ever kept in Shanghai.")
    assert hong_kong(desk, case) is None
    (dropped,) = [one for one in bind_laws.laws(desk, case.case_id).standings if one.rule.code == "hk_pdpo"]
    assert dropped.choice is not None
    assert "Shanghai" in dropped.choice.reason


def test_only_a_supervisor_switches_it_off(staffed: StaffedDesk, on_desk: Callable[[Desk], Command]) -> None:
    officer = on_desk(staffed.at("Ola Berg"))
    opened = officer(
        "new", "--channel", "post", "--name", "Mary Sample", "--rights", "access", "--country", "IE", "--address", "1"
    )
    reference = opened.record["reference"]
    reason = ("--reason", "only ever kept in Shanghai")
    assert officer("laws", reference, "--drop", "hk_pdpo", *reason).record["error"] == "law_needs_supervisor"
    assert "hk_pdpo" in {one["rule"] for one in officer("clocks", reference).records}

    supervisor = on_desk(staffed.at("Hana Sato"))
    assert supervisor("laws", reference, "--drop", "hk_pdpo", *reason).code == 0
    assert "hk_pdpo" not in {one["rule"] for one in supervisor("clocks", reference).records}


def test_erasure_is_not_a_right_under_that_law(desk: Desk, opened_case: Callable[..., Case]) -> None:
    assert hong_kong(desk, opened_case(rights=(Right.ERASURE,))) is None


def test_a_refusal_stands_in_the_refusal_log_no_later_than_its_letter(
    desk: Desk, opened_case: Callable[..., Case], agreed: Callable[[Case], None]
) -> None:
    case = opened_case()
    demo_work.fail_to_prove(desk, case.case_id)
    demo_work.refuse(desk, case.case_id)
    agreed(case)
    assert desk.store.registers.all(RefusalEntry) == ()
    demo_work.answer(desk, case.case_id)

    (letter,) = review.look(desk, case.case_id).case.correspondence
    (entry,) = desk.store.registers.all(RefusalEntry)
    assert (entry.reference, entry.letter_id) == (case.reference, letter.letter_id)
    assert entry.at <= letter.issued_at


def test_the_refusal_log_is_read_and_printed_and_names_nobody(
    desk: Desk,
    opened_case: Callable[..., Case],
    agreed: Callable[[Case], None],
    on_desk: Callable[[Desk], Command],
    tmp_path: Path,
) -> None:
    case = opened_case()
    demo_work.fail_to_prove(desk, case.case_id)
    demo_work.refuse(desk, case.case_id)
    agreed(case)
    demo_work.answer(desk, case.case_id)

    qv = on_desk(desk)
    (line,) = qv("refusals").records
    assert (line["case"], line["ground"]) == (case.reference, "identity_not_confirmed")
    assert qv("refusals", "save", tmp_path / "log.html").code == 0
    page = (tmp_path / "log.html").read_text("utf-8")
    assert case.reference in page
    assert case.data_subject.name not in page
