"""Lists of people to be told, as tests need them."""

from pathlib import Path

from qv_desk.domain.kinds.incident import NOTICE_PARTS, Incident, IncidentWords
from qv_desk.domain.kinds.merge_line import MergeKind
from qv_desk.domain.kinds.policy_mailing import PolicyMailing
from qv_desk.services.frame.desk import Desk
from qv_desk.services.notices import incidents, merge_import, policy_mailing
from qv_desk.services.notices.affected import Added

WORDS = IncidentWords(title="A lost computer", **{code: f"About {code}." for code in NOTICE_PARTS})


def incident(desk: Desk) -> Incident:
    return incidents.enter(desk, desk.moment, WORDS)


def mailing(desk: Desk, version: str = "2026-10-01") -> PolicyMailing:
    return policy_mailing.start_mailing(
        desk, version=version, changes="Data are also kept in Singapore.", in_force_on=desk.today, where="our website"
    )


def list_of(desk: Desk, kind: MergeKind) -> str:
    """The identifier of an incident or of a mailing with nobody on its list."""
    return incident(desk).entry_id if kind is MergeKind.INCIDENT else mailing(desk).entry_id


def taken_in(desk: Desk, kind: MergeKind, list_id: str, folder: Path, text: str, **wish: bool) -> Added:
    """Put the people of a CSV file onto a list, by way of the limited child process."""
    file = folder / "people.csv"
    file.write_text(text, encoding="utf-8")
    understood = merge_import.understand(desk, kind, merge_import.read_list(file))
    return merge_import.take_in(desk, kind, list_id, understood, without_faulty=wish.get("without_faulty", False))


def people(number: int) -> str:
    """A list of people, all of them whole."""
    rows = (f"Person {place},p{place}@example.org,{place} Sample Road; Cork,IE" for place in range(number))
    return "\n".join(("name,e-mail,address,country", *rows))
