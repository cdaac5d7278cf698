"""The company's systems as this office keeps the list: what is shipped, with the office's own entries over it."""

from collections.abc import Mapping

from qv_desk.catalogue.data_sources import data_sources
from qv_desk.domain.searching.company_system import CompanySystem, version_id
from qv_desk.errors import InputError
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded


@guarded
def current_systems(desk: Desk) -> Mapping[str, CompanySystem]:
    """The latest entry of every system by its code, also of those that are retired: old cases name them.

    Law: policy §1; duty D3.
    """
    systems = dict(data_sources())
    for entry in desk.store.registers.all(CompanySystem):
        known = systems.get(entry.code)
        if known is None or known.version < entry.version:
            systems[entry.code] = entry
    return systems


@guarded
def searched_systems(desk: Desk) -> tuple[CompanySystem, ...]:
    """The systems that a new case has to search, in the order in which staff go through them."""
    return tuple(system for system in current_systems(desk).values() if not system.is_retired)


@guarded
def system_version(desk: Desk, code: str, version: int) -> CompanySystem:
    """One version of a system's entry, as a case names it.

    Raises:
        InputError: ``system_unknown``.
        StoreError: ``register_entry_unknown``.
    """
    shipped = data_sources().get(code)
    if version == 0:
        if shipped is None:
            raise InputError("system_unknown", system=code)
        return shipped
    return desk.store.registers.get(CompanySystem, version_id(code, version))
