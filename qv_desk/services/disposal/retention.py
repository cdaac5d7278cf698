"""How long case files are kept at this office, and which of them may go now: a preview that touches nothing."""

from dataclasses import replace
from typing import Final

from qv_desk.catalogue.retention import load_retention
from qv_desk.domain.cases.case import Case
from qv_desk.domain.keeping.retention import Kept, RetentionLine, RetentionRule, closed_on, kept_by, years_after
from qv_desk.errors import InputError
from qv_desk.services.disposal import incident_retention, mailing_retention
from qv_desk.services.frame import people_index
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.store.progress import Report

MOST_YEARS: Final = 30
_SETTING: Final = "retention_years"


@guarded
def rules(desk: Desk) -> tuple[RetentionRule, ...]:
    """How long files of each kind are kept here: as shipped, or longer where the office chose so."""
    chosen = desk.store.settings.read(_SETTING) or {}
    return tuple(
        replace(rule, years=max(rule.floor, min(MOST_YEARS, int(chosen.get(rule.kind, rule.floor)))))
        for rule in load_retention()
    )


@guarded
def set_years(desk: Desk, kind: Kept, years: int, reason: str) -> tuple[RetentionRule, ...]:
    """Keep files of one kind longer, or as long as shipped again.

    Raises:
        InputError: ``retention_too_short`` below what was shipped, ``retention_too_long``, ``retention_needs_reason``.
    """
    rule = next(one for one in load_retention() if one.kind is kind)
    if years < rule.floor:
        raise InputError("retention_too_short", floor=rule.floor)
    if years > MOST_YEARS:
        raise InputError("retention_too_long", limit=MOST_YEARS)
    if not reason.strip():
        raise InputError("retention_needs_reason")
    chosen = {one.kind.value: one.years for one in rules(desk)} | {kind.value: years}
    with desk.changing() as changes:
        changes.write_setting(_SETTING, chosen)
        changes.journal("retention.changed", "office", f"{kind.value}: {years}; {reason.strip()}")
    return rules(desk)


@guarded
def preview(desk: Desk, report: Report | None = None) -> tuple[RetentionLine, ...]:
    """The case files, incidents and mailings whose years are over, the oldest first, each with what keeps it.

    Args:
        desk: the open desk.
        report: told how many of how many files have been looked at; may raise to stop.
    """
    years = {rule.kind: rule.years for rule in rules(desk)}
    earliest = years_after(desk.today, -min(years.values()))
    candidates = desk.store.cases.received_before(earliest)
    lines = [*incident_retention.lines(desk, years), *mailing_retention.mailing_lines(desk, years)]
    for number, case_id in enumerate(candidates, start=1):
        line = line_of(desk, desk.store.cases.get(case_id), years)
        if line is not None:
            lines.append(line)
        if report is not None:
            report(number, len(candidates))
    return tuple(sorted(lines, key=lambda line: (line.kept_until, line.reference)))


@guarded
def line_of(desk: Desk, case: Case, years: dict[Kept, int]) -> RetentionLine | None:
    """A case in the preview; None while its years are not over or have not begun."""
    closed = closed_on(case, desk.zone)
    if closed is None or desk.today <= years_after(closed, years[case.kind]):
        return None
    return RetentionLine(
        case_id=case.case_id,
        reference=case.reference,
        kind=case.kind,
        closed_on=closed,
        kept_until=years_after(closed, years[case.kind]),
        kept_by=kept_by(case, has_open_case=people_index.has_open_case(desk, case)),
    )
