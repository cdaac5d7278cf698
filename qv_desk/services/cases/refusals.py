"""The refusal log, read and handed out: which requests were refused, on what ground, and by whom.

Its lines are entered with the letters (``letters.refusals_told``) and outlive the cases.

Law: Hong Kong PDPO s.27; policy §7, duty D30.
"""

from pathlib import Path
from typing import Final

from qv_desk.catalogue.refusal_grounds import refusal_grounds
from qv_desk.domain.telling.refusal_log import KEPT_YEARS, RefusalEntry
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.register_file import RegisterSheet, save_register
from qv_desk.services.words.names import right_name

_REGISTER: Final = "refusal_log"
_HEAD: Final = (
    Wording("case", "案件"),
    Wording("right", "权利"),
    Wording("ground", "依据"),
    Wording("received", "收到日期"),
    Wording("refused", "拒绝日期"),
    Wording("decided by", "决定人"),
    Wording("agreed by", "复核人"),
    Wording("letter", "信函编号"),
    Wording("letter taken back", "信函撤回日期"),
    Wording(f"kept at least until ({KEPT_YEARS} years)", f"至少保存至（{KEPT_YEARS} 年）"),
)


@guarded
def refusals(desk: Desk) -> tuple[RefusalEntry, ...]:
    """The log, oldest first; no line says whose request it was."""
    return desk.store.registers.all(RefusalEntry)


@guarded
def save_refusals(desk: Desk, path: Path, language: str) -> Path:
    """Write the log as a table (``.csv``) or as a page to print (anything else: HTML).

    Raises:
        StoreError: ``copy_not_written``.
    """
    people = desk.store.settings.display_names()
    sheet = RegisterSheet(
        register=_REGISTER,
        title=Wording("Refusal log", "拒绝登记簿"),
        head=_HEAD,
        rows=[_row(entry, people, language) for entry in desk.store.registers.all(RefusalEntry)],
    )
    return save_register(desk, path, sheet, language)


def ground_name(code: str) -> Wording:
    """The coded ground of a refusal; the code itself where this version of the desk no longer knows it."""
    ground = refusal_grounds().get(code)
    return ground.name if ground is not None else Wording(code, code)


def _row(entry: RefusalEntry, people: dict[str, str], language: str) -> tuple[str, ...]:
    return (
        entry.reference,
        right_name(entry.right).said_in(language),
        ground_name(entry.ground).said_in(language),
        entry.received_on.isoformat(),
        entry.refused_on.isoformat(),
        people.get(entry.decided_by, entry.decided_by),
        people.get(entry.approved_by, entry.approved_by),
        entry.letter_id,
        entry.withdrawn_on.isoformat() if entry.withdrawn_on else "",
        entry.keep_until.isoformat(),
    )
