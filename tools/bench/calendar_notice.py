"""What it costs to count every open case anew when a year's days off come in, against replaying the clocks alone.

The floor replays each case's clocks once from memory. The candidate does what the desk does: reads each case from the
encrypted store, counts it with the old calendar and with the new one, and writes back the lines that moved with their
journal entries, batch by batch. Time grows with the number of cases alone, so a thousand stand for a hundred thousand;
``--cases 100000`` runs them all. Memory must not grow with it: what the process holds more at its fullest is measured
too, after the desk was filled and the floor taken.
"""

import gc
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from qv_desk.domain.cases.case import Case
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.party import Channel, Party
from qv_desk.domain.terms.right import Right
from qv_desk.services.care import calendars_in
from qv_desk.services.care.calendar_file import parsed
from qv_desk.services.entry import set_up, unlock
from qv_desk.services.frame.case_clocks import summary_of
from qv_desk.services.frame.desk import Desk
from qv_desk.services.incoming.new_case import NewCase
from qv_desk.services.incoming.register import open_case
from qv_desk.vault.derivation import LIGHTEST_KDF
from qv_desk.vault.unlocking import SlotWish

NAME = "calendar notice"
_CASES = 1000
_ROUNDS = 5
_GOAL = 6.0
_MOST_MORE = 32.0
_AT_ONCE = 500
_MODELS = 60
"""Cases opened one by one: every country with every day of receipt; the others are copies of them."""
_PASSPHRASE = "four grey herons by the pond"  # noqa: S105 - of a desk that is gone a moment later
_NOW = datetime(2026, 12, 18, 6, tzinfo=UTC)
_COUNTRIES = ("DE", "CN", "GB", "US", "JP", "")
_NOTICES = (
    b"2027-01-01,off,x\n2027-01-04,off,x\n2027-01-02,working,x\n",
    b"2027-01-01,off,x\n2027-01-02,working,x\n",
)
"""Brought in by turns, so that each round moves as many dates as the one before."""


def run(cases: int = _CASES) -> list[dict[str, str | float]]:
    """Measure looking at what a notice would move, and letting it count.

    Args:
        cases: how many open cases.
    """
    moment = _NOW
    with _filled(cases, lambda: moment) as desk:
        sample = [desk.store.cases.get(line.case_id) for line in desk.store.summaries.open_after("", "", _CASES)]
        looks, counts, more = [], [], []
        for number in range(_ROUNDS if cases <= _CASES else 2):
            notice = parsed(_NOTICES[number % 2], calendar="cn")
            moment += timedelta(minutes=1)  # the newest notice of a year counts
            floor = _spent(lambda: [summary_of(case, zone=desk.zone, now=desk.moment) for case in sample])
            floor *= cases / len(sample)
            before = _held_from_now_on()
            looks.append(_spent(partial(calendars_in.preview, desk, notice)) / floor)
            counts.append(_spent(partial(calendars_in.bring_in, desk, notice, source="x")) / floor)
            more.append(_most_held() - before)
    return [
        _figure("every open case counted before and after / replayed alone", statistics.median(looks), _GOAL, "x"),
        _figure("a notice that counts, written back / replayed alone", statistics.median(counts), _GOAL, "x"),
        _figure("memory held more while a notice is counted", max(more), _MOST_MORE, "MiB"),
    ]


def _figure(what: str, ratio: float, goal: float, unit: str) -> dict[str, str | float]:
    return {"row": "8", "what": what, "ratio": ratio, "goal": goal, "unit": unit}


def _held_from_now_on() -> float:
    """MiB of memory that the process holds; its fullest is measured from here."""
    gc.collect()
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    return _most_held()


def _most_held() -> float:
    """MiB of memory that the process held at its fullest, as Linux says it."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    [kibibytes] = (line.split()[1] for line in status.splitlines() if line.startswith("VmHWM:"))
    return int(kibibytes) / 1024


def _spent(work: Callable[[], object]) -> float:
    gc.collect()
    started = time.process_time()
    work()
    return time.process_time() - started


@contextmanager
def _filled(cases: int, now: Callable[[], datetime]) -> Iterator[Desk]:
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
            now=now,
        )
        desk = unlock.open_desk(folder, unlock.open_keys(folder, None, _PASSPHRASE), now=now)
        try:
            models = [open_case(desk, _case(number)) for number in range(min(cases, _MODELS))]
            for first in range(len(models), cases, _AT_ONCE):
                _add_copies(desk, models, range(first, min(first + _AT_ONCE, cases)))
            yield desk
        finally:
            desk.close()


def _add_copies(desk: Desk, models: Sequence[Case], numbers: Iterable[int]) -> None:
    """Keep further cases like those that were opened, many in one transaction."""
    with desk.changing() as changes:
        for number in numbers:
            case = replace(
                models[number % len(models)], case_id=f"{number:016x}", reference=f"QV-2026-{number + 1:06}", facts=()
            )
            changes.add_case(case, summary_of(case, zone=desk.zone, now=desk.moment))
        changes.journal("case.opened", "many")


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
