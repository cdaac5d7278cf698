"""The figures of a year: every report once, times in whole minutes, nothing from another year."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from qv_desk.domain.minors.minor_audit import audit_of, minutes_between, times_taken
from qv_desk.domain.minors.minor_deeds import AgeFinding
from qv_desk.domain.minors.minor_register import MinorOpening, MinorRecord, MinorUse, Opened, UseGround, UseKind
from qv_desk.domain.minors.minor_report import Reporter

AT = datetime(2026, 3, 1, 9, 30, 20, tzinfo=UTC)
SHANGHAI = ZoneInfo("Asia/Shanghai")


def record(number: int, at: datetime = AT, **more: object) -> MinorRecord:
    fields: dict[str, object] = {"reference": f"QV-2026-{number:04d}", "reporter": Reporter.PARENT}
    return MinorRecord(entry_id=str(number), at=at, **(fields | more))  # type: ignore[arg-type]


def test_counts_times_openings_and_uses() -> None:
    soon = AT.replace(second=0) + timedelta(minutes=4)
    records = (
        record(1, frozen_at=soon, finding=AgeFinding.UNDER_AGE, account_deleted_at=soon + timedelta(minutes=6)),
        record(2, frozen_at=AT, finding=AgeFinding.UNDER_AGE, kept_at=soon, consent_found=False),
        record(3),
        record(4, at=AT.replace(year=2025)),
    )
    openings = [
        MinorOpening(
            entry_id=str(number), at=AT, reference="QV-2026-0001", approval_id="a", what=Opened.FILE,
            opened_by="u1", approved_by=by, until=AT,
        )
        for number, by in enumerate(("u2", "u2", "u1"))
    ]  # fmt: skip
    uses = [
        MinorUse(
            entry_id="1", at=AT, reference="QV-2026-0001", kind=UseKind.LOOKED_UP, ground=UseGround.LAW, basis="PIPL",
            used_by="u1",
        )
    ]  # fmt: skip
    sheet = audit_of(2026, records, openings, uses, SHANGHAI)
    assert len(sheet.records) == 3
    assert (sheet.not_frozen, sheet.not_deleted, sheet.rest_open, sheet.kept) == (1, 0, 1, 1)
    assert (sheet.to_freeze.number, sheet.to_freeze.longest) == (2, timedelta(minutes=4))
    assert sheet.to_deletion.middle == timedelta(minutes=10)
    assert (sheet.openings, sheet.approvals, sheet.by_one_person) == (3, 1, 1)
    assert sheet.uses == {UseGround.LAW: 1, UseGround.GUARDIAN: 0, UseGround.PROTECTION: 0}
    assert sheet.by_finding == {AgeFinding.UNDER_AGE: 2, None: 1}


def test_the_year_is_the_offices() -> None:
    midnight = datetime(2025, 12, 31, 16, 30, tzinfo=UTC)  # half past midnight on 1 January in Shanghai
    assert len(audit_of(2026, (record(1, at=midnight),), (), (), SHANGHAI).records) == 1
    assert len(audit_of(2026, (record(1, at=midnight),), (), (), UTC).records) == 0


@given(st.lists(st.integers(min_value=0, max_value=10_000), max_size=20))
def test_times_lie_between_the_shortest_and_the_longest(minutes: list[int]) -> None:
    start = AT.replace(second=0)
    taken = times_taken((start, start + timedelta(minutes=number)) for number in minutes)
    assert taken.number == len(minutes)
    if minutes:
        assert taken.longest == timedelta(minutes=max(minutes))
        assert taken.middle is not None
        assert timedelta(minutes=min(minutes)) <= taken.middle <= taken.longest
    else:
        assert (taken.middle, taken.longest) == (None, None)


def test_a_deed_in_the_minute_of_the_discovery_took_none() -> None:
    assert minutes_between(AT, AT.replace(second=0)) == 0
    assert minutes_between(AT, AT.replace(second=0) + timedelta(minutes=1)) == 1
