"""One and many are different sentences."""

import pytest

from qv_desk.gui.words.plural import plural


@pytest.mark.parametrize(("number", "said"), [(0, "0 cases"), (1, "1 case"), (2, "2 cases"), (41, "41 cases")])
def test_the_number_chooses_the_sentence(number: int, said: str) -> None:
    assert plural(number, "1 case", "{number} cases") == said
