"""The tables: portable types, a journal that only grows, parts that go with their case."""

from sqlalchemy import text
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from qv_desk.store.desk_store import Store
from qv_desk.store.rows import METADATA
from tests.store.samples import a_full_case, keep, keep_content


def test_every_table_can_be_made_elsewhere_too() -> None:
    made = [str(CreateTable(table).compile(dialect=postgresql.dialect())) for table in METADATA.sorted_tables]

    assert len(made) == 20
    assert "TIMESTAMP WITH TIME ZONE" in "".join(made)


def test_the_parts_of_a_case_go_with_it(store: Store) -> None:
    keep(store, a_full_case(keep_content(store, b"pdf")))
    with store._lane.writing() as session:
        session.execute(text("DELETE FROM cases"))
        left = {
            table.name: session.scalar(text(f"SELECT count(*) FROM {table.name}"))  # noqa: S608 - names of our own tables
            for table in METADATA.sorted_tables
        }

    assert {name for name, count in left.items() if count} == {"meta", "contents", "journal", "journal_details"}
