"""What was written for a letter is there again, in its language, until the letter is issued."""

from datetime import date

from qv_desk.domain.clocks.extension_choice import ExtensionWish
from qv_desk.domain.letters.layout import AS_USUAL, LayoutWish, Paper, Positions
from qv_desk.gui.letters.letter_drafts import LetterDraft, LetterDrafts
from qv_desk.gui.work.workplace import Workplace


def test_a_draft_belongs_to_its_case_kind_and_language(workplace: Workplace) -> None:
    letters = LetterDrafts(workplace.drafts, "c1")
    letters.keep("refusal", "en", LetterDraft({"court": "the district court", "items": ("one", "two")}, "illness"))

    assert letters.read("refusal", "en") == LetterDraft(
        {"court": "the district court", "items": ("one", "two")}, "illness"
    )
    assert letters.read("refusal", "zh-Hans") == LetterDraft()
    assert LetterDrafts(workplace.drafts, "c2").read("refusal", "en") == LetterDraft()


def test_an_issued_letter_leaves_no_draft_in_any_language(workplace: Workplace) -> None:
    letters = LetterDrafts(workplace.drafts, "c1")
    letters.keep("refusal", "en", LetterDraft({}, "illness"))
    letters.keep("refusal", "zh-Hans", LetterDraft({}, "病假"))
    letters.keep("extension", "en", LetterDraft({}, "other"))
    assert letters.language("refusal") == "zh-Hans"

    letters.drop("refusal")

    assert letters.begun() == (("extension", "en"),)
    assert letters.language("refusal") == ""


def test_the_layout_is_kept_with_the_words(workplace: Workplace) -> None:
    letters = LetterDrafts(workplace.drafts, "c1")
    wish = LayoutWish(Paper.US_LETTER, Positions.PLAIN, is_large=True, is_bilingual=True)
    letters.keep("refusal", "de", LetterDraft(layout=wish))
    assert letters.read("refusal", "de").layout == wish
    workplace.drafts.keep("letter/c1/reply/en", {"layout": {"paper": "papyrus", "is_large": 1}}, "c1")
    assert letters.read("reply", "en").layout == AS_USUAL
    workplace.drafts.keep("letter/c1/reply/de", {"layout": "large"}, "c1")
    assert letters.read("reply", "de").layout == AS_USUAL


def test_the_laws_to_be_extended_are_kept_with_the_words(workplace: Workplace) -> None:
    letters = LetterDrafts(workplace.drafts, "c1")
    extends = ExtensionWish("uk_gdpr"), ExtensionWish("hk_pdpo", date(2026, 12, 1))
    letters.keep("extension", "en", LetterDraft(extends=extends))
    assert letters.read("extension", "en").extends == extends
    workplace.drafts.keep("letter/c1/extension/de", {"extends": {"eu_gdpr": "soon"}}, "c1")
    assert letters.read("extension", "de").extends == (ExtensionWish("eu_gdpr"),)
    workplace.drafts.keep("letter/c1/extension/fr", {"extends": "all"}, "c1")
    assert letters.read("extension", "fr").extends == ()


def test_what_is_no_draft_of_a_letter_is_left_alone(workplace: Workplace) -> None:
    workplace.drafts.keep("letter/c1", {"written": 1}, "c1")
    workplace.drafts.keep("case/c1/amend/x", {"name": "x"}, "c1")

    assert LetterDrafts(workplace.drafts, "c1").begun() == ()
