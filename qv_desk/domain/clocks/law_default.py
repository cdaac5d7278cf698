"""Which laws bind by default at this office: Hong Kong's, because the data centre is there, until a supervisor says no.

A default takes no law from a case that named it: where the person lives under it or invokes it, or an officer added it,
it binds as before.

Law: policy §7; duty D30.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import ClassVar, Final

from qv_desk.domain.clocks.regime import Basis, Regime
from qv_desk.domain.terms.register import RegisterEntry
from qv_desk.errors import GateError, InputError

HONG_KONG: Final = "hk_pdpo"
"""The law that binds by default: the company's data centre is in Hong Kong."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LawDefault(RegisterEntry):
    """One switch of the default; its key is the law's code. The latest counts, the earlier ones stay to be read.

    Its identifier begins with its number, so that the order holds whatever the computer's clock says.

    Attributes:
        binds: whether the law binds by default from now on.
        reason: in the supervisor's words.
        by: user identifier.
    """

    register_name: ClassVar[str] = "law_defaults"

    binds: bool
    reason: str
    by: str


def binds_by_default(switches: Iterable[LawDefault]) -> bool:
    """Whether Hong Kong's law binds by default after these switches; the last of them by its number says so."""
    said = [switch for switch in switches if switch.key == HONG_KONG]
    return max(said, key=lambda switch: switch.entry_id).binds if said else True


def must_be_another(switches: Iterable[LawDefault], wish: LawDefault) -> None:
    """Hold that a switch changes something and says why.

    Raises:
        InputError: ``law_default_needs_reason``.
        GateError: ``law_default_is_so``.
    """
    if not wish.reason.strip():
        raise InputError("law_default_needs_reason")
    if binds_by_default(switches) == wish.binds:
        raise GateError("law_default_is_so")


def without_defaults(rules: Mapping[str, Regime]) -> Mapping[str, Regime]:
    """The rules, of which none binds any more only because of where the data centre is."""
    return MappingProxyType(
        {
            code: replace(rule, basis=Basis.RESIDENCE) if rule.basis is Basis.DATA_CENTRE else rule
            for code, rule in rules.items()
        }
    )
