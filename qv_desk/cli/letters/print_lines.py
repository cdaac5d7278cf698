"""The letters of the print room at the command line: what waits, what was posted, and what each is called."""

from datetime import date
from typing import TYPE_CHECKING

from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.written_dates import written_day, written_moment
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.post import on_its_way, print_letters
from qv_desk.services.words import names

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qv_desk.services.frame.desk import Desk
    from qv_desk.services.post.on_its_way import WaitingLetter


def letter_name(letter: "WaitingLetter", output: Output) -> str:
    """What a letter is called: by its case and kind, and by its number for printing staff, who know neither."""
    if not letter.reference:
        return output.words(Wording("Letter {number}", "信函 {number}")).format(number=letter.letter_id)
    kind = output.words(names.letter_kind_name(letter.kind))
    return output.words(Wording("{reference}: {kind}", "{reference}：{kind}")).format(
        reference=letter.reference, kind=kind
    )


def facts_of(letter: "WaitingLetter", output: Output) -> dict[str, object]:
    """A waiting letter as ``--json`` gives it; of its case nothing for printing staff."""
    return {
        "letter": letter.letter_id,
        "reference": letter.reference,
        "kind": letter.kind,
        "language": letter.language,
        "recipient": letter.recipient,
        "country": output.words(letter.country) if letter.country else None,
        "pages": letter.pages,
        "enclosures": letter.enclosures,
        "envelope": letter.envelope and letter.envelope.value,
        "way": letter.way.value,
        "paper": letter.paper.value,
        "issued_at": letter.issued_at.isoformat(),
        "due_on": letter.due_on.isoformat() if letter.due_on else None,
        "printed_at": letter.printed_at.isoformat() if letter.printed_at else None,
        "may_be_in": None if letter.is_lost_sight_of else letter.may_be_in or None,
        "lost_sight_of": letter.is_lost_sight_of,
    }


def say_posted(desk: "Desk", day: date, output: Output) -> None:
    """Say what left the house on a day."""
    letters = print_letters.posted_on(desk, day)
    for letter in letters:
        country = output.words(letter.country) if letter.country else None
        output.record(
            {
                "letter": letter.letter_id,
                "reference": letter.reference,
                "recipient": letter.recipient,
                "country": country,
                "envelope": letter.envelope and letter.envelope.value,
                "way": letter.way.value,
                "carrier_number": letter.carrier_number or None,
                "posted_on": day.isoformat(),
            }
        )
        way = "" if letter.way.is_posted else output.words(on_its_way.packed_in(letter))
        words = (letter.reference, letter.recipient, country, letter.carrier_number, letter.letter_id, way)
        output.line("  ".join(word for word in words if word))
    if not letters and day == desk.today:
        output.say(Wording("No letter was posted today.", "今日尚未寄出信函。"))
    elif not letters:
        output.say(Wording("No letter was posted on {day}.", "{day}没有寄出信函。"), day=output.words(written_day(day)))


def say_waiting(desk: "Desk", letters: "Iterable[WaitingLetter]", output: Output) -> None:
    """Say what waits, as it is packed."""
    rows, advice = [], []
    for letter in letters:
        if not letter.way.is_posted:
            advice.append(on_its_way.how_it_goes(letter))
        output.record(facts_of(letter, output))
        rows.append(
            (
                letter.reference,
                letter.recipient,
                output.words(letter.country) if letter.country else "",
                output.words(names.letter_kind_name(letter.kind)) if letter.kind else "",
                str(letter.pages),
                str(letter.enclosures or ""),
                output.words(on_its_way.packed_in(letter)),
                _due(letter, desk.today, output),
                _printed(letter, desk, output),
                letter.letter_id,
            )
        )
    if not rows:
        output.say(Wording("No letter waits.", "没有待处理的信函。"))
        return
    output.table(
        (
            Wording("case", "案件"),
            Wording("to", "收件人"),
            Wording("country", "国家或地区"),
            Wording("letter", "信函"),
            Wording("pages", "页数"),
            Wording("enclosures", "附件"),
            Wording("envelope", "信封"),
            Wording("to leave by", "最迟寄出"),
            Wording("printed", "打印时间"),
            Wording("number", "编号"),
        ),
        rows,
    )
    for wording in dict.fromkeys(advice):
        output.say(wording)


def _printed(letter: "WaitingLetter", desk: "Desk", output: Output) -> str:
    """When it came out; or that somebody has to look whether it did."""
    if letter.is_lost_sight_of:
        return output.words(Wording("perhaps printed: look for it", "可能已打印：请先查找"))
    if letter.may_be_in:
        return output.words(Wording("look at {printer}", "请查看 {printer}")).format(printer=letter.may_be_in)
    return output.words(written_moment(letter.printed_at, desk.zone)) if letter.printed_at else ""


def _due(letter: "WaitingLetter", today: date, output: Output) -> str:
    """By when it has to leave; today and a day that is over are said in words."""
    if letter.due_on is None:
        return ""
    if letter.due_on < today:
        late = Wording("LATE: {day}", "已逾期：{day}")
        return output.words(late).format(day=letter.due_on.isoformat())
    return output.words(Wording("today", "今天")) if letter.due_on == today else letter.due_on.isoformat()
