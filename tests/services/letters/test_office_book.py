"""Letters are made from the office's wording while it is sound, in every way in which letters are made."""

import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.cases.case import Case
from qv_desk.domain.letters.layout import LayoutWish
from qv_desk.domain.letters.letter import SHIPPED, LetterKind
from qv_desk.domain.letters.letter_content import LetterContent, content_of
from qv_desk.domain.letters.office_template import OfficeTemplate, TemplateState
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters import correspond, office_book
from qv_desk.services.templates import template_drafts
from qv_desk.store.record_text import record_in, record_text
from tests.services.letters.test_correspond import issued, words_for
from tests.services.templates.own_wording import OURS, blocks_with, in_force, sent

CaseOpener = Callable[..., Case]
KIND = LetterKind.ACKNOWLEDGEMENT
BOTH = LayoutWish(is_bilingual=True)


def text_of(desk: Desk, case: Case, language: str = "en", layout: LayoutWish | None = None) -> str:
    words = words_for(desk, case, KIND, language)
    return correspond.draft(
        desk, case.case_id, KIND, language, words, layout=layout or LayoutWish()
    ).letter.plain_text()


def test_a_draft_or_a_wording_that_waits_changes_no_letter(desk: Desk, opened_case: CaseOpener) -> None:
    case = opened_case()
    before = text_of(desk, case)
    sent(desk, KIND)
    assert text_of(desk, case) == before


def test_letters_are_made_from_an_approved_wording_and_say_so_for_ever(
    desk: Desk, second: Desk, opened_case: CaseOpener
) -> None:
    case = opened_case()
    in_force(desk, second, KIND)
    draft = correspond.draft(desk, case.case_id, KIND, "en", words_for(desk, case, KIND))
    assert "Whatever you want to ask: privacy@" in draft.letter.plain_text()
    assert (
        "Worded in English by this office (no. 1) and approved by a supervisor on 24 September 2026.",
        "英文文本由本办公室自拟（第 1 版），经主管于2026年9月24日批准。",
    ) in {(caution.en, caution.zh) for caution in draft.cautions}

    letter = issued(desk, case, KIND)
    kept = content_of(desk.store.cases.get(case.case_id), letter.letter_id)
    assert kept is not None
    assert kept.letter.wording == 1
    detail = desk.store.journal.of(case.case_id)[-1].detail or ""
    assert "worded by the office: acknowledgement/en no. 1" in detail


def test_a_letter_from_the_shipped_wording_says_nothing_of_it(desk: Desk, opened_case: CaseOpener) -> None:
    case = opened_case()
    letter = issued(desk, case, KIND)
    kept = content_of(desk.store.cases.get(case.case_id), letter.letter_id)
    assert kept is not None
    assert kept.letter.wording == SHIPPED
    assert "worded" not in (desk.store.journal.of(case.case_id)[-1].detail or "")


def test_the_english_half_of_a_letter_takes_the_offices_english(
    desk: Desk, second: Desk, opened_case: CaseOpener
) -> None:
    case = opened_case()
    in_force(desk, second, KIND)
    draft = correspond.draft(desk, case.case_id, KIND, "de", words_for(desk, case, KIND, "de"), layout=BOTH)
    assert draft.letter.english is not None
    assert (draft.letter.wording, draft.letter.english.wording) == (SHIPPED, 1)
    assert "Whatever you want to ask" in "".join(row for one in draft.letter.english.blocks for row in one.rows)
    assert len([caution for caution in draft.cautions if "Worded in English by this office (no. 1)" in caution.en]) == 1
    in_force(desk, second, KIND, "de", "Fragen: {{ office_e_mail }}, {{ our_reference }}.")
    both = correspond.draft(desk, case.case_id, KIND, "de", words_for(desk, case, KIND, "de"), layout=BOTH)
    worded = [caution.en.partition(" by ")[0] for caution in both.cautions if "by this office (no. 1)" in caution.en]
    assert worded == ["Worded in German", "Worded in English"], "each half says which it is"


def test_each_language_has_a_wording_of_its_own(desk: Desk, second: Desk, opened_case: CaseOpener) -> None:
    case = opened_case()
    in_force(desk, second, KIND, "de", "Fragen: {{ office_e_mail }}, {{ our_reference }}.")
    assert "Fragen: privacy@" in text_of(desk, case, "de")
    assert "Fragen" not in text_of(desk, case)


def test_after_it_is_retired_letters_are_made_from_the_shipped_wording(
    desk: Desk, second: Desk, opened_case: CaseOpener
) -> None:
    case = opened_case()
    before = text_of(desk, case)
    in_force(desk, second, KIND)
    assert text_of(desk, case) != before
    template_drafts.retire_template(second, KIND, "en", "the shipped one is better")
    assert text_of(desk, case) == before
    assert office_book.wording_in_force(desk, KIND, "en") == office_book.WordingInForce(None, ())


@pytest.fixture
def outdated(desk: Desk, second: Desk) -> OfficeTemplate:
    """An approved wording as an earlier release let it pass: this one asks for more."""
    entry = in_force(desk, second, KIND)
    poorer = replace(entry, blocks=tuple(one for one in entry.blocks if one.part != "free"))
    with desk.changing() as changes:
        changes.put_entry(poorer)
        changes.journal("template.approved", poorer.key)
    return poorer


def test_a_wording_that_this_release_finds_wanting_is_not_used(
    desk: Desk, outdated: OfficeTemplate, opened_case: CaseOpener
) -> None:
    assert outdated.state is TemplateState.APPROVED
    case = opened_case()
    draft = correspond.draft(desk, case.case_id, KIND, "en", words_for(desk, case, KIND))
    assert draft.letter.wording == SHIPPED
    assert "Whatever you want" not in draft.letter.plain_text()
    assert not draft.gaps
    assert any("wording in English (no. 1) is not used" in caution.en for caution in draft.cautions)
    assert any("未采用" in caution.zh for caution in draft.cautions)


def test_a_shipped_wording_that_has_changed_since_is_told(desk: Desk, second: Desk) -> None:
    entry = in_force(desk, second, KIND)
    assert not office_book.shipped_has_changed(entry)
    older = replace(entry, based_on="0" * 64)
    assert office_book.shipped_has_changed(older)
    assert "shipped wording in English has changed" in list(office_book.cautions_on(desk, older))[1].en


def test_a_language_that_is_gone_has_no_sound_wording(desk: Desk, second: Desk) -> None:
    gone = replace(in_force(desk, second, KIND), language="tlh", key="acknowledgement/tlh")
    assert not office_book.is_sound(gone)
    assert not office_book.shipped_has_changed(gone)


def test_every_state_has_its_name() -> None:
    for state in TemplateState:
        assert office_book.state_name(state).zh


def test_what_is_in_force_is_what_was_approved(desk: Desk, second: Desk) -> None:
    in_force(desk, second, KIND)
    used = office_book.wording_in_force(desk, KIND, "en").own
    assert used is not None
    assert used.template.blocks == blocks_with(KIND, "en", OURS)
    assert used.template.title == letter_book().template(KIND, "en").title


def test_a_letter_to_a_case_that_is_not_kept_yet_has_the_offices_words(
    desk: Desk, second: Desk, opened_case: CaseOpener
) -> None:
    """So mail merge and notices have them, which look at all letters before the first case is opened."""
    in_force(desk, second, KIND)
    not_kept = replace(opened_case(), case_id="not kept")
    letter = correspond.draft_for(desk, not_kept, KIND, "en").letter
    assert letter.wording == 1


def test_a_letter_from_before_there_were_own_wordings_is_read_as_a_shipped_one(
    desk: Desk, opened_case: CaseOpener
) -> None:
    case = opened_case()
    letter = issued(desk, case, KIND)
    kept = content_of(desk.store.cases.get(case.case_id), letter.letter_id)
    assert kept is not None
    older = json.loads(record_text(kept))
    del older["letter"]["wording"]
    assert record_in(LetterContent, json.dumps(older)) == kept
