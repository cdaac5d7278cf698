"""The records of personal data that were provided or entrusted to other companies.

Law: China's Network Data Security Management Regulations art. 12.
"""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from qv_desk.catalogue.words import wordings
from qv_desk.domain.telling.provision import Provision, ProvisionManner, check_provision
from qv_desk.domain.terms.register import next_number
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.register_file import RegisterSheet, save_register

_PROVISIONS: Final = "provisions"


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
        entry_id=next_number("P", desk.today.year, desk.store.registers.all(Provision)),
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
def save_provisions(desk: Desk, path: Path, language: str) -> Path:
    """Write the records of provision as a table (``.csv``) or as a page to print (anything else: HTML).

    Raises:
        StoreError: ``copy_not_written``.
    """
    sheet = RegisterSheet(
        register=_PROVISIONS,
        title=Wording("Records of personal data provided", "个人信息提供记录"),
        head=_PROVISION_HEAD,
        rows=[_provision_row(record, language) for record in desk.store.registers.all(Provision)],
    )
    return save_register(desk, path, sheet, language)


def manner_name(manner: ProvisionManner) -> Wording:
    """In what capacity another company handles the data."""
    return wordings("sources")[f"manner.{manner}"]


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
