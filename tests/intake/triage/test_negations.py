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


@pytest.mark.parametrize(
    ("text", "language", "word"),
    [
        ("This is no request for erasure; I only want to know what you hold.", "en", "erasure"),
        ("Questa non è una richiesta di cancellazione.", "it", "cancell"),
        ("Isto não é um pedido de apagamento.", "pt", "apagam"),
        ("Instead of deleting my data, restrict their use.", "en", "delet"),
    ],
)
def test_what_a_letter_is_not_is_denied_whole(text: str, language: str, word: str) -> None:
    flat = folded(text)
    spans = negations(flat, triage_words().languages[language])
    assert any(span.start <= flat.find(word) <= span.end for span in spans)
