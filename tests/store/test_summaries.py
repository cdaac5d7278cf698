"""Lists of cases: each view, in order, page by page, and never by reading through the whole table."""

import itertools
import random
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import ColumnElement, select

from qv_desk.domain.cases.case_list import CaseListQuery, CaseOrder
from qv_desk.domain.cases.case_summary import CaseSummary, CaseView, Waiting
from qv_desk.domain.kinds.incident import AffectedRole
from qv_desk.domain.kinds.notice import Notice
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.domain.terms.party import Channel, Party
from qv_desk.domain.terms.right import Right
from qv_desk.store.desk_store import Store
from qv_desk.store.rows import CaseRow
from qv_desk.store.summaries import _ORDERS, _VIEWS, MOST_COUNTED
from tests.store.samples import NOW, SIGNER, USER, a_case, a_full_case, a_summary, keep, keep_content

WEEK_END = NOW + timedelta(days=5)
NAMES = ("王小明", "Zoë Meyer", "Anna O'Neil", "100% Sure", "under_score", "back\\slash", "Müller")


def query(view: CaseView = CaseView.ALL, **changes: object) -> CaseListQuery:
    asked = CaseListQuery(view=view, now=NOW, week_ends_at=WEEK_END, officer=USER)
    return replace(asked, **changes)  # type: ignore[arg-type]


@pytest.fixture
def filled(store: Store) -> list[CaseSummary]:
    """Sixty cases of every sort, some without a clock, some due at one moment."""
    chance = random.Random(7)  # noqa: S311 - the same cases each time
    kept = []
    with store.transaction(SIGNER, NOW) as changes:
        for number in range(60):
            status = CaseStatus.CLOSED if number % 5 == 0 else CaseStatus.OPEN
            due_at: datetime | None = NOW + timedelta(days=chance.randint(-9, 20))
            if number % 7 == 0 or status is CaseStatus.CLOSED:
                due_at = None
            case = a_case(
                number,
                kind=CaseKind.MINOR_REPORT if number % 11 == 0 else CaseKind.RIGHTS_REQUEST,
                status=status,
                officer=chance.choice([USER, "u-2"]),
                received_at=NOW - timedelta(hours=chance.randint(0, 9)),
                data_subject=Party(chance.choice(NAMES), country=chance.choice(["CN", "DE"])),
            )
            line = a_summary(
                case, due_at=due_at, due_on=None, waiting=chance.choice(list(Waiting)), next_step=str(number % 3)
            )
            changes.add_case(case, line)
            kept.append(line)
        changes.journal("case.opened", "many")
    return kept


def expected(  # noqa: PLR0911 - one answer a view
    kept: list[CaseSummary], view: CaseView
) -> list[CaseSummary]:
    is_open = [line for line in kept if line.status is CaseStatus.OPEN]
    match view:
        case CaseView.MINE:
            return [line for line in is_open if line.officer == USER]
        case CaseView.OVERDUE:
            return [line for line in is_open if line.due_at and line.due_at < NOW]
        case CaseView.DUE_THIS_WEEK:
            return [line for line in is_open if line.due_at and NOW <= line.due_at < WEEK_END]
        case CaseView.WAITING_FOR_THEM:
            return [line for line in is_open if line.waiting is Waiting.THEM]
        case CaseView.WAITING_FOR_APPROVAL:
            return [line for line in is_open if line.waiting is Waiting.SUPERVISOR]
        case CaseView.ALL_OPEN:
            return is_open
        case CaseView.ALL:
            return kept


def by_due(line: CaseSummary) -> tuple[bool, datetime, str]:
    return line.due_at is None, line.due_at or NOW, line.case_id


@pytest.mark.parametrize("view", list(CaseView))
def test_each_view_shows_its_cases_by_due_date(store: Store, filled: list[CaseSummary], view: CaseView) -> None:
    wanted = sorted(expected(filled, view), key=by_due)

    assert list(store.summaries.page(query(view))) == wanted
    assert list(store.summaries.page(query(view, descending=True))) == wanted[::-1]
    assert store.summaries.count(query(view)) == len(wanted)
    assert wanted


@pytest.mark.parametrize("order", list(CaseOrder))
@pytest.mark.parametrize("descending", [False, True])
def test_pages_follow_each_other_without_gap_or_double(
    store: Store, filled: list[CaseSummary], order: CaseOrder, *, descending: bool
) -> None:
    asked = query(order=order, descending=descending)
    pages: list[CaseSummary] = []
    last = None
    while page := store.summaries.page(asked, after=last, limit=7):
        pages += page
        last = page[-1]

    assert pages == list(store.summaries.page(asked))
    assert sorted(line.case_id for line in pages) == [line.case_id for line in filled]


def test_the_other_orders_sort_by_what_they_say(store: Store, filled: list[CaseSummary]) -> None:
    def shown(order: CaseOrder) -> list[str]:
        return [line.case_id for line in store.summaries.page(query(order=order))]

    assert shown(CaseOrder.PERSON) == [
        line.case_id for line in sorted(filled, key=lambda line: (shown_name(line), line.case_id))
    ]
    assert shown(CaseOrder.RECEIVED) == [
        line.case_id for line in sorted(filled, key=lambda line: (line.received_at, line.case_id))
    ]
    assert shown(CaseOrder.REFERENCE) == [line.case_id for line in filled]


def shown_name(line: CaseSummary) -> str:
    """The name as a list shows it."""
    return "" if line.kind is CaseKind.MINOR_REPORT else line.person_name


@pytest.mark.parametrize("descending", [False, True])
def test_a_childs_place_among_names_tells_nothing_of_its_name(
    store: Store, filled: list[CaseSummary], *, descending: bool
) -> None:
    """Pages go on after a line as the list showed it, without the name."""
    asked = query(order=CaseOrder.PERSON, descending=descending)
    lines = list(store.summaries.page(asked))
    children = [line for line in lines if line.kind is CaseKind.MINOR_REPORT]

    assert len({line.person_name for line in children}) > 1
    assert children == (lines[-len(children) :] if descending else lines[: len(children)])
    assert [line.case_id for line in children] == sorted((line.case_id for line in children), reverse=descending)
    for place in (0, len(children) - 1, len(filled) - len(children)):
        shown = replace(lines[place], person_name=shown_name(lines[place]))
        assert list(store.summaries.page(asked, after=shown, limit=3)) == lines[place + 1 : place + 4]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("王小明", {"王小明"}),
        ("小明 qv-2026", {"王小明"}),
        ("ZOË", {"Zoë Meyer"}),
        ("100%", {"100% Sure"}),
        ("%", {"100% Sure"}),
        ("r_s", {"under_score"}),
        ("_", {"under_score"}),
        ("\\", {"back\\slash"}),
        ("o'neil", {"Anna O'Neil"}),
        ("'; drop table cases --", set()),
        ("müller wang", set()),
        ("ＭＵ\u0308ＬＬＥＲ", {"Müller"}),
    ],
)
@pytest.mark.usefixtures("filled")
def test_the_filter_finds_words_as_they_stand(store: Store, words: str, names: set[str]) -> None:
    asked = query(words=words)
    found = {line.person_name for line in store.summaries.page(asked)}

    assert found == names
    assert store.summaries.count(asked) == len(store.summaries.page(asked))


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize("view", list(CaseView))
def test_plain_sql_gives_the_rows_that_the_orm_gives(store: Store, view: CaseView) -> None:
    for order, descending in itertools.product(CaseOrder, (False, True)):
        asked = query(view, order=order, descending=descending, words="qv-2026")
        column = getattr(CaseRow, COLUMN_OF.get(order, order.value))
        keys = (column.desc(), CaseRow.case_id.desc()) if descending else (column, CaseRow.case_id)
        with store._lane.reading() as session:
            rows = session.scalars(select(CaseRow).where(*conditions(view)).order_by(*keys)).all()
            lines = [line_of(row) for row in rows]

        assert list(store.summaries.page(asked)) == lines
        assert store.summaries.count(asked) == len(lines)
        assert list(store.summaries.page(asked, after=lines[1], limit=2)) == lines[2:4]


COLUMN_OF = {CaseOrder.DUE: "due_order", CaseOrder.PERSON: "person_order", CaseOrder.COUNTRY: "person_country"} | {
    CaseOrder.RECEIVED: "received_at",
    CaseOrder.CHANGED: "changed_at",
}


def conditions(view: CaseView) -> tuple[ColumnElement[bool], ...]:  # noqa: PLR0911 - one answer a view
    is_open = CaseRow.status == "open"
    match view:
        case CaseView.MINE:
            return is_open, CaseRow.officer == USER
        case CaseView.OVERDUE:
            return is_open, CaseRow.due_at < NOW
        case CaseView.DUE_THIS_WEEK:
            return is_open, CaseRow.due_at >= NOW, CaseRow.due_at < WEEK_END
        case CaseView.WAITING_FOR_THEM:
            return is_open, CaseRow.waiting == "them"
        case CaseView.WAITING_FOR_APPROVAL:
            return is_open, CaseRow.waiting == "supervisor"
        case CaseView.ALL_OPEN:
            return (is_open,)
        case CaseView.ALL:
            return ()


def line_of(row: CaseRow) -> CaseSummary:
    return CaseSummary(
        case_id=row.case_id,
        reference=row.reference,
        kind=CaseKind(row.kind),
        rights=tuple(Right(right) for right in row.rights),
        person_name=row.person_name,
        country=row.person_country,
        channel=Channel(row.channel),
        status=CaseStatus(row.status),
        officer=row.officer,
        received_at=row.received_at,
        due_at=row.due_at,
        due_on=row.due_on,
        due_rule=row.due_rule,
        provisional=row.provisional,
        waiting=Waiting(row.waiting),
        next_step=row.next_step,
        changed_at=row.changed_at,
        is_childs_file=row.childs_file,
    )


def test_every_view_and_every_order_has_its_words() -> None:
    assert set(_VIEWS) == set(CaseView)
    assert set(_ORDERS) == set(CaseOrder)


def test_a_count_stops_at_its_cap(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    assert MOST_COUNTED == 1000
    monkeypatch.setattr("qv_desk.store.summaries.MOST_COUNTED", 10)
    keep(store, *(a_case(number) for number in range(20)))

    assert store.summaries.count(query()) == 11


def test_one_line_is_what_was_kept(store: Store) -> None:
    case = a_full_case(keep_content(store, b"pdf"))
    keep(store, case)

    assert store.summaries.one(case.case_id) == a_summary(case)
    assert store.summaries.one("c-9") is None


def test_known_people_come_newest_first_with_what_they_gave(store: Store) -> None:
    keep(store, a_case(1, received_at=NOW - timedelta(days=1)), a_case(2, data_subject=Party("Zoë")))
    people = store.summaries.known_people()

    assert [person.reference for person in people] == ["QV-2026-0002", "QV-2026-0001"]
    assert (people[0].e_mails, people[0].phones) == ((), ())
    assert (people[1].name, people[1].e_mails, people[1].phones) == (
        "王小明",
        ("wang@example.cn",),
        ("+86 21 5555 0100",),
    )


def test_children_are_people_apart_by_report_and_by_notice(store: Store) -> None:
    child = a_case(1, kind=CaseKind.MINOR_REPORT)
    told = a_case(4, kind=CaseKind.NOTICE, facts=(Notice(to=AffectedRole.CHILD),))
    guardian = a_case(5, kind=CaseKind.NOTICE, facts=(Notice(to=AffectedRole.GUARDIAN),))
    closed = a_case(3, kind=CaseKind.MINOR_REPORT, status=CaseStatus.CLOSED)
    person = a_case(6, kind=CaseKind.NOTICE, facts=(Notice(),))
    keep(store, child, a_case(2), closed, told, guardian, person)

    open_children = [known.case_id for known in store.summaries.open_children()]
    assert open_children == [child.case_id, told.case_id, guardian.case_id]
    assert store.summaries.open_reports() == 1  # neither the closed one nor a notice
    others = ["QV-2026-0002", "QV-2026-0006"]
    assert [known.reference for known in store.summaries.everybody()] == others
    assert sorted(known.reference for known in store.summaries.known_people()) == others
    by_name = store.summaries.page(query(words="王小明"))
    assert sorted(line.reference for line in by_name) == others
    assert [line.is_childs_file for line in store.summaries.page(query(words="0004"))] == [True]


def test_a_week_without_an_end_is_a_bug(store: Store) -> None:
    with pytest.raises(ValueError, match="end of the week"):
        store.summaries.page(query(CaseView.DUE_THIS_WEEK, week_ends_at=None))


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("view", list(CaseView))
def test_no_view_reads_the_whole_table_or_sorts(store: Store, view: CaseView, *, descending: bool) -> None:
    asked = query(view, descending=descending)
    first = store.summaries.page(asked, limit=2)
    for act in (
        lambda: store.summaries.page(asked, limit=2),
        lambda: store.summaries.page(asked, after=first[-1], limit=2),
    ):
        plan = plan_of(store, act)
        assert "USE TEMP B-TREE" not in plan
        assert "SCAN cases\n" not in plan + "\n"
        if view in {CaseView.WAITING_FOR_THEM, CaseView.WAITING_FOR_APPROVAL}:
            assert "INDEX cases_waiting (waiting=?" in plan


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize("order", [CaseOrder.RECEIVED, CaseOrder.CHANGED, CaseOrder.REFERENCE, CaseOrder.PERSON])
def test_the_whole_list_in_its_usual_orders_walks_an_index(store: Store, order: CaseOrder) -> None:
    first = store.summaries.page(query(order=order), limit=2)

    assert "USE TEMP B-TREE" not in plan_of(store, lambda: store.summaries.page(query(order=order)))
    assert "USE TEMP B-TREE" not in plan_of(store, lambda: store.summaries.page(query(order=order), after=first[-1]))


def plan_of(store: Store, act: object) -> str:
    """How SQLite would carry out the one statement that an action sends."""
    file, sent = store._lane.file, []
    real = file.fetch

    def note(words: str, values: Mapping[str, str | int]) -> list[tuple[object, ...]]:
        sent.append((words, values))
        return real(words, values)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(file, "fetch", note)
        assert callable(act)
        act()
    assert len(sent) == 1
    return "\n".join(str(row[3]) for row in real("EXPLAIN QUERY PLAN " + sent[0][0], sent[0][1]))
