"""Letters on their way as the print room sees them."""

import pytest

from qv_desk.domain.letters.print_job import EnvelopeFormat
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.post import on_its_way


@pytest.mark.parametrize("envelope", EnvelopeFormat)
def test_each_envelope_has_its_words(envelope: EnvelopeFormat) -> None:
    assert on_its_way.envelope_name(envelope).zh


def test_countries_that_nobody_knows_come_last() -> None:
    ireland = Wording("Ireland", "爱尔兰")
    assert sorted([None, ireland], key=on_its_way.country_key) == [ireland, None]


def test_a_printer_that_nobody_knows_is_named_in_both_languages() -> None:
    assert on_its_way.some_printer() == "printer / 打印机"
