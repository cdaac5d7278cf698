"""The contract of a letter under the laws that bear on its case."""

from qv_desk.catalogue.letter_laws import letter_laws
from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.cases.case import Case
from qv_desk.domain.letters.bearing_laws import bearing_laws
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.letters.letter_contract import LetterContract
from qv_desk.domain.letters.letter_demand import POLICY, UNREAD
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.frame.law import regimes


def contract_for(case: Case, kind: LetterKind) -> LetterContract:
    """What letters of a kind must carry in this case: the union of what each law asks that bears on it."""
    return letter_book().contracts[kind].under(laws_on(case))


def laws_on(case: Case) -> frozenset[str]:
    """The codes of the laws that bear on letters of the case, besides the policy and the standard of letters.

    A law of which letters know nothing yet counts as one that nobody has read.
    """
    known = letter_laws()
    alone = [law.code for law in known.values() if law.only_with_its_clocks]
    found = bearing_laws(case, regimes().values(), alone)
    return found if found <= known.keys() else found | {UNREAD}


def law_names(case: Case) -> tuple[Wording, ...]:
    """The laws that bear on letters of the case, by name, the policy first."""
    return tuple(letter_laws()[code].name for code in law_codes(case))


def law_codes(case: Case) -> tuple[str, ...]:
    """The codes of the laws that bear on letters of the case, the policy first; the journal keeps these."""
    chosen = laws_on(case) | {POLICY}
    return tuple(code for code in letter_laws() if code in chosen)
