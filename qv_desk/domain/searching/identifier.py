"""By what a person is looked for in the company's systems: name and e-mail address, account, product serial number.

Law: policy §1 (product model and S/N) and §2 (account, the complete history of support); duty D42.
"""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar, Final

from qv_desk.domain.cases.case import Case
from qv_desk.domain.parts.case_fact import CaseFact
from qv_desk.domain.parts.search_task import IdentifierKind
from qv_desk.errors import InputError

_LONGEST: Final = 200
_FILLING: Final = re.compile(r"[\s\-_./]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseIdentifier(CaseFact):
    """One thing by which the systems are searched in this case, besides the person's name and e-mail address.

    Attributes:
        kind: what it is.
        value: as the person or the message writes it.
        from_message: whether the message named it; else somebody typed it.
        added_by: user identifier.
        added_at: aware UTC moment.
    """

    fact_name: ClassVar[str] = "identifier"

    kind: IdentifierKind
    value: str
    added_by: str
    added_at: datetime
    from_message: bool = False


def identified(case: Case, identifier: CaseIdentifier) -> Case:
    """The case with one more thing to search by.

    Raises:
        InputError: ``identifier_empty``, ``identifier_known``.
        GateError: ``case_is_closed``.
    """
    value = identifier.value.strip()
    if not value or len(value) > _LONGEST:
        raise InputError("identifier_empty")
    known = {(kind, folded(one)) for kind, one in identifiers(case)}
    if (identifier.kind, folded(value)) in known:
        raise InputError("identifier_known", value=value)
    return case.with_facts(CaseIdentifier, (*case.facts_of(CaseIdentifier), identifier), identifier.added_at)


def identifier_dropped(case: Case, kind: IdentifierKind, value: str, at: datetime) -> Case:
    """The case without something that was typed wrongly, or is not the person's.

    Raises:
        InputError: ``identifier_unknown``.
        GateError: ``case_is_closed``.
    """
    wanted = (kind, folded(value))
    kept = tuple(one for one in case.facts_of(CaseIdentifier) if (one.kind, folded(one.value)) != wanted)
    if len(kept) == len(case.facts_of(CaseIdentifier)):
        raise InputError("identifier_unknown", value=value)
    return case.with_facts(CaseIdentifier, kept, at)


def identifiers(case: Case) -> tuple[tuple[IdentifierKind, str], ...]:
    """Everything to search by: the person's own details first, then what was added, each once."""
    person = case.data_subject
    own = ((IdentifierKind.NAME, person.name), (IdentifierKind.E_MAIL, person.e_mail))
    added = ((one.kind, one.value) for one in case.facts_of(CaseIdentifier))
    found = {(kind, folded(value)): (kind, value) for kind, value in (*own, *added) if value.strip()}
    return tuple(found.values())


def folded(value: str) -> str:
    """An identifier without what people write in different ways: capitals, spaces, hyphens."""
    return _FILLING.sub("", value).casefold()
