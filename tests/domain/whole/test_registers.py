"""Every register has a key of its own; one that outlives a case has no room for words about the person."""

import dataclasses
import importlib
import pkgutil
import typing
from collections.abc import Iterator

from qv_desk import domain
from qv_desk.domain.terms.register import RegisterEntry
from qv_desk.domain.whole.registers import REGISTERS


def test_every_register_has_its_key() -> None:
    assert REGISTERS
    assert all(name == kind.register_name != "" for name, kind in REGISTERS.items())


def test_no_register_is_left_out() -> None:
    for module in pkgutil.walk_packages(domain.__path__, f"{domain.__name__}."):
        importlib.import_module(module.name)

    def below(kind: type[RegisterEntry]) -> Iterator[str]:
        for one in kind.__subclasses__():
            if one.__module__.startswith(f"{domain.__name__}."):
                yield one.register_name
            yield from below(one)

    assert set(below(RegisterEntry)) == set(REGISTERS)


def test_what_outlives_a_case_has_no_field_for_a_person() -> None:
    telling = {"name", "address", "e_mail", "phone", "asked", "facts", "note", "subject"}
    for kind in REGISTERS.values():
        if kind.outlives_case:
            assert not telling & set(typing.get_type_hints(kind))
            assert dataclasses.is_dataclass(kind)
