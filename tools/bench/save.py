"""What keeping one step of a case costs over a bare update: the case, its line, its journal entry, the signature.

The floor changes the status of the same case in the same store, in a transaction of its own, through the driver alone.
The case has a year of work in it: forty searches, sixty events, ten letters. Floor and candidates run in the same
process, in shuffled rounds; figures are medians of the rounds' ratios, in CPU time and, with the disk, in wall time.
"""

import gc
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.case_summary import CaseSummary, Waiting
from qv_desk.domain.clocks.event import CaseEvent, EventKind
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.domain.parts.search_task import SearchTask
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.document import Document, DocumentRole
from qv_desk.domain.terms.party import Channel, Party
from qv_desk.domain.terms.right import Right
from qv_desk.store.desk_store import Store
from qv_desk.vault.keys import Keys
from qv_desk.vault.signing import Signer

NAME = "save"
_ROUNDS = 15
_REPEATS = 40
_CASES = 2_000
_NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
_SIGNER = Signer("u-0123456789abcdef", Ed25519PrivateKey.generate())


def run() -> list[dict[str, str | float]]:
    """Measure one more event on a case, kept with its journal entry, with and without reading the case before."""
    with tempfile.TemporaryDirectory() as name, Store.create(Path(name), Keys.fresh(), vault_id="b", at=_NOW) as store:
        first = _filled(store)
        held = [first]

        def save() -> None:
            held[0] = _step(store, held[0])

        def read_and_save() -> None:
            held[0] = _step(store, store.cases.get(first.case_id))

        spent, waited = _spent({"floor": lambda: _raw(store, first.case_id), "save": save, "both": read_and_save})
    return [
        _figure("save a case, its line and its journal entry / raw update (CPU)", spent, "save", 12),
        _figure("read, change and save it / raw update (wall, with the disk)", waited, "both", 12),
        _figure("the same, slowest twentieth (wall)", {**waited, "floor": _medians(waited)}, "both", 30, share=0.95),
    ]


def _step(store: Store, case: Case) -> Case:
    """One more event, as a clock stop or an extension makes it."""
    event = CaseEvent(EventKind.EXTENDED, _NOW, "eu_gdpr", date(2027, 2, 22), "many sources")
    following = replace(case, events=(*case.events[:60], event), version=case.version + 1)
    following = replace(following, subject=f"step {following.version}")
    with store.transaction(_SIGNER, _NOW) as changes:
        changes.save_case(following, _line(following), based_on=case.version)
        changes.journal("case.changed", case.case_id, "period extended")
    return following


def _raw(store: Store, case_id: str) -> None:
    connection = store._lane.file._connection  # noqa: SLF001 - the driver alone, without anything of ours
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE cases SET status = 'open' WHERE case_id = ?", (case_id,))
    connection.execute("COMMIT")


def _figure(
    what: str, spent: dict[str, list[float]], candidate: str, goal: float, share: float = 0.5
) -> dict[str, str | float]:
    ratios = sorted(one / other for one, other in zip(spent[candidate], spent["floor"], strict=True))
    ratio = ratios[min(int(len(ratios) * share), len(ratios) - 1)]
    return {"row": "12", "what": what, "ratio": ratio, "goal": goal, "unit": "x"}


def _medians(waited: dict[str, list[float]]) -> list[float]:
    return [statistics.median(waited["floor"])] * len(waited["floor"])


def _spent(works: dict[str, Callable[[], object]]) -> tuple[dict[str, list[float]], dict[str, list[float]]]:
    """CPU and wall seconds of each work in each round; the order is shuffled."""
    chance = Random(3)  # noqa: S311 - an order, not a secret
    spent: dict[str, list[float]] = {name: [] for name in works}
    waited: dict[str, list[float]] = {name: [] for name in works}
    for work in works.values():
        work()
    for _ in range(_ROUNDS):
        names = list(works)
        chance.shuffle(names)
        for name in names:
            gc.collect()
            began, started = time.perf_counter(), time.process_time()
            for _ in range(_REPEATS):
                works[name]()
            spent[name].append(time.process_time() - started)
            waited[name].append(time.perf_counter() - began)
    return spent, waited


def _filled(store: Store) -> Case:
    """A store of two thousand cases, one of them with a year of work."""
    with store.transaction(_SIGNER, _NOW) as changes:
        sha256 = changes.keep_content(b"a letter")
        paper = Document(sha256, "mail.eml", "message/rfc822", 8, DocumentRole.ORIGINAL, _NOW, "u")
        full = replace(
            _case(0),
            documents=(paper,) * 12,
            search=tuple(SearchTask(f"source-{number}") for number in range(40)),
            events=tuple(CaseEvent(EventKind.RECEIVED, _NOW, reason="a reason") for _ in range(60)),
            correspondence=tuple(
                Correspondence(f"l-{number}", "extension", "en", sha256, 1, (), _NOW, "u") for number in range(10)
            ),
        )
        for case in (full, *(_case(number) for number in range(1, _CASES))):
            changes.add_case(case, _line(case))
        changes.journal("case.opened", "many")
    return full


def _case(number: int) -> Case:
    return Case(
        case_id=f"{number * 7919 % 65537:016x}",
        reference=f"QV-2026-{number:04}",
        kind=CaseKind.RIGHTS_REQUEST,
        rights=(Right.ACCESS, Right.ERASURE),
        data_subject=Party("王小明", ("上海市", "某路 1 号"), f"{number}@example.cn", "", "CN"),
        channel=Channel.E_MAIL,
        language="zh-Hans",
        subject="查阅我的个人信息",
        asked="查阅并删除全部个人信息",
        received_at=_NOW,
        opened_at=_NOW,
        officer="u",
        policy_version="2024-02-18",
        changed_at=_NOW,
        message_id=f"<{number}@example.cn>",
    )


def _line(case: Case) -> CaseSummary:
    return CaseSummary(
        case_id=case.case_id,
        reference=case.reference,
        kind=case.kind,
        rights=case.rights,
        person_name=case.data_subject.name,
        country=case.data_subject.country,
        channel=case.channel,
        status=case.status,
        officer=case.officer,
        received_at=case.received_at,
        due_at=_NOW + timedelta(days=15, minutes=case.version % 600),
        due_on=date(2026, 12, 7),
        due_rule="policy_inquiry",
        provisional=False,
        waiting=Waiting.US,
        next_step="check_identity",
        changed_at=case.changed_at,
        is_childs_file=case.is_childs_file,
    )
