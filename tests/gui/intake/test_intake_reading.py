"""A message that was read is looked up: the case it opened, the cases it may belong to, and erased ones."""

from collections.abc import Callable
from pathlib import Path

from qv_desk.gui.intake.intake_reading import looked_up
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.incoming.read_message import read_message
from tests.gui.case_work import MESSAGE, CaseWork, erase

Run = Callable[[Callable[[], object]], object]


def test_the_case_of_this_very_message_is_found_until_it_is_erased(
    workplace: Workplace, run_on_store: Run, tmp_path: Path
) -> None:
    desk = workplace.desk
    work = CaseWork(desk, run_on_store)
    mail = tmp_path / "quinn.eml"
    mail.write_bytes(MESSAGE)
    reading = read_message(mail, now=desk.now())
    same, possible, refused = work.on_store(lambda: looked_up(desk, reading))
    assert (same, refused) == ("", None)
    assert [one.name for one in possible] == ["Martha Quinn"]  # who asked the sample desk before

    case = work.opened()
    same, _possible, refused = work.on_store(lambda: looked_up(desk, reading))
    assert (same, refused) == (case.reference, None)

    work.on_store(lambda: (erase(desk, case), True)[1])
    same, _possible, refused = work.on_store(lambda: looked_up(desk, reading))
    assert not same
    assert refused is not None
