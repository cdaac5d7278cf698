"""The shipped list of supervisory authorities."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from qv_desk.assets import resource
from qv_desk.catalogue.toml_file import TomlTable, read_folder
from qv_desk.domain.terms.authority import Authority
from qv_desk.domain.terms.confidence import Confidence
from qv_desk.domain.terms.wording import Wording


@cache
def load_authorities(folder: Path | None = None) -> tuple[Authority, ...]:
    """Every authority, by the code of its country.

    Args:
        folder: where the files lie; None for those that are shipped. Each folder is read once.

    Raises:
        CatalogueError: a file is missing or does not say what it must, or two authorities claim the same country.
    """
    found: dict[str, Authority] = {}
    for table in read_folder(folder or resource("authorities")):
        for entry in table.tables("authorities"):
            authority = _authority(entry)
            for country in (authority.country, *authority.also_for):
                if country in found:
                    raise entry.fault("country", f"{country} already has an authority")
                found[country] = authority
        table.finish()
    return tuple(sorted(set(found.values()), key=lambda authority: authority.country))


def authority_for(country: str | None) -> Authority | None:
    """The authority of a country, ISO 3166 or with the state as ``US-CA``; None where none is known.

    A state without an authority of its own has that of its country; so has one whose authority watches public bodies
    alone: this company is none.

    Law: policy §6 (the authority of the person's country of residence); GDPR 55(1), 77(1).
    """
    by_country = _by_country()
    code = (country or "").strip().upper()
    return by_country.get(code) or by_country.get(code.partition("-")[0])


@cache
def _by_country() -> Mapping[str, Authority]:
    return MappingProxyType(
        {
            country: authority
            for authority in load_authorities()
            if authority.for_companies
            for country in (authority.country, *authority.also_for)
        }
    )


def _authority(table: TomlTable) -> Authority:
    authority = Authority(
        country=table.text("country"),
        name=table.text("name"),
        name_zh=table.text("name_zh"),
        local_name=table.text("local_name"),
        address=table.text("address"),
        url=table.text("url"),
        email=table.text("email", ""),
        languages=table.texts("languages"),
        also_for=table.texts("also_for"),
        for_companies=table.truth("for_companies", default=True),
        source=Wording(table.text("source"), table.text("source_zh")),
        checked_on=table.day("checked_on"),
        confidence=table.choice("confidence", Confidence),
    )
    if not authority.url.startswith("https://"):
        raise table.fault("url", "must begin with https://")
    if not authority.languages:
        raise table.fault("languages", "must name at least one")
    table.finish()
    return authority
