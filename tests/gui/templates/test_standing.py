"""How a wording stands for somebody: what is shown, what clashes, and what that person may do."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from qv_desk.domain.letters.office_template import OfficeTemplate, TemplateState
from qv_desk.domain.terms.vault_slot import DeskUser, Role
from qv_desk.gui.templates.standing import Clash, base_of, standing
from qv_desk.gui.templates.written import HalfWritten, Written
from qv_desk.services.templates.templates import TemplateView

AT = datetime(2026, 10, 12, 2, 20, tzinfo=UTC)
OLA = DeskUser("ola", "Ola Berg", Role.OFFICER)
LIN = DeskUser("lin", "Lin Wei", Role.SUPERVISOR)
CHEN = DeskUser("chen", "Chen Jing", Role.SUPERVISOR)
AKI = DeskUser("aki", "Aki Mori", Role.AUDITOR)


def entry_of(view: TemplateView, state: TemplateState = TemplateState.DRAFT, **other: object) -> OfficeTemplate:
    made = OfficeTemplate(
        entry_id="e1", at=AT, key="refusal/en", kind=view.kind, language="en", number=1, title="Ours",
        blocks=view.shipped.blocks, based_on="", state=state, note="plainer", writers=("ola",), written_at=AT,
    )  # fmt: skip
    return replace(made, **other)  # type: ignore[arg-type]


def half_of(view: TemplateView, entry_id: str = "", revision: int = 0) -> HalfWritten:
    return HalfWritten(Written.of(view.shipped).titled("Mine"), "why", entry_id, revision)


def test_without_a_draft_what_letters_are_made_from_is_shown(view: TemplateView) -> None:
    stand = standing(view, None, OLA)
    assert stand.written == Written.of(view.used)
    assert (stand.may_write, stand.is_waiting, stand.is_half, stand.clash) == (True, False, False, Clash.NONE)
    assert base_of(view) == (Written.of(view.used), "")


def test_what_is_half_written_is_shown_on_top(view: TemplateView) -> None:
    stand = standing(view, half_of(view), OLA)
    assert (stand.written.title, stand.note, stand.is_half, stand.clash) == ("Mine", "why", True, Clash.NONE)


def test_what_is_half_written_and_says_what_is_kept_is_nothing(view: TemplateView) -> None:
    assert not standing(view, HalfWritten(Written.of(view.used)), OLA).is_half


@pytest.mark.parametrize(
    ("entry_id", "revision", "clash"),
    [
        ("e1", 1, Clash.NONE),
        ("e1", 2, Clash.KEPT_MEANWHILE),
        ("e0", 1, Clash.KEPT_MEANWHILE),
        ("", 0, Clash.KEPT_MEANWHILE),
    ],
)
def test_a_draft_that_was_kept_meanwhile_is_noticed(
    view: TemplateView, entry_id: str, revision: int, clash: Clash
) -> None:
    drafted = replace(view, draft=entry_of(view))
    assert standing(drafted, half_of(view, entry_id, revision), OLA).clash is clash


def test_a_draft_that_was_settled_meanwhile_is_noticed(view: TemplateView) -> None:
    assert standing(view, half_of(view, "e1", 1), OLA).clash is Clash.SETTLED


def test_what_waits_is_shown_to_everybody_and_written_by_nobody(view: TemplateView) -> None:
    waiting = replace(view, draft=entry_of(view, TemplateState.WAITING, sent_by="ola"))
    for user in (OLA, LIN, AKI):
        stand = standing(waiting, half_of(view), user)
        assert (stand.written.title, stand.may_write, stand.is_waiting) == ("Ours", False, True)
        assert stand.clash is Clash.WAITS


def test_only_a_supervisor_who_had_no_part_in_it_may_approve(view: TemplateView) -> None:
    waiting = replace(view, draft=entry_of(view, TemplateState.WAITING, sent_by="lin"))
    assert standing(waiting, None, CHEN).may_approve
    assert [standing(waiting, None, user).may_approve for user in (OLA, LIN, AKI)] == [False, False, False]
    assert [standing(waiting, None, user).may_take_back for user in (OLA, LIN, CHEN)] == [False, True, False]
    assert [standing(waiting, None, user).wrote_in_it for user in (OLA, LIN, CHEN)] == [True, True, False]


def test_an_auditor_reads(view: TemplateView) -> None:
    assert not standing(view, None, AKI).may_write
