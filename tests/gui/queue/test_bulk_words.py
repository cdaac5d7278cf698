"""Every act is named, explained, and says what its button does."""

import pytest

from qv_desk.domain.cases.bulk_run import BulkAct
from qv_desk.gui.queue.bulk_words import deed, meaning, menu_line, title


@pytest.mark.parametrize("act", BulkAct)
def test_the_words_of_an_act(act: BulkAct) -> None:
    assert menu_line(act).endswith(" …")
    assert title(act) == menu_line(act).removesuffix(" …")
    assert meaning(act).endswith(".")
    assert deed(act, 1) != deed(act, 12)
    assert "12" in deed(act, 12)
