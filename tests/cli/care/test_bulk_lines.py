"""What came of an act on many cases, in sentences and for programs."""

import json
from io import StringIO

import pytest

from qv_desk.cli.care.bulk_lines import show_lines
from qv_desk.cli.frame.output import Output
from qv_desk.domain.cases.bulk_run import BulkAct, BulkTarget
from qv_desk.errors import GateError
from qv_desk.services.care.bulk_work import BulkLine, BulkState

LINES = (
    BulkLine(BulkTarget("a"), "QV-2026-0001", BulkState.CAN),
    BulkLine(BulkTarget("b"), "QV-2026-0002", BulkState.CANNOT, GateError("bulk_childs_file")),
    BulkLine(BulkTarget("c"), "QV-2026-0003", BulkState.CANNOT, GateError("bulk_childs_file")),
)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ("close: can be done: 1", "2 cases: QV-2026-0002, QV-2026-0003", "This was a rehearsal")),
        ("zh_CN", ("结案：可以办理：1", "2 件：QV-2026-0002、QV-2026-0003", "以上为预演")),
    ],
)
def test_in_sentences(language: str, words: tuple[str, ...]) -> None:
    stream = StringIO()
    show_lines(BulkAct.CLOSE, LINES, Output(language=language, stream=stream))
    assert all(one in stream.getvalue() for one in words)


def test_for_programs() -> None:
    stream = StringIO()
    show_lines(BulkAct.CLOSE, LINES, Output(json=True, stream=stream))
    *cases, whole = [json.loads(line) for line in stream.getvalue().splitlines()]
    assert [one["error"] for one in cases] == [None, "bulk_childs_file", "bulk_childs_file"]
    assert whole == {"act": "close", "can": 1, "cannot": 2, "done": 0}
