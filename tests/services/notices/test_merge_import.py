"""A list of people is understood and shown before anything of it is kept; hostile files end in a plain refusal."""

from pathlib import Path

import pytest

from qv_desk.domain.kinds.merge_line import MergeKind
from qv_desk.errors import GateError, InputError
from qv_desk.intake.tables.recipient_list import Column, RowFault
from qv_desk.services.frame.desk import Desk
from qv_desk.services.notices import incidents, merge_import
from qv_desk.services.notices.merge_sources import source_of
from tests.services.notices.merge_lists import incident, list_of, mailing, taken_in


@pytest.mark.parametrize("kind", MergeKind)
def test_nothing_is_kept_before_somebody_says_so(kind: MergeKind, desk: Desk, tmp_path: Path) -> None:
    list_id, file = list_of(desk, kind), tmp_path / "people.csv"
    file.write_text(
        "姓名,邮箱,国家,语言\n王小明,wang@example.org,中国,中文\nAnn,no address,Ireland,German\n", encoding="gb18030"
    )

    understood = merge_import.understand(desk, kind, merge_import.read_list(file))

    (person,) = understood.people
    assert (person.name, person.country, person.language) == ("王小明", "CN", "zh-Hans")
    assert [(one.line, one.fault) for one in understood.faulty] == [(3, RowFault.E_MAIL)]
    assert source_of(desk, kind, list_id).lines() == ()
    with pytest.raises(InputError, match="merge_list_faulty"):
        merge_import.take_in(desk, kind, list_id, understood, without_faulty=False)
    assert merge_import.take_in(desk, kind, list_id, understood, without_faulty=True).people == 1
    assert merge_import.take_in(desk, kind, list_id, understood, without_faulty=True).known == 1


def test_columns_are_chosen_where_no_heading_tells(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text("Kunde;Ort;Nr\nAnn Lee;Cork;17\n", encoding="utf-8")
    table = merge_import.read_list(file)
    bare = merge_import.understand(desk, MergeKind.POLICY, table)
    assert (bare.people, bare.columns) == ((), (None, None, None))
    with pytest.raises(InputError, match="merge_list_no_name"):
        merge_import.take_in(desk, MergeKind.POLICY, mailing(desk).entry_id, bare, without_faulty=True)

    columns = merge_import.columns_as_said(table, {"kunde": "name", "Ort": "address", "NR": ""})
    assert columns == (Column.NAME, Column.ADDRESS, None)
    (person,) = merge_import.understand(desk, MergeKind.POLICY, table, columns).people
    assert (person.name, person.postal_address) == ("Ann Lee", ("Cork",))
    for wrong in ({"Kundin": "name"}, {"Kunde": "surname"}):
        with pytest.raises(InputError, match="merge_list_columns_unknown"):
            merge_import.columns_as_said(table, wrong)


def test_a_mailing_takes_no_child_and_an_incident_takes_it_with_the_guardian(desk: Desk, tmp_path: Path) -> None:
    text = "name,child,guardian,country\nKit Lee,yes,May Lee,IE\nAnn,no,,IE\n"
    wanted = incident(desk).entry_id
    assert taken_in(desk, MergeKind.INCIDENT, wanted, tmp_path, text).people == 3
    with pytest.raises(InputError, match="merge_list_faulty"):
        taken_in(desk, MergeKind.POLICY, mailing(desk).entry_id, tmp_path, text)


def test_a_closed_incident_takes_nobody(desk: Desk, tmp_path: Path) -> None:
    closed = incident(desk)
    incidents.close_incident(desk, closed.entry_id)
    with pytest.raises(GateError, match="incident_is_closed"):
        taken_in(desk, MergeKind.INCIDENT, closed.entry_id, tmp_path, "name,country\nAnn,IE\n")


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "merge_list_unreadable"),
        (b"just a line", "merge_list_unreadable"),
        (b"name" + b",x" * 1_000_000 + b"\nAnn\n", "merge_list_unreadable"),
        (b"name,country\n" + b"Ann,IE\n" * 10_001, "merge_list_unreadable"),
        (b'name,country\n"' + b"x" * (25 * 1024 * 1024) + b'",IE\n', "merge_list_too_large"),
    ],
    ids=["empty", "no table", "10^6 columns", "too many rows", "too large"],
)
def test_a_hostile_file_is_refused_in_words(raw: bytes, code: str, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_bytes(raw)
    with pytest.raises(InputError, match=code):
        merge_import.read_list(file)


def test_a_cell_of_megabytes_is_one_faulty_line(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_bytes(b'name,country\n"' + b"x" * (20 * 1024 * 1024) + b'",IE\nAnn,IE\n')
    understood = merge_import.understand(desk, MergeKind.POLICY, merge_import.read_list(file))
    assert [one.fault for one in understood.faulty] == [RowFault.CELL_TOO_LONG]
    assert [one.name for one in understood.people] == ["Ann"]


def test_a_missing_file_and_a_link_are_told_apart_from_a_bad_one(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="mail_missing_file"):
        merge_import.read_list(tmp_path / "nothing.csv")
    (tmp_path / "link.csv").symlink_to("/etc/passwd")
    with pytest.raises(InputError, match="mail_not_a_file"):
        merge_import.read_list(tmp_path / "link.csv")


def test_every_column_and_fault_has_its_words() -> None:
    assert all(merge_import.column_name(column).zh for column in Column)
    assert all(merge_import.fault_words(fault).zh for fault in RowFault)


@pytest.mark.parametrize(
    ("written", "language"),
    [("English", "en"), ("英语", "en"), ("Deutsch", "de"), ("Chinese", "zh-Hans"), ("汉语", "zh-Hans"), ("日文", "ja")],
)
def test_a_language_is_known_by_what_people_call_it(desk: Desk, tmp_path: Path, written: str, language: str) -> None:
    file = tmp_path / "people.csv"
    file.write_text(f"name,e-mail,country,language\nAnn Lee,ann@example.org,IE,{written}\n", encoding="utf-8")
    (person,) = merge_import.understand(desk, MergeKind.POLICY, merge_import.read_list(file)).people
    assert person.language == language
