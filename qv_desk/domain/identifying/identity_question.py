"""What decides how much proof a request needs: kind × right × channel × sensitivity × who asks × law."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.law_choice import LawChoice, LawWay
from qv_desk.domain.identifying.identity_circumstances import IdentityCircumstances, Sensitivity
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.party import Channel, Representative
from qv_desk.domain.terms.right import Right


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
        laws: codes of laws or rules that the person invokes or an officer added.
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
            laws=_laws(case),
            asker=Asker(case.representative) if case.representative else Asker.PERSON,
            sensitivity=said.sensitivity if said else Sensitivity.COPY,
            disputed=frozenset(said.disputed) if said else frozenset(),
        )


def _laws(case: Case) -> frozenset[str]:
    """What the person invokes, and what an officer added; a law that was dropped asks for nothing."""
    latest = {choice.law: choice.way for choice in case.facts_of(LawChoice)}
    added = {law for law, way in latest.items() if way is LawWay.ADDED}
    return frozenset(added | {law for law in case.invoked_rules if latest.get(law) is not LawWay.DROPPED})
