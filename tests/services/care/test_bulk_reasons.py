"""What stands in the way is told once, with its cases, the most frequent first."""

from qv_desk.domain.cases.bulk_run import BulkTarget
from qv_desk.errors import GateError
from qv_desk.services.care import bulk_reasons
from qv_desk.services.care.bulk_work import BulkLine, BulkState


def test_reasons_are_grouped_and_the_most_frequent_comes_first() -> None:
    lines = [
        BulkLine(BulkTarget("a"), "QV-1", BulkState.CANNOT, GateError("case_is_closed", reference="QV-1")),
        BulkLine(BulkTarget("b"), "QV-2", BulkState.CANNOT, GateError("bulk_childs_file")),
        BulkLine(BulkTarget("c"), "QV-3", BulkState.CANNOT, GateError("case_is_closed", reference="QV-3")),
        BulkLine(BulkTarget("d"), "QV-4", BulkState.CAN),
    ]
    first, second = bulk_reasons.reasons(lines, "zh_CN")
    assert (first.references, second.references) == (("QV-1", "QV-3"), ("QV-2",))
    assert "QV-1" not in first.sentence
    assert second.advice.endswith("。")
