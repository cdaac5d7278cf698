"""Issue the letters of a list, one a person: each when it is whole, none twice, gone on with after a stop or a kill.

A letter stands in its person's case, and is found there again: so a second call sees what the first one did, however
that ended. What holds one letter back holds back no other.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from qv_desk.domain.kinds.merge_line import CheckedLine, LineState, MergeKind
from qv_desk.errors import AccessError, GateError, InputError
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.letters import correspond
from qv_desk.services.notices.merge_check import each_drafted, refused
from qv_desk.services.notices.merge_sources import source_of
from qv_desk.store.progress import Report


@dataclass(frozen=True, slots=True)
class Issued:
    """What became of issuing letters to many.

    Attributes:
        letters: how many were issued now.
        held_back: the lines whose letter could not be issued, each with what is missing.
    """

    letters: int
    held_back: tuple[CheckedLine, ...]

    def __add__(self, other: "Issued") -> "Issued":
        """Both together, as when a long list is issued in several turns."""
        return Issued(self.letters + other.letters, (*self.held_back, *other.held_back))


@guarded
def issue(
    desk: Desk,
    kind: MergeKind,
    list_id: str,
    line_ids: Iterable[str] | None = None,
    *,
    report: Report | None = None,
) -> Issued:
    """Issue the letter of every line that is whole and has none, each by a case of its person.

    Called again, it goes on with those that are left; a letter that was taken back counts as not issued.

    Args:
        desk: the open desk.
        kind: of the list.
        list_id: which incident or mailing.
        line_ids: which lines, so that a long list is issued in several turns; None for all.
        report: told how far it is; it may raise to stop, and what was issued stays.

    Raises:
        GateError: the incident is closed, or lacks what a notice must carry.
        StoreError: the list is unknown, or the disk failed; what was issued before stands.

    Law: PIPL 57; policy §9.
    """
    source = source_of(desk, kind, list_id)
    letters, held_back = 0, []
    for line, found in each_drafted(desk, source, line_ids, report):
        if not found.is_whole or found.draft is None:
            held_back.append(CheckedLine(line, found.findings))
            continue
        try:
            case = source.opened_case(line)
            correspond.issue(desk, case.case_id, source.letter, found.draft.letter.language, {})
        except (GateError, InputError, AccessError) as problem:
            held_back.append(CheckedLine(line, (refused(problem),)))
        else:
            letters += 1
    return Issued(letters, tuple(held_back))


@guarded
def tell_apart(desk: Desk, kind: MergeKind, list_id: str, line_ids: Iterable[str] | None = None) -> int:
    """Note that people who look like others on the list are not the same; gives how many lines were settled so.

    Args:
        desk: the open desk.
        kind: of the list.
        list_id: which incident or mailing.
        line_ids: which lines; None for all that wait for such a word.
    """
    source = source_of(desk, kind, list_id)
    if line_ids is None:
        line_ids = [line.line_id for line in source.lines() if line.perhaps and line.state is LineState.TO_TELL]
    return source.tell_apart(line_ids)


@guarded
def tell_same(desk: Desk, kind: MergeKind, list_id: str, line_id: str) -> None:
    """Note that a line is the same person's as the one that it looks like: they are told by that one.

    Raises:
        InputError: ``affected_not_doubtful``: it looks like nobody's.
        GateError: they were told already, or the incident is closed.
    """
    source = source_of(desk, kind, list_id)
    line = source.line(line_id)
    if not line.perhaps:
        raise InputError("affected_not_doubtful")
    source.tell_same(line_id, line.perhaps)
