"""Every register has a key of its own; one that outlives a case has no room for words about the person."""

import dataclasses
import typing

from qv_desk.domain.whole.registers import REGISTERS


def test_every_register_has_its_key() -> None:
    assert REGISTERS
    assert all(name == kind.register_name != "" for name, kind in REGISTERS.items())


def test_what_outlives_a_case_has_no_field_for_a_person() -> None:
    telling = {"name", "address", "e_mail", "phone", "asked", "facts", "note", "subject"}
    for kind in REGISTERS.values():
        if kind.outlives_case:
            assert not telling & set(typing.get_type_hints(kind))
            assert dataclasses.is_dataclass(kind)
