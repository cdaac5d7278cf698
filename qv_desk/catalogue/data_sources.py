"""The places where the company may hold personal data, to be searched for each request."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from qv_desk.catalogue.toml_file import read_toml
from qv_desk.domain.search_task import DataSource
from qv_desk.domain.wording import Wording


@cache
def data_sources() -> Mapping[str, DataSource]:
    """Every data source by its code, in the order in which staff go through them.

    Law: policy §1 and §4; duty D3.
    """
    return MappingProxyType(
        {
            code: DataSource(
                code=code,
                name=Wording(entry["en"], entry["zh"]),
                holds=Wording(entry["en_holds"], entry["zh_holds"]),
                purpose=Wording(entry["en_purpose"], entry["zh_purpose"]),
                retention=Wording(entry["en_retention"], entry["zh_retention"]),
            )
            for code, entry in read_toml("words", "data_sources.toml").items()
        }
    )
