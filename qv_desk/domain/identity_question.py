"""What decides how much proof a request needs: kind × right × channel × sensitivity × who asks × law."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from qv_desk.domain.case import Case
from qv_desk.domain.case_kind import CaseKind
from qv_desk.domain.identity_circumstances import IdentityCircumstances, Sensitivity
from qv_desk.domain.party import Channel, Representative
from qv_desk.domain.right import Right


class Asker(StrEnum):
    """Who asks: the person, or somebody for them."""

    PERSON = "person"
    PARENT = Representative.PARENT.value
    AGENT = Representative.AGENT.value
    NEXT_OF_KIN = Representative.NEXT_OF_KIN.value


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityQuestion:
    """One request, as the checklists see it.

    Attributes:
        kind: the kind of case.
        rights: the rights asked for.
        channel: how it came in; None where that is left open.
        country: where the person lives, ISO 3166 or with the state as ``US-CA``; empty if unknown.
        laws: codes of laws or rules that the person invokes.
        asker: who asks.
        sensitivity: how much harm a copy in the wrong hands would do.
        disputed: codes of the data whose correctness is in dispute; they prove nothing.
    """

    kind: CaseKind = CaseKind.RIGHTS_REQUEST
    rights: frozenset[Right] = frozenset()
    channel: Channel | None = None
    country: str = ""
    laws: frozenset[str] = frozenset()
    asker: Asker = Asker.PERSON
    sensitivity: Sensitivity = Sensitivity.COPY
    disputed: frozenset[str] = frozenset()

    @classmethod
    def of(cls, case: Case) -> Self:
        """The question that a case puts, with what an officer has said about it."""
        said = next(iter(case.facts_of(IdentityCircumstances)), None)
        return cls(
            kind=case.kind,
            rights=frozenset(case.rights),
            channel=case.channel,
            country=case.data_subject.country,
            laws=frozenset(case.invoked_rules),
            asker=Asker(case.representative) if case.representative else Asker.PERSON,
            sensitivity=said.sensitivity if said else Sensitivity.COPY,
            disputed=frozenset(said.disputed) if said else frozenset(),
        )
