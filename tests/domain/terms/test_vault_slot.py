"""Roles say who holds the key of the cases."""

from qv_desk.domain.terms.vault_slot import Role


def test_only_printing_staff_lack_the_key_of_the_cases() -> None:
    assert {role for role in Role if not role.opens_cases} == {Role.PRINTING}


def test_the_roles_stand_in_the_file_by_these_words() -> None:
    assert [role.value for role in Role] == ["officer", "supervisor", "printing", "auditor"]
