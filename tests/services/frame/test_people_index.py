"""People are entered under keys that neither script, accent, order nor spelling of a number changes."""

from collections.abc import Callable

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.linking.case_link import LinkKind
from qv_desk.domain.linking.person_key import PersonKey
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.party import Party
from qv_desk.services.cases import amend, link
from qv_desk.services.frame import people_index
from qv_desk.services.frame.desk import Desk
from qv_desk.store import registers


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("王小明", "", ""), ("Wang Xiaoming", "", "")),
        (("王小明", "", ""), ("Xiaoming Wang", "", "")),
        (("葉德輝", "", ""), ("叶德辉", "", "")),
        (("Jörg Müller", "", ""), ("MUELLER, Joerg", "", "")),
        (("A", "zoe+shop@Example.org", ""), ("B", "ZOE@example.org", "")),
        (("A", "", "+49 30 1234567"), ("B", "", "030 / 123 45 67")),
    ],
)
def test_the_same_person_shares_a_key(one: tuple[str, str, str], other: tuple[str, str, str]) -> None:
    assert set(people_index.keys_of(*one)) & set(people_index.keys_of(*other))


def test_too_little_is_no_key() -> None:
    assert people_index.keys_of("…", "no address", "12") == ()
    assert people_index.keys_of("Li Na", "", "") == ("j:lina",)


def test_keys_follow_the_case(desk: Desk, opened_case: Callable[..., Case]) -> None:
    case = opened_case()
    assert {one.name for one in desk.store.registers.of_case(PersonKey, case.case_id)} == {"Zoë Sample"}
    amend.amend(desk, case.case_id, Party("Zoë Other", (), "zoe@example.org", "", "DE"), "en")
    keys = {one.key for one in desk.store.registers.of_case(PersonKey, case.case_id)}
    assert "n:sample" not in keys
    assert {"n:other", "e:zoe@example.org"} <= keys
    with desk.changing() as changes:
        changes.erase_case(case.case_id)
        changes.journal("case.erased", case.case_id)
    assert not desk.store.registers.all(PersonKey)


def test_a_desk_of_an_older_version_is_entered_once(desk: Desk, opened_case: Callable[..., Case]) -> None:
    opened_case()
    opened_case(data_subject=Party("Jo Sample"))

    def emptied() -> None:
        with desk.changing() as changes:
            for entry in desk.store.registers.all(PersonKey):
                changes.remove_entry(PersonKey, entry.entry_id)
            changes.journal("people.indexed", "")

    before = {one.entry_id for one in desk.store.registers.all(PersonKey)}
    emptied()
    people_index.make_if_missing(desk)
    assert {one.entry_id for one in desk.store.registers.all(PersonKey)} == before
    emptied()
    third = opened_case(data_subject=Party("Bo Third"))
    after = {one.entry_id for one in desk.store.registers.all(PersonKey)}
    assert before < after
    assert {entry.partition(" ")[0] for entry in after - before} == {third.case_id}


ZOE = Party("Zoë Sample", e_mail="zoe@example.org", phone="+49 30 1234567")


@pytest.mark.parametrize(
    ("party", "is_same"),
    [
        (Party("SAMPLE, Zoe"), True),
        (Party("Z. S.", e_mail="zoe+shop@Example.org"), True),
        (Party("Somebody", phone="030 1234567"), True),
        (Party("Zoë Other"), False),
        (Party("Somebody Else", e_mail="else@example.org"), False),
    ],
)
@pytest.mark.parametrize("kind", [CaseKind.INQUIRY, CaseKind.MINOR_REPORT])
def test_an_open_case_is_found_however_its_person_is_written(
    desk: Desk, opened_case: Callable[..., Case], kind: CaseKind, party: Party, *, is_same: bool
) -> None:
    case = opened_case(data_subject=ZOE)
    assert not people_index.has_open_case(desk, case)
    opened_case(kind=kind, rights=(), data_subject=party)
    assert people_index.has_open_case(desk, case) is is_same


def test_what_somebody_decided_of_two_cases_counts(desk: Desk, opened_case: Callable[..., Case]) -> None:
    case, namesake, other = (opened_case(data_subject=Party(name)) for name in ("Wang Wei", "王伟", "Someone New"))
    assert people_index.has_open_case(desk, case)
    link.link(desk, case.case_id, namesake.case_id, LinkKind.NOT_SAME_PERSON, "born in another year")
    assert not people_index.has_open_case(desk, desk.store.cases.get(case.case_id))
    link.link(desk, case.case_id, other.case_id, LinkKind.SAME_PERSON, "married since")
    assert people_index.has_open_case(desk, desk.store.cases.get(case.case_id))


def test_nobody_is_missed_at_a_desk_that_never_entered_anybody(desk: Desk, opened_case: Callable[..., Case]) -> None:
    case = opened_case()
    opened_case(data_subject=Party("SAMPLE, Zoe"))
    with desk.changing() as changes:
        for entry in desk.store.registers.all(PersonKey):
            changes.remove_entry(PersonKey, entry.entry_id)
        changes.journal("people.indexed", "")

    assert people_index.has_open_case(desk, case)


def test_a_key_is_looked_up_and_no_register_walked(desk: Desk, opened_case: Callable[..., Case]) -> None:
    opened_case()
    values = {"register": "person_keys", "key": "e:zoe@example.org"}
    plan = desk.store.registers._lane.rows(f"EXPLAIN QUERY PLAN {registers._BY_KEY}", values)
    assert "registers_by_key (register=? AND key=?)" in str(plan)
