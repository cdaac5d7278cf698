"""A click mends what it says: afterwards the fault is gone, and nothing else has changed."""

from dataclasses import replace

from qv_desk.gui.templates.mends import Mend, MendKind, mends_of, place_of
from qv_desk.gui.templates.written import Written
from qv_desk.services.letters.template_faults import TemplateFault, check_template
from qv_desk.services.templates.templates import TemplateView


def faults_of(written: Written, view: TemplateView) -> tuple[TemplateFault, ...]:
    return check_template(view.kind, view.language, written.title, written.blocks)


def the_mend(written: Written, view: TemplateView, code: str) -> Mend:
    """The one mend of the one fault of that kind."""
    fault = next(one for one in faults_of(written, view) if one.code == code)
    (mend,) = mends_of(fault, written, view)
    return mend


def place_serving(view: TemplateView, part: str) -> int:
    return next(number for number, block in enumerate(view.shipped.blocks) if block.part == part)


def test_an_unknown_field_becomes_the_nearest_one(view: TemplateView) -> None:
    shipped = Written.of(view.shipped)
    place = place_serving(view, "received")
    wrong = shipped.with_text(place, shipped.blocks[place].text.replace("received_on", "recieved_on"))
    mend = the_mend(wrong, view, "field_unknown")

    assert (mend.kind, mend.field and mend.field.name) == (MendKind.WRITE_FIELD, "received_on")
    assert mend.written == shipped


def test_the_place_of_another_program_becomes_ours(view: TemplateView) -> None:
    shipped = Written.of(view.shipped)
    place = place_serving(view, "received")
    wrong = shipped.with_text(place, "Your request reached us on {{ received_on|date }}. You asked:")
    mend = the_mend(wrong, view, "place_filter")

    assert mend.written.blocks[place].text == "Your request reached us on {{ received_on }}. You asked:"
    assert not faults_of(mend.written, view)


def test_what_may_stay_empty_gets_its_condition(view: TemplateView) -> None:
    shipped = Written.of(view.shipped)
    place = next(number for number, block in enumerate(shipped.blocks) if block.when == "authority_url")
    wrong = shipped.with_block(place, replace(shipped.blocks[place], when=""))
    mend = the_mend(wrong, view, "place_may_stay_empty")

    assert mend.kind is MendKind.ONLY_WHEN
    assert mend.written == shipped


def test_what_must_always_stand_there_loses_its_condition(view: TemplateView) -> None:
    shipped = Written.of(view.shipped)
    place = place_serving(view, "no_action")
    wrong = shipped.with_block(place, replace(shipped.blocks[place], when="authority_url"))
    mend = the_mend(wrong, view, "part_may_be_left_out")

    assert mend.kind is MendKind.ALWAYS
    assert mend.written == shipped


def test_a_field_that_a_clause_needs_is_put_at_the_end_of_its_block(view: TemplateView) -> None:
    shipped = Written.of(view.shipped)
    place = place_serving(view, "received")
    mend = the_mend(shipped.with_text(place, "Your request reached us."), view, "part_without_field")

    assert mend.kind is MendKind.ADD_FIELD
    assert mend.written.blocks[place].text == f"Your request reached us. {place_of('received_on')}"


def test_every_part_that_is_gone_comes_back_where_it_stood(view: TemplateView) -> None:
    shipped = Written.of(view.shipped)
    for part in {clause.part for clause in view.clauses if clause.part} - {"signature"}:
        without = Written(shipped.title, tuple(block for block in shipped.blocks if block.part != part))
        assert the_mend(without, view, "part_missing").written == shipped, part


def test_salutation_and_signature_come_back(view: TemplateView) -> None:
    shipped = Written.of(view.shipped)
    assert the_mend(shipped.without(0), view, "no_salutation").written == shipped
    assert the_mend(shipped.without(len(shipped.blocks) - 1), view, "no_signature").written == shipped


def test_an_empty_block_is_taken_out_but_never_the_last_one(view: TemplateView) -> None:
    shipped = Written.of(view.shipped)
    empty = shipped.inserted(3, replace(shipped.blocks[3], text=" ", part=""))
    assert the_mend(empty, view, "block_empty").written == shipped
    alone = Written("A letter", (empty.blocks[3],))
    fault = next(one for one in faults_of(alone, view) if one.code == "block_empty")
    assert mends_of(fault, alone, view) == ()


def test_where_only_words_help_no_click_is_offered(view: TemplateView) -> None:
    shipped = Written.of(view.shipped)
    (fault,) = faults_of(shipped.titled(""), view)
    assert mends_of(fault, shipped.titled(""), view) == ()


def test_a_fault_of_a_block_that_is_gone_offers_nothing(view: TemplateView) -> None:
    shipped = Written.of(view.shipped)
    wrong = shipped.with_text(5, "{{ recieved_on }}")
    fault = next(one for one in faults_of(wrong, view) if one.block == 5)
    assert mends_of(fault, Written("A letter", shipped.blocks[:2]), view) == ()
