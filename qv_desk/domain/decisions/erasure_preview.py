"""What an erasure will do, source by source, before anything is erased."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from qv_desk.domain.decisions.decision import Decision, DecisionOutcome
from qv_desk.domain.decisions.examination import Examination
from qv_desk.domain.terms.right import ERASING_RIGHTS, Right
from qv_desk.errors import GateError, InputError


class ErasureGround(StrEnum):
    """The four grounds of policy §6."""

    NO_GOOD_REASON = "no_good_reason"
    OBJECTION_SUCCEEDED = "objection_succeeded"
    UNLAWFUL = "unlawful"
    LOCAL_LAW = "local_law"


@dataclass(frozen=True, slots=True, kw_only=True)
class ErasureItem:
    """What happens to the records that one source holds.

    Attributes:
        source: code of the data source.
        erased: how many records are erased.
        anonymised: how many are made anonymous, so that nobody can be found in them.
        kept: how many are kept, stored and protected only.
        kept_ground: code of the refusal ground; empty where nothing is kept.
        kept_reason: the specific reason, told at the time of the request.
        retention: the source's retention as it stood then, in the language of the desk's texts.
    """

    source: str
    erased: int = 0
    anonymised: int = 0
    kept: int = 0
    kept_ground: str = ""
    kept_reason: str = ""
    retention: str = ""

    @property
    def records(self) -> int:
        """All of them."""
        return self.erased + self.anonymised + self.kept


@dataclass(frozen=True, slots=True, kw_only=True)
class ErasurePreview(Examination):
    """The preview of one erasure.

    Attributes:
        ground: on which of the policy's four grounds the person may ask for it.
        items: one for each source that holds something.

    Law: policy §6 (four grounds; the specific legal reasons told at the time of the request) and §4; GDPR 17; PIPL 47.
    """

    fact_name: ClassVar[str] = "erasure_preview"
    rights: ClassVar[frozenset[Right]] = ERASING_RIGHTS

    ground: ErasureGround
    items: tuple[ErasureItem, ...]

    @property
    def kept(self) -> int:
        """How many records are kept."""
        return sum(item.kept for item in self.items)

    @property
    def gone(self) -> int:
        """How many records are erased or anonymised."""
        return sum(item.erased + item.anonymised for item in self.items)

    def covers(self, found: Mapping[str, int]) -> bool:
        """Whether it speaks of exactly what the search has found, record for record."""
        return {item.source: item.records for item in self.items} == dict(found)

    def must_be_whole(self) -> None:
        """Hold that numbers are numbers and that what is kept has its ground and reason.

        Raises:
            InputError: ``preview_count_wrong``, ``preview_source_twice``, ``preview_kept_needs_reason``.
        """
        if len({item.source for item in self.items}) != len(self.items):
            raise InputError("preview_source_twice")
        for item in self.items:
            if min(item.erased, item.anonymised, item.kept) < 0:
                raise InputError("preview_count_wrong", source=item.source)
            if item.kept and not (item.kept_ground and item.kept_reason.strip()):
                raise InputError("preview_kept_needs_reason", source=item.source)

    def against(self, decision: Decision) -> GateError | None:
        """All is granted when nothing is kept, part of it when something is, none when everything is."""
        match decision.outcome:
            case DecisionOutcome.GRANTED if self.kept:
                return GateError("preview_keeps_part", kept=self.kept)
            case DecisionOutcome.PARTLY if not self.kept or not self.gone:
                return GateError("preview_is_not_partly")
            case DecisionOutcome.REFUSED if self.gone:
                return GateError("preview_erases_part", gone=self.gone)
            case _:
                return None
