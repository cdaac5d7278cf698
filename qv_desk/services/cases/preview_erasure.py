"""Preview an erasure: what is erased, made anonymous or kept and why, source by source, before anything happens."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from qv_desk.catalogue.refusal_grounds import refusal_grounds
from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.examined import examined
from qv_desk.domain.decisions.decision_basis import examination_of
from qv_desk.domain.decisions.erasure_preview import ErasureGround, ErasureItem, ErasurePreview
from qv_desk.domain.terms.right import Right
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import GateError, InputError
from qv_desk.exports.register_page import register_page
from qv_desk.services.cases import examine
from qv_desk.services.cases.search_data import retention_reason
from qv_desk.services.frame.case_change import change_case
from qv_desk.services.frame.company_systems import current_systems
from qv_desk.services.frame.copy_outside import copy_outside
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.minor_file import must_be_open

_HEAD: Final = (
    Wording("Source", "来源"),
    Wording("Found", "查到"),
    Wording("Erased", "删除"),
    Wording("Made anonymous", "匿名化"),
    Wording("Kept", "保留"),
    Wording("Ground and reason of what is kept", "保留的依据和理由"),
    Wording("Retention at that time", "当时的保存期限"),
)


@dataclass(frozen=True, slots=True)
class PreviewLine:
    """One source that holds something, as the form shows it.

    Attributes:
        source: code of the source.
        name: as staff call it.
        records: how many the search has found.
        retention: why its data are kept as long as they are; offered where something is kept.
        holds_contributions: whether what people posted lies there (duty D4).
        item: what was said of it so far; all erased where nothing was said yet.
        is_said: whether that was said by somebody.
    """

    source: str
    name: Wording
    records: int
    retention: Wording
    holds_contributions: bool
    item: ErasureItem
    is_said: bool


def preview_of(case: Case, right: Right) -> ErasurePreview | None:
    """The preview that was made for a right, or None."""
    found = examination_of(ErasurePreview, right, case.facts)
    return found if isinstance(found, ErasurePreview) else None


@guarded
def lines(desk: Desk, case_id: str, right: Right) -> tuple[PreviewLine, ...]:
    """Every source in which the search found something, with what is to happen to it.

    Raises:
        StoreError: the case is unknown.

    Law: policy §4, §6; duties D4, D11, D17.
    """
    case = desk.store.cases.get(case_id)
    must_be_open(desk, case)
    made = preview_of(case, right)
    said = {item.source: item for item in made.items} if made else {}
    systems = current_systems(desk)
    return tuple(
        PreviewLine(
            source=source,
            name=systems[source].name,
            records=records,
            retention=retention_reason(desk, source),
            holds_contributions=systems[source].holds_contributions,
            item=said.get(source) or ErasureItem(source=source, erased=records),
            is_said=source in said,
        )
        for source, records in case.records_found.items()
    )


@guarded
def preview(desk: Desk, case_id: str, right: Right, *, ground: ErasureGround, items: Iterable[ErasureItem]) -> Case:
    """Keep what an erasure will do; each record that was found is erased, made anonymous or kept.

    Args:
        desk: the open desk.
        case_id: which case.
        right: erasure or the cancellation of an account.
        ground: which of the policy's four grounds.
        items: one for each source in which something was found; one that is not named is erased whole.

    Raises:
        InputError: a source, a number or a ground is not right, or what is kept lacks its reason.
        GateError: the search is not finished, a number does not match it, or the right is answered already.
        StoreError: the case is unknown.

    Law: policy §6 (the specific legal reasons, told at the time of the request).
    """
    known = {line.source: line for line in lines(desk, case_id, right)}
    said = tuple(items)
    for item in said:
        if item.source not in known:
            raise InputError("preview_source_unknown", source=item.source)
        if item.kept_ground and item.kept_ground not in refusal_grounds():
            raise InputError("refusal_ground_unknown", ground=item.kept_ground)
    named = {item.source for item in said}
    rest = (ErasureItem(source=code, erased=line.records) for code, line in known.items() if code not in named)
    language = "zh" if desk.store.cases.get(case_id).language.startswith("zh") else "en"
    whole = tuple(
        replace(item, retention=known[item.source].retention.said_in(language) if item.kept else "")
        for item in (*said, *rest)
    )
    made = ErasurePreview(right=right, by=desk.user.user_id, at=desk.moment, ground=ground, items=whole)
    return change_case(
        desk,
        case_id,
        lambda case: examined(case, made),
        action="erasure.previewed",
        detail=f"{right}: {made.gone} go, {made.kept} stay",
    )


@guarded
def save_preview(desk: Desk, case_id: str, right: Right, path: Path, language: str) -> Path:
    """Write a preview as a page to print; nobody is named in it but the case's reference.

    The journal says that it leaves the desk before it does.

    Args:
        desk: the open desk.
        case_id: which case.
        right: for which right it was made.
        path: where the page goes.
        language: the screen language.

    Raises:
        GateError: ``examination_missing`` while none was made.
        StoreError: ``copy_not_written``, ``case_unknown``.
    """
    case = desk.store.cases.get(case_id)
    must_be_open(desk, case)
    made = preview_of(case, right)
    if made is None:
        raise GateError("examination_missing", sheet=ErasurePreview.fact_name)
    title = Wording("Preview of an erasure", "删除预览").said_in(language)
    ground = next(
        choice.name.said_in(language)
        for question in examine.sheets()[ErasurePreview.fact_name].questions
        for choice in question.choices
        if choice.code == made.ground
    )
    lead = f"{desk.office.name} · {case.reference} · {made.at.astimezone(desk.zone):%Y-%m-%d %H:%M} · {ground}"
    head = [words.said_in(language) for words in _HEAD]
    content = register_page(title, lead, head, _rows(desk, made, language), language)
    desk.note("erasure.preview_saved", case_id, path.name)
    copy_outside(desk, case_id, content, path, name=path.name)
    return path


def _rows(desk: Desk, made: ErasurePreview, language: str) -> list[tuple[str, ...]]:
    systems, grounds = current_systems(desk), refusal_grounds()
    rows: list[tuple[str, ...]] = []
    for item in made.items:
        ground = grounds[item.kept_ground].name.said_in(language) if item.kept_ground else ""
        why = "\n".join(part for part in (ground, item.kept_reason) if part)
        counts = (str(item.records), str(item.erased), str(item.anonymised), str(item.kept))
        rows.append((systems[item.source].name.said_in(language), *counts, why, item.retention))
    return rows
