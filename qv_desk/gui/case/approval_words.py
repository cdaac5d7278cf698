"""What a second person has said to a refusal, in words."""

from datetime import tzinfo

from PySide6.QtCore import QCoreApplication

from qv_desk.domain.cases.approval import ApprovalKind, ApprovalState
from qv_desk.domain.terms.right import Right
from qv_desk.gui.words import dates
from qv_desk.gui.words.saying import colon
from qv_desk.services.cases.review import CaseFile


def on_refusal(file: CaseFile, right: Right, zone: tzinfo) -> str:
    """How far the refusal of a right is with the second person; empty where none was asked, or it is overtaken."""
    translate = QCoreApplication.translate
    asked = [one for one in file.approvals if one.kind is ApprovalKind.REFUSAL and one.subject == right]
    if not asked:
        return ""
    last = max(asked, key=lambda one: (one.state is ApprovalState.WAITING, one.asked_at))
    decision = file.case.decision_on(right)
    if last.state is ApprovalState.WAITING:
        when = dates.moment(last.asked_at, zone)
        return translate("ApprovalWords", "Waits for a supervisor since {when}.").format(when=when)
    if last.decided_at is None or (decision is not None and decision.decided_at > last.decided_at):
        return ""
    if last.state is ApprovalState.GRANTED:
        words = translate("ApprovalWords", "Approved by {who}, {when}")
    elif last.state is ApprovalState.REFUSED:
        words = translate("ApprovalWords", "Sent back by {who}, {when}")
    else:
        return ""
    who = file.user_names.get(last.decided_by, last.decided_by)
    words = words.format(who=who, when=dates.moment(last.decided_at, zone))
    return f"{words}{colon()}{last.note}" if last.note else words
