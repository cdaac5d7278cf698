"""A security incident as the command line tells it: in lines for people, in plain values for programs."""

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.written_dates import written_day, written_moment
from qv_desk.domain.kinds.incident import NOTICE_PARTS, AffectedPerson, AffectedRole
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.words.incident_words import added_words, part_name, role_word, state_word, told_word

if TYPE_CHECKING:
    from collections.abc import Sequence
    from zoneinfo import ZoneInfo

    from qv_desk.domain.kinds.incident import Incident
    from qv_desk.services.notices.affected import Added
    from qv_desk.services.notices.incidents import IncidentFile, IncidentLine

_SHORT: Final = 5
"""How many characters of a line's identifier are shown, for ``--person`` to take."""


def incident_facts(incident: "Incident") -> dict[str, object]:
    """An incident for a program."""
    return {
        "number": incident.number,
        "title": incident.words.title,
        "found_at": incident.found_at.isoformat(),
        "state": incident.state,
        "missing": list(incident.words.missing),
    }


def table_of_incidents(lines: "Sequence[IncidentLine]", zone: "ZoneInfo", output: Output) -> None:
    """Every incident, with how many of its people are settled."""
    rows = []
    for line in lines:
        incident = line.incident
        output.record({**incident_facts(incident), "people": line.people, "to_tell": line.to_tell})
        rows.append(
            (
                incident.number,
                incident.words.title,
                output.words(written_moment(incident.found_at, zone)),
                output.words(state_word(incident.state)),
                f"{line.people - line.to_tell}/{line.people}",
            )
        )
    if not rows:
        output.say(Wording("There is no security incident.", "没有安全事件。"))
        return
    output.table(
        (
            Wording("number", "编号"),
            Wording("what", "名称"),
            Wording("found", "发现"),
            Wording("state", "状态"),
            Wording("settled", "已处理"),
        ),
        rows,
    )


def say_incident(file: "IncidentFile", zone: "ZoneInfo", output: Output) -> None:
    """What is said of an incident, its cases, and each person with how far telling them is."""
    incident = file.incident
    output.record({**incident_facts(incident), "cases": [link.reference for link in file.cases]})
    output.pairs(
        [
            (Wording("number", "编号"), f"{incident.number} ({output.words(state_word(incident.state))})"),
            (Wording("what", "名称"), incident.words.title),
            (Wording("found", "发现"), output.words(written_moment(incident.found_at, zone))),
            *((part_name(name), getattr(incident.words, name)) for name in NOTICE_PARTS),
            (Wording("cases", "相关案件"), ", ".join(link.reference for link in file.cases)),
        ]
    )
    rows = []
    for person in file.people:
        waits = person.entry_id in file.issued
        output.record({**_person_facts(person, file.notices.get(person.entry_id)), "letter_issued": waits})
        rows.append(
            (
                person.entry_id[:_SHORT],
                person.name,
                output.words(role_word(person.role)),
                output.words(told_word(person.told, letter_waits=waits)),
                output.words(written_day(person.told_on)) if person.told_on else "",
                person.told_how,
                file.notices.get(person.entry_id, ""),
            )
        )
    if rows:
        output.table(
            (
                Wording("id", "代码"),
                Wording("name", "姓名"),
                Wording("who", "身份"),
                Wording("state", "状态"),
                Wording("on", "日期"),
                Wording("how", "方式"),
                Wording("case", "案件"),
            ),
            rows,
        )


def say_entered(incident: "Incident", output: Output) -> None:
    """Say what an incident is called, and what a notice of it still lacks."""
    output.record({"ok": True, **incident_facts(incident)})
    output.say(Wording("{number}: {title}", "{number}：{title}"), number=incident.number, title=incident.words.title)
    if incident.words.missing:
        output.say(
            Wording("A notice still lacks: {parts}", "通知尚缺：{parts}"),
            parts=", ".join(output.words(part_name(name)) for name in incident.words.missing),
        )


def say_added(added: "Added", output: Output) -> None:
    """Say how many people came onto the list."""
    output.record({"ok": True, "added": added.people, "known": added.known})
    output.say(added_words(is_shut=added.is_shut), number=added.people, known=added.known)


def say_settled(person: AffectedPerson, output: Output) -> None:
    """Say that somebody is told, or cannot be; a child without the name."""
    if person.role is AffectedRole.CHILD:
        person = replace(person, name="")  # it stands in no list, and in no answer either
    output.record({"ok": True, **_person_facts(person, None)})
    output.say(
        Wording("{name}: {state}.", "{name}：{state}。"),
        name=person.name or output.words(role_word(person.role)),
        state=output.words(told_word(person.told)),
    )


def _person_facts(person: AffectedPerson, notice: str | None) -> dict[str, object]:
    return {
        "person": person.entry_id,
        "name": person.name,
        "role": person.role,
        "told": person.told,
        "told_on": person.told_on.isoformat() if person.told_on else None,
        "how": person.told_how or None,
        "case": notice,
    }
