"""The migrations make the tables that the program uses, up and down, and open every store of an earlier version."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import text

from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.store.column_texts import FIRST_OF_ALL, NEVER_DUE, moment_text
from qv_desk.store.desk_store import Store
from qv_desk.store.engine import EncryptedFile, create_private_file
from qv_desk.store.rows import METADATA
from qv_desk.store.upgrade import HEAD, REVISIONS, migrate, revision_of, stamp
from tests.store.earlier_stores import KEYS, LETTER, PLACE, VAULT
from tests.store.samples import a_case, keep

MIGRATIONS = Path(__file__).resolve().parents[2] / "qv_desk" / "store" / "migrations"


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[EncryptedFile]:
    create_private_file(tmp_path / "cases.db")
    file = EncryptedFile(tmp_path / "cases.db", KEYS.cases)
    yield file
    file.close()


def move(file: EncryptedFile, target: str) -> None:
    with file.engine.execution_options(writes=True).begin() as connection:
        migrate(connection, target)


def shape(file: EncryptedFile) -> set[str]:
    """Everything that SQLite knows of the tables, without the blanks between the words."""
    with file.engine.connect() as connection:
        rows = connection.execute(text("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL"))
        return {" ".join(row[0].split()) for row in rows}


def test_the_revisions_are_one_line_that_ends_here() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    scripts = ScriptDirectory.from_config(config)

    assert scripts.get_heads() == [HEAD]
    assert tuple(script.revision for script in scripts.walk_revisions())[::-1] == REVISIONS


def test_migrations_and_rows_make_the_same_tables(empty: EncryptedFile, tmp_path: Path) -> None:
    move(empty, HEAD)
    create_private_file(tmp_path / "rows.db")
    rows = EncryptedFile(tmp_path / "rows.db", KEYS.cases)
    with rows.engine.execution_options(writes=True).begin() as connection:
        METADATA.create_all(connection)
        stamp(connection)

    assert shape(empty) == shape(rows)
    rows.close()


def test_every_revision_goes_up_and_down_again(empty: EncryptedFile) -> None:
    shapes = [shape(empty)]
    for revision in REVISIONS:
        move(empty, revision)
        shapes.append(shape(empty))
    for place, target in reversed(list(enumerate(["base", *REVISIONS[:-1]]))):
        move(empty, target)
        left = {words for words in shape(empty) if "alembic_version" not in words}
        assert left == {words for words in shapes[place] if "alembic_version" not in words}, target


def test_a_migration_that_fails_leaves_the_store_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = earlier("0001", tmp_path)
    monkeypatch.setattr("qv_desk.store.desk_store.migrate", _migrate_and_fail)
    before = path.read_bytes()
    with pytest.raises(KeyError):
        Store.open(tmp_path, KEYS, vault_id=VAULT)
    monkeypatch.undo()

    assert path.read_bytes() == before
    with Store.open(tmp_path, KEYS, vault_id=VAULT) as store:
        assert store.check().is_sound


def _migrate_and_fail(connection: object, target: str) -> None:
    migrate(connection, target)  # type: ignore[arg-type]
    raise KeyError(target)


def earlier(revision: str, folder: Path) -> Path:
    path = folder / "cases.db"
    shutil.copyfile(PLACE / revision / "cases.db", path)
    return path


def test_a_store_is_kept_of_every_earlier_revision() -> None:
    assert {each.name for each in PLACE.iterdir() if each.is_dir()} == set(REVISIONS[:-1])


DECIDED: dict[str, list[tuple[str, str, None]]] = {
    "0001": [],
    "0002": [("because", "", None)],
    "0003": [("because", "", None)],
    "0004": [("because", "", None)],
    "0005": [("because", "", None)],
}
JOURNAL: dict[str, list[tuple[int, str]]] = {
    "0001": [],
    "0002": [(3, "case.opened"), (2, "case.opened"), (1, "user.added")],
    "0003": [(3, "case.opened"), (2, "case.opened"), (1, "user.added")],
    "0004": [(3, "case.opened"), (2, "case.opened"), (1, "user.added")],
    "0005": [(3, "case.opened"), (2, "case.opened"), (1, "user.added")],
}


def test_a_childs_account_of_an_earlier_version_comes_first_too(tmp_path: Path) -> None:
    """A list goes on after the row that it showed last, so that row and program must agree on its place."""
    earlier("0004", tmp_path)
    with Store.open(tmp_path, KEYS, vault_id=VAULT) as store:
        child, later = a_case(8), a_case(9)
        keep(store, child, due_at=None, due_on=None, due_rule="", next_step="freeze_account")
        keep(store, later)
        file = store._lane.file
        places = []
        for target in ("0004", HEAD):
            move(file, target)
            with file.engine.connect() as connection:
                places.append(connection.execute(text("SELECT due_order FROM cases WHERE due_at IS NULL")).scalar_one())
        assert places == [NEVER_DUE, FIRST_OF_ALL + moment_text(child.received_at)]


def test_names_of_an_earlier_version_stand_in_order_but_a_childs(tmp_path: Path) -> None:
    earlier("0005", tmp_path)
    with Store.open(tmp_path, KEYS, vault_id=VAULT) as store:
        keep(store, a_case(8, kind=CaseKind.MINOR_REPORT), a_case(9))
        file = store._lane.file
        move(file, "0005")
        move(file, HEAD)
        with file.engine.connect() as connection:
            names = connection.execute(text("SELECT kind, person_name, person_order FROM cases ORDER BY reference"))
            assert [tuple(row) for row in names] == [
                ("rights_request", "Erika Mustermann", "Erika Mustermann"),
                ("rights_request", "Erika Mustermann", "Erika Mustermann"),
                ("minor_report", "王小明", ""),
                ("rights_request", "王小明", "王小明"),
            ]


@pytest.mark.parametrize("revision", REVISIONS[:-1])
def test_an_encrypted_store_of_an_earlier_version_opens_with_everything(revision: str, tmp_path: Path) -> None:
    earlier(revision, tmp_path)
    with Store.open(tmp_path, KEYS, vault_id=VAULT) as store:
        case = store.cases.by_reference("QV-2026-0001")

        assert case.data_subject.name == "Erika Mustermann"
        assert store.documents.content(case.correspondence[0].sha256) == LETTER
        assert [job.letter_id for job in store.print_queue.to_print()] == ["l-1"]
        assert store.cases.by_reference("QV-2026-0002").correspondence == ()
        assert [(made.facts, made.approved_by, made.approved_at) for made in case.decisions] == DECIDED[revision]
        assert [(entry.sequence, entry.action) for entry in store.journal.latest()] == JOURNAL[revision]
        assert (store.approvals.waiting(), store.drafts.all_of("u-1"), store.erasures.all()) == ((), (), ())
        assert len(store.erasures.ledger_key()) == 32
        keep(store, a_case(9))
        assert store.check().is_sound
        assert revision_of(store._lane.file) == HEAD
    Store.open(tmp_path, KEYS, vault_id=VAULT).close()
