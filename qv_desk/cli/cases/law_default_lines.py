"""Whether Hong Kong's law binds by default at the office, as ``qv-desk laws`` tells and switches it."""

from typing import TYPE_CHECKING

from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.progress_line import progress_line
from qv_desk.cli.frame.written_dates import written_moment
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.care import calendars_in, journal_book, law_defaults

if TYPE_CHECKING:
    from qv_desk.services.frame.desk import Desk


def switch_or_tell(desk: "Desk", wish: str | None, reason: str, output: Output) -> None:
    """Switch it as wished, with every open case counted anew; without a wish, tell how it stands.

    Args:
        desk: the open desk.
        wish: ``on``, ``off`` or None.
        reason: why it is switched.
        output: where the command speaks.
    """
    if wish is None:
        _tell(desk, output)
        return
    standing = law_defaults.switch_law_default(desk, binds=wish == "on", reason=reason)
    with progress_line(output, Wording("Counting every open case anew", "正在重新计算未结案件")) as report:
        changed = calendars_in.recount(desk, report=report)
    output.record({"ok": True, "law": standing.law, "binds_by_default": standing.binds, "changed": changed})
    output.say(
        Wording(
            "Hong Kong's law binds by default again. {n} open cases have another line in the queue now.",
            "已恢复默认适用香港法律。{n} 件未结案件在列表中的期限已更新。",
        )
        if standing.binds
        else Wording(
            "Hong Kong's law binds only cases that name it. {n} open cases have another line in the queue now.",
            "香港法律仅适用于指明该法的案件。{n} 件未结案件在列表中的期限已更新。",
        ),
        n=changed,
    )


def _tell(desk: "Desk", output: Output) -> None:
    standing, people = law_defaults.law_default(desk), journal_book.user_names(desk)
    output.record(
        {
            "law": standing.law,
            "binds_by_default": standing.binds,
            "switches": [
                {"binds": one.binds, "at": one.at.isoformat(), "by": people.get(one.by, one.by), "reason": one.reason}
                for one in standing.switches
            ],
        }
    )
    output.say(
        Wording("Hong Kong's law binds every case by default.", "香港法律默认适用于全部案件。")
        if standing.binds
        else Wording("Hong Kong's law binds only cases that name it.", "香港法律仅适用于指明该法的案件。")
    )
    for one in standing.switches:
        state = Wording("switched on", "恢复") if one.binds else Wording("switched off", "停用")
        when = output.words(written_moment(one.at, desk.zone))
        output.line(f"  {output.words(state)}  {when}  {people.get(one.by, one.by)}  {one.reason}")
