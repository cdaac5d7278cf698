"""Extension and notice are one act: the date moves when the letter is issued, in time, and never otherwise."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.clocks.clock import Clock
from qv_desk.domain.clocks.extension_choice import ExtensionWish
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.errors import DeskError
from qv_desk.services.cases import bind_laws, review
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters import correspond
from qv_desk.services.words.journal_words import detail_words
from tests.services.conftest import Clock as DeskClock


def european(desk: Desk, case: Case) -> Clock:
    (found,) = [one for one in review.look(desk, case.case_id).clocks if one.rule.code == "eu_gdpr"]
    return found


@pytest.fixture
def case(desk: Desk, opened_case: Callable[..., Case]) -> Case:
    """A request from Berlin under the policy and European law alone, so that one law can be extended."""
    opened = opened_case()
    return bind_laws.drop(desk, opened.case_id, "hk_pdpo", reason="only ever kept in Shanghai")


def issue(desk: Desk, case: Case, on: timedelta) -> None:
    words = {
        "new_due_on": (desk.today + on).isoformat(),
        "extension_reason": "The search covers many systems.",
    }
    for each in correspond.draft(desk, case.case_id, LetterKind.EXTENSION, "en", words).inputs:
        if each.is_open and not each.value and each.standards and each.field.name not in words:
            words[each.field.name] = each.standards[0]
    correspond.issue(desk, case.case_id, LetterKind.EXTENSION, "en", words)


def test_the_notice_moves_the_date_and_nothing_before_it_does(desk: Desk, case: Case) -> None:
    first = european(desk, case).due_on
    assert first is not None
    until = first - desk.today + timedelta(days=20)
    correspond.draft(desk, case.case_id, LetterKind.EXTENSION, "en", {"extension_reason": "many systems"})
    assert european(desk, case).due_on == first

    issue(desk, case, until)
    found = european(desk, case)
    assert found.due_on == found.extended_until == first + timedelta(days=20)


def test_after_the_deadline_no_notice_is_issued_and_no_date_moves(desk: Desk, case: Case, clock: DeskClock) -> None:
    first = european(desk, case).due_on
    clock.forward(days=40)
    with pytest.raises(DeskError):
        issue(desk, case, timedelta(days=10))

    found = european(desk, case)
    assert (found.due_on, found.extended_until) == (first, None)
    assert review.look(desk, case.case_id).case.correspondence == ()


@pytest.fixture
def several(desk: Desk, opened_case: Callable[..., Case]) -> Case:
    """A request under the policy, European, British, Brazilian and Hong Kong law at once."""
    opened = opened_case()
    bind_laws.add(desk, opened.case_id, "br_lgpd", reason="they live in Brazil half of the year")
    return bind_laws.add(desk, opened.case_id, "uk_gdpr", reason="they ordered from the United Kingdom")


def issue_for(desk: Desk, case: Case, *extends: ExtensionWish, **own: str) -> str:
    """Issue the notice for the laws that are named; its text."""
    words: dict[str, str | tuple[str, ...]] = {"extension_reason": "The search covers many systems.", **own}
    draft = correspond.draft(desk, case.case_id, LetterKind.EXTENSION, "en", words, extends=extends)
    for each in draft.inputs:
        if each.is_open and not each.value and each.standards and each.field.name not in words:
            words[each.field.name] = each.standards[0]
    correspond.issue(desk, case.case_id, LetterKind.EXTENSION, "en", words, extends=extends)
    return draft.letter.plain_text()


def due(desk: Desk, case: Case) -> dict[str, date | None]:
    return {one.rule.code: one.due_on for one in review.look(desk, case.case_id).clocks}


def test_the_officer_names_the_laws_and_each_moves_to_its_own_day(desk: Desk, several: Case) -> None:
    before = due(desk, several)
    first, hong_kong = before["eu_gdpr"], before["hk_pdpo"]
    assert first is not None
    assert hong_kong is not None
    until = hong_kong + timedelta(days=10)

    said = issue_for(desk, several, ExtensionWish("uk_gdpr"), ExtensionWish("hk_pdpo", until))

    after = due(desk, several)
    assert {code for code in before if before[code] != after[code]} == {"uk_gdpr", "hk_pdpo"}
    assert after["hk_pdpo"] == until
    british = after["uk_gdpr"]
    assert british is not None
    assert f"you will have it by {until.day} {until:%B %Y}" in said, "the earliest of the new days is promised"
    assert f"UK GDPR 12A: {british.day} {british:%B %Y}, instead of" in said
    assert f"Hong Kong PDPO 19: {until.day} {until:%B %Y}, instead of {hong_kong.day} {hong_kong:%B %Y}" in said
    case = review.look(desk, several.case_id).case
    assert {(event.rule, event.until) for event in case.events if event.kind == "extended"} == {
        ("uk_gdpr", british),
        ("hk_pdpo", until),
    }


def test_why_this_date_shows_where_the_first_period_ended(desk: Desk, several: Case) -> None:
    first = due(desk, several)["hk_pdpo"]
    assert first is not None
    issue_for(desk, several, ExtensionWish("hk_pdpo", first + timedelta(days=3)))
    (clock,) = [one for one in review.look(desk, several.case_id).clocks if one.rule.code == "hk_pdpo"]
    assert clock.working is not None
    assert (clock.working.first_due_on, clock.working.due_on) == (first, first + timedelta(days=3))
    (noted,) = [step for step in clock.working.steps if step.day == first]
    assert noted.note is not None
    assert "before it was extended" in noted.note.en


@pytest.mark.parametrize(
    ("law", "code"),
    [
        ("br_lgpd", "extension_not_provided"),
        ("policy_inquiry", "extension_not_provided"),
        ("kr_pipa", "extension_law_unknown"),
    ],
)
def test_a_law_that_does_not_allow_it_is_refused_and_nothing_moves(
    desk: Desk, several: Case, law: str, code: str
) -> None:
    before = due(desk, several)
    with pytest.raises(DeskError) as refused:
        issue_for(desk, several, ExtensionWish("eu_gdpr"), ExtensionWish(law))
    assert refused.value.code == code
    assert due(desk, several) == before
    assert review.look(desk, several.case_id).case.correspondence == ()


def test_a_period_that_is_over_or_was_moved_already_is_refused(desk: Desk, several: Case, clock: DeskClock) -> None:
    issue_for(desk, several, ExtensionWish("uk_gdpr"))
    with pytest.raises(DeskError) as again:
        issue_for(desk, several, ExtensionWish("uk_gdpr"))
    assert again.value.code == "extension_used_up"
    clock.forward(days=36)
    with pytest.raises(DeskError) as late:
        issue_for(desk, several, ExtensionWish("eu_gdpr"))
    assert late.value.code == "extension_too_late"


def test_the_journal_names_each_rule_with_its_day(desk: Desk, several: Case) -> None:
    issue_for(desk, several, ExtensionWish("eu_gdpr"), ExtensionWish("uk_gdpr"))
    entry = desk.store.journal.of(several.case_id)[-1]
    said = detail_words(entry.action, entry.detail or "")
    assert "extended: GDPR 12(3) until 20" in said.en
    assert "延期：" in said.zh


def test_other_letters_name_no_law_to_be_extended(desk: Desk, several: Case) -> None:
    with pytest.raises(DeskError) as refused:
        correspond.draft(
            desk, several.case_id, LetterKind.ACKNOWLEDGEMENT, "en", {}, extends=(ExtensionWish("eu_gdpr"),)
        )
    assert refused.value.code == "extension_by_other_letter"
