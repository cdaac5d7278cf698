"""Earlier cases of the same person are proposed with reasons, never decided."""

from collections.abc import Callable

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.linking.case_link import LinkKind
from qv_desk.domain.linking.possible_case import Likeness
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.party import Party
from qv_desk.services.cases import link
from qv_desk.services.frame.desk import Desk
from qv_desk.services.incoming import repeats


@pytest.mark.parametrize(
    ("known", "asked", "reasons", "score"),
    [
        (Party("Zoë Sample", (), "zoe@example.org"), ("Somebody", "ZOE+x@example.org", ""), (Likeness.E_MAIL,), 100),
        (Party("Zoë Sample", (), "", "+49 30 1234567"), ("Somebody", "", "0301234567"), (Likeness.PHONE,), 95),
        (Party("王小明"), ("Wang Xiaoming", "", ""), (Likeness.NAME,), 80),
        (Party("王小明"), ("王晓明", "", ""), (Likeness.SAME_SOUND,), 80),
        (Party("葉德輝"), ("叶德辉", "", ""), (Likeness.NAME,), 80),
        (Party("Jörg Müller"), ("Joerg Mueller", "", ""), (Likeness.NAME,), 80),
    ],
)
def test_across_scripts_spellings_and_numbers(
    desk: Desk,
    opened_case: Callable[..., Case],
    known: Party,
    asked: tuple[str, str, str],
    reasons: tuple[Likeness, ...],
    score: int,
) -> None:
    case = opened_case(data_subject=known)
    opened_case(data_subject=Party("Bartholomew Quite-Other", (), "b@example.com", "+1 202 555 0100"))
    (found,) = repeats.people_like(desk, *asked)
    assert (found.reference, found.reasons, found.score) == (case.reference, reasons, score)


def test_other_names_are_not_proposed(desk: Desk, opened_case: Callable[..., Case]) -> None:
    opened_case(data_subject=Party("John Smith"))
    assert not repeats.people_like(desk, "Ann Smith")
    assert not repeats.people_like(desk, "")


def test_a_common_name_alone_finds_only_the_likely(desk: Desk, opened_case: Callable[..., Case]) -> None:
    """With more cases under one part of a name than are compared, two parts have to agree."""
    opened_case(data_subject=Party("Smith Abigail"))
    for number in range(12):
        opened_case(data_subject=Party(f"Smith {chr(65 + number) * 4}"))
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(repeats, "_CROWD", 5)
        assert [one.name for one in repeats.people_like(desk, "Abigail Smith")] == ["Smith Abigail"]


def test_a_verdict_is_told_and_what_is_linked_is_not_proposed(desk: Desk, opened_case: Callable[..., Case]) -> None:
    one, other, third = opened_case(), opened_case(), opened_case()
    link.link(desk, one.case_id, other.case_id, LinkKind.NOT_SAME_PERSON)
    link.link(desk, one.case_id, third.case_id, LinkKind.FOLLOWS)
    (found,) = repeats.of_case(desk, one.case_id)
    assert (found.case_id, found.verdict) == (other.case_id, LinkKind.NOT_SAME_PERSON)


def test_a_child_is_not_found_by_name(desk: Desk, opened_case: Callable[..., Case]) -> None:
    """Law: Regulations on the Protection of Minors in Cyberspace 36."""
    child = opened_case(kind=CaseKind.MINOR_REPORT, rights=())
    assert not repeats.people_like(desk, child.data_subject.name, child.data_subject.e_mail)
    assert not repeats.of_case(desk, child.case_id)
