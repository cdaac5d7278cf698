"""What a provider is asked: a letter that is to be prepared for a case."""

from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.cases.case import Case
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.services.frame.case_clocks import clocks_of
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters.extension_moves import moved_by_notice
from qv_desk.services.letters.letter_request import LetterRequest


def asked(desk: Desk, case: Case, kind: LetterKind, language: str = "en") -> LetterRequest:
    """The request for a letter of that kind, with the case as the store has it."""
    kept = desk.store.cases.get(case.case_id)
    clocks = clocks_of(kept, zone=desk.zone, now=desk.moment)
    moved = moved_by_notice(kind, clocks, (), {}, at=desk.moment)
    return LetterRequest(desk, kept, clocks, letter_book().language(language), kind, moved=moved)
