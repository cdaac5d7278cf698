"""Taking in a report on a child, from anybody and in a minute: it opens a case whose minutes run from the discovery.

Law: policy §8 (duty D31).
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from qv_desk.domain.cases.case import Case
from qv_desk.domain.minors.minor_report import MinorReport, Reporter
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.party import Channel, Party, Representative
from qv_desk.errors import InputError
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.incoming.new_case import NewCase
from qv_desk.services.incoming.register import open_case

_OLDEST: Final = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class NewReport:
    """A report as whoever takes it in writes it down, in a minute.

    Attributes:
        reporter: who says so.
        account: by what the account is known.
        correspondent: who is to get the answer, with their address.
        channel: how it came in.
        language: of the answer.
        discovered_at: when the company learned of it; aware.
        stated_age: the age that was named; None where none was.
        said: what was said, in a sentence.
    """

    reporter: Reporter
    account: str
    correspondent: Party
    channel: Channel
    language: str
    discovered_at: datetime
    stated_age: int | None = None
    said: str = ""


@guarded
def take_in(desk: Desk, new: NewReport) -> Case:
    """Take a report in, from anybody: it opens a case whose minutes run from the discovery.

    Raises:
        InputError: ``minor_report_needs_account``, ``minor_age_impossible``; as :func:`register.open_case`.
    """
    if not new.account.strip():
        raise InputError("minor_report_needs_account")
    if new.stated_age is not None and not 0 <= new.stated_age <= _OLDEST:
        raise InputError("minor_age_impossible")
    moment = new.discovered_at.astimezone(desk.moment.tzinfo)
    fact = MinorReport(
        reporter=new.reporter, account=new.account.strip(), discovered_at=moment, stated_age=new.stated_age
    )
    speaks_for = {Reporter.PARENT, Reporter.GUARDIAN}
    return open_case(
        desk,
        NewCase(
            kind=CaseKind.MINOR_REPORT,
            rights=(),
            data_subject=new.correspondent,
            channel=new.channel,
            language=new.language,
            subject="",
            asked=new.said,
            received_at=moment,
            representative=Representative.PARENT if new.reporter in speaks_for else None,
            facts=(fact,),
        ),
    )
