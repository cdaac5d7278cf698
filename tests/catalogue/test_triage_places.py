import re

import pytest

from qv_desk.catalogue.countries import country_names
from qv_desk.catalogue.triage_places import place_words
from qv_desk.domain.incoming.place_words import LocalNames
from qv_desk.intake.triage.patterns import compiled

LOCAL = place_words().local


@pytest.mark.parametrize("names", LOCAL, ids=lambda names: f"{names.country} {' '.join(names.languages)}")
def test_what_exists_in_one_country_can_be_looked_for(names: LocalNames) -> None:
    assert names.country in country_names()
    for name in names.names:
        assert compiled(name, spaced=True).search("") is None, name
    for form in names.forms:
        assert re.search(form, "") is None, form


def test_no_name_is_of_two_countries_in_one_language() -> None:
    said: dict[tuple[str, str], str] = {}
    for names in LOCAL:
        for language in names.languages or ("any",):
            for name in names.names:
                assert said.setdefault((language, name), names.country) == names.country, name


def test_every_country_is_there_once() -> None:
    codes = [country.code for country in place_words().countries]
    assert len(codes) == len(set(codes))
    assert {form.country for form in place_words().postcodes} <= set(codes)
    assert place_words().town_labels
