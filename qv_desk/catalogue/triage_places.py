"""Loads how countries and regions show in a letter."""

from types import MappingProxyType

from qv_desk.assets import resource
from qv_desk.catalogue.regions import region_names
from qv_desk.catalogue.toml_file import TomlTable, read_toml
from qv_desk.domain.incoming.place_words import CountryWords, LocalNames, PlaceWords, PostcodeForm, RegionWords


def place_words() -> PlaceWords:
    """All names, codes and forms.

    Raises:
        CatalogueError: a file does not say what it must.
    """
    book = read_toml(resource("triage", "shared", "countries.toml"))
    local = read_toml(resource("triage", "shared", "local_things.toml"))
    places = PlaceWords(
        countries=tuple(_country(table) for table in book.tables("country")),
        regions=_regions(read_toml(resource("triage", "shared", "regions.toml"))),
        postcodes=tuple(_postcode(table) for table in book.tables("postcode")),
        local=(
            *(_local(table, is_usage=False) for table in local.tables("thing")),
            *(_local(table, is_usage=True) for table in local.tables("usage")),
        ),
        town_labels=book.texts("town_labels"),
    )
    book.finish()
    local.finish()
    return places


def _country(table: TomlTable) -> CountryWords:
    country = CountryWords(
        code=table.text("code"),
        names=table.texts("names"),
        cities=table.texts("cities"),
        calling_code=table.text("calling_code", ""),
        top_level_domains=table.texts("top_level_domains"),
        mail_domains=table.texts("mail_domains"),
    )
    table.finish()
    return country


def _regions(book: TomlTable) -> RegionWords:
    codes = book.table("postal_code")
    names = {}
    for table in book.tables("region"):
        names[table.text("code")] = table.texts("names")
        table.finish()
    found = RegionWords(
        codes=frozenset(region_names()),
        names=MappingProxyType(names),
        postal_codes=MappingProxyType({country: codes.text(country) for country in codes.keys()}),  # noqa: SIM118 - no Mapping
    )
    book.finish()
    return found


def _postcode(table: TomlTable) -> PostcodeForm:
    form = PostcodeForm(
        country=table.text("country"),
        form=table.text("form"),
        languages=table.texts("languages"),
        needs_town=table.truth("needs_town", default=False),
    )
    table.finish()
    return form


def _local(table: TomlTable, *, is_usage: bool) -> LocalNames:
    names = LocalNames(
        country=table.text("country"),
        names=table.texts("names"),
        languages=table.texts("languages"),
        forms=table.texts("forms"),
        is_usage=is_usage,
    )
    table.finish()
    return names
