"""The state of an editor: what is half written survives, and goes on from the draft that it began from."""

from dataclasses import replace
from datetime import UTC, datetime

from qv_desk.domain.letters.office_template import OfficeTemplate
from qv_desk.gui.templates.standing import Clash
from qv_desk.gui.templates.wording_state import WordingState
from qv_desk.gui.templates.written import kept_name
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.templates.templates import TemplateView

AT = datetime(2026, 10, 12, 2, 20, tzinfo=UTC)


def state_of(work: Workplace, view: TemplateView) -> WordingState:
    return WordingState(view, work.drafts, work.desk.user)


def drafted(view: TemplateView, title: str = "Theirs", revision: int = 1) -> TemplateView:
    entry = OfficeTemplate(
        entry_id="e1", at=AT, key="refusal/en", kind=view.kind, language="en", number=1, title=title,
        blocks=view.shipped.blocks, based_on="", writers=("ola",), written_at=AT, revision=revision,
    )  # fmt: skip
    return replace(view, draft=entry)


def write(state: WordingState, title: str) -> None:
    state.steps.take(state.now.titled(title))
    state.keep_half()


def test_what_is_half_written_is_there_again_in_the_next_editor(workplace: Workplace, view: TemplateView) -> None:
    first = state_of(workplace, view)
    write(first, "Mine")
    assert first.differs
    again = state_of(workplace, view)
    assert (again.now.title, again.stand.is_half) == ("Mine", True)


def test_what_says_what_is_kept_is_forgotten(workplace: Workplace, view: TemplateView) -> None:
    state = state_of(workplace, view)
    write(state, "Mine")
    write(state, view.shipped.title)
    assert workplace.drafts.value(kept_name(view.kind, view.language)) is None
    assert not state.differs


def test_mine_goes_on_from_theirs_only_when_i_say_so(workplace: Workplace, view: TemplateView) -> None:
    state = state_of(workplace, view)
    write(state, "Mine")
    state.show_view(drafted(view))
    assert (state.stand.clash, state.now.title, state.half().revision) == (Clash.KEPT_MEANWHILE, "Mine", 0)
    write(state, "Mine too")
    assert state.stand.clash is Clash.KEPT_MEANWHILE
    state.go_on_with_mine()
    assert (state.stand.clash, state.half().entry_id, state.half().revision) == (Clash.NONE, "e1", 1)


def test_theirs_takes_the_place_of_mine_and_undo_brings_mine_back(workplace: Workplace, view: TemplateView) -> None:
    state = state_of(workplace, view)
    write(state, "Mine")
    state.show_view(drafted(view))
    state.drop_mine()
    assert (state.now.title, state.stand.is_half) == ("Theirs", False)
    assert state.steps.undo().title == "Mine"


def test_what_is_written_while_a_draft_is_kept_goes_on_from_it(workplace: Workplace, view: TemplateView) -> None:
    state = state_of(workplace, view)
    write(state, "Mine")
    half = state.half()
    write(state, "Mine, longer")
    kept = drafted(view, "Mine").draft
    assert kept is not None
    state.was_kept(kept, half)
    state.show_view(drafted(view, "Mine"))
    assert (state.now.title, state.stand.clash, state.half().revision) == ("Mine, longer", Clash.NONE, 1)


def test_what_was_kept_whole_is_half_written_no_longer(workplace: Workplace, view: TemplateView) -> None:
    state = state_of(workplace, view)
    write(state, "Mine")
    kept = drafted(view, "Mine").draft
    assert kept is not None
    state.was_kept(kept, state.half())
    state.show_view(drafted(view, "Mine"))
    assert not state.stand.is_half
    assert workplace.drafts.value(kept_name(view.kind, view.language)) is None
