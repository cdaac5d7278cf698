"""The migrations make the tables that the program uses, up and down, and open every store of an earlier version."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import text

from qv_desk.domain.cases.case_list import CaseListQuery
from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.domain.cases.hold import Hold, HoldGround
from qv_desk.domain.kinds.incident import (
    AffectedPerson,
    AffectedRole,
    Incident,
    IncidentCase,
    IncidentWords,
    purged,
)
from qv_desk.domain.kinds.notice import Notice
from qv_desk.domain.linking.person_key import PersonKey
from qv_desk.domain.parts.search_task import IdentifierKind
from qv_desk.domain.searching.identifier import CaseIdentifier
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.store.column_texts import FIRST_OF_ALL, NEVER_DUE, moment_text
from qv_desk.store.desk_store import Store
from qv_desk.store.engine import EncryptedFile, create_private_file
from qv_desk.store.rows import METADATA
from qv_desk.store.upgrade import HEAD, REVISIONS, migrate, revision_of, stamp
from tests.store.earlier_stores import KEYS, LETTER, PLACE, VAULT
from tests.store.samples import NOW, SIGNER, a_case, keep

HELD = Hold(hold_id="h", ground=HoldGround.DISPUTE, reason="a claim", placed_by="u-1", placed_at=NOW)
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
    "0006": [("because", "", None)],
    "0007": [("because", "", None)],
    "0008": [("because", "", None)],
}
JOURNAL: dict[str, list[tuple[int, str]]] = {
    "0001": [],
    "0002": [(3, "case.opened"), (2, "case.opened"), (1, "user.added")],
    "0003": [(3, "case.opened"), (2, "case.opened"), (1, "user.added")],
    "0004": [(3, "case.opened"), (2, "case.opened"), (1, "user.added")],
    "0005": [(3, "case.opened"), (2, "case.opened"), (1, "user.added")],
    "0006": [(3, "case.opened"), (2, "case.opened"), (1, "user.added")],
    "0007": [(3, "case.opened"), (2, "case.opened"), (1, "user.added")],
    "0008": [(3, "case.opened"), (2, "case.opened"), (1, "user.added")],
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


def test_the_children_whom_an_earlier_version_told_are_shut_from_now_on(tmp_path: Path) -> None:
    """Its notices said nothing of a child; the incident's list does, by the line or by the newest case of a line."""
    earlier("0006", tmp_path)
    roles = {8: AffectedRole.CHILD, 9: AffectedRole.GUARDIAN, 10: AffectedRole.PERSON, 11: AffectedRole.CHILD}
    lines = {8: "8", 9: "9", 10: "10", 11: ""}
    with Store.open(tmp_path, KEYS, vault_id=VAULT) as store:
        told = {
            number: a_case(number, kind=CaseKind.NOTICE, facts=(HELD, Notice(about="i", line=lines[number])))
            for number in roles
        }
        keep(store, a_case(7, kind=CaseKind.MINOR_REPORT), *told.values())
        with store.transaction(SIGNER, NOW) as changes:
            for number, role in roles.items():
                case_id = told[number].case_id
                by_case = case_id if number > 9 else ""
                listed = AffectedPerson(
                    entry_id=str(number), at=NOW, case_id=by_case, key="i", name="王小明", role=role,
                    came_from="typed", added_by="u-1",
                )  # fmt: skip
                changes.put_entry(listed)
                key = PersonKey(
                    entry_id=f"{case_id} k", at=NOW, case_id=case_id, key="k", reference="QV", name="王小明"
                )
                changes.put_entry(key)
            changes.journal("incident.listed", "i")
        file = store._lane.file
        move(file, "0006")
        with file.engine.execution_options(writes=True).begin() as connection:
            connection.execute(text("UPDATE case_facts SET body = json_remove(body, '$.to')"))
            connection.execute(
                text("UPDATE cases SET person_order = person_name, filter_text = filter_text || '王小明'")
            )
    with Store.open(tmp_path, KEYS, vault_id=VAULT) as store:
        cases = {number: store.cases.get(case.case_id) for number, case in told.items()}
        assert {number: case.facts_of(Notice)[0].to for number, case in cases.items()} == roles
        assert [number for number, case in cases.items() if case.is_childs_file] == [8, 9, 11]
        assert [number for number, case in cases.items() if case.is_sealed] == [8, 9, 11]
        by_name = CaseListQuery(view=CaseView.ALL, now=NOW, week_ends_at=None, officer="", words="王小明")
        shown = {"QV-2026-0001", "QV-2026-0002", "QV-2026-0010"}
        assert {line.reference for line in store.summaries.page(by_name)} == shown
        by_reference = replace(by_name, words="qv-2026-0008")
        assert [line.is_childs_file for line in store.summaries.page(by_reference)] == [True]
        children = [store.cases.by_reference(f"QV-2026-{number:04}").case_id for number in (7, 8, 9, 11)]
        assert [known.case_id for known in store.summaries.open_children()] == children
        assert [key.case_id for key in store.registers.by_key(PersonKey, "k")] == [told[10].case_id]
        assert [case.facts[0] for case in cases.values()] == [HELD] * len(cases), "no other fact is touched"
        assert store.check().is_sound


def listed(number: str, case_id: str, incident: str, role: AffectedRole) -> AffectedPerson:
    return AffectedPerson(
        entry_id=number, at=NOW, case_id=case_id, key=incident, name="王小明", role=role, came_from="typed",
        added_by="u-1",
    )  # fmt: skip


def entered(incident_id: str, *, is_purged: bool) -> Incident:
    incident = Incident(
        entry_id=incident_id, at=NOW, key=incident_id, found_at=NOW, words=IncidentWords(title="x"), entered_by="u-1"
    )
    return purged(incident, 1, NOW) if is_purged else incident


def linked(incident_id: str, case_id: str) -> IncidentCase:
    return IncidentCase(
        entry_id=f"{incident_id}/{case_id}", at=NOW, case_id=case_id, key=incident_id, reference="QV", linked_by="u-1"
    )


@pytest.mark.parametrize("is_kept_again", [False, True])
@pytest.mark.parametrize("revision", ["0006", "0007"])
def test_where_nobody_knows_any_more_whether_a_child_was_told_the_case_is_shut(
    revision: str, is_kept_again: bool, tmp_path: Path
) -> None:
    """An earlier version's notice says nothing of a child, and the list that did may be purged."""
    earlier("0006", tmp_path)
    mailing = Notice(letter="policy_change_notice", about="m")
    told = {number: a_case(number, kind=CaseKind.NOTICE, facts=(HELD, Notice())) for number in range(10, 16)}
    told[16] = a_case(16, kind=CaseKind.NOTICE, facts=(HELD, mailing))
    with Store.open(tmp_path, KEYS, vault_id=VAULT) as store:
        keep(store, *told.values())
        with store.transaction(SIGNER, NOW) as changes:
            ids = {number: case.case_id for number, case in told.items()}
            for entry in (
                entered("gone", is_purged=True),
                entered("grown", is_purged=False),
                entered("mixed", is_purged=False),
                linked("gone", ids[10]),
                linked("grown", ids[11]),
                linked("mixed", ids[12]),
                linked("mixed", ids[13]),
                linked("mixed", ids[14]),
                # 15 is linked with nothing: somebody took the link away, and an incident was purged
                listed("1", ids[11], "grown", AffectedRole.PERSON),
                listed("2", ids[12], "mixed", AffectedRole.PERSON),
                listed("3", ids[13], "mixed", AffectedRole.CHILD),
                listed("4", "another", "mixed", AffectedRole.CHILD),  # 14 is not its newest case
            ):
                changes.put_entry(entry)
            for case_id in ids.values():
                changes.put_entry(
                    PersonKey(entry_id=f"{case_id} k", at=NOW, case_id=case_id, key="k", reference="QV", name="王小明")
                )
            changes.journal("incident.listed", "gone")
        file = store._lane.file
        move(file, revision)
        with file.engine.execution_options(writes=True).begin() as connection:
            if not is_kept_again:
                connection.execute(text("UPDATE case_facts SET body = json_remove(body, '$.to')"))
    with Store.open(tmp_path, KEYS, vault_id=VAULT) as store:
        cases = {number: store.cases.get(case.case_id) for number, case in told.items()}
        person, child, unknown = AffectedRole.PERSON, AffectedRole.CHILD, AffectedRole.UNKNOWN
        assert [case.facts_of(Notice)[0].to for case in cases.values()] == [
            unknown, person, person, child, unknown, unknown, person,
        ]  # fmt: skip
        shut = {number for number, case in cases.items() if case.is_sealed}
        assert shut == {10, 13, 14, 15}
        lines = {number: store.summaries.one(case.case_id) for number, case in cases.items()}
        assert {number for number, line in lines.items() if line is not None and line.is_childs_file} == shut
        assert {key.case_id for key in store.registers.by_key(PersonKey, "k")} == {ids[11], ids[12], ids[16]}
        by_name = CaseListQuery(view=CaseView.ALL, now=NOW, week_ends_at=None, officer="", words="王小明")
        assert {line.case_id for line in store.summaries.page(by_name)} == {ids[11], ids[12], ids[16]}
        assert store.check().is_sound
        file = store._lane.file
        move(file, "0007")
        with file.engine.connect() as connection:
            kept = connection.execute(text("SELECT count(*) FROM case_facts WHERE body LIKE '%unknown%'")).scalar_one()
        assert kept == 0, "the older version does not know the word"
        move(file, HEAD)
        assert {number for number, case in told.items() if store.cases.get(case.case_id).is_sealed} == shut


def test_a_case_of_an_earlier_version_is_found_by_its_serial_number_but_no_child(tmp_path: Path) -> None:
    earlier("0008", tmp_path)
    serial = CaseIdentifier(kind=IdentifierKind.SERIAL_NUMBER, value="QV3-0042-77", added_by="u-1", added_at=NOW)
    with Store.open(tmp_path, KEYS, vault_id=VAULT) as store:
        child = a_case(8, kind=CaseKind.MINOR_REPORT)
        keep(store, *(case.with_facts(CaseIdentifier, (serial,), NOW) for case in (child, a_case(9))))
        file = store._lane.file
        move(file, "0008")
        with file.engine.execution_options(writes=True).begin() as connection:
            connection.execute(text("UPDATE cases SET filter_text = lower(reference)"))
        query = CaseListQuery(view=CaseView.ALL, now=NOW, week_ends_at=None, officer="", words="qv3-0042")
        assert store.summaries.page(query) == ()
        move(file, HEAD)
        assert [line.case_id for line in store.summaries.page(query)] == [a_case(9).case_id]


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
