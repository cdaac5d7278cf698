"""A letter in two languages: the reader's first, then the same in English."""

from collections.abc import Callable

import pytest

from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.cases.case import Case
from qv_desk.domain.letters.layout import LayoutWish
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.terms.party import Party
from qv_desk.domain.terms.right import Right
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters import correspond
from qv_desk.services.letters.usual_words import usual_words
from tests.services.templates.own_wording import in_force

CaseOpener = Callable[..., Case]
BOTH = LayoutWish(is_bilingual=True)
KIND = LetterKind.ACKNOWLEDGEMENT


def test_standard_sentences_and_facts_are_said_in_english(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case(language="de")
    words = usual_words(correspond.draft(desk, case.case_id, KIND, "de", {}))
    draft = correspond.draft(desk, case.case_id, KIND, "de", words, layout=BOTH)
    english = draft.letter.english
    assert english is not None
    assert (draft.letter.language, english.language) == ("de", "en")
    assert letter_book().language("en").standard_sentences("identity_how")[0] in english.plain_text()
    assert draft.letter.title != english.title
    assert draft.gaps == ()
    assert any("translates nothing" in caution.en for caution in draft.cautions)


def test_own_words_stay_as_they_were_written(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case(language="de")
    own = {"identity_how": "Wir rufen Sie am Dienstag an."}
    english = correspond.draft(desk, case.case_id, KIND, "de", own, layout=BOTH).letter.english
    assert english is not None
    assert own["identity_how"] in english.plain_text()


def test_an_english_letter_is_not_said_twice(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case(language="en")
    assert correspond.draft(desk, case.case_id, KIND, "en", {}, layout=BOTH).letter.english is None


@pytest.mark.parametrize("language", ["de", "zh-Hans"])
def test_both_parts_stand_in_one_file(opened_case: CaseOpener, desk: Desk, language: str) -> None:
    case = opened_case(language=language)
    words = usual_words(correspond.draft(desk, case.case_id, KIND, language, {}))
    alone = correspond.issue(desk, case.case_id, KIND, language, words)
    both = correspond.issue(desk, case.case_id, KIND, language, words, layout=BOTH)
    assert both.pages == alone.pages + 1


def test_what_the_english_half_alone_lacks_is_a_gap(opened_case: CaseOpener, desk: Desk, second: Desk) -> None:
    """Before, a strip with "missing" would have stood on the paper."""
    kind = LetterKind.ERASURE_DONE
    in_force(desk, second, kind, "en", "A record is kept. {{ kept_items }} {{ backups }}", part="record")
    case = opened_case(data_subject=Party("A Person", ("1 Street",), "", "", "HK"), rights=(Right.ERASURE,))
    words: dict[str, str | tuple[str, ...]] = {"kept_items": "訂單。"}
    alone = correspond.draft(desk, case.case_id, kind, "zh-Hant", words)
    both = correspond.draft(desk, case.case_id, kind, "zh-Hant", words, layout=BOTH)
    assert {gap.code for gap in both.gaps} - {gap.code for gap in alone.gaps} == {"record", "backups"}
    filled = correspond.draft(desk, case.case_id, kind, "zh-Hant", words | {"backups": "九十天內。"}, layout=BOTH)
    assert not {"record", "backups"} & {gap.code for gap in filled.gaps}
