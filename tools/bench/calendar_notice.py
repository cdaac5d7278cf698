"""What it costs to count every open case anew when a year's days off come in, against replaying the clocks alone.

The floor replays each case's clocks once from memory. The candidate does what the desk does: reads each case from the
encrypted store, counts it with the old calendar and with the new one, and writes back the lines that moved with their
journal entries. Both grow with the number of cases alone, so a thousand stand for a hundred thousand.
"""

import gc
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from qv_desk.domain.cases.case_list import CaseListQuery
from qv_desk.domain.cases.case_summary import CaseSummary, CaseView
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.party import Channel, Party
from qv_desk.domain.terms.right import Right
from qv_desk.services.care import calendars_in
from qv_desk.services.care.calendar_file import parsed
from qv_desk.services.entry import set_up, unlock
from qv_desk.services.frame.case_clocks import summary_of
from qv_desk.services.frame.desk import Desk
from qv_desk.services.incoming.register import NewCase, open_case
from qv_desk.vault.derivation import LIGHTEST_KDF
from qv_desk.vault.unlocking import SlotWish

NAME = "calendar notice"
_CASES = 1000
_ROUNDS = 5
_GOAL = 6.0
_PASSPHRASE = "four grey herons by the pond"  # noqa: S105 - of a desk that is gone a moment later
_NOW = datetime(2026, 12, 18, 6, tzinfo=UTC)
_COUNTRIES = ("DE", "CN", "GB", "US", "JP", "")
_NOTICES = (
    b"2027-01-01,off,x\n2027-01-04,off,x\n2027-01-02,working,x\n",
    b"2027-01-01,off,x\n2027-01-02,working,x\n",
)
"""Brought in by turns, so that each round moves as many dates as the one before."""


def run() -> list[dict[str, str | float]]:
    """Measure looking at what a notice would move, and letting it count."""
    with _filled() as desk:
        ids = [line.case_id for line in _lines(desk)]
        cases = [desk.store.cases.get(case_id) for case_id in ids]
        looks, counts = [], []
        for number in range(_ROUNDS):
            notice = parsed(_NOTICES[number % 2], calendar="cn")
            floor = _spent(lambda: [summary_of(case, zone=desk.zone, now=desk.moment) for case in cases])
            looks.append(_spent(partial(calendars_in.preview, desk, notice)) / floor)
            counts.append(_spent(partial(calendars_in.bring_in, desk, notice, source="x")) / floor)
    return [
        _figure("every open case counted before and after / replayed alone", looks),
        _figure("a notice that counts, written back with its journal / replayed alone", counts),
    ]


def _figure(what: str, ratios: list[float]) -> dict[str, str | float]:
    return {"row": "8", "what": what, "ratio": statistics.median(ratios), "goal": _GOAL, "unit": "x"}


def _spent(work: Callable[[], object]) -> float:
    gc.collect()
    started = time.process_time()
    work()
    return time.process_time() - started


def _lines(desk: Desk) -> Iterator[CaseSummary]:
    query = CaseListQuery(view=CaseView.ALL_OPEN, now=_NOW)
    page = desk.store.summaries.page(query, None, 200)
    while page:
        yield from page
        page = desk.store.summaries.page(query, page[-1], 200)


@contextmanager
def _filled() -> Iterator[Desk]:
    """A desk with open cases from six countries; half of them run on working days already."""
    with tempfile.TemporaryDirectory(prefix="qv-desk-bench-") as place:
        folder = Path(place) / "desk"
        set_up.create_office(
            folder,
            office=set_up.office_defaults().office,
            user_name="Bench",
            passphrase=_PASSPHRASE,
            device_secret=False,
            wish=SlotWish(kdf=LIGHTEST_KDF),
            now=lambda: _NOW,
        )
        desk = unlock.open_desk(folder, unlock.open_keys(folder, None, _PASSPHRASE), now=lambda: _NOW)
        try:
            for number in range(_CASES):
                open_case(desk, _case(number))
            yield desk
        finally:
            desk.close()


def _case(number: int) -> NewCase:
    return NewCase(
        kind=CaseKind.RIGHTS_REQUEST,
        rights=(Right.MARKETING_OBJECTION if number % 2 else Right.ACCESS,),
        data_subject=Party(f"Person {number}", ("1 Street",), "", "", _COUNTRIES[number % len(_COUNTRIES)]),
        channel=Channel.E_MAIL,
        language="en",
        subject="",
        asked="a copy",
        received_at=_NOW - timedelta(days=number % 20),
    )
