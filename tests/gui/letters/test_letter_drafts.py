from qv_desk.gui.letters.letter_drafts import drafts_of
from qv_desk.gui.work.workplace import Workplace


def test_a_draft_is_kept_while_the_desk_is_unlocked(workplace: Workplace) -> None:
    drafts_of(workplace).draft("c1", "refusal", "en").written["court"] = "the district court"

    assert drafts_of(workplace).draft("c1", "refusal", "en").written == {"court": "the district court"}
    assert not drafts_of(workplace).draft("c1", "refusal", "zh-Hans").written
    assert not drafts_of(workplace).draft("c2", "refusal", "en").written


def test_an_issued_letter_leaves_no_draft_in_any_language(workplace: Workplace) -> None:
    drafts = drafts_of(workplace)
    drafts.draft("c1", "refusal", "en").late_because = "illness"
    drafts.draft("c1", "refusal", "zh-Hans").late_because = "病假"
    drafts.draft("c1", "extension", "en").late_because = "other"

    drafts.drop("c1", "refusal")

    assert drafts.draft("c1", "refusal", "en").late_because == ""
    assert drafts.draft("c1", "refusal", "zh-Hans").late_because == ""
    assert drafts.draft("c1", "extension", "en").late_because == "other"
