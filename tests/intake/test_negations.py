import pytest

from qv_desk.catalogue.triage_words import triage_words
from qv_desk.intake.negations import negations
from qv_desk.intake.patterns import folded


@pytest.mark.parametrize(
    ("text", "language", "denied"),
    [
        ("Ik gebruik mijn account niet meer, graag verwijderen.", "nl", False),
        ("Ik wil mijn account niet verwijderen.", "nl", True),
        ("Não uso mais a minha conta, por favor encerrem-na.", "pt", False),
        ("Não encerrem a minha conta.", "pt", True),
    ],
)
def test_a_please_begins_anew(text: str, language: str, denied: bool) -> None:
    assert bool(negations(folded(text), triage_words().languages[language])) == denied
