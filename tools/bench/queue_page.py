"""What a page of the queue costs over the bare statement, how it grows with the number of cases, and how deep it goes.

The floor is the same columns of the same rows through the driver alone, on the same open file. Floor and candidates
run in the same process, in shuffled rounds, in CPU time; figures are medians of the rounds' ratios.
"""

import gc
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

from sqlalchemy import insert, text

from qv_desk.domain.cases.case_list import CaseListQuery
from qv_desk.domain.cases.case_summary import CaseSummary, CaseView
from qv_desk.store.column_texts import moment_text
from qv_desk.store.desk_store import Store
from qv_desk.store.rows import CaseRow
from qv_desk.vault.keys import Keys

NAME = "queue page"
_FEW, _MANY = 10_000, 100_000
_ROUNDS = 9
_REPEATS = 20
_OPEN_SHARE = 0.1
_OFFICERS = 5
_NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
_FLOOR = """
SELECT case_id, reference, kind, rights, person_name, person_country, channel, status, officer, received_at, due_at,
    due_on, due_rule, provisional, waiting, next_step, changed_at
FROM cases WHERE status = 'open' ORDER BY due_order, case_id LIMIT 200
"""
_COUNT_FLOOR = "SELECT count(*) FROM (SELECT 1 FROM cases WHERE status = 'open' LIMIT 1001)"


def run() -> list[dict[str, str | float]]:
    """Measure the first page, a deep page, and the count, with ten thousand and with a hundred thousand cases."""
    query = CaseListQuery(view=CaseView.ALL_OPEN, now=_NOW)
    with _filled(_FEW) as few, _filled(_MANY) as many:
        deep = _deep(many, query)
        spent = _spent(
            {
                "floor": lambda: _raw(many, _FLOOR),
                "page": lambda: many.summaries.page(query),
                "page of few": lambda: few.summaries.page(query),
                "deep page": lambda: many.summaries.page(query, after=deep),
                "count floor": lambda: _raw(many, _COUNT_FLOOR),
                "count": lambda: many.summaries.count(query),
            }
        )
    return [
        _figure("3a", "page of 200 of 100,000 cases / raw SQL", spent, "page", "floor", 2.5),
        _figure("3a", "page of 200: 100,000 cases / 10,000 cases", spent, "page", "page of few", 1.3),
        _figure("3c", "page far down / first page", spent, "deep page", "page", 1.2),
        _figure("3d", "capped count of the open queue / raw SQL", spent, "count", "count floor", 2.0),
    ]


def _figure(
    row: str, what: str, spent: dict[str, list[float]], candidate: str, floor: str, goal: float
) -> dict[str, str | float]:
    ratio = statistics.median(one / other for one, other in zip(spent[candidate], spent[floor], strict=True))
    return {"row": row, "what": what, "ratio": ratio, "goal": goal, "unit": "x"}


def _spent(works: dict[str, Callable[[], object]]) -> dict[str, list[float]]:
    """CPU seconds of each work in each round; the order is shuffled, so that nobody always follows the same one."""
    chance = Random(3)  # noqa: S311 - an order, not a secret
    spent: dict[str, list[float]] = {name: [] for name in works}
    for work in works.values():
        work()
    for _ in range(_ROUNDS):
        names = list(works)
        chance.shuffle(names)
        for name in names:
            gc.collect()
            started = time.process_time()
            for _ in range(_REPEATS):
                works[name]()
            spent[name].append(time.process_time() - started)
    return spent


def _deep(store: Store, query: CaseListQuery) -> CaseSummary:
    """The case at which a page close to the end of the queue begins."""
    wanted = int(_MANY * _OPEN_SHARE * 0.8)
    with store._lane.reading_plain() as connection:  # noqa: SLF001 - the bench looks behind the door
        found = connection.execute(
            text("SELECT case_id FROM cases WHERE status = 'open' ORDER BY due_order, case_id LIMIT 1 OFFSET :wanted"),
            {"wanted": wanted},
        )
        summary = store.summaries.one(str(found.scalar_one()))
    if summary is None or not store.summaries.page(query, after=summary):
        raise AssertionError("the queue is shorter than expected")
    return summary


def _raw(store: Store, words: str) -> list[object]:
    connection = store._lane.file._connection  # noqa: SLF001 - the driver alone, without anything of ours
    rows: list[object] = connection.execute(words).fetchall()
    return rows


@contextmanager
def _filled(cases: int) -> Iterator[Store]:
    with (
        tempfile.TemporaryDirectory() as name,
        Store.create(Path(name), Keys.fresh(), vault_id="bench", at=_NOW) as store,
    ):
        with store._lane.writing() as session:  # noqa: SLF001 - filled in bulk, past the journal
            session.execute(insert(CaseRow), [_case(number) for number in range(cases)])
        yield store


def _case(number: int) -> dict[str, object]:
    chance = Random(number)  # noqa: S311 - a sample, not a secret
    due_at = _NOW + timedelta(minutes=chance.randrange(-20_000, 60_000))
    received_at = due_at - timedelta(days=21)
    name = f"{chance.choice('王李张刘陈杨赵黄周吴')}{chance.choice(['小明', '伟', '芳', '娜', '秀英'])}"
    return {
        "case_id": f"{chance.getrandbits(64):016x}{number}",
        "reference": f"QV-2026-{number:06}",
        "kind": "rights_request",
        "status": "open" if chance.random() < _OPEN_SHARE else "closed",
        "officer": f"u-{chance.randrange(_OFFICERS)}",
        "waiting": chance.choice(["us", "them", "print_room"]),
        "next_step": "check_identity",
        "due_order": moment_text(due_at),
        "due_at": due_at,
        "due_on": date(2026, 12, 7),
        "due_rule": "policy_inquiry",
        "provisional": False,
        "received_at": received_at,
        "opened_at": received_at,
        "changed_at": received_at,
        "version": 1,
        "rights": chance.choice([("access",), ("erasure",), ("access", "erasure")]),
        "channel": "e_mail",
        "language": "zh-Hans",
        "policy_version": "2024-02-18",
        "representative": None,
        "message_id": f"<{number}@example.cn>",
        "their_reference": "",
        "invoked_rules": (),
        "person_name": name,
        "person_country": chance.choice(["CN", "DE", "BR"]),
        "person_e_mail": f"{number}@example.cn",
        "person_phone": "",
        "person_address": ("上海市",),
        "identity_outcome": "open",
        "identity_decided_by": "",
        "identity_decided_at": None,
        "identity_note": "",
        "filter_text": f"qv-2026-{number:06} {name}",
        "subject": "查阅我的个人信息",
        "asked": "查阅并删除全部个人信息" * 5,
    }
