"""One thing that is wrong with a wording of a letter."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from qv_desk.domain.terms.wording import Wording

_NO_NAMES: Final[Mapping[str, Wording]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong with a template.

    Attributes:
        code: which, as ``resources/words/template_faults.toml`` has it.
        block: number of the block from 0; None where it concerns the whole template.
        named: words for the places of its sentence.
        clause: code of the clause of the contract that it breaks; empty for none.
    """

    code: str
    block: int | None = None
    named: Mapping[str, Wording] = field(default_factory=lambda: _NO_NAMES)
    clause: str = ""


def finding(code: str, block: int | None = None, *, clause: str = "", **named: str | Wording) -> Finding:
    """A finding with words for the places of its sentence."""
    words = {name: word if isinstance(word, Wording) else Wording(word, word) for name, word in named.items()}
    return Finding(code, block, MappingProxyType(words), clause)
