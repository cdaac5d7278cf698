"""The issued letters of a list as drafts for the mail program, one file a person, in a folder outside the desk.

Each draft is made as a single one is: the attached letter plain, or locked with words of its own that are kept nowhere.
So whoever saves locked drafts saves the words beside them, into a file of its own, and keeps the two apart.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from qv_desk.catalogue.words import wordings
from qv_desk.domain.kinds.merge_line import LineState, MergeKind
from qv_desk.errors import AccessError, DeskError, GateError, InputError, StoreError
from qv_desk.exports.csv_file import csv_bytes
from qv_desk.exports.outside_file import write_copy
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.notices.merge_sources import source_of
from qv_desk.services.post import mail_letter
from qv_desk.store.progress import Report


@dataclass(frozen=True, slots=True)
class SavedDraft:
    """One draft that was saved.

    Attributes:
        reference: of the case whose letter it is.
        to: the address that it goes to.
        file: its name in the folder.
        passphrase: opens the attached letter; empty if it is not locked.
    """

    reference: str
    to: str
    file: str
    passphrase: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Mailed:
    """What became of saving drafts.

    Attributes:
        drafts: those that were saved.
        by_post: how many letters go by post alone: the desk knows no e-mail address for them.
        problems: whose draft could not be saved, by the case's reference, and why.
    """

    drafts: tuple[SavedDraft, ...]
    by_post: int
    problems: tuple[tuple[str, DeskError], ...]

    def __add__(self, other: "Mailed") -> "Mailed":
        """Both together, as when a long list is saved in several turns."""
        drafts, problems = (*self.drafts, *other.drafts), (*self.problems, *other.problems)
        return Mailed(drafts, self.by_post + other.by_post, problems)


@guarded
def to_mail(desk: Desk, kind: MergeKind, list_id: str) -> tuple[str, ...]:
    """The identifiers of the lines whose letter is issued and waits for its way out, in the order of the list."""
    lines = source_of(desk, kind, list_id).lines()
    return tuple(line.line_id for line in lines if line.state is LineState.ISSUED)


@guarded
def save_drafts(
    desk: Desk,
    kind: MergeKind,
    list_id: str,
    folder: Path,
    line_ids: Iterable[str] | None = None,
    *,
    is_locked: bool,
    report: Report | None = None,
) -> Mailed:
    """Save a draft for each issued letter whose person has an e-mail address; no file that is there is touched.

    Args:
        desk: the open desk.
        kind: of the list.
        list_id: which incident or mailing.
        folder: where the drafts go; it is there already.
        line_ids: which lines, so that a long list is saved in several turns; None for all.
        is_locked: whether each attached copy opens with words of its own alone.
        report: told how far it is; it may raise to stop, and what was saved stays.

    Raises:
        InputError: ``merge_folder_unusable``.
        StoreError: the list is unknown, or the disk failed.
    """
    if folder.is_symlink() or not folder.is_dir():
        raise InputError("merge_folder_unusable")
    source = source_of(desk, kind, list_id)
    chosen = to_mail(desk, kind, list_id) if line_ids is None else tuple(line_ids)
    drafts: list[SavedDraft] = []
    problems: list[tuple[str, DeskError]] = []
    by_post = 0
    for done, line_id in enumerate(chosen):
        if report is not None:
            report(done, len(chosen))
        line = source.line(line_id)
        if line.state is not LineState.ISSUED:
            continue
        path = folder / f"{line.reference}.eml"
        try:
            if path.exists() or path.is_symlink():
                raise InputError("merge_draft_there_already")  # noqa: TRY301 - told beside the other reasons
            saved = mail_letter.save_draft(desk, line.case_id, line.letter_id, path, is_locked=is_locked)
        except (InputError, GateError, AccessError, StoreError) as problem:
            if problem.code == "mail_needs_address":
                by_post += 1
            else:
                problems.append((line.reference, problem))
        else:
            drafts.append(SavedDraft(line.reference, saved.to, path.name, saved.passphrase))
    return Mailed(tuple(drafts), by_post, tuple(problems))


def save_passphrases(path: Path, drafts: Sequence[SavedDraft], language: str) -> None:
    """Write the words that open locked drafts as a CSV table; they are kept nowhere else.

    Args:
        path: the file; keep it apart from the drafts.
        drafts: those that were saved.
        language: screen language, ``en`` or ``zh_CN``.

    Raises:
        StoreError: ``copy_not_written``; nothing is left half written.
    """
    words = wordings("merge")
    head = [words[f"head.{name}"].said_in(language) for name in ("case", "to", "file", "passphrase")]
    rows = ((one.reference, one.to, one.file, one.passphrase) for one in drafts if one.passphrase)
    write_copy(path, csv_bytes(head, rows))
