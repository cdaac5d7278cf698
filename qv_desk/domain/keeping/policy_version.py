"""One version of the privacy policy: its text, the day from which it holds, and its sections."""

import re
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Final

from qv_desk.domain.terms.register import RegisterEntry

_HEADING: Final = re.compile(r"^\s{0,4}(\d{1,2})[.．、]\s{0,4}(\S.{0,118})$")


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyVersion(RegisterEntry):
    """A version as it was brought in; ``entry_id`` is its name, the day that stands on it.

    Attributes:
        in_force_from: the first day at the office on which it holds.
        is_major: whether people with open cases are to be told. Law: policy §9.
        text: the whole text.
        sha256: digest of the text in UTF-8.
        added_by: user identifier.
        changes: what is new, in the words of whoever brought it in.
    """

    register_name: ClassVar[str] = "policy_versions"
    outlives_case: ClassVar[bool] = True

    in_force_from: date
    is_major: bool
    text: str
    sha256: str
    added_by: str
    changes: str = ""


@dataclass(frozen=True, slots=True)
class PolicySection:
    """One numbered section of a policy."""

    number: str
    title: str
    text: str


def sections_of(text: str) -> tuple[PolicySection, ...]:
    """The numbered sections of a policy, in order.

    A heading is a line ``6.Your Rights``; the list of contents at its top repeats them, so the last line of each number
    that still runs upwards is the section.
    """
    lines = text.splitlines()
    places: list[tuple[int, str, str]] = []
    for place, line in enumerate(lines):
        found = _HEADING.match(line)
        if found is None:
            continue
        number, title = found.groups()
        while places and int(places[-1][1]) >= int(number):
            places.pop()
        if int(number) == (int(places[-1][1]) if places else 0) + 1:
            places.append((place, number, title.strip()))
    if not places:
        return ()
    ends = [place for place, _, _ in places[1:]] + [len(lines)]
    return tuple(
        PolicySection(number, title, "\n".join(lines[place + 1 : end]).strip())
        for (place, number, title), end in zip(places, ends, strict=True)
    )
