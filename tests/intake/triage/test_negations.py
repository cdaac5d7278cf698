import pytest

from qv_desk.catalogue.triage_words import triage_words
from qv_desk.intake.triage.negations import negations
from qv_desk.intake.triage.patterns import folded


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
    flat = folded(text)
    verb = next(place for word in ("verwijder", "encerr") if (place := flat.find(word)) >= 0)
    spans = negations(flat, triage_words().languages[language])
    assert any(span.start <= verb <= span.end for span in spans) == denied
