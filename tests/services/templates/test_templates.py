"""The wordings of all letters in a list, and one of them with all that an editor has to know."""

from dataclasses import replace

import pytest

from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.letters.letter import SHIPPED, FieldAuthor, LetterKind
from qv_desk.domain.letters.office_template import TemplateState
from qv_desk.errors import InputError
from qv_desk.services.frame.desk import Desk
from qv_desk.services.templates import template_drafts, templates
from tests.services.conftest import StaffedDesk
from tests.services.templates.own_wording import OURS_ZH, drafted, in_force, sent

BOOK = letter_book()
KIND = LetterKind.ACKNOWLEDGEMENT


def line_of(desk: Desk, kind: LetterKind = KIND, language: str = "en") -> templates.TemplateLine:
    (line,) = [one for one in templates.template_lines(desk) if (one.kind, one.language) == (kind, language)]
    return line


def test_every_kind_in_every_language_has_its_line_and_none_is_the_offices_at_first(desk: Desk) -> None:
    lines = templates.template_lines(desk)
    assert {(one.kind, one.language) for one in lines} == set(BOOK.templates)
    assert len(lines) == len(BOOK.templates)
    assert {(one.number, one.draft, one.is_used) for one in lines} == {(SHIPPED, None, True)}
    assert [one.language for one in lines] == sorted((one.language for one in lines), key=list(BOOK.languages).index)


def test_a_line_says_who_is_writing_and_who_approved(desk: Desk, second: Desk) -> None:
    drafted(desk, KIND)
    line = line_of(desk)
    assert (line.number, line.draft, line.draft_by) == (SHIPPED, TemplateState.DRAFT, "Lin Wei")
    assert line_of(desk, language="de").draft is None
    entry = templates.look_at_template(desk, KIND, "en").draft
    assert entry is not None
    template_drafts.discard_draft(desk, entry.entry_id, seen=entry.revision)

    approved = in_force(desk, second, KIND)
    line = line_of(desk)
    assert (line.number, line.draft, line.approved_at) == (2, None, approved.approved_at)
    assert line.is_used
    assert not line.shipped_has_changed


def test_a_line_says_that_a_wording_is_not_used_or_the_shipped_one_has_changed(desk: Desk, second: Desk) -> None:
    entry = in_force(desk, second, KIND)
    poorer = replace(entry, blocks=entry.blocks[:-1], based_on="0" * 64)
    with desk.changing() as changes:
        changes.put_entry(poorer)
        changes.journal("template.approved", poorer.key)
    line = line_of(desk)
    assert (line.is_used, line.shipped_has_changed) == (False, True)
    view = templates.look_at_template(desk, KIND, "en")
    assert (view.number, view.used, view.approved) == (SHIPPED, view.shipped, poorer)
    assert len(view.cautions) == 1


def test_what_waits_is_counted(staffed: StaffedDesk) -> None:
    ola = staffed.at("Ola Berg")
    sent(ola, KIND)
    sent(ola, KIND, "zh-Hans", OURS_ZH)
    drafted(ola, LetterKind.REPLY)
    assert templates.how_many_wait(staffed.at("Aki Mori")) == 2


def test_an_editor_gets_the_shipped_the_used_and_the_drafted_wording(desk: Desk, second: Desk) -> None:
    in_force(desk, second, KIND)
    draft = drafted(desk, KIND, text="Ask us: {{ office_e_mail }}.")
    view = templates.look_at_template(desk, KIND, "en")
    assert view.shipped == BOOK.template(KIND, "en")
    assert (view.number, view.draft) == (1, draft)
    assert [one.number for one in view.history] == [2, 1]
    assert [clause.code for clause in view.to_confirm] == ["contact"]
    assert set(view.names.values()) == {"Lin Wei", second.user.user_id}  # the second one is known to this desk alone
    assert view.parts["free"] == next(one.name for one in view.clauses if one.code == "free")
    assert set(view.parts) >= {block.part for block in view.shipped.blocks if block.part}


@pytest.mark.parametrize("language", ["en", "zh-Hans", "ko"])
def test_the_picker_offers_each_field_with_a_made_up_value(desk: Desk, language: str) -> None:
    fields = templates.look_at_template(desk, LetterKind.REFUSAL, language).fields
    by_name = {one.name: one for one in fields}
    assert len(by_name) == len(fields)
    assert by_name["refusal_facts"].author is FieldAuthor.PROPOSED
    assert by_name["office_e_mail"].author is None
    assert by_name["office_e_mail"].sample == desk.office.e_mail
    assert not by_name["authority_url"].is_needed
    assert [one.is_needed for one in fields if one.author is not None] == sorted(
        (one.is_needed for one in fields if one.author is not None), reverse=True
    )
    assert all(one.sample for one in fields if one.is_needed), [one.name for one in fields if not one.sample]
    assert "addressee" not in {
        one.name for one in templates.look_at_template(desk, LetterKind.MINOR_OUTCOME, "en").fields
    }


def test_a_language_without_letters_is_refused(desk: Desk) -> None:
    with pytest.raises(InputError, match="letter_language_unknown"):
        templates.look_at_template(desk, KIND, "tlh")


@pytest.mark.parametrize("kind", LetterKind)
def test_every_part_is_called_something_that_people_understand(desk: Desk, kind: LetterKind) -> None:
    view = templates.look_at_template(desk, kind, "en")
    for part, name in view.parts.items():
        assert name.en != part, part
        assert name.zh != part, part
