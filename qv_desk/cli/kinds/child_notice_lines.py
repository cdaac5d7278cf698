"""The case of a notice to a child, or to its guardian, as the command line tells it while its file is shut."""

from typing import TYPE_CHECKING, Final

from qv_desk.cli.cases.case_words import command_for
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.written_dates import written_day
from qv_desk.cli.kinds.minor_lines import lock_words
from qv_desk.domain.cases.next_step import NextStep
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.words.incident_words import role_word

if TYPE_CHECKING:
    from datetime import date

    from qv_desk.services.cases.child_notices import NoticeOutline
    from qv_desk.services.frame.desk import Desk

_NEXT: Final = Wording("Next: {title}", "下一步：{title}")


def notice_facts(seen: "NoticeOutline") -> dict[str, object]:
    """The case for a program; nothing of it names the child."""
    return {
        "reference": seen.reference,
        "to": seen.to.value,
        "incident": seen.about or None,
        "issued_on": seen.issued_on.isoformat() if seen.issued_on else None,
        "posted_on": seen.posted_on.isoformat() if seen.posted_on else None,
        "next_step": seen.next.value,
        "opened_until": seen.opened_until.isoformat() if seen.opened_until else None,
        "asked_to_open": seen.asked is not None,
    }


def say_notice(seen: "NoticeOutline", desk: "Desk", output: Output) -> None:
    """Tell a person how far the notice is, and what comes next."""
    lines = (
        (Wording("Told", "告知对象"), output.words(role_word(seen.to))),
        (Wording("Letter", "信函"), output.words(seen.letter)),
        (Wording("Incident", "安全事件"), seen.about),
        (Wording("Issued", "签发"), _day(seen.issued_on, output)),
        (Wording("Posted", "寄出"), _day(seen.posted_on, output)),
        (Wording("File", "案卷"), lock_words(seen.opened_until, desk, output, is_asked=seen.asked is not None)),
    )
    for name, words in lines:
        if words:
            output.line(f"  {output.words(name)}: {words}")
    output.say(_NEXT, title=output.words(seen.next_words.title_undated))
    command = _command(seen)
    if command:
        output.line(f"  {command}")


def _command(seen: "NoticeOutline") -> str:
    """The command that takes the next step; a letter is issued from the list, where nobody has to see it."""
    if seen.next is NextStep.WRITE_ANSWER:
        return f"qv-desk notices issue {seen.about}" if seen.about else ""
    return command_for(seen.next, seen.reference)


def _day(day: "date | None", output: Output) -> str:
    return "" if day is None else output.words(written_day(day))
