"""What the Identity tab says: how far the check is, what is still missing, and what confirming starts."""

from datetime import date, tzinfo

from PySide6.QtCore import QCoreApplication

from qv_desk.domain.clocks.clock import ClockState
from qv_desk.domain.clocks.regime import StartKind
from qv_desk.domain.parts.identity import IdentityCheck, IdentityPlan
from qv_desk.gui.look.typeface import speaks_chinese
from qv_desk.gui.parts.deadline_words import due_day
from qv_desk.gui.words import dates
from qv_desk.gui.words.saying import listed, said
from qv_desk.services.cases.review import CaseFile


def method_name(plan: IdentityPlan, code: str) -> str:
    """A way of proving by its name; by its code where the plan no longer knows it."""
    return next((said(method.name) for method in plan.methods if method.code == code), code)


def gate_words(file: CaseFile, zone: tzinfo) -> str:
    """Why the identity cannot be confirmed yet, or what confirming it starts."""
    translate = QCoreApplication.translate
    check, plan = file.case.identity, file.plan
    if check.meets(plan):
        return _consequence(file, zone)
    seen = check.points(plan)
    if seen < plan.points_needed:
        return translate(
            "IdentityTab", "Confirm is off until the evidence counts {needed}; it counts {seen} so far."
        ).format(needed=plan.points_needed, seen=seen)
    return translate("IdentityTab", "Confirm is off until this has been seen too: {what}.").format(
        what=listed(_missing(plan, check))
    )


def waiting_words(until: date | None, today: date) -> str:
    """Why it cannot be said yet that nothing came; empty where it can.

    Args:
        until: how long the person has to send proof; None while the letter that asks for it has not gone out.
        today: in the office's zone.
    """
    translate = QCoreApplication.translate
    if until is None:
        return translate("IdentityTab", "Off until the letter that asks for proof has gone out.")
    if today <= until:
        return translate("IdentityTab", "Off until {day} has passed: that long the person has.").format(
            day=dates.long_day(until)
        )
    return ""


def _missing(plan: IdentityPlan, check: IdentityCheck) -> list[str]:
    """What is needed in any case and was not seen; of a group any one."""
    either = QCoreApplication.translate("IdentityTab", " or ")
    single = [method_name(plan, code) for code in plan.required if code not in check.matched_methods]
    return single + [either.join(method_name(plan, code) for code in group) for group in check.open_groups(plan)]


def _consequence(file: CaseFile, zone: tzinfo) -> str:
    """What confirming starts, and which date stays the earliest."""
    translate = QCoreApplication.translate
    starts = [
        said(clock.rule.name)
        for clock in file.clocks
        if clock.rule.start is StartKind.ID_VERIFIED and clock.state is ClockState.NOT_STARTED
    ]
    parts = []
    if starts:
        parts.append(translate("IdentityTab", "Confirming starts the clock of {rules}.").format(rules=listed(starts)))
    if file.binding is not None:
        parts.append(
            translate("IdentityTab", "The date of {rule}, {day}, stays in force.").format(
                rule=said(file.binding.rule.name), day=due_day(file.binding, zone)
            )
        )
    return ("" if speaks_chinese() else " ").join(parts)
