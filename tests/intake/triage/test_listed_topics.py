import pytest

from qv_desk.catalogue.triage_words import triage_words
from qv_desk.intake.triage.proposing import propose
from tests.intake.letters import NOW, message


def asked(*lines: str) -> set[str]:
    return set(propose(message("\n".join(lines)), triage_words(), now=NOW).rights)


@pytest.mark.parametrize(
    ("opening", "questions", "rights"),
    [
        (
            "Richiedo l'accesso ai miei dati personali. In particolare, richiedo:",
            ["una copia dei dati", "le finalità", "i destinatari", "il periodo di conservazione"],
            "i miei diritti di rettifica, cancellazione e opposizione",
        ),
        (
            "I request access to my personal data, in particular:",
            ["a copy", "the purposes", "the recipients", "the retention period"],
            "my rights of rectification, erasure and objection",
        ),
        (
            "Ich bitte um Auskunft über meine Daten:",
            ["die Zwecke", "die Empfänger", "die Speicherdauer", "die Herkunft"],
            "meine Rechte auf Berichtigung, Löschung und Widerspruch",
        ),
        (
            "Je demande l'accès à mes données :",
            ["les finalités", "les destinataires", "la durée de conservation", "l'origine"],
            "mes droits de rectification, d'effacement et d'opposition",
        ),
    ],
    ids=["it", "en", "de", "fr"],
)
def test_rights_among_the_questions_of_an_access_request_are_not_asked_for(
    opening: str, questions: list[str], rights: str
) -> None:
    assert asked(opening, *(f"- {one}" for one in (*questions, rights))) == {"access"}


def test_a_list_of_demands_asks_for_all_of_them() -> None:
    demands = ["- access to my data", "- their erasure", "- the restriction of any use until then"]
    assert asked("I demand the following:", *demands) == {"access", "erasure", "restriction"}


def test_an_item_that_asks_is_asked_for() -> None:
    questions = ["- the purposes", "- the recipients", "- the retention period"]
    demand = "- please also correct my name and delete my old address"
    assert {"access", "correction", "erasure"} <= asked("I request access to my data:", *questions, demand)
