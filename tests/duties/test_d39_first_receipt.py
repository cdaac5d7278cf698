"""D39 (policy §10): mail that sales@ or support@ forwards counts from the day on which the company first had it."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from qv_desk.assets import resource
from qv_desk.domain.cases.case import Case
from qv_desk.domain.terms.party import Channel
from qv_desk.services.cases import review
from qv_desk.services.frame.desk import Desk
from tests.cli.terminal import Command
from tests.services.conftest import Clock

FORWARDED: Path = resource("samples", "en-forwarded.eml")


def test_every_clock_from_receipt_runs_from_the_first_receipt(
    desk: Desk, opened_case: Callable[..., Case], clock: Clock
) -> None:
    first = clock() - timedelta(days=9)
    case = opened_case(received_at=clock() - timedelta(days=2), first_received_at=first)

    for one in review.look(desk, case.case_id).clocks:
        if one.started_at is not None:
            assert one.started_at == first
            assert "first received it" in one.reason_for_start.en
    assert case.received_at == first


def test_post_and_e_mail_count_alike(desk: Desk, opened_case: Callable[..., Case], clock: Clock) -> None:
    at = clock() - timedelta(days=1)
    found = []
    for channel in (Channel.POST, Channel.E_MAIL):
        case = opened_case(channel=channel, received_at=at)
        clocks = review.look(desk, case.case_id).clocks
        found.append({one.rule.code: one.due_at for one in clocks})
    assert found[0] == found[1]


def test_the_command_line_finds_the_first_receipt_in_a_forwarded_mail(qv: Command, told: Command) -> None:
    opened = qv("intake", FORWARDED).record
    reference = opened["reference"]
    started = {one["started_at"] for one in qv("clocks", reference).records if one["started_at"]}

    assert started == {qv("show", reference).record["received_at"]}
    assert "counts from the day on which the company first received it" in told("clocks", reference).out
