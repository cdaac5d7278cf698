"""Whether Hong Kong's law binds every case of this office by default, and the switch of it, in writing.

Law: policy §7; duty D30: the data centre is in Hong Kong.
"""

import secrets
from dataclasses import dataclass

from qv_desk.domain.cases.law_choice import standings
from qv_desk.domain.clocks.law_default import HONG_KONG, LawDefault, binds_by_default, must_be_another
from qv_desk.domain.clocks.regime import Binding
from qv_desk.services.care import recounting
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.law import regimes
from qv_desk.services.frame.shipped_law import COUNTED_UNDER, COUNTING
from qv_desk.store.progress import Report, unheard


@dataclass(frozen=True, slots=True)
class LawDefaultStanding:
    """How the default stands.

    Attributes:
        law: the law's code.
        binds: whether it binds by default now.
        switches: what was said of it, oldest first.
    """

    law: str
    binds: bool
    switches: tuple[LawDefault, ...]


@guarded
def law_default(desk: Desk) -> LawDefaultStanding:
    """How the default stands, with every switch so far."""
    switches = tuple(sorted(desk.store.registers.all(LawDefault), key=lambda one: one.entry_id))
    return LawDefaultStanding(HONG_KONG, binds_by_default(switches), switches)


@guarded
def bound_by_default(desk: Desk, *, report: Report = unheard) -> int:
    """How many open cases are under the law for no other reason than the default.

    Args:
        desk: the open desk.
        report: told how far it is; what it raises stops the work.
    """
    rules = regimes().values()
    return sum(
        any(one.binds and one.binding is Binding.DATA_CENTRE for one in standings(case, rules))
        for case in recounting.open_cases(desk, report)
    )


@guarded
def switch_law_default(desk: Desk, *, binds: bool, reason: str) -> LawDefaultStanding:
    """Let the law bind by default, or no longer; cases that named it keep it.

    The lines of the queue follow by a recount (:func:`qv_desk.services.care.calendars_in.recount`), which each unlock
    makes up for if it is not done now. The page of a case shows it at once.

    Args:
        desk: the open desk, with a supervisor at it.
        binds: whether it binds by default from now on.
        reason: why, in the supervisor's words.

    Raises:
        InputError: ``law_default_needs_reason``.
        GateError: ``law_default_is_so``.
    """
    switches = desk.store.registers.all(LawDefault)
    wish = LawDefault(
        entry_id=f"{len(switches) + 1:06d}-{secrets.token_hex(4)}",
        at=desk.moment,
        key=HONG_KONG,
        binds=binds,
        reason=reason.strip(),
        by=desk.user.user_id,
    )
    must_be_another(switches, wish)
    counting = desk.store.settings.read(COUNTING)
    with desk.changing() as changes:
        changes.put_entry(wish)
        changes.write_setting(COUNTED_UNDER, "")
        if counting and not counting["notice"]:
            changes.write_setting(COUNTING, None)  # what was counted so far was counted the other way
        changes.journal("law.default_on" if binds else "law.default_off", "office", f"{HONG_KONG}: {wish.reason}")
    desk.sitting.laws_by_default = None
    return law_default(desk)
