"""The result of a disposal says until when a backup may still hold the case, and what could not be reached."""

from datetime import date

import pytest

from qv_desk.gui.disposal import disposal_words
from qv_desk.gui.words.language import ScreenLanguage
from qv_desk.services.disposal.dispose import Disposal
from qv_desk.store.erasure import ErasureCount


@pytest.mark.usefixtures("theme")
def test_what_is_gone_and_what_is_left(language: ScreenLanguage) -> None:
    assert language.code == "en"
    count = ErasureCount(rows=20, documents=2, contents=2, details=9, drafts=0, approvals=1)
    sentence, left = disposal_words.gone(
        Disposal(count, is_finished=True, outbox_is_clean=True, backups_hold_until=date(2026, 11, 16),
                 backup_places_missed=())
    )  # fmt: skip
    assert "until Monday 16 November 2026" in sentence
    assert left == ""
    _, left = disposal_words.gone(
        Disposal(count, is_finished=False, outbox_is_clean=False, backups_hold_until=date(2026, 11, 16),
                 backup_places_missed=("/media/stick",))
    )  # fmt: skip
    assert len(left.splitlines()) == 3
    assert "/media/stick" in left
