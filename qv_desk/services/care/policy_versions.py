"""The versions of the privacy policy: brought in as text, kept for ever, and held against the duties of the desk."""

import hashlib
import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from qv_desk.catalogue.duties import load_duties
from qv_desk.domain.keeping.policy_version import PolicySection, PolicyVersion, sections_of
from qv_desk.domain.terms.duty import Duty
from qv_desk.errors import InputError
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.policy import version_on

_MOST_BYTES: Final = 1024 * 1024
_NUMBER: Final = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class PolicyReading:
    """What a text would be as a version of the policy, before it is brought in.

    Attributes:
        text: the text itself.
        sections: its numbered sections.
        duties_without_section: duties of the desk whose section it does not have any more: somebody must read whether
            they still hold.
    """

    text: str
    sections: tuple[PolicySection, ...]
    duties_without_section: tuple[Duty, ...]


def read_policy(content: bytes) -> PolicyReading:
    """Read the text of a policy; nothing is kept.

    Raises:
        InputError: ``policy_too_large``, ``policy_not_text``, ``policy_without_sections``.
    """
    if len(content) > _MOST_BYTES:
        raise InputError("policy_too_large", limit=_MOST_BYTES)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InputError("policy_not_text") from None
    if "\0" in text:
        raise InputError("policy_not_text")
    sections = sections_of(text)
    if not sections:
        raise InputError("policy_without_sections")
    numbers = {section.number for section in sections}
    missing = tuple(
        duty for duty in load_duties() if not set(_NUMBER.findall(duty.section.partition("(")[0])) <= numbers
    )
    return PolicyReading(text, sections, missing)


@guarded
def bring_in(
    desk: Desk, content: bytes, *, name: date, in_force_from: date, is_major: bool, changes: str
) -> PolicyVersion:
    """Keep a new version; cases received from its first day on cite it.

    Args:
        desk: the open desk.
        content: the text, UTF-8.
        name: the day that stands on it.
        in_force_from: its first day.
        is_major: whether people with open cases are to be told.
        changes: what is new, in a sentence.

    Raises:
        InputError: as :func:`read_policy`; ``policy_needs_changes``; ``policy_version_exists``; ``policy_in_the_past``
            when cases that were received since cite another version.
    """
    reading = read_policy(content)
    if not changes.strip():
        raise InputError("policy_needs_changes")
    if any(one.entry_id == name.isoformat() for one in versions(desk)) or name.isoformat() == desk.policy_version:
        raise InputError("policy_version_exists", version=name.isoformat())
    if in_force_from < desk.today:
        raise InputError("policy_in_the_past", today=desk.today.isoformat())
    version = PolicyVersion(
        entry_id=name.isoformat(),
        at=desk.moment,
        in_force_from=in_force_from,
        is_major=is_major,
        text=reading.text,
        sha256=hashlib.sha256(reading.text.encode()).hexdigest(),
        added_by=desk.user.user_id,
        changes=changes.strip(),
    )
    with desk.changing() as transaction:
        transaction.put_entry(version)
        transaction.journal("policy.version_added", "office", f"{version.entry_id} {version.sha256}")
    return version


@guarded
def versions(desk: Desk) -> tuple[PolicyVersion, ...]:
    """Every version that was brought in, in the order of their first days."""
    return tuple(sorted(desk.store.registers.all(PolicyVersion), key=lambda one: (one.in_force_from, one.at)))


@guarded
def in_force(desk: Desk) -> str:
    """The name of the version in force today."""
    return version_on(desk, desk.today)
