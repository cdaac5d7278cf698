"""Letters wait for the printer, then for the post, then they are gone from both."""

from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy import select

from qv_desk.domain.cases.case import Case
from qv_desk.domain.letters.layout import Layout, Paper
from qv_desk.domain.letters.letter_addressee import LetterAddressee
from qv_desk.domain.letters.letter_content import LetterContent
from qv_desk.domain.letters.letter_posting import LetterPosting
from qv_desk.domain.letters.print_job import PrintJob
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.store.desk_store import Store
from qv_desk.store.print_queue import _TO_PRINT
from qv_desk.store.rows import CaseRow, DispatchRow, LetterRow
from tests.domain.letters.composed import a_letter
from tests.store.samples import NOW, SIGNER, USER, a_case, a_summary, keep, keep_content


def with_letters(sha256: str) -> Case:
    letters = tuple(
        Correspondence(f"l-{n}", "acknowledgement", "en", sha256, n, (), NOW - timedelta(hours=n), USER) for n in (1, 2)
    )
    return a_case(correspondence=letters)


def save(store: Store, case: Case, letter: Correspondence) -> Case:
    others = tuple(letter if known.letter_id == letter.letter_id else known for known in case.correspondence)
    after = replace(case, correspondence=others, version=case.version + 1)
    with store.transaction(SIGNER, NOW) as changes:
        changes.save_case(after, a_summary(after), based_on=case.version)
        changes.journal("letter.moved", case.case_id)
    return after


def test_a_letter_goes_from_the_printer_to_the_post_and_out(store: Store) -> None:
    case = with_letters(keep_content(store, b"pdf"))
    keep(store, case)
    first = store.print_queue.to_print()

    assert [job.letter_id for job in first] == ["l-2", "l-1"]
    assert (first[0].reference, first[0].person_name, first[0].pages) == ("QV-2026-0001", "王小明", 2)
    assert first[0].issued_at == NOW - timedelta(hours=2)
    assert store.print_queue.to_post() == ()
    assert store.print_queue.how_many_wait() == 2

    printed = replace(case.correspondence[1], printed_at=NOW)
    case = save(store, case, printed)
    assert [job.letter_id for job in store.print_queue.to_print()] == ["l-1"]
    assert [(job.letter_id, job.printed_at) for job in store.print_queue.to_post()] == [("l-2", NOW)]

    save(store, case, replace(printed, dispatched_on=date(2026, 11, 23)))
    assert store.print_queue.to_post() == ()


def test_a_letter_sent_without_the_printer_does_not_wait_for_it(store: Store) -> None:
    case = with_letters(keep_content(store, b"pdf"))
    sent = replace(case.correspondence[0], dispatched_on=date(2026, 11, 22))
    keep(store, replace(case, correspondence=(sent,)))

    assert store.print_queue.to_print() == ()
    assert store.print_queue.to_post() == ()


def test_the_letters_of_a_day_are_found_again(store: Store) -> None:
    case = with_letters(keep_content(store, b"pdf"))
    sent = replace(case.correspondence[0], dispatched_on=date(2026, 11, 22))
    keep(store, replace(case, correspondence=(sent, case.correspondence[1])))

    assert [job.letter_id for job in store.print_queue.posted_on(date(2026, 11, 22))] == ["l-1"]
    assert store.print_queue.posted_on(date(2026, 11, 21)) == ()
    assert store.print_queue.known(["l-1", "l-2", "l-3", "'"]) == {"l-1", "l-2"}
    assert store.print_queue.known([]) == frozenset()


def test_what_facts_say_of_a_letter_comes_with_it(store: Store) -> None:
    case = with_letters(keep_content(store, b"pdf"))
    facts = (
        LetterContent(letter_id="l-1", letter=a_letter(layout=Layout(Paper.US_LETTER)), enclosures=2),
        LetterAddressee(letter_id="l-1", name="A Dealer", country="DE"),
        LetterPosting(letter_id="l-2", carrier_number="RR 1 CN"),
    )
    keep(store, replace(case, facts=facts))

    jobs = {job.letter_id: job for job in store.print_queue.to_print()}
    assert (jobs["l-1"].enclosures, jobs["l-1"].addressee, jobs["l-1"].addressee_country) == (2, "A Dealer", "DE")
    assert (jobs["l-1"].paper, jobs["l-2"].paper) == (Paper.US_LETTER, Paper.A4)
    assert (jobs["l-2"].enclosures, jobs["l-2"].addressee, jobs["l-2"].carrier_number) == (0, "", "RR 1 CN")
    assert store.print_queue.one("l-1") == jobs["l-1"]
    assert store.print_queue.one("none") is None


def test_facts_of_letters_are_found_by_their_case(store: Store) -> None:
    plan = store._lane.rows(f"EXPLAIN QUERY PLAN {_TO_PRINT}", {})
    facts = [row[-1] for row in plan if "case_facts" in row[-1]]

    assert len(facts) == 6
    assert all(words.startswith("SEARCH") for words in facts), facts


def test_plain_sql_gives_the_jobs_that_the_orm_gives(store: Store) -> None:
    sha256 = keep_content(store, b"pdf")
    letters = tuple(
        Correspondence(f"l-{n}", "refusal", "zh-Hans", sha256, n, (), NOW - timedelta(hours=n % 3), USER, printed)
        for n, printed in enumerate((None, NOW, None, NOW - timedelta(hours=1), None))
    )
    keep(store, a_case(correspondence=letters))
    with store._lane.reading() as session:
        found = session.execute(
            select(LetterRow, DispatchRow, CaseRow)
            .join(DispatchRow, DispatchRow.letter_id == LetterRow.letter_id)
            .join(CaseRow, CaseRow.case_id == LetterRow.case_id)
            .order_by(LetterRow.issued_at, LetterRow.letter_id)
        )
        jobs = [
            PrintJob(
                letter_id=letter.letter_id,
                case_id=case.case_id,
                reference=case.reference,
                person_name=case.person_name,
                kind=letter.kind,
                language=letter.language,
                sha256=letter.sha256,
                pages=letter.pages,
                issued_at=letter.issued_at,
                printed_at=dispatch.printed_at,
                dispatched_on=dispatch.dispatched_on,
                country=case.person_country,
                due_on=case.due_on,
            )
            for letter, dispatch, case in found
        ]

    assert list(store.print_queue.to_print()) == [job for job in jobs if job.printed_at is None]
    assert list(store.print_queue.to_post()) == [job for job in jobs if job.printed_at is not None]
    assert len(jobs) == 5
