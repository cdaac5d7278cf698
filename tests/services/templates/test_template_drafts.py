"""The office words its letters: kept, sent, approved by another, replaced, retired, each step in the journal."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.cases.approval import ApprovalKind, ApprovalState
from qv_desk.domain.letters.letter import BlockKind, LetterKind
from qv_desk.domain.letters.letter_template import TemplateBlock
from qv_desk.domain.letters.office_template import MOST_BLOCKS, OfficeTemplate, TemplateState
from qv_desk.errors import AccessError, DeskError, GateError, InputError, StoreError
from qv_desk.services.cases import approve, matters
from qv_desk.services.entry.unlock import open_desk
from qv_desk.services.frame.desk import Desk
from qv_desk.services.templates import template_drafts, templates
from qv_desk.store.transaction import Transaction
from tests.services.conftest import Clock, StaffedDesk
from tests.services.templates.own_wording import OURS, blocks_with, drafted, in_force, sent

KIND = LetterKind.REPLY
SHIPPED = letter_book().template(KIND, "en")
CONFIRMED = frozenset({"contact"})


def kept(desk: Desk, kind: LetterKind = KIND) -> OfficeTemplate | None:
    return templates.look_at_template(desk, kind, "en").draft


def test_a_wording_goes_from_draft_through_a_second_person_into_force(desk: Desk, second: Desk) -> None:
    entry = in_force(desk, second, KIND)

    view = templates.look_at_template(desk, KIND, "en")
    assert view.approved == entry
    assert (view.number, view.used.blocks, view.draft) == (1, blocks_with(KIND, "en", OURS), None)
    (approval,) = matters.of(desk, entry.entry_id)
    assert (approval.state, approval.decided_by) == (ApprovalState.GRANTED, second.user.user_id)
    told = [(one.action, one.user) for one in desk.store.journal.of("reply/en")]
    assert told == [
        ("template.drafted", desk.user.user_id),
        ("template.sent", desk.user.user_id),
        ("template.approved", second.user.user_id),
    ]
    assert "confirmed: contact" in (desk.store.journal.of("reply/en")[-1].detail or "")


def test_a_newer_wording_replaces_the_former_and_both_stay(desk: Desk, second: Desk) -> None:
    first = in_force(desk, second, KIND)
    newer = in_force(desk, second, KIND, text="Reply to {{ office_e_mail }}.")

    view = templates.look_at_template(desk, KIND, "en")
    assert [(one.number, one.state) for one in view.history] == [
        (2, TemplateState.APPROVED),
        (1, TemplateState.REPLACED),
    ]
    assert view.history[1].ended_by == second.user.user_id
    assert (view.approved, view.history[1].blocks) == (newer, first.blocks)


def test_nobody_approves_what_they_wrote_or_sent_by_either_door(staffed: StaffedDesk) -> None:
    lin, hana = staffed.at("Lin Wei"), staffed.at("Hana Sato")
    entry = drafted(lin, KIND)
    entry = drafted(hana, KIND, text="Tell {{ office_e_mail }}.", seen=entry.revision)
    entry = template_drafts.send_for_approval(lin, entry.entry_id, seen=entry.revision)

    for desk in (lin, hana):
        with pytest.raises(GateError, match="approval_needs_another_person"):
            template_drafts.approve_template(desk, entry.entry_id, CONFIRMED, seen=entry.revision)
        with pytest.raises(GateError, match="approval_settled_elsewhere"):
            approve.grant(desk, entry.approval_id)
        with pytest.raises(GateError, match="approval_settled_elsewhere"):
            approve.refuse(desk, entry.approval_id, "no")
        with pytest.raises(GateError, match="approval_settled_elsewhere"):
            approve.withdraw(desk, entry.approval_id)
    assert templates.how_many_wait(lin) == 1
    assert templates.look_at_template(lin, KIND, "en").approved is None


@pytest.mark.parametrize("name", ["Ola Berg", "Aki Mori"])
def test_only_a_supervisor_approves_sends_back_or_retires(staffed: StaffedDesk, name: str) -> None:
    lin, other = staffed.at("Lin Wei"), staffed.at(name)
    entry = sent(lin, KIND)
    with pytest.raises(AccessError, match="not_permitted"):
        template_drafts.approve_template(other, entry.entry_id, CONFIRMED, seen=entry.revision)
    with pytest.raises(AccessError, match="not_permitted"):
        template_drafts.return_draft(other, entry.entry_id, "why", seen=entry.revision)
    with pytest.raises(AccessError, match="not_permitted"):
        template_drafts.retire_template(other, KIND, "en", "why")
    assert kept(lin) == entry


def test_nobody_asks_for_an_approval_of_a_wording_that_nobody_wrote(desk: Desk) -> None:
    """The general door to a second person is closed for this matter: it has an act of its own."""
    with pytest.raises(GateError, match="approval_has_its_own_act"):
        approve.ask(desk, ApprovalKind.LETTER_WORDING, "t-1", subject="reply/en", reason="x")
    with pytest.raises(GateError, match="approval_has_its_own_act"):
        approve.lay_before(desk, ApprovalKind.LETTER_WORDING, "t-1", subject="reply/en", reason="x")


def test_two_people_who_edit_at_once_are_told_of_each_other(staffed: StaffedDesk) -> None:
    lin, ola = staffed.at("Lin Wei"), staffed.at("Ola Berg")
    opened = drafted(lin, KIND)
    drafted(ola, KIND, text="From Ola: {{ office_e_mail }}.", seen=opened.revision)

    with pytest.raises(InputError, match="template_edited_meanwhile") as told:
        drafted(lin, KIND, text="From Lin: {{ office_e_mail }}.", seen=opened.revision)
    assert told.value.fields == {"who": "Ola Berg"}
    with pytest.raises(InputError, match="template_edited_meanwhile"):
        drafted(lin, KIND, text="A second draft beside it: {{ office_e_mail }}.")
    for stale in (
        lambda: template_drafts.send_for_approval(lin, opened.entry_id, seen=opened.revision),
        lambda: template_drafts.discard_draft(lin, opened.entry_id, seen=opened.revision),
    ):
        with pytest.raises(InputError, match="template_edited_meanwhile"):
            stale()
    now = kept(lin)
    assert now is not None
    assert "From Ola" in "".join(one.text for one in now.blocks)


def test_nobody_approves_other_words_than_they_have_read(desk: Desk, second: Desk) -> None:
    entry = sent(desk, KIND)
    template_drafts.take_back(desk, entry.entry_id)
    changed = drafted(desk, KIND, text="Something else: {{ office_e_mail }}.", seen=entry.revision)
    template_drafts.send_for_approval(desk, changed.entry_id, seen=changed.revision)
    with pytest.raises(InputError, match="template_edited_meanwhile"):
        template_drafts.approve_template(second, entry.entry_id, CONFIRMED, seen=entry.revision)
    with pytest.raises(InputError, match="template_edited_meanwhile"):
        template_drafts.return_draft(second, entry.entry_id, "why", seen=entry.revision)


def test_a_changed_proof_has_to_be_confirmed_by_name(desk: Desk, second: Desk) -> None:
    entry = sent(desk, KIND)
    assert [clause.code for clause in templates.proofs_to_confirm(second, entry)] == ["contact"]

    for confirmed in (frozenset[str](), frozenset({"answer"})):
        with pytest.raises(GateError, match="template_proof_unconfirmed"):
            template_drafts.approve_template(second, entry.entry_id, confirmed, seen=entry.revision)
    assert templates.look_at_template(desk, KIND, "en").approved is None


def test_a_faulty_draft_is_kept_and_not_sent(desk: Desk) -> None:
    faulty = (*SHIPPED.blocks, TemplateBlock(BlockKind.PARAGRAPH, "", "{{ 6 * 7 }} \u202e\x00<b>"))
    entry = template_drafts.keep_draft(desk, KIND, "en", "", faulty, seen=0, note="work in progress")
    assert kept(desk) == entry
    with pytest.raises(GateError, match="template_faulty") as refused:
        template_drafts.send_for_approval(desk, entry.entry_id, seen=entry.revision)
    assert set(refused.value.fields) == {"fault", "advice", "more"}


def test_what_says_the_same_is_not_sent(desk: Desk, second: Desk) -> None:
    same = template_drafts.keep_draft(desk, KIND, "en", SHIPPED.title, SHIPPED.blocks, seen=0, note="nothing")
    with pytest.raises(GateError, match="template_says_the_same"):
        template_drafts.send_for_approval(desk, same.entry_id, seen=same.revision)
    template_drafts.discard_draft(desk, same.entry_id, seen=same.revision)
    in_force(desk, second, KIND)
    again = drafted(desk, KIND)
    with pytest.raises(GateError, match="template_says_the_same"):
        template_drafts.send_for_approval(desk, again.entry_id, seen=again.revision)


def test_the_shipped_words_can_come_back_as_the_offices(desk: Desk, second: Desk) -> None:
    in_force(desk, second, KIND)
    back = template_drafts.keep_draft(desk, KIND, "en", SHIPPED.title, SHIPPED.blocks, seen=0, note="as before")
    template_drafts.send_for_approval(desk, back.entry_id, seen=back.revision)
    template_drafts.approve_template(second, back.entry_id, CONFIRMED, seen=back.revision)
    assert templates.look_at_template(desk, KIND, "en").used == SHIPPED


def test_a_wording_is_sent_back_with_words_and_mended(desk: Desk, second: Desk) -> None:
    entry = sent(desk, KIND)
    with pytest.raises(InputError, match="approval_needs_words"):
        template_drafts.return_draft(second, entry.entry_id, " ", seen=entry.revision)
    back = template_drafts.return_draft(second, entry.entry_id, "say when", seen=entry.revision)
    assert (back.state, back.returned_because) == (TemplateState.DRAFT, "say when")
    assert matters.of(desk, entry.entry_id)[0].state is ApprovalState.REFUSED
    mended = drafted(desk, KIND, text="Today: {{ office_e_mail }}.", seen=back.revision)
    again = template_drafts.send_for_approval(desk, mended.entry_id, seen=mended.revision)
    template_drafts.approve_template(second, again.entry_id, CONFIRMED, seen=again.revision)
    said = {one.state for one in matters.of(desk, entry.entry_id)}
    assert said == {ApprovalState.REFUSED, ApprovalState.GRANTED}


def test_only_who_sent_it_takes_it_back(staffed: StaffedDesk) -> None:
    lin, ola = staffed.at("Lin Wei"), staffed.at("Ola Berg")
    entry = sent(lin, KIND)
    with pytest.raises(GateError, match="approval_not_yours"):
        template_drafts.take_back(ola, entry.entry_id)
    with pytest.raises(GateError, match="approval_needs_another_person"):
        template_drafts.return_draft(lin, entry.entry_id, "my own", seen=entry.revision)
    assert template_drafts.take_back(lin, entry.entry_id).state is TemplateState.DRAFT
    assert matters.waiting(lin) == ()


def test_what_waits_stands_among_the_matters_of_a_second_person(desk: Desk, second: Desk) -> None:
    entry = sent(desk, KIND)
    (matter,) = matters.waiting(second)
    assert (matter.approval.subject, matter.approval.object_id) == ("reply/en", entry.entry_id)
    assert (matter.may_decide, matter.reference, matter.person_name) == (True, "", "")


def test_a_wording_is_retired_with_a_reason(desk: Desk, second: Desk) -> None:
    in_force(desk, second, KIND)
    with pytest.raises(InputError, match="approval_needs_reason"):
        template_drafts.retire_template(desk, KIND, "en", " ")
    retired = template_drafts.retire_template(desk, KIND, "en", "no longer ours")
    assert (retired.state, retired.ended_because) == (TemplateState.RETIRED, "no longer ours")
    with pytest.raises(GateError, match="template_not_in_force"):
        template_drafts.retire_template(desk, KIND, "en", "again")
    assert "no longer ours" in (desk.store.journal.of("reply/en")[-1].detail or "")


def test_a_draft_that_was_given_up_meanwhile_is_gone(desk: Desk) -> None:
    entry = drafted(desk, KIND)
    template_drafts.discard_draft(desk, entry.entry_id, seen=entry.revision, why="not needed")
    with pytest.raises(InputError, match="template_draft_gone"):
        drafted(desk, KIND, seen=entry.revision)
    assert drafted(desk, KIND).number == 2


def test_a_draft_that_was_begun_anew_is_another_one_though_its_revision_is_the_same(desk: Desk) -> None:
    first = drafted(desk, KIND)
    template_drafts.discard_draft(desk, first.entry_id, seen=first.revision, why="not needed")
    for there in (False, True):
        if there:
            assert drafted(desk, KIND).revision == first.revision
        with pytest.raises(InputError, match="template_edited_meanwhile" if there else "template_draft_gone"):
            template_drafts.keep_draft(
                desk, KIND, "en", "Mine", SHIPPED.blocks, seen=first.revision, entry_id=first.entry_id
            )
    now = kept(desk)
    assert now is not None
    assert (now.number, now.title) == (2, SHIPPED.title)


def test_every_shipped_wording_has_room_to_grow_to_five_times_its_blocks() -> None:
    book = letter_book()
    sizes = [
        len(book.template(kind, language).blocks)
        for kind in LetterKind
        for language in book.languages
        if book.has(kind, language)
    ]
    assert 0 < 5 * max(sizes) <= MOST_BLOCKS


@pytest.mark.parametrize(
    ("title", "blocks", "refusal"),
    [
        ("x" * 60_001, SHIPPED.blocks, "template_too_long"),
        ("x", SHIPPED.blocks[:1] * (MOST_BLOCKS + 1), "template_too_long"),
        ("x", SHIPPED.blocks[:1] * 10_000, "template_too_long"),
        ("half \udc00", SHIPPED.blocks, "template_unwritable"),
    ],
)
def test_what_no_letter_could_be_is_not_kept(
    desk: Desk, title: str, blocks: tuple[TemplateBlock, ...], refusal: str
) -> None:
    with pytest.raises(InputError, match=refusal):
        template_drafts.keep_draft(desk, KIND, "en", title, blocks, seen=0)
    assert templates.look_at_template(desk, KIND, "en").history == ()


def test_ends_of_lines_are_plain_and_unknown_letters_are_refused(desk: Desk) -> None:
    blocks = (replace(SHIPPED.blocks[0], text=" Dear {{ recipient_name }},\r\nHello\r"), *SHIPPED.blocks[1:])
    entry = template_drafts.keep_draft(desk, KIND, "en", " Our reply\r\n", blocks, seen=0)
    assert (entry.title, entry.blocks[0].text) == ("Our reply", "Dear {{ recipient_name }},\nHello")
    with pytest.raises(InputError, match="letter_language_unknown"):
        template_drafts.keep_draft(desk, KIND, "tlh", "x", blocks, seen=0)
    with pytest.raises(StoreError, match="register_entry_unknown"):
        template_drafts.send_for_approval(desk, "nobody", seen=1)


def step_approve(desk: Desk, second: Desk) -> Callable[[], object]:
    in_force(desk, second, KIND)
    entry = sent(desk, KIND, text="Newer: {{ office_e_mail }}.")
    return lambda: template_drafts.approve_template(second, entry.entry_id, CONFIRMED, seen=entry.revision)


def step_send(desk: Desk, second: Desk) -> Callable[[], object]:
    in_force(desk, second, KIND)
    entry = drafted(desk, KIND, text="Newer: {{ office_e_mail }}.")
    return lambda: template_drafts.send_for_approval(desk, entry.entry_id, seen=entry.revision)


@pytest.mark.parametrize("write", ["put_entry", "save_approval", "journal"])
@pytest.mark.parametrize("prepared", [step_approve, step_send])
def test_a_step_that_is_cut_short_has_not_happened(
    desk: Desk,
    second: Desk,
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
    prepared: Callable[[Desk, Desk], Callable[[], object]],
    write: str,
) -> None:
    """Wherever the program stops within it: wording, approval and journal stand as before, and together."""
    step = prepared(desk, second)
    before = templates.look_at_template(desk, KIND, "en")
    asked, told = matters.waiting(desk), len(desk.store.journal.of("reply/en"))

    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as cut:
        cut.setattr(Transaction, write, stop)
        with pytest.raises(KeyboardInterrupt):
            step()
    desk.close()
    reopened = open_desk(desk.folder, desk.unlocked, now=clock)
    try:
        assert templates.look_at_template(reopened, KIND, "en") == before
        assert matters.waiting(reopened) == asked
        assert len(reopened.store.journal.of("reply/en")) == told
    finally:
        reopened.close()


def test_a_locked_desk_keeps_no_wording(desk: Desk) -> None:
    desk.close()
    with pytest.raises(DeskError, match="desk_locked"):
        drafted(desk, KIND)
