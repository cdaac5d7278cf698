"""The desk with sample cases on which the window is tried."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.party import Channel, Party
from qv_desk.domain.terms.right import Right
from qv_desk.services.entry import set_up, unlock
from qv_desk.services.incoming.new_case import NewCase
from qv_desk.services.incoming.register import open_case
from qv_desk.vault.derivation import LIGHTEST_KDF
from qv_desk.vault.unlocking import SlotWish

PASSPHRASE = "four quiet herons on the pier"
NOW = datetime(2026, 10, 12, 2, 20, tzinfo=UTC)
"""Monday 12 October 2026, 10:20 in Shanghai."""


@dataclass(frozen=True)
class Sample:
    """A case of the sample desk: who, from where, what, and how many days ago it came in."""

    name: str
    country: str
    right: Right
    days_ago: float
    kind: CaseKind = CaseKind.RIGHTS_REQUEST


SAMPLES = (
    Sample("Chan Ka-yee", "HK", Right.ACCESS, 41.2),
    Sample("Kim Seo-yeon", "KR", Right.ACCESS, 9.6),
    Sample("王晓明", "CN", Right.ERASURE, 1.3),
    Sample("Jürgen Größer", "DE", Right.CORRECTION, 27.5),
    Sample("Ana Ribeiro", "BR", Right.ACCESS, 11.4),
    Sample("Olumide Adeyemi", "NG", Right.MARKETING_OBJECTION, 36.1),
    Sample("Martha Quinn", "IE", Right.ACCESS, 20.3),
    Sample("Emily Carter", "US", Right.ERASURE, 0.9),
    Sample("Sofia Lindqvist", "SE", Right.CORRECTION, 4.5),
    Sample("Nguyễn Thị Mai", "VN", Right.ACCESS, 2.2),
)


def make_sample_desk(folder: Path, samples: tuple[Sample, ...] = SAMPLES) -> unlock.Unlocked:
    """Set up a desk with some cases, and unlock it."""
    set_up.create_office(
        folder,
        office=set_up.office_defaults().office,
        user_name="Lin Wei",
        passphrase=PASSPHRASE,
        device_secret=False,
        wish=SlotWish(kdf=LIGHTEST_KDF),
        now=lambda: NOW - timedelta(days=60),
    )
    unlocked = unlock.open_keys(folder, None, PASSPHRASE)
    desk = unlock.open_desk(folder, unlocked, now=lambda: NOW)
    for sample in samples:
        open_case(desk, _new_case(sample))
    desk.close()
    return unlocked


def _new_case(sample: Sample) -> NewCase:
    return NewCase(
        kind=sample.kind,
        rights=(sample.right,),
        data_subject=Party(sample.name, ("1 Sample Street",), "someone@example.org", "", sample.country),
        channel=Channel.E_MAIL,
        language="en",
        subject="A request",
        asked="",
        received_at=NOW - timedelta(days=sample.days_ago),
    )
