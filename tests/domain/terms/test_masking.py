"""A masked person can be recognised and not found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qv_desk.domain.terms.masking import masked, masked_e_mail, masked_name, masked_phone
from qv_desk.domain.terms.party import Party


@pytest.mark.parametrize(
    ("name", "shown"),
    [("Zoë Sample", "Z. S."), ("王小明", "王**"), ("Sample", "S."), ("", ""), ("  ", ""), ("Ö", "Ö.")],
)
def test_names_become_initials(name: str, shown: str) -> None:
    assert masked_name(name) == shown


def test_addresses_keep_their_ends() -> None:
    assert masked_e_mail("zoe@mail.example.org") == "z…@….org"
    assert masked_e_mail("no address") == "n. a."
    assert masked_phone("+49 30 1234-56") == "…56"
    assert masked_phone("") == ""


@given(st.text(min_size=3, max_size=40), st.text("abc", min_size=3, max_size=20))
def test_nothing_whole_is_left(name: str, local: str) -> None:
    shown = masked(Party(name, ("4 Mill Lane",), f"{local}@example.org", "+1 555 0100", "IE"))

    assert shown.postal_address == ()
    assert local not in shown.e_mail
    assert all(word not in shown.name for word in name.split() if len(word) > 2)
    assert shown.country == "IE"


@pytest.mark.parametrize(
    ("name", "shown"),
    [("王 明", "王*"), ("李 小龙", "李**"), ("김 철수", "김**"), ("王小明", "王**"), ("Zoë Sample", "Z. S.")],
)
def test_a_short_name_with_a_space_is_not_shown_whole(name: str, shown: str) -> None:
    assert masked_name(name) == shown
