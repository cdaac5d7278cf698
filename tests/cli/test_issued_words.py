"""Whose letter could not be issued is said with the reason; the others are counted."""

import json
from io import StringIO

from qv_desk.cli.issued_words import show_issued
from qv_desk.cli.output import Output
from qv_desk.errors import InputError
from qv_desk.services.care.affected import Issued

ISSUED = Issued(2, (("Ann Lee", InputError("affected_needs_a_name")),))


def test_people_read_the_reason_and_programs_the_code() -> None:
    said, aside = StringIO(), StringIO()
    show_issued(ISSUED, Output(stream=said, side_stream=aside))
    assert said.getvalue().startswith("2 letters")
    assert aside.getvalue().startswith("Ann Lee: ")

    lines = StringIO()
    show_issued(ISSUED, Output(json=True, stream=lines))
    counted, failed = map(json.loads, lines.getvalue().splitlines())
    assert (counted["problems"], failed["error"]) == (1, "affected_needs_a_name")
