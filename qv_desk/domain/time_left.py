"""How long there is until a clock runs out, or how late it is, in the law's own unit."""

from dataclasses import dataclass

from qv_desk.domain.period import Unit
from qv_desk.domain.wording import Wording

_NAMES = {
    Unit.HOURS: ("hour", "hours", "小时"),
    Unit.CALENDAR_DAYS: ("day", "days", "天"),
    Unit.WORKING_DAYS: ("working day", "working days", "个工作日"),
}


@dataclass(frozen=True, slots=True)
class TimeLeft:
    """An amount of time with its sign.

    Args:
        amount: whole units left; 0 in the last of them, negative when it is late.
        unit: hours, calendar days or working days; a period in months is told in calendar days.
    """

    amount: int
    unit: Unit

    @property
    def is_late(self) -> bool:
        """Whether the time is over."""
        return self.amount < 0

    @property
    def wording(self) -> Wording:
        """How the desk says it: ``7 working days``, ``1 working day late``, ``today``."""
        one, many, chinese = _NAMES[self.unit]
        number = abs(self.amount)
        name = one if number == 1 else many
        if self.is_late:
            return Wording(f"{number} {name} late", f"逾期 {number} {chinese}")
        if number == 0:
            return Wording("less than an hour", "不足 1 小时") if self.unit is Unit.HOURS else Wording("today", "今天")
        return Wording(f"{number} {name}", f"{number} {chinese}")
