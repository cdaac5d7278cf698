"""A dry run over a whole list: what each letter still lacks, before the first is issued. Nothing is kept by it.

Each letter is composed and held against its contract, and whatever print would refuse is found, without making a page.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from qv_desk.catalogue.words import wordings
from qv_desk.domain.cases.case import Case
from qv_desk.domain.kinds.merge_line import Checked, CheckedLine, Finding, FindingKind, LineState, MergeKind, MergeLine
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import DeskError, GateError, InputError, StoreError
from qv_desk.exports.csv_file import csv_bytes
from qv_desk.exports.outside_file import write_copy
from qv_desk.letters.pdf import must_be_printable
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.letters import correspond
from qv_desk.services.letters.letter_drafting import Draft
from qv_desk.services.letters.letter_languages import is_readers_language, language_for, language_name
from qv_desk.services.notices import incident_children
from qv_desk.services.notices.merge_sources import Source, source_of
from qv_desk.services.words.say import said
from qv_desk.store.progress import Report


@dataclass(frozen=True, slots=True)
class Drafted:
    """A line's letter as it would be issued now.

    Attributes:
        draft: the letter; None where not even a draft can be made.
        findings: what was found on the line.
    """

    draft: Draft | None
    findings: tuple[Finding, ...]

    @property
    def is_whole(self) -> bool:
        """Whether it can be issued as it stands."""
        return not any(one.holds_back for one in self.findings)


@guarded
def to_tell(desk: Desk, kind: MergeKind, list_id: str) -> tuple[str, ...]:
    """The identifiers of the lines that have no letter yet and still need one, in the order of the list."""
    return _to_tell(source_of(desk, kind, list_id))


def _to_tell(source: Source) -> tuple[str, ...]:
    return tuple(line.line_id for line in source.lines() if line.state is LineState.TO_TELL)


@guarded
def check(
    desk: Desk,
    kind: MergeKind,
    list_id: str,
    line_ids: Iterable[str] | None = None,
    *,
    report: Report | None = None,
) -> Checked:
    """Look through the letters of a list and say what each still lacks; nothing is kept.

    Args:
        desk: the open desk.
        kind: of the list.
        list_id: which incident or mailing.
        line_ids: which lines; None for all that still need a letter.
        report: told how far it is; it may raise to stop.

    Raises:
        GateError: the list itself lacks what each letter must carry.
        StoreError: the list is unknown.
    """
    source = source_of(desk, kind, list_id)
    whole, lines = 0, []
    for line, found in each_drafted(desk, source, line_ids, report):
        whole += found.is_whole
        if found.findings:
            lines.append(CheckedLine(line, found.findings))
    return Checked(whole, tuple(lines))


@guarded
def each_drafted(
    desk: Desk, source: Source, line_ids: Iterable[str] | None, report: Report | None
) -> Iterator[tuple[MergeLine, Drafted]]:
    """Each line that still needs a letter, with the letter as it would be issued when it is its turn.

    Raises:
        GateError: the list itself lacks what each letter must carry.
    """
    source.must_be_ready()
    chosen = _to_tell(source) if line_ids is None else tuple(line_ids)
    for done, line_id in enumerate(chosen):
        if report is not None:
            report(done, len(chosen))
        line = source.line(line_id)
        if line.state is LineState.TO_TELL:
            yield line, drafted(desk, source, line)


@guarded
def look(desk: Desk, kind: MergeKind, list_id: str, line_id: str) -> bytes:
    """One letter of a list as PDF, as it would be issued now, or as it was; what it lacks shows as dashed strips.

    Raises:
        GateError: ``merge_line_not_whole`` where not even a draft can be made.
        AccessError: ``minor_file_needs_approval``; ``incident_children_shut`` for a letter that names a child of the
            list, the child's or the guardian's.
        InputError: a character has no glyph.
    """
    source = source_of(desk, kind, list_id)
    line = source.line(line_id)
    if line.names_child:
        incident_children.must_be_open(desk, list_id)
    if line.letter_id:
        return _as_issued(desk, line)
    found = drafted(desk, source, line)
    if found.draft is None:
        raise GateError("merge_line_not_whole", reason=found.findings[0].words)
    return correspond.preview(found.draft)


def _as_issued(desk: Desk, line: MergeLine) -> bytes:
    """The letter of a line that was issued; to whom the list's children are open, its letters are, not its files."""
    if not line.names_child:
        return correspond.pdf_of(desk, line.case_id, line.letter_id)
    letters = {one.letter_id: one for one in desk.store.cases.get(line.case_id).correspondence}
    return desk.store.documents.content(letters[line.letter_id].sha256)


@guarded
def save_look(desk: Desk, kind: MergeKind, list_id: str, line_id: str, path: Path) -> None:
    """Save one letter of a list as it would be issued now, outside the desk; the journal says so.

    Raises:
        GateError: as :func:`look`.
        AccessError: as :func:`look`.
        StoreError: ``copy_not_written``.
    """
    content = look(desk, kind, list_id, line_id)
    desk.note("merge.look_saved", list_id, line_id)
    write_copy(path, content)


@guarded
def save_findings(desk: Desk, kind: MergeKind, list_id: str, checked: Checked, path: Path, language: str) -> None:
    """Save what was found as a CSV table outside the desk; the journal says so.

    Args:
        desk: the open desk.
        kind: of the list.
        list_id: which incident or mailing.
        checked: what was found.
        path: the file.
        language: screen language, ``en`` or ``zh_CN``.

    Raises:
        StoreError: ``copy_not_written``; nothing is left half written.
    """
    words = wordings("merge")
    head = [words[f"head.{name}"].said_in(language) for name in ("line", "who", "case", "finding", "holds_back")]
    rows = (
        (
            one.line.short_id,
            who(one.line).said_in(language),
            one.line.reference,
            finding.words.said_in(language),
            words["word.yes" if finding.holds_back else "word.no"].said_in(language),
        )
        for one in checked.lines
        for finding in one.findings
    )
    content = csv_bytes(head, rows)
    desk.note("merge.findings_saved", list_id, f"{kind}: {len(checked.lines)}")
    write_copy(path, content)


@guarded
def drafted(desk: Desk, source: Source, line: MergeLine) -> Drafted:
    """The letter of one line as it would be issued now, with whatever is found on it."""
    if line.is_shut:
        return Drafted(None, (_finding(FindingKind.CHILDS_FILE),))
    before = (_finding(FindingKind.PERHAPS_SAME, who=_plain(line.perhaps)),) if line.perhaps else ()
    try:
        case = source.case_as_it_would_be(line)
        draft = correspond.draft_for(desk, case, source.letter, language_for(case))
    except DeskError as problem:
        if isinstance(problem, StoreError):
            raise
        return Drafted(None, (*before, refused(problem)))
    lacking = tuple(Finding(FindingKind.LETTER, gap.code, gap.by_law) for gap in draft.gaps)
    return Drafted(draft, (*before, *lacking, *_unprintable(draft), *_remarks(case, draft)))


def who(line: MergeLine) -> Wording:
    """How a line is named in a list that everybody at the desk may see: a child's name stands in no such list."""
    if line.is_child or line.is_shut:
        return wordings("merge")["word.child"]
    return _plain(line.party.name)


def counted_words(finding: Finding) -> Wording:
    """A finding as it is counted, without what only one line says."""
    named = wordings("merge").get(f"count.{finding.code}")
    return finding.words if named is None else named


def _unprintable(draft: Draft) -> Iterator[Finding]:
    """What print would refuse."""
    try:
        must_be_printable(draft.letter)
    except InputError as problem:
        yield refused(problem)


def _remarks(case: Case, draft: Draft) -> Iterator[Finding]:
    """What does not keep the letter back."""
    if not is_readers_language(case.language, draft.letter.language):
        written = language_name(draft.letter.language)
        reader = language_name(case.language)
        yield _finding(FindingKind.LANGUAGE, holds_back=False, reader=reader, language=written)
    if case.data_subject.postal_address and not case.data_subject.country:
        yield _finding(FindingKind.COUNTRY, holds_back=False)


def refused(problem: DeskError) -> Finding:
    """What the desk itself says against a letter."""
    kind = FindingKind.CHARACTER if problem.code == "glyph_missing" else FindingKind.LETTER
    return Finding(kind, problem.code, Wording(said(problem, "en").sentence, said(problem, "zh_CN").sentence))


def _finding(kind: FindingKind, *, holds_back: bool = True, **places: Wording) -> Finding:
    return Finding(kind, kind.value, wordings("merge")[f"finding.{kind}"].filled(**places), holds_back)


def _plain(text: str) -> Wording:
    return Wording(text, text)
