import pytest

from qv_desk.catalogue.triage_words import triage_words
from qv_desk.intake.triage.courts import court_places
from qv_desk.intake.triage.patterns import folded


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("La causa pende davanti al Tribunale di Ferrara.", "IT"),
        ("Baroul Sibiu", "RO"),
        ("JUZGADO DE LO SOCIAL N.º 2 DE CÁCERES", "ES"),
        ("Avocate au barreau de Rennes", "FR"),
        ("3ª Vara Cível da Comarca de Ponta Grossa", "BR"),
        ("The court of public opinion.", ""),
        ("Le tribunal a tranché.", ""),
        ("", ""),
    ],
)
def test_a_court_tells_the_country_of_its_town(text: str, country: str) -> None:
    found = next(court_places(folded(text), triage_words()), None)
    assert (found.country if found else "") == country
    if found:
        assert 0 <= found.start < found.end <= len(text)
