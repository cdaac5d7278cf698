"""Who is surely the same, who may be, and who is not: nobody is left out for a name alone."""

from hypothesis import given
from hypothesis import strategies as st

from qv_desk.domain.kinds.same_recipient import Listed, Written, folded

ANN = Written("Ann Lee", "ann@example.org", "+353 1 234", ("1 Road", "Cork"))


def against_ann(one: Written) -> tuple[bool, bool]:
    listed = Listed()
    listed.add(ANN, "first")
    return bool(listed.same_as(one)), bool(listed.perhaps_same_as(one))


def test_a_name_with_one_detail_in_common_is_the_same_however_it_is_written() -> None:
    assert against_ann(Written("ANN  LEE", " Ann@Example.org")) == (True, True)
    assert against_ann(Written("Ann Lee", phone="+353 (1) 234"))[0]
    assert against_ann(Written("Ánn Lee", postal_address=("1, ROAD", "Cork")))[0]


def test_a_name_alone_or_an_address_alone_is_a_doubt() -> None:
    assert against_ann(Written("Ann Lee")) == (False, True)
    assert against_ann(Written("Ann Lee", "other@example.org")) == (False, True)
    assert against_ann(Written("A. Lee", "ann@example.org")) == (False, True)
    assert against_ann(Written("Bo Lee", "ann@example.org", shares_mail=True)) == (False, False)
    assert against_ann(Written("Bo", phone="+353 1 234", postal_address=("1 Road", "Cork"))) == (False, False)


def test_who_has_no_detail_is_the_same_as_who_has_none_either() -> None:
    listed = Listed()
    listed.add(Written("Kit"), "first")
    assert listed.same_as(Written("KIT")) == "first"
    assert listed.same_as(Written("Kit", "kit@example.org")) == ""


def test_somebody_whose_name_is_not_looked_into_is_nobodys_double() -> None:
    listed = Listed()
    listed.add(Written(""), "first")
    assert (listed.same_as(Written("")), listed.perhaps_same_as(Written(""))) == ("", "")


@given(st.text(max_size=30), st.emails(), st.text(max_size=20), st.lists(st.text(max_size=20), max_size=3))
def test_everybody_with_a_name_is_the_same_as_themselves(name: str, mail: str, phone: str, lines: list[str]) -> None:
    one = Written(name, mail, phone, tuple(lines))
    listed = Listed()
    listed.add(one, "first")
    assert (listed.same_as(one) == "first") is bool(folded(name))
