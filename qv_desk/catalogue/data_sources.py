"""The places where the company may hold personal data, to be searched for each request."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from qv_desk.assets import resource
from qv_desk.catalogue.toml_file import read_toml
from qv_desk.domain.search_task import DataSource


@cache
def data_sources() -> Mapping[str, DataSource]:
    """Every data source by its code, in the order in which staff go through them.

    Law: policy §1 and §4; duty D3.
    """
    book = read_toml(resource("words", "data_sources.toml"))
    sources = {}
    for code in book.keys():  # noqa: SIM118 - no Mapping
        entry = book.table(code)
        sources[code] = DataSource(
            code=code,
            name=entry.wording("name"),
            holds=entry.wording("holds"),
            purpose=entry.wording("purpose"),
            retention=entry.wording("retention"),
        )
        entry.finish()
    return MappingProxyType(sources)
