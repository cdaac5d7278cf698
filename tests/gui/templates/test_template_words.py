"""Words of the pages on wordings, in both languages."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from qv_desk.domain.letters.letter import BlockKind, LetterKind
from qv_desk.domain.letters.letter_template import LetterTemplate, TemplateBlock
from qv_desk.domain.letters.office_template import OfficeTemplate, TemplateState
from qv_desk.domain.letters.template_diff import Change, difference
from qv_desk.gui.templates import template_words
from qv_desk.gui.templates.mends import Mend, MendKind
from qv_desk.gui.templates.written import KINDS, Written
from qv_desk.gui.words.dates import joined
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.templates import templates
from qv_desk.services.templates.templates import TemplateLine, TemplateView
from tests.gui.templates.conftest import RunOnStore

AT = datetime(2026, 10, 12, 2, 20, tzinfo=UTC)


def line_of(view: TemplateView) -> TemplateLine:
    return TemplateLine(view.kind, view.language, view.kind_name, view.language_name)


def test_every_kind_of_block_that_a_wording_may_have_has_a_name() -> None:
    assert all(template_words.kind_name(kind) for kind in KINDS)


def test_the_small_line_says_kind_part_and_condition(view: TemplateView) -> None:
    block = TemplateBlock(BlockKind.PARAGRAPH, "authority", "…", unless="country_unknown")
    label = template_words.field_label("country_unknown", view)
    assert template_words.tag(block, view) == joined(
        "Paragraph", "Supervisory authority", f"only when “{label}” is empty"
    )
    both = replace(block, part="", when="authority_url")
    assert "filled" in template_words.condition(both, view)
    assert template_words.tag(TemplateBlock(BlockKind.HEADING, "", "…"), view) == "Heading"
    assert template_words.part_name("own_part", view) == "own_part"
    assert template_words.field_label("nothing_like_it", view) == "nothing_like_it"


def test_a_line_says_what_letters_are_made_from(view: TemplateView) -> None:
    line = line_of(view)
    assert template_words.in_force_words(line, UTC) == "As shipped"
    ours = replace(line, number=3, approved_by="Chen Jing", approved_at=AT)
    assert template_words.in_force_words(ours, UTC).startswith("Ours, no. 3, approved by Chen Jing on ")
    assert "falls short" in template_words.in_force_words(replace(ours, is_used=False), UTC)
    assert "shipped one has changed" in template_words.in_force_words(replace(ours, shipped_has_changed=True), UTC)


@pytest.mark.parametrize(
    ("state", "begins"), [(TemplateState.DRAFT, "Draft of Ola"), (TemplateState.WAITING, "Waits for approval: Ola")]
)
def test_a_line_says_what_is_being_written(view: TemplateView, state: TemplateState, begins: str) -> None:
    line = replace(line_of(view), draft=state, draft_by="Ola", draft_at=AT)
    assert template_words.in_work_words(line, UTC).startswith(begins)
    assert template_words.in_work_words(line_of(view), UTC) == ""


def test_every_mend_says_what_it_does(view: TemplateView) -> None:
    written = Written.of(view.shipped)
    said = [template_words.mend_words(Mend(kind, view.fields[0], written)) for kind in MendKind]
    assert len(set(said)) == len(said)
    assert all("{" not in one.replace("{{ ", "") for one in said)


def test_the_course_of_a_version_names_everybody_and_every_reason(view: TemplateView) -> None:
    entry = OfficeTemplate(
        entry_id="e", at=AT, key="refusal/en", kind=view.kind, language="en", number=2, title="T", blocks=(),
        based_on="", state=TemplateState.RETIRED, note="plainer", writers=("u1", "u2"), written_at=AT, sent_by="u1",
        sent_at=AT, returned_because="too long", approved_by="u3", approved_at=AT, ended_by="u3", ended_at=AT,
        ended_because="a new law",
    )  # fmt: skip
    told = template_words.version_course(entry, {"u1": "Lin", "u2": "Ola", "u3": "Chen"}, UTC)

    assert template_words.version_name(entry).startswith("No. 2, ")
    assert told[0].startswith("Written by Lin, Ola, last on ")
    assert [one.split()[0] for one in told[1:4]] == ["Sent", "Approved", "Ended"]
    assert told[4:] == ("Why: plainer", "Sent back because: too long", "Ended because: a new law")


def test_a_change_is_told_aloud_in_words(view: TemplateView) -> None:
    shipped = view.shipped
    place = next(number for number, block in enumerate(shipped.blocks) if block.part == "received")
    after = (
        Written.of(shipped).with_text(place, "Your letter reached us on {{ received_on }}.").template(view.kind, "en")
    )
    (change,) = (one for one in difference(shipped, after) if one.change is Change.CHANGED)
    aloud = template_words.change_aloud(change)

    assert "[taken out: request]" in aloud
    assert "[put in: letter]" in aloud
    assert template_words.change_name(change) == "Changed"


def test_the_same_words_set_in_another_way_are_called_that(view: TemplateView) -> None:
    shipped: LetterTemplate = view.shipped
    first = shipped.blocks[4]
    after = replace(
        shipped, blocks=(*shipped.blocks[:4], replace(first, kind=BlockKind.PARAGRAPH), *shipped.blocks[5:])
    )
    named = {template_words.change_name(one) for one in difference(shipped, after)}
    assert named <= {"Unchanged", "Same words, set differently", "Taken out", "Put in"}
    assert len(named) > 1


def test_a_table_says_what_its_columns_serve(workplace: Workplace, run_on_store: RunOnStore) -> None:
    found = run_on_store(lambda: templates.look_at_template(workplace.desk, LetterKind.ACCESS_GRANT, "en"))
    table = next(block for block in found.shipped.blocks if block.kind is BlockKind.TABLE)
    assert template_words.tag(table, found) == joined("Table", "Categories, Purposes, Retention")
