"""The registers of what was given away: disclosures on the eight grounds, and records of provision to companies."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from qv_desk.catalogue.words import wordings
from qv_desk.domain.telling.disclosure import DisclosedTo, Disclosure, DisclosureGround, check_disclosure
from qv_desk.domain.telling.provision import Provision, ProvisionManner, check_provision
from qv_desk.domain.terms.register import RegisterEntry
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import GateError, InputError
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.register_file import RegisterSheet, save_register

_DISCLOSURES: Final = "disclosures"
_PROVISIONS: Final = "provisions"


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


@dataclass(frozen=True, slots=True, kw_only=True)
class NewProvision:
    """A record of provision as somebody enters it; the fields are those of :class:`Provision`."""

    manner: ProvisionManner
    to_whom: str
    purpose: str
    what: str
    how: str
    agreement: str
    provided_on: date | None = None
    ended_on: date | None = None
    is_ongoing: bool = False


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
        entry_id=_next_number(desk, "D", desk.store.registers.all(Disclosure)),
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
def provisions(desk: Desk) -> tuple[Provision, ...]:
    """The records of provision, oldest first. Law: Network Data Security Management Regulations art. 12."""
    return desk.store.registers.all(Provision)


@guarded
def enter_provision(desk: Desk, new: NewProvision) -> Provision:
    """Enter a record of data provided to, or entrusted to, another company.

    Raises:
        InputError: ``provision_incomplete``, ``disclosure_day_impossible``.
    """
    record = Provision(
        entry_id=_next_number(desk, "P", desk.store.registers.all(Provision)),
        at=desk.moment,
        manner=new.manner,
        to_whom=new.to_whom.strip(),
        purpose=new.purpose.strip(),
        what=new.what.strip(),
        how=new.how.strip(),
        agreement=new.agreement.strip(),
        provided_on=new.provided_on or desk.today,
        ended_on=new.ended_on,
        is_ongoing=new.is_ongoing,
        entered_by=desk.user.user_id,
    )
    check_provision(record, desk.today)
    with desk.changing() as changes:
        changes.put_entry(record)
        changes.journal("provision.entered", _PROVISIONS, record.entry_id)
    return record


@guarded
def end_provision(desk: Desk, entry_id: str, on: date) -> Provision:
    """Note that data are provided no longer; from then on the three years run.

    Raises:
        InputError: ``disclosure_day_impossible``.
        StoreError: ``register_entry_unknown``.
    """
    record = replace(desk.store.registers.get(Provision, entry_id), ended_on=on)
    check_provision(record, desk.today)
    with desk.changing() as changes:
        changes.put_entry(record)
        changes.journal("provision.ended", _PROVISIONS, entry_id)
    return record


@guarded
def save_disclosures(desk: Desk, path: Path, language: str) -> Path:
    """Write the register of disclosures as a table (``.csv``) or as a page to print (anything else: HTML).

    Raises:
        StoreError: ``place_not_writable``.
    """
    people = _people(desk)
    sheet = RegisterSheet(
        register=_DISCLOSURES,
        title=Wording("Register of disclosures", "对外披露登记簿"),
        head=_DISCLOSURE_HEAD,
        rows=[_disclosure_row(entry, people, language) for entry in desk.store.registers.all(Disclosure)],
    )
    return save_register(desk, path, sheet, language)


@guarded
def save_provisions(desk: Desk, path: Path, language: str) -> Path:
    """Write the records of provision as a table (``.csv``) or as a page to print (anything else: HTML).

    Raises:
        StoreError: ``place_not_writable``.
    """
    sheet = RegisterSheet(
        register=_PROVISIONS,
        title=Wording("Records of personal data provided", "个人信息提供记录"),
        head=_PROVISION_HEAD,
        rows=[_provision_row(record, language) for record in desk.store.registers.all(Provision)],
    )
    return save_register(desk, path, sheet, language)


def ground_name(ground: DisclosureGround) -> Wording:
    """One of the eight circumstances of policy §3(2)."""
    return wordings("sources")[f"disclosure.{ground}"]


def body_name(to: DisclosedTo) -> Wording:
    """What kind of body got the data."""
    return wordings("sources")[f"to.{to}"]


def manner_name(manner: ProvisionManner) -> Wording:
    """In what capacity another company handles the data."""
    return wordings("sources")[f"manner.{manner}"]


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
_PROVISION_HEAD: Final = (
    Wording("number", "编号"),
    Wording("from", "开始日期"),
    Wording("until", "结束日期"),
    Wording("manner", "方式"),
    Wording("to whom", "接收方"),
    Wording("purpose", "目的"),
    Wording("what", "信息范围"),
    Wording("how", "途径与保护措施"),
    Wording("agreement", "协议"),
    Wording("kept until", "保存至"),
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


def _provision_row(record: Provision, language: str) -> tuple[str, ...]:
    going_on = Wording("goes on", "持续中").said_in(language)
    end = record.ended_on or (None if record.is_ongoing else record.provided_on)
    return (
        record.entry_id,
        record.provided_on.isoformat(),
        end.isoformat() if end else going_on,
        manner_name(record.manner).said_in(language),
        record.to_whom,
        record.purpose,
        record.what,
        record.how,
        record.agreement,
        record.keep_until.isoformat() if record.keep_until else going_on,
    )


def _next_number(desk: Desk, letter: str, entries: Sequence[RegisterEntry]) -> str:
    start = f"{letter}-{desk.today.year}-"
    numbers = [int(one.entry_id.removeprefix(start)) for one in entries if one.entry_id.startswith(start)]
    return f"{start}{max(numbers, default=0) + 1:04d}"


def _people(desk: Desk) -> dict[str, str]:
    return {user.user_id: user.display_name for user in desk.store.settings.people()}
