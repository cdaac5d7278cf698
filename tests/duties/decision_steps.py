"""The way of a request up to its answer, by commands and by services, for the duties that speak of decisions."""

from typing import Any

from qv_desk.domain.letters.letter import FieldValue, LetterKind
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters import correspond
from qv_desk.services.letters.usual_words import usual_words
from tests.cli.terminal import Answer, Command

WORDS = "As we told you by telephone."


def opened(qv: Command, rights: str, *more: str) -> str:
    """The reference of a request from Ireland."""
    answer = qv(
        "new",
        *("--channel", "post", "--name", "Mary Sample", "--rights", rights, "--country", "IE"),
        *("--address", "1 Sample Street", "--address", "Sampleton", "--e-mail", "mary@example.org", *more),
    )
    assert answer.code == 0, answer
    return str(answer.record["reference"])


def proved(qv: Command, case: str) -> str:
    """The same once the identity is confirmed."""
    required = qv("verify", case, "--plan").record["required"]
    for method in dict.fromkeys((*required, "account_login")):
        assert qv("verify", case, "--evidence", method, "--what", "seen and compared").code == 0
    assert qv("verify", case, "--confirm").code == 0
    return case


def searched(qv: Command, case: str, source: str = "orders", found: int = 3) -> str:
    """The same once one source has given something, and the others nothing."""
    recorded = qv(
        "search", case, "--source", source, "--found", str(found), "--note", "what was found", "--rest-not-held"
    )
    assert recorded.code == 0, recorded
    return case


def answers(**given: str) -> list[str]:
    """Answers to a sheet's questions as options."""
    return [word for name, value in given.items() for word in ("--set", f"{name}={value}")]


def error_of(answer: Answer) -> str:
    """Why a command was refused: it ended with the number for a duty in the way, or for what cannot be used."""
    assert answer.code in {3, 4}, answer
    return str(answer.record["error"])


def letter(qv: Command, case: str, kind: str, *more: str) -> dict[str, Any]:
    """A letter issued by command, with words for what nobody has written yet."""
    fields: list[str] = []
    for _ in range(12):
        issued = qv("letter", case, "--kind", kind, "--language", "en", *fields, *more)
        if issued.code == 0:
            return issued.records[-1]
        gaps = [gap["field"] for gap in issued.record.get("gaps", []) if gap["field"]]
        assert gaps, issued
        fields += [word for gap in gaps for word in ("--field", f"{gap}={WORDS}")]
    raise AssertionError(issued)


def letter_text(desk: Desk, case_id: str, kind: LetterKind, language: str = "en") -> str:
    """What a letter would say now, with the usual sentences where nobody has written anything."""
    draft = correspond.draft(desk, case_id, kind, language, {})
    draft = correspond.draft(desk, case_id, kind, language, usual_words(draft))
    return "\n".join(text for block in draft.letter.blocks for text in block.texts())


def issued_letter(desk: Desk, case_id: str, kind: LetterKind, language: str = "en") -> str:
    """The identifier of a letter issued by the services, with words for what nobody has written yet."""
    written: dict[str, str | tuple[str, ...]] = {}
    draft = correspond.draft(desk, case_id, kind, language, written)
    written |= usual_words(draft)
    for _ in range(12):
        draft = correspond.draft(desk, case_id, kind, language, written)
        gaps = [gap.field for gap in draft.gaps if gap.field]
        if not gaps:
            break
        forms = {state.field.name: state.field.value for state in draft.inputs}
        written |= {gap: (WORDS,) if forms[gap] is FieldValue.LIST else WORDS for gap in gaps}
    return correspond.issue(desk, case_id, kind, language, written).letter_id
