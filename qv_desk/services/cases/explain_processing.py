"""Explain the processing: what data serve which purpose on which legal ground; merging, profiling, our interests.

An inquiry about these is answered from the list of the company's systems, so that the answer and the records agree.
"""

from dataclasses import dataclass

from qv_desk.catalogue.words import wordings
from qv_desk.domain.searching.company_system import LegalGround
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.frame.company_systems import current_systems
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded


@dataclass(frozen=True, slots=True)
class ExplainedPurpose:
    """One purpose of one source.

    Attributes:
        source: code of the source.
        source_name: as letters name it.
        purpose: why the data are processed.
        ground: on which of the four grounds.
        ground_name: the ground in words.
        is_automated: whether the data are processed by automated means.
    """

    source: str
    source_name: Wording
    purpose: Wording
    ground: LegalGround
    ground_name: Wording
    is_automated: bool


@guarded
def purposes(desk: Desk, case_id: str) -> tuple[ExplainedPurpose, ...]:
    """The purposes of what the search of a case has found; where nothing was searched yet, of every system.

    Raises:
        StoreError: the case is unknown.

    Law: policy §2; GDPR 13(1)(c), 15(1)(a); PIPL 48.
    """
    case = desk.store.cases.get(case_id)
    systems = current_systems(desk)
    found = [code for code in systems if code in case.records_found]
    is_searched = len(case.open_searches) < len(case.search)
    chosen = found if is_searched else [code for code, system in systems.items() if not system.is_retired]
    return tuple(
        ExplainedPurpose(
            source=code,
            source_name=systems[code].name,
            purpose=purpose.words,
            ground=purpose.ground,
            ground_name=wordings("decisions")[f"legal_ground.{purpose.ground}"],
            is_automated=systems[code].is_automated,
        )
        for code in chosen
        for purpose in systems[code].purposes
    )


@guarded
def explanation(desk: Desk, case_id: str) -> Wording:
    """The answer to an inquiry about merging, profiling and legitimate interests, in words fit for a letter."""
    found = purposes(desk, case_id)
    words = wordings("decisions")
    first = [words["processing.grounds"]] if found else []
    general = [words[f"processing.{code}"] for code in ("merging", "profiling")]
    if any(one.ground is LegalGround.LEGITIMATE_INTEREST for one in found):
        general.append(words["processing.legitimate_interest"])
    english = [f"{one.source_name.en}: {one.purpose.en} ({one.ground_name.en})." for one in found]
    chinese = [f"{one.source_name.zh}：{one.purpose.zh}（{one.ground_name.zh}）。" for one in found]
    return Wording(
        "\n".join([*(part.en for part in first), *english, *(part.en for part in general)]),
        "\n".join([*(part.zh for part in first), *chinese, *(part.zh for part in general)]),
    )
