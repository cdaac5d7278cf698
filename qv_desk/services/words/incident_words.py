"""The words of incidents and of mailings: states, roles, and the parts that a notice must carry."""

from qv_desk.catalogue.words import wordings
from qv_desk.domain.kinds.incident import AffectedRole, IncidentState, ToldState
from qv_desk.domain.kinds.policy_mailing import NoticeState
from qv_desk.domain.terms.wording import Wording


def part_name(part: str) -> Wording:
    """A part of what is said of an incident, by its field's name."""
    return wordings("incidents")[f"part.{part}"]


def state_word(state: IncidentState) -> Wording:
    """How far an incident is."""
    return wordings("incidents")[f"state.{state}"]


def told_word(state: ToldState, *, letter_waits: bool = False) -> Wording:
    """How far it is with telling one person; a letter that is written and waits for the post is told of as issued."""
    if letter_waits and state is ToldState.TO_TELL:
        return notice_word(NoticeState.ISSUED)
    return wordings("incidents")[f"told.{state}"]


def role_word(role: AffectedRole) -> Wording:
    """In what role somebody stands on a list."""
    return wordings("incidents")[f"role.{role}"]


def added_words(*, is_shut: bool) -> Wording:
    """What became of people put onto a list, with places for ``number`` and ``known``.

    Args:
        is_shut: whether it has children who are shut to the reader: who of them stood on it is then not told.
    """
    return wordings("incidents")["added.shut" if is_shut else "added.open"]


def notice_word(state: NoticeState) -> Wording:
    """How far it is with telling one person of a new version of the policy."""
    return wordings("incidents")[f"notice.{state}"]
