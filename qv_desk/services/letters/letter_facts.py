"""What a case can say for a letter: the computed fields, and proposals for those that the officer may change.

Each family of facts has a module of its own, ``facts_of_….py``; a later one goes before an earlier one.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from qv_desk.domain.cases.case import Case
from qv_desk.domain.clocks.clock import Clock
from qv_desk.domain.clocks.extension_choice import MovedPeriod
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.letters.letter_template import LetterLanguage
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.letters.facts_of_authorities import facts_of_authorities
from qv_desk.services.letters.facts_of_case_kinds import facts_of_case_kinds
from qv_desk.services.letters.facts_of_dates import facts_of_dates
from qv_desk.services.letters.facts_of_decisions import facts_of_decisions
from qv_desk.services.letters.facts_of_examinations import facts_of_examinations
from qv_desk.services.letters.facts_of_questions import facts_of_questions
from qv_desk.services.letters.facts_of_registers import facts_of_registers
from qv_desk.services.letters.facts_of_search import facts_of_search
from qv_desk.services.letters.letter_request import Facts, LetterRequest

_PROVIDERS: Final[tuple[Callable[[LetterRequest], Facts], ...]] = (
    facts_of_dates,
    facts_of_questions,
    facts_of_search,
    facts_of_decisions,
    facts_of_examinations,
    facts_of_authorities,
    facts_of_registers,
    facts_of_case_kinds,
)


@dataclass(frozen=True, slots=True)
class LetterFacts:
    """What the case says for a letter.

    Attributes:
        fields: values by field name; empty ones are left out.
        unsaid: wordings of the desk among them for which the letter's language has no words, so that they stand in
            English or Chinese.
    """

    fields: Facts
    unsaid: tuple[Wording, ...]


@guarded
def letter_facts(
    desk: Desk,
    case: Case,
    clocks: tuple[Clock, ...],
    language: LetterLanguage,
    kind: LetterKind,
    *,
    to_child: bool = False,
    moved: tuple[MovedPeriod, ...] = (),
    names_each: bool = False,
) -> LetterFacts:
    """Every field that the case can fill; empty values are left out.

    Args:
        desk: the open desk.
        case: which case.
        clocks: those that run on it.
        language: of the letter.
        kind: which letter.
        to_child: whether it speaks to a child, in words for one.
        moved: the periods that a notice of extension moves.
        names_each: whether the notice says of each of them by when it ends.
    """
    request = LetterRequest(desk, case, clocks, language, kind, to_child, moved, names_each)
    facts: Facts = {
        "received_on": request.day_of(case.received_at),
        "asked": "\n".join(language.asked_for([right.value]) for right in case.rights) or case.asked or case.subject,
    }
    for provider in _PROVIDERS:
        facts |= {name: value for name, value in provider(request).items() if value}
    return LetterFacts({name: value for name, value in facts.items() if value}, tuple(request.unsaid))
