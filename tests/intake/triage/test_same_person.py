import pytest

from qv_desk.domain.incoming.proposal import KnownPerson, ProposedPerson
from qv_desk.intake.triage.same_person import earlier_cases, folded_e_mail, name_likeness

KNOWN = (
    KnownPerson("1", "QV-2026-0001", "王小明", ("ming@example.cn",), ("+86 138 0000 0000",)),
    KnownPerson("2", "QV-2026-0002", "Jörg Müller", ("j.mueller@example.de",)),
)


def test_an_equal_address_counts_most_then_the_phone() -> None:
    person = ProposedPerson("X", (), "Ming+qv@EXAMPLE.cn", "")
    assert [(case.case_id, case.score, case.by) for case in earlier_cases(person, KNOWN)] == [("1", 100, "e_mail")]
    person = ProposedPerson("X", (), "", "138 0000 0000")
    assert [(case.score, case.by) for case in earlier_cases(person, KNOWN)] == [(95, "phone")]


@pytest.mark.parametrize("name", ["Wang Xiaoming", "Xiaoming Wang", "王小明", "王晓明"])
def test_a_name_alone_is_only_a_hint(name: str) -> None:
    found = earlier_cases(ProposedPerson(name), KNOWN)
    assert [(case.case_id, case.by) for case in found] == [("1", "name")]
    assert found[0].score <= 80


def test_umlauts_and_the_order_of_names_do_not_matter() -> None:
    assert name_likeness("Joerg Mueller", "Jörg Müller") == 100
    assert name_likeness("Müller Jörg", "Jörg Müller") == 100
    assert name_likeness("John Smith", "Maria Rossi") < 60


def test_traditional_and_simplified_are_one_name_and_surnames_are_read_as_such() -> None:
    assert name_likeness("陳大文", "陈大文") == 100
    assert name_likeness("单田芳", "Shan Tianfang") == 100


def test_our_reference_in_the_message_names_the_case() -> None:
    found = earlier_cases(ProposedPerson(), KNOWN, frozenset({"QV-2026-0002"}))
    assert [(case.case_id, case.by) for case in found] == [("2", "reference")]


def test_addresses_are_compared_without_their_tag() -> None:
    assert folded_e_mail("A.B+tag@Example.ORG") == "a.b@example.org"
