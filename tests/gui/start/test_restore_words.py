from datetime import UTC, datetime
from pathlib import Path

from qv_desk.gui.start.restore_words import outcome_words, this_zone, what_happens
from qv_desk.gui.words.language import ScreenLanguage
from qv_desk.services.backups.backup_drill import BackupFound
from qv_desk.services.backups.backups_found import BackupSeen
from qv_desk.services.backups.restore import Restored

AT = datetime(2026, 10, 12, 2, 20, tzinfo=UTC)
SEEN = BackupSeen(Path("/disk/qv-desk-1"), AT, 3, 9, ("Lin Wei",), is_of_desk=True)
FOUND = BackupFound(Path("/disk/qv-desk-1"), AT, {"cases": 3})


def test_what_is_replaced_and_what_is_kept_is_said(language: ScreenLanguage) -> None:
    assert language.code == "en"
    replaced, fresh = (what_happens(SEEN, Path("/desk"), replaces=flag) for flag in (True, False))

    assert "/desk is replaced" in replaced
    assert "replaced-…" in replaced
    assert "A desk is made in /desk" in fresh
    assert "replaced-…" not in fresh


def test_the_outcome_names_what_is_left_to_do(language: ScreenLanguage) -> None:
    assert language.code == "en"
    full = Restored(FOUND, 2, AT, Path("/desk/replaced-1"), older_vault=True)
    bare = Restored(FOUND, 0, None, None, older_vault=False)

    sentence, advice = outcome_words(full, Path("/desk"))
    assert sentence.startswith("Restored and checked")
    for part in ("2 cases erased since", "are known until", "/desk/replaced-1", "change the keys"):
        assert part in advice
    assert (
        outcome_words(bare, Path("/desk"))[1] == "No list of erasures was found: check by hand what was erased since."
    )


def test_before_an_office_is_open_this_computers_zone_counts() -> None:
    assert AT.astimezone(this_zone(AT)) == AT
