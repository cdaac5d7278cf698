"""What the office's list of receipts to be confirmed says of a case, kept with every change of the case."""

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.law_choice import binding_rules
from qv_desk.domain.clocks.receipt_due import ReceiptDue, receipt_to_confirm
from qv_desk.services.frame.case_clocks import clocks_of
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.law import regimes


@guarded
def receipt_entry(desk: Desk, case: Case) -> tuple[ReceiptDue, ...]:
    """The case's line, or none under laws that want no receipt confirmed.

    Where such a law was dropped since, an older line stays; whoever reads the list asks the case itself.
    """
    if not any(rule.acknowledgement for rule in binding_rules(case, regimes().values())):
        return ()
    clock = receipt_to_confirm(clocks_of(case, zone=desk.zone, now=desk.moment))
    by = None if clock is None else clock.acknowledge_by
    return (ReceiptDue(entry_id=case.case_id, at=case.changed_at, case_id=case.case_id, confirm_by=by),)
