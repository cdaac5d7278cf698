"""A case under a law that wants receipt confirmed has its line in the list; another has none."""

from collections.abc import Callable

from qv_desk.domain.cases.case import Case
from qv_desk.domain.terms.party import Party
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.receipt_entry import receipt_entry


def test_a_californian_has_a_line_and_an_irish_person_none(desk: Desk, opened_case: Callable[..., Case]) -> None:
    (line,) = receipt_entry(desk, opened_case(data_subject=Party("Ann Lee", ("1 Street",), "", "", "US-CA")))
    assert line.confirm_by is not None
    assert receipt_entry(desk, opened_case(data_subject=Party("Ann Lee", ("1 Street",), "", "", "IE"))) == ()
