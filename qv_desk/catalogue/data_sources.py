"""The company's systems as shipped: where personal data may lie, to be searched for each request."""

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from types import MappingProxyType
from typing import Final

from qv_desk.assets import resource
from qv_desk.catalogue.toml_file import TomlTable, read_toml
from qv_desk.domain.parts.search_task import IdentifierKind
from qv_desk.domain.searching.company_system import CompanySystem, LegalGround, Purpose, version_id
from qv_desk.domain.searching.recipient import RecipientKind
from qv_desk.domain.terms.confidence import Confidence

_AS_OF: Final = datetime(2024, 2, 18, tzinfo=UTC)
"""The day of the policy that names them."""


@cache
def data_sources() -> Mapping[str, CompanySystem]:
    """Version 0 of every system by its code, in the order in which staff go through them.

    Law: policy §1 to §4; duties D3, D6, D11.
    """
    book = read_toml(resource("words", "data_sources.toml"))
    systems = {}
    for code in book.keys():  # noqa: SIM118 - no Mapping
        entry = book.table(code)
        systems[code] = _system(code, entry)
        entry.finish()
    return MappingProxyType(systems)


def _system(code: str, entry: TomlTable) -> CompanySystem:
    return CompanySystem(
        entry_id=version_id(code, 0),
        at=_AS_OF,
        key=code,
        version=0,
        name=entry.wording("name"),
        holds=entry.wording("holds"),
        purposes=tuple(_purpose(one) for one in entry.tables("purposes")),
        retention=entry.wording("retention"),
        retention_reason=entry.wording("retention_reason"),
        retention_law=entry.text("retention_law", ""),
        law_confidence=entry.choice("law_confidence", Confidence, Confidence.MEMORY),
        searched_by=entry.choices("searched_by", IdentifierKind),
        shared_with=entry.choices("shared_with", RecipientKind),
        is_automated=entry.truth("is_automated", default=False),
        holds_contributions=entry.truth("holds_contributions", default=False),
    )


def _purpose(entry: TomlTable) -> Purpose:
    purpose = Purpose(words=entry.wording("words"), ground=entry.choice("ground", LegalGround))
    entry.finish()
    return purpose
