"""The way of an office's wording: who may do what to it when, and that no step can be skipped."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from qv_desk.domain.letters.letter import BlockKind, LetterKind
from qv_desk.domain.letters.letter_template import TemplateBlock
from qv_desk.domain.letters.office_template import (
    MOST_BLOCKS,
    OfficeTemplate,
    TemplateState,
    digest_of,
    in_force,
    key_of,
    must_fit,
    open_one,
)
from qv_desk.domain.terms.vault_slot import DeskUser, Role
from qv_desk.errors import AccessError, DeskError, GateError, InputError

NOW = datetime(2026, 9, 24, 6, 0, tzinfo=UTC)
LIN, HANA = DeskUser("u-lin", "Lin Wei", Role.SUPERVISOR), DeskUser("u-hana", "Hana Sato", Role.SUPERVISOR)
OLA = DeskUser("u-ola", "Ola Berg", Role.OFFICER)
BLOCKS = (TemplateBlock(BlockKind.PARAGRAPH, "free", "It is free."),)


def a_draft(**changes: Any) -> OfficeTemplate:  # noqa: ANN401 - the fields of an entry
    fields: dict[str, Any] = {
        "entry_id": "t-1",
        "at": NOW,
        "key": key_of(LetterKind.REPLY, "en"),
        "kind": LetterKind.REPLY,
        "language": "en",
        "number": 1,
        "title": "Our reply",
        "blocks": BLOCKS,
        "based_on": "0" * 64,
        "note": "plainer",
        "writers": (LIN.user_id,),
        "written_at": NOW,
    }
    return OfficeTemplate(**(fields | changes))


def waiting() -> OfficeTemplate:
    return a_draft().sent("a-1", LIN.user_id, NOW)


def approved() -> OfficeTemplate:
    return waiting().approved(HANA, NOW, frozenset({"free"}), ("free",))


def test_each_keeping_counts_and_names_who_wrote() -> None:
    second = a_draft().rewritten("Our answer", BLOCKS, " clearer ", OLA.user_id, NOW)
    third = second.rewritten("Our answer", BLOCKS, "clearer", LIN.user_id, NOW)
    assert (second.revision, second.note, second.written_by) == (2, "clearer", OLA.user_id)
    assert (third.revision, third.writers) == (3, (OLA.user_id, LIN.user_id))


def test_whoever_wrote_or_sent_it_cannot_approve_it() -> None:
    both = a_draft(writers=(LIN.user_id, HANA.user_id)).sent("a-1", OLA.user_id, NOW)
    for one in (LIN, HANA):
        with pytest.raises(GateError, match="approval_needs_another_person"):
            both.approved(one, NOW, frozenset(), ())
    sent_by_hana = a_draft().sent("a-1", HANA.user_id, NOW)
    with pytest.raises(GateError, match="approval_needs_another_person"):
        sent_by_hana.approved(HANA, NOW, frozenset(), ())
    with pytest.raises(AccessError, match="approval_needs_supervisor"):
        waiting().approved(OLA, NOW, frozenset(), ())


def test_each_changed_proof_is_confirmed_and_what_nobody_asked_is_not_noted() -> None:
    with pytest.raises(GateError, match="template_proof_unconfirmed"):
        waiting().approved(HANA, NOW, frozenset({"court"}), ("free", "court"))
    done = waiting().approved(HANA, NOW, frozenset({"court", "free", "other"}), ("free", "court"))
    assert (done.confirmed, done.approved_by, done.approved_at) == (("free", "court"), HANA.user_id, NOW)


@pytest.mark.parametrize(
    ("act", "refusal"),
    [
        (lambda: waiting().rewritten("x", BLOCKS, "", LIN.user_id, NOW), "template_waits"),
        (lambda: waiting().withdrawn(LIN.user_id, NOW), "template_waits"),
        (lambda: waiting().sent("a-2", LIN.user_id, NOW), "template_waits"),
        (lambda: approved().rewritten("x", BLOCKS, "", LIN.user_id, NOW), "template_settled"),
        (lambda: approved().sent("a-2", LIN.user_id, NOW), "template_settled"),
        (lambda: approved().returned("why"), "template_not_waiting"),
        (lambda: approved().taken_back(), "template_not_waiting"),
        (lambda: a_draft().approved(HANA, NOW, frozenset(), ()), "template_not_waiting"),
        (lambda: a_draft().retired(HANA, NOW, "why"), "template_not_in_force"),
        (lambda: a_draft().replaced(HANA.user_id, NOW), "template_not_in_force"),
    ],
)
def test_no_step_comes_before_its_turn(act: Callable[[], OfficeTemplate], refusal: str) -> None:
    with pytest.raises(GateError, match=refusal):
        act()


def test_what_needs_words_does_not_go_without() -> None:
    with pytest.raises(InputError, match="template_needs_note"):
        a_draft(note=" ").sent("a-1", LIN.user_id, NOW)
    with pytest.raises(InputError, match="approval_needs_words"):
        waiting().returned(" ")
    with pytest.raises(InputError, match="approval_needs_reason"):
        approved().retired(HANA, NOW, " ")
    with pytest.raises(AccessError, match="approval_needs_supervisor"):
        approved().retired(OLA, NOW, "why")


def test_what_is_sent_back_or_taken_back_is_a_draft_again() -> None:
    back = waiting().returned(" say that it is free ")
    assert (back.state, back.returned_because, back.sent_by) == (TemplateState.DRAFT, "say that it is free", "")
    assert waiting().taken_back().state is TemplateState.DRAFT
    assert approved().retired(LIN, NOW, "why").ended_because == "why"


def test_of_a_history_the_open_one_and_the_one_in_force_are_found() -> None:
    history = (approved().replaced(HANA.user_id, NOW), approved(), waiting())
    assert in_force(history) == approved()
    assert open_one(history) == waiting()
    assert open_one(history[:2]) is None
    assert in_force(history[:1]) is None


def test_what_no_letter_could_be_is_not_kept() -> None:
    for blocks in (BLOCKS * (MOST_BLOCKS + 1), (replace(BLOCKS[0], text="x" * 60_001),)):
        with pytest.raises(InputError, match="template_too_long"):
            must_fit("x", blocks)
    with pytest.raises(InputError, match="template_unwritable"):
        must_fit("x", (replace(BLOCKS[0], text="half \ud83d"),))
    must_fit("x\x00\u202e", BLOCKS)


def test_every_word_and_condition_counts_for_the_digest() -> None:
    first = a_draft().template
    others = [replace(first, title="x"), replace(first, blocks=(*first.blocks, *first.blocks))]
    others += [
        replace(first, blocks=(replace(BLOCKS[0], **{name: "x"}),))  # type: ignore[arg-type]
        for name in ("part", "text", "when", "unless")
    ]
    others.append(replace(first, blocks=(replace(BLOCKS[0], kind=BlockKind.LIST),)))
    assert len({digest_of(one) for one in (first, *others)}) == len(others) + 1


class Way(RuleBasedStateMachine):
    """Anybody tries anything at any time."""

    def __init__(self) -> None:
        super().__init__()
        self.entry = a_draft(writers=(OLA.user_id,))

    def attempt(self, act: Callable[[], OfficeTemplate]) -> None:
        try:
            self.entry = act()
        except DeskError:
            return

    @rule(who=st.sampled_from([LIN, HANA, OLA]))
    def write(self, who: DeskUser) -> None:
        self.attempt(lambda: self.entry.rewritten("x", BLOCKS, "n", who.user_id, NOW))

    @rule(who=st.sampled_from([LIN, HANA, OLA]))
    def send(self, who: DeskUser) -> None:
        self.attempt(lambda: self.entry.sent("a", who.user_id, NOW))

    @rule(who=st.sampled_from([LIN, HANA, OLA]), confirmed=st.frozensets(st.sampled_from(["free", "court"])))
    def approve(self, who: DeskUser, confirmed: frozenset[str]) -> None:
        self.attempt(lambda: self.entry.approved(who, NOW, confirmed, ("free",)))

    @rule(who=st.sampled_from([LIN, HANA, OLA]), why=st.sampled_from(["", "why"]))
    def end(self, who: DeskUser, why: str) -> None:
        self.attempt(lambda: self.entry.retired(who, NOW, why))
        self.attempt(lambda: self.entry.withdrawn(who.user_id, NOW, why))

    @rule(why=st.sampled_from(["", "why"]))
    def back(self, why: str) -> None:
        self.attempt(lambda: self.entry.returned(why))
        self.attempt(self.entry.taken_back)

    @invariant()
    def nothing_is_in_force_that_one_person_made(self) -> None:
        entry = self.entry
        if entry.state in {TemplateState.APPROVED, TemplateState.RETIRED, TemplateState.REPLACED}:
            assert entry.approved_by in {LIN.user_id, HANA.user_id}
            assert entry.approved_by not in {*entry.writers, entry.sent_by}
            assert entry.confirmed == ("free",)
            assert entry.sent_by
            assert entry.note


TestWay = Way.TestCase
TestWay.settings = settings(max_examples=60, stateful_step_count=15, deadline=None)
