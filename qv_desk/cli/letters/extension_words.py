"""Which periods a notice of extension moves: as it is asked for on the command line, and as a draft shows it."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.written_dates import parse_day, written_day
from qv_desk.domain.clocks.extension_choice import ExtensionWish
from qv_desk.domain.terms.wording import Wording

if TYPE_CHECKING:
    from qv_desk.domain.clocks.extension_choice import ExtensionOption


def read_wishes(given: Iterable[str]) -> tuple[ExtensionWish, ...]:
    """What stands behind each ``--extend``: a law, or a law with its new day, as ``hk_pdpo=2026-12-01``.

    Raises:
        InputError: ``moment_unreadable`` for a day that is none.
    """
    wishes = []
    for word in given:
        law, equals, day = word.partition("=")
        wishes.append(ExtensionWish(law.strip(), parse_day(day.strip()) if equals else None))
    return tuple(wishes)


def extension_records(options: Iterable["ExtensionOption"], output: Output) -> list[dict[str, object]]:
    """Every period of the case for programs, with the code of what stands in its way."""
    return [
        {
            "rule": option.clock.rule.code,
            "name": output.words(option.clock.rule.name),
            "due_on": option.clock.due_on.isoformat() if option.clock.due_on else None,
            "latest_on": option.latest_on.isoformat() if option.latest_on else None,
            "moved": option.is_moved,
            "until": option.until.isoformat() if option.until else None,
            "refused": option.obstacle.code if option.obstacle else "",
        }
        for option in options
    ]


def show_extensions(options: Iterable["ExtensionOption"], output: Output) -> None:
    """Every period of the case for people: which the notice moves, which it could, and why not the others."""
    rows = [_row(option, output) for option in options]
    if not rows:
        return
    output.line()
    output.say(
        Wording(
            "Periods of this case (--extend RULE names those that the notice moves, --extend RULE=DATE with a day)",
            "本案的期限（--extend 规则 指定本通知延长哪些期限，--extend 规则=日期 并写明新日期）",
        )
    )
    for row in rows:
        output.line(row)


def _row(option: "ExtensionOption", output: Output) -> str:
    rule, star = option.clock.rule, "*" if option.is_moved else " "
    days = [output.words(written_day(option.clock.due_on))] if option.clock.due_on else []
    if option.is_moved and option.until is not None:
        days.append(output.words(written_day(option.until)))
    said = f" {star}{rule.code}: {output.words(rule.name)}  {' → '.join(days)}".rstrip()
    if option.obstacle is not None:
        # Lazy, as in the output: reading the sentences costs 30 ms.
        from qv_desk.services.words.say import said as in_words  # noqa: PLC0415

        return f"{said}\n    {in_words(option.obstacle, output.language).sentence}"
    if option.latest_on is not None and not option.is_moved:
        at_most = Wording("at the latest {day}", "最迟 {day}")
        return f"{said}  ({output.words(at_most).format(day=output.words(written_day(option.latest_on)))})"
    return said
