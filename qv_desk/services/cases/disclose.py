"""The register of disclosures: what was given out, to whom, and on which of the eight grounds of policy §3(2)."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from qv_desk.catalogue.words import wordings
from qv_desk.domain.telling.disclosure import DisclosedTo, Disclosure, DisclosureGround, check_disclosure
from qv_desk.domain.terms.register import next_number
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import GateError, InputError
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.register_file import RegisterSheet, save_register

_DISCLOSURES: Final = "disclosures"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDisclosure:
    """A disclosure as somebody enters it; the fields are those of :class:`Disclosure`.

    Attributes:
        case_id: the case that it belongs to; empty for none.
        decided_by: user identifier; empty for whoever enters it.
        disclosed_on: None for today.
    """

    ground: DisclosureGround
    why: str
    to: DisclosedTo
    to_whom: str
    what: str
    legal_basis: str = ""
    disclosed_on: date | None = None
    case_id: str = ""
    decided_by: str = ""


@guarded
def disclosures(desk: Desk) -> tuple[Disclosure, ...]:
    """The register, oldest first. Law: policy §3(2); duty D10."""
    return desk.store.registers.all(Disclosure)


@guarded
def disclosures_of(desk: Desk, case_id: str) -> tuple[Disclosure, ...]:
    """What was disclosed in one case."""
    return desk.store.registers.of_case(Disclosure, case_id)


@guarded
def new_disclosure(desk: Desk, new: NewDisclosure) -> Disclosure:
    """The next entry of the register, checked and with its number; it is not kept yet.

    Raises:
        InputError: ``disclosure_incomplete``, ``disclosure_needs_law``, ``disclosure_day_impossible``.
        StoreError: the case is unknown.
    """
    reference = desk.store.cases.get(new.case_id).reference if new.case_id else ""
    entry = Disclosure(
        entry_id=next_number("D", desk.today.year, desk.store.registers.all(Disclosure)),
        at=desk.moment,
        case_id=new.case_id,
        ground=new.ground,
        why=new.why.strip(),
        to=new.to,
        to_whom=new.to_whom.strip(),
        what=new.what.strip(),
        legal_basis=new.legal_basis.strip(),
        disclosed_on=new.disclosed_on or desk.today,
        reference=reference,
        decided_by=new.decided_by or desk.user.user_id,
        entered_by=desk.user.user_id,
    )
    check_disclosure(entry, desk.today)
    return entry


@guarded
def enter(desk: Desk, new: NewDisclosure) -> Disclosure:
    """Enter a disclosure into the register.

    Raises:
        InputError: ``disclosure_incomplete``, ``disclosure_needs_law``, ``disclosure_day_impossible``.
        StoreError: the case is unknown.

    Law: policy §3(2); duty D10.
    """
    entry = new_disclosure(desk, new)
    with desk.changing() as changes:
        changes.put_entry(entry)
        changes.journal("disclosure.entered", new.case_id or _DISCLOSURES, f"{entry.entry_id}: {entry.ground}")
    return entry


@guarded
def strike(desk: Desk, entry_id: str, because: str) -> Disclosure:
    """Strike out an entry that is wrong; it stays in the register with the reason beside it.

    Raises:
        InputError: ``disclosure_strike_needs_reason``.
        GateError: ``disclosure_struck_already``.
        StoreError: ``register_entry_unknown``.
    """
    entry = desk.store.registers.get(Disclosure, entry_id)
    if not because.strip():
        raise InputError("disclosure_strike_needs_reason")
    if not entry.stands:
        raise GateError("disclosure_struck_already")
    struck = replace(entry, struck_because=because.strip(), struck_by=desk.user.user_id, struck_at=desk.moment)
    with desk.changing() as changes:
        changes.put_entry(struck)
        changes.journal("disclosure.struck", entry.case_id or _DISCLOSURES, entry_id)
    return struck


@guarded
def save_disclosures(desk: Desk, path: Path, language: str) -> Path:
    """Write the register of disclosures as a table (``.csv``) or as a page to print (anything else: HTML).

    Raises:
        StoreError: ``copy_not_written``.
    """
    people = desk.store.settings.display_names()
    sheet = RegisterSheet(
        register=_DISCLOSURES,
        title=Wording("Register of disclosures", "对外披露登记簿"),
        head=_DISCLOSURE_HEAD,
        rows=[_disclosure_row(entry, people, language) for entry in desk.store.registers.all(Disclosure)],
    )
    return save_register(desk, path, sheet, language)


def ground_name(ground: DisclosureGround) -> Wording:
    """One of the eight circumstances of policy §3(2)."""
    return wordings("sources")[f"disclosure.{ground}"]


def body_name(to: DisclosedTo) -> Wording:
    """What kind of body got the data."""
    return wordings("sources")[f"to.{to}"]


_DISCLOSURE_HEAD: Final = (
    Wording("number", "编号"),
    Wording("day", "日期"),
    Wording("ground (policy §3(2))", "情形（隐私政策第3条第2款）"),
    Wording("why", "理由"),
    Wording("to", "对象类别"),
    Wording("to whom", "披露对象"),
    Wording("what", "内容"),
    Wording("law or order", "法律或命令"),
    Wording("case", "案件"),
    Wording("decided by", "决定人"),
    Wording("struck out because", "作废理由"),
)


def _disclosure_row(entry: Disclosure, people: dict[str, str], language: str) -> tuple[str, ...]:
    return (
        entry.entry_id,
        entry.disclosed_on.isoformat(),
        ground_name(entry.ground).said_in(language),
        entry.why,
        body_name(entry.to).said_in(language),
        entry.to_whom,
        entry.what,
        entry.legal_basis,
        entry.reference,
        people.get(entry.decided_by, entry.decided_by),
        entry.struck_because,
    )
