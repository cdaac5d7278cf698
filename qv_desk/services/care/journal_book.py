"""Read the journal: of one case, of one person, of the desk; check it, and hand it to somebody who checks it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from qv_desk.domain.cases.approval import ApprovalKind, ApprovalState
from qv_desk.domain.minors.minor_register import Opened
from qv_desk.domain.terms.journal import JournalEntry
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import InputError
from qv_desk.exports.journal_export import CHILDS_FILE, LEFT_OUT, JournalHeader, write_journal
from qv_desk.exports.journal_report import JournalReport, ReportPerson, write_report
from qv_desk.exports.new_text_file import must_be_new
from qv_desk.services.cases.approve import usable
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.minor_file import opened_by_agreement, shut_to
from qv_desk.services.people import users
from qv_desk.services.words.names import role_name
from qv_desk.store.journal import JournalHead
from qv_desk.store.journal_check import JournalFault, JournalVerdict
from qv_desk.store.progress import Report
from qv_desk.vault.vault_file import read_vault
from qv_desk.vault.vault_form import signing_keys_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qv_desk.vault.vault_form import SigningKeyOwner

__all__ = ["JournalFault", "JournalHead", "JournalVerdict"]

JOURNAL: Final = "journal"
"""What an approval of an export concerns."""


@dataclass(frozen=True, slots=True)
class JournalExport:
    """A journal that was handed out.

    Attributes:
        folder: where it lies.
        head: the last entry that is in it.
        head_after: the entry that says it was exported.
        with_details: whether the entries' words are in it.
        left_out: of how many entries the words are not in it all the same: those on children's files that were shut to
            whoever exported it.
    """

    folder: Path
    head: JournalHead
    head_after: JournalHead
    with_details: bool
    left_out: int = 0


@guarded
def of_case(desk: Desk, case_id: str) -> tuple[JournalEntry, ...]:
    """Everything that was done in one case, oldest first; without the words where it is a child's file and shut."""
    return _as_shown(desk, desk.store.journal.of(case_id))


@guarded
def of_user(desk: Desk, user_id: str, limit: int = 200, before: int | None = None) -> tuple[JournalEntry, ...]:
    """What one person did, newest first; ``before`` continues an earlier page."""
    return _as_shown(desk, desk.store.journal.of_user(user_id, limit, before))


@guarded
def latest(desk: Desk, limit: int = 200, before: int | None = None) -> tuple[JournalEntry, ...]:
    """The newest entries of the whole desk, newest first; ``before`` continues an earlier page."""
    return _as_shown(desk, desk.store.journal.latest(limit, before))


@guarded
def verify(desk: Desk, against: Sequence[JournalHead] = (), report: Report | None = None) -> JournalVerdict:
    """Check every entry, every detail that is still there, and every signature.

    Args:
        desk: the open desk.
        against: heads that were noted outside the desk; the journal must hold each of them.
        report: told how many entries of how many are done; may raise to stop.
    """
    return desk.store.journal.verify(_keys(desk), against=against, report=report)


@guarded
def head(desk: Desk) -> JournalHead:
    """Number and digest of the last entry, to be noted outside the desk."""
    return desk.store.journal.head()


@guarded
def user_names(desk: Desk) -> dict[str, str]:
    """Display names by user identifier, for showing entries."""
    return desk.store.settings.display_names()


@guarded
def export(desk: Desk, folder: Path, *, with_details: bool = False, report: Report | None = None) -> JournalExport:
    """Hand out the whole journal with the program that checks it; the journal says so.

    With details it names people: that needs the agreement of a second person, which serves once within a day. It opens
    no child's file: of one that is shut to the person at the desk the words stay here, and the export says so. Of one
    that was opened for them they go out, and that is written down as each opening is.

    Args:
        desk: the open desk.
        folder: is made here; nothing may be there yet.
        with_details: whether the entries' words go out too.
        report: told how many entries of how many are done; may raise to stop.

    Raises:
        GateError: ``approval_not_granted`` for an export with details.
        StoreError: ``export_exists``, ``export_not_written``; nothing half written is left.

    Law: Regulations on the Protection of Minors in Cyberspace 36.
    """
    used = (usable(desk, ApprovalKind.EXPORT, JOURNAL),) if with_details else ()
    last = head(desk)
    names = user_names(desk)
    header = JournalHeader(
        vault_id=desk.unlocked.vault_id,
        exported_at=desk.moment,
        sequence=last.sequence,
        digest=last.digest,
        with_details=with_details,
        keys={
            key_id: (owner.user_id, names.get(owner.user_id, ""), owner.public_key)
            for key_id, owner in _keys(desk).items()
        },
    )
    told = f"{last.sequence}:{last.digest}{', with details' if with_details else ''}"
    # Written down before anything leaves the desk: a stop in between may say too much, never too little.
    with desk.changing() as changes:
        for approval in used:
            changes.save_approval(approval)
        after = changes.journal("journal.exported", JOURNAL, told)
    lines: Iterator[dict[str, Any]] = islice(desk.store.journal.export_lines(with_details=with_details), last.sequence)
    if with_details:
        lines = _as_handed_out(desk, lines)
    try:
        left_out = write_journal(folder, header, _reported(lines, last.sequence, report))
    except BaseException:
        with desk.changing() as changes:
            for approval in used:
                changes.save_approval(replace(approval, state=ApprovalState.GRANTED))
            changes.journal("journal.export_failed", JOURNAL, told)
        raise
    return JournalExport(folder, last, after, with_details, left_out)


@guarded
def save_report(desk: Desk, path: Path, report: Report | None = None) -> JournalHead:
    """Check the journal and write one page on it, to be printed, signed and kept outside the desk.

    Args:
        desk: the open desk.
        path: the file, which may not be there yet.
        report: told how many entries of how many are checked; may raise to stop.

    Returns:
        The head that stands on the page.

    Raises:
        StoreError: ``export_exists``, ``export_not_written``.
    """
    must_be_new(path)
    last, verdict = head(desk), verify(desk, report=report)
    staff = [
        ReportPerson(one.user.display_name, _both(role_name(one.user.role)), one.key_id)
        for one in users.everybody(desk).people
    ]
    names, present = user_names(desk), {one.key_id for one in staff}
    staff += [
        ReportPerson(names.get(owner.user_id, owner.user_id), _EARLIER, key_id)
        for key_id, owner in sorted(_keys(desk).items(), key=lambda each: (each[1].user_id, each[0]))
        if key_id not in present
    ]
    page = JournalReport(
        office=desk.office.name,
        vault_id=desk.unlocked.vault_id,
        at=desk.moment.astimezone(desk.zone),
        by=desk.user.display_name,
        sequence=last.sequence,
        digest=last.digest,
        entries=verdict.entries,
        signed=verdict.signed,
        first_bad=verdict.first_bad,
        people=tuple(staff),
    )
    # Written down before it leaves the desk: a stop in between may say too much, never too little.
    desk.note("journal.reported", JOURNAL, f"{last.sequence}:{last.digest}")
    write_report(path, page)
    return last


def parse_head(text: str) -> JournalHead:
    """A head as people note it: number and digest with a colon between.

    Raises:
        InputError: ``head_unreadable``.
    """
    number, _, digest = text.strip().partition(":")
    digest = digest.strip().lower()
    if not number.isascii() or not number.isdigit() or len(digest) != _DIGEST_DIGITS or set(digest) - _HEX:
        raise InputError("head_unreadable")
    return JournalHead(int(number), digest)


_EARLIER: Final = "earlier key / 旧密钥"
"""On the page too: a key slipped in for somebody could sign in their name, and shows by standing there."""

_DIGEST_DIGITS = 64
_HEX = frozenset("0123456789abcdef")
_REPORT_EVERY = 1_000


def _as_shown(desk: Desk, entries: tuple[JournalEntry, ...]) -> tuple[JournalEntry, ...]:
    """The entries without what anybody wrote about a child whose file is shut; that something was done is shown.

    Law: Regulations on the Protection of Minors in Cyberspace 36.
    """
    shut = shut_to(desk, (entry.object_id for entry in entries))
    return tuple(replace(entry, detail="") if entry.object_id in shut and entry.detail else entry for entry in entries)


def _as_handed_out(desk: Desk, lines: Iterator[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The lines without what anybody wrote about a child whose file is shut; each still holds the digest of it.

    The salt goes too: with it, words could be guessed and tried against the digest.
    """
    shut: dict[str, bool] = {}
    for line in lines:
        object_id = line["object_id"]
        if line.get("detail") and object_id not in shut:
            shut[object_id] = _is_shut(desk, object_id)
        if line.get("detail") and shut[object_id]:
            yield {name: value for name, value in line.items() if name not in _WORDS} | {LEFT_OUT: CHILDS_FILE}
        else:
            yield line


_WORDS: Final = frozenset({"salt", "detail"})


def _is_shut(desk: Desk, object_id: str) -> bool:
    """Whether it is a child's file that nobody opened for the person at the desk; to hand out what is open opens it."""
    summary = desk.store.summaries.one(object_id)  # of a file that was erased no words are left
    if summary is None or not summary.is_childs_file:
        return False
    case = desk.store.cases.get(object_id)
    if not case.is_sealed:  # a report on somebody who was found to be of age
        return False
    return not opened_by_agreement(desk, object_id, case.reference, Opened.FILE, case_id=object_id)


def _both(wording: Wording) -> str:
    return f"{wording.en} / {wording.zh}"


def _keys(desk: Desk) -> "Mapping[str, SigningKeyOwner]":
    """Everybody's public keys as the vault knows them now: people may have come since the desk was opened."""
    return signing_keys_of(read_vault(desk.folder).vault)


def _reported(lines: Iterator[dict[str, Any]], total: int, report: Report | None) -> Iterator[dict[str, Any]]:
    for done, line in enumerate(lines, start=1):
        yield line
        if report is not None and (done % _REPORT_EVERY == 0 or done == total):
            report(done, total)
