"""The office is one value for every letter."""

from dataclasses import FrozenInstanceError, replace

import pytest

from qv_desk.domain.terms.logo import Logo
from qv_desk.domain.terms.office import Office, OwnRole, checked_office
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import InputError

SAMPLE = Office("Sample Ltd", ("1 Street",), "privacy@example.org")


def test_the_office_cannot_be_edited() -> None:
    assert SAMPLE.time_zone == "Asia/Shanghai"
    with pytest.raises(FrozenInstanceError):
        SAMPLE.name = "Other Ltd"  # type: ignore[misc]


def test_stray_blanks_and_empty_lines_go() -> None:
    written = Office(
        " Sample Ltd ",
        (" 1 Street ", "", "  "),
        " privacy@example.org ",
        signatory_role=Wording(" Privacy Office ", " 个人信息保护办公室 "),
        own_roles=(OwnRole("de", " Datenschutzstelle "), OwnRole("fr", "  ")),
    )
    tidied = checked_office(written)
    assert tidied == replace(SAMPLE, own_roles=(OwnRole("de", "Datenschutzstelle"),))
    assert (tidied.own_role("de"), tidied.own_role("fr")) == ("Datenschutzstelle", "")


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"name": " "}, "office_incomplete"),
        ({"postal_address": ("", " ")}, "office_incomplete"),
        ({"e_mail": "privacy"}, "office_incomplete"),
        ({"e_mail": "@example.org"}, "office_incomplete"),
        ({"e_mail": "privacy@"}, "office_incomplete"),
        ({"e_mail": "a@b@c"}, "office_incomplete"),
        ({"e_mail": "pri vacy@example.org"}, "office_incomplete"),
        ({"signatory_role": Wording("", "办公室")}, "office_role_missing"),
        ({"signatory_role": Wording("Office", " ")}, "office_role_missing"),
        ({"name": "Sample\nLtd"}, "office_line_break"),
        ({"postal_address": ("1 Street\u2028Town",)}, "office_line_break"),
        ({"own_roles": (OwnRole("de", "Amt\rStelle"),)}, "office_line_break"),
    ],
)
def test_what_a_letter_must_carry_cannot_be_left_out(changes: dict[str, object], code: str) -> None:
    with pytest.raises(InputError, match=code):
        checked_office(replace(SAMPLE, **changes))  # type: ignore[arg-type]


def test_what_is_kept_with_a_letter_names_its_logo_only() -> None:
    office = replace(SAMPLE, logo=Logo("ab" * 32, 300, 100, pixels=b"packed"))
    kept = office.unloaded().logo
    assert kept is not None
    assert kept.pixels == b""
    assert SAMPLE.unloaded() is SAMPLE
