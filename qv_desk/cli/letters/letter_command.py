"""``qv-desk letter``: draft or issue a letter."""

import argparse
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from qv_desk.cli.cases.case_words import say_next
from qv_desk.cli.frame.choices import reference
from qv_desk.cli.frame.new_files import require_writable, write_new
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.session import opened_desk
from qv_desk.cli.letters.extension_words import read_wishes
from qv_desk.cli.letters.letter_draft import gap_record, show_draft
from qv_desk.domain.letters.layout import LayoutWish, Paper, Positions
from qv_desk.domain.letters.letter import FieldValue, LetterKind
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import GateError, InputError
from qv_desk.services.cases import documents, review
from qv_desk.services.letters import correspond, letter_languages
from qv_desk.services.letters.usual_words import usual_words
from qv_desk.services.words import names

if TYPE_CHECKING:
    from qv_desk.cli.frame.command_parser import CommandParser
    from qv_desk.domain.cases.case import Case
    from qv_desk.domain.parts.correspondence import Correspondence
    from qv_desk.services.frame.desk import Desk
    from qv_desk.services.letters.letter_drafting import Draft

_ABOUT: Final = """\
Issue a letter, or with --draft look at it first: what it must carry and which law asks for it, which fields are yours
to write, and what is still missing. Fields that a letter needs and that you leave empty take the standard sentence
where there is one; which ones did is told. A letter that lacks something it must carry is not issued; the exact gap is
named, with the law that asks for it.

Under several laws each has a period of its own, and a notice of extension moves the one that ends first. --extend
names which it moves instead, one or several, each by its rule as “qv-desk clocks” lists it and with a new day where it
is not the longest that the law allows. A law that does not allow it is refused by name, and no date moves.

An issued letter is kept with the case and waits to be printed. --language is the language of the letter; for the
language of these sentences write it before the command:  qv-desk --language zh letter …
"""
_EXAMPLE: Final = """\
examples:
  qv-desk letter QV-2026-0001 --kind acknowledgement --language en --draft
  qv-desk letter QV-2026-0001 --kind acknowledgement --language en --out acknowledgement.pdf
  qv-desk letter QV-2026-0001 --kind access_grant --language zh-Hans --field source="您的注册信息"
  qv-desk letter QV-2026-0001 --kind refusal --language de --with-english --large --draft
  qv-desk letter QV-2026-0001 --kind recipient_notice --draft
  qv-desk letter QV-2026-0001 --kind extension --language en --extend uk_gdpr --extend hk_pdpo=2026-12-01 --draft

what comes next:
  qv-desk print-queue
"""
_FILL: Final = Wording("  --field {field}=…   {gap}", "  --field {field}=…   {gap}")


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``letter`` to the command line."""
    parser = commands.add_parser("letter", help="draft or issue a letter", description=_ABOUT, epilog=_EXAMPLE)
    kinds = [kind.value for kind in LetterKind]
    parser.add_argument("case", type=reference, metavar="CASE", help="the case's reference")
    parser.add_argument("--kind", choices=kinds, metavar="KIND", help=f"{', '.join(kinds)}; else the one that is next")
    parser.add_argument(
        "--language", metavar="LANG", help="language of the letter; else the person's, where it is known"
    )
    parser.add_argument(
        "--field", metavar="NAME=TEXT", action="append", default=[], help="your words for a field; repeat it for lists"
    )
    parser.add_argument("--own-words-only", action="store_true", help="take no standard sentence")
    parser.add_argument(
        "--late", metavar="REASON", default="", help="send a refusal after its period, and why it is late"
    )
    parser.add_argument(
        "--extend",
        metavar="RULE[=DATE]",
        action="append",
        default=[],
        help="a law whose period the notice of extension moves; repeat it for several; else the one that ends first",
    )
    parser.add_argument(
        "--paper", choices=[paper.value for paper in Paper], help="the sheet; else as the office sets it"
    )
    place = parser.add_mutually_exclusive_group()
    place.add_argument("--plain", action="store_true", help="no window: the address below the letterhead, no marks")
    place.add_argument("--window", action="store_true", help="in the window of the office's envelope")
    parser.add_argument(
        "--large", action=argparse.BooleanOptionalAction, default=None, help="large type, for readers who see little"
    )
    parser.add_argument("--with-english", action="store_true", help="the same letter in English follows")
    parser.add_argument("--draft", action="store_true", help="issue nothing; show the fields and what is missing")
    parser.add_argument("--out", metavar="FILE", help="write the PDF to a new file")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Draft or issue, and write the PDF where asked."""
    out = Path(arguments.out) if arguments.out else None
    if out is not None:
        require_writable(out)
    with opened_desk(arguments, output) as desk:
        case_id = review.find(desk, arguments.case)
        case = review.look(desk, case_id).case
        kind = LetterKind(arguments.kind) if arguments.kind else _next_kind(case)
        language = arguments.language or letter_languages.language_for(case)
        late, layout, extends = arguments.late, _layout(arguments), read_wishes(arguments.extend)
        drafted = partial(
            correspond.draft, desk, case_id, kind, language, late_because=late, layout=layout, extends=extends
        )
        draft = drafted({})
        written = _written(draft, arguments.field)
        draft = drafted(written)
        standards: dict[str, str | tuple[str, ...]] = {}
        if not arguments.own_words_only:
            standards = usual_words(draft)
            draft = drafted({**written, **standards})
        if arguments.draft:
            show_draft(draft, standards, output)
            if out is not None:
                write_new(out, correspond.preview(draft))
            return 0
        issue = partial(
            correspond.issue,
            desk,
            case_id,
            kind,
            draft.letter.language,
            {**written, **standards},
            late_because=late,
            layout=layout,
            extends=extends,
        )
        try:
            _issue(desk, draft, issue, standards, out, output)
        except GateError as error:
            if error.code != "letter_gap":
                raise
            _name_gaps(error, draft, output)
            return error.exit_code
    return 0


def _layout(arguments: argparse.Namespace) -> LayoutWish:
    return LayoutWish(
        paper=Paper(arguments.paper) if arguments.paper else None,
        positions=_positions(arguments),
        is_large=arguments.large,
        is_bilingual=arguments.with_english,
    )


def _positions(arguments: argparse.Namespace) -> Positions | None:
    """Where the address stands, if that was said."""
    if arguments.plain:
        return Positions.PLAIN
    return Positions.WINDOW if arguments.window else None


def _next_kind(case: "Case") -> LetterKind:
    """The letter that moves the case on.

    Raises:
        GateError: ``letter_none_next``; something else has to be done first, and no letter goes out by a slip.
    """
    suggested = correspond.suggested_kind(case)
    if suggested is None:
        raise GateError("letter_none_next", case=case.reference)
    return suggested


def _written(draft: "Draft", given: Iterable[str]) -> dict[str, str | tuple[str, ...]]:
    """The officer's words by field; a field that is a list collects its items."""
    forms = {state.field.name: state.field.value for state in draft.inputs if state.is_open}
    written: dict[str, str | tuple[str, ...]] = {}
    for word in given:
        name, equals, text = word.partition("=")
        name = name.strip()
        if not equals:
            raise InputError("field_unreadable", value=word)
        if name not in forms:
            raise InputError("field_unknown", field=name, known=", ".join(forms))
        if forms[name] in {FieldValue.LIST, FieldValue.ROWS}:
            items = tuple(line.strip() for line in text.splitlines() if line.strip())
            written[name] = (*written.get(name, ()), *items)
        else:
            written[name] = text
    return written


def _name_gaps(error: GateError, draft: "Draft", output: Output) -> None:
    """Name every gap, and the option that fills it; the letter was not issued."""
    gaps = [gap_record(gap, output) for gap in draft.gaps]
    output.failure(error, gaps=gaps)
    to_write = {field.field.name for field in draft.inputs if field.is_open}
    for gap in draft.gaps:
        if gap.field in to_write and not output.json:
            output.aside(_FILL, field=gap.field, gap=output.words(gap.by_law))


def _issue(
    desk: "Desk",
    draft: "Draft",
    issue: "Callable[[], Correspondence]",
    standards: dict[str, str | tuple[str, ...]],
    out: Path | None,
    output: Output,
) -> None:
    kind, language = draft.letter.kind, draft.letter.language
    letter = issue()
    if out is not None:
        documents.save_copy(desk, draft.case_id, letter.sha256, out)
    case = review.look(desk, draft.case_id).case
    output.record(
        {
            "ok": True,
            "reference": case.reference,
            "letter": letter.letter_id,
            "kind": kind.value,
            "language": language,
            "pages": letter.pages,
            "sha256": letter.sha256,
            "standard_sentences": list(standards),
            **({"extended": _extended(draft)} if draft.moved else {}),
            "file": str(out) if out else None,
        }
    )
    output.say(
        Wording("Issued: {kind}, 1 page, letter {letter}.", "已签发：{kind}，共 1 页，信函编号 {letter}。")
        if letter.pages == 1
        else Wording(
            "Issued: {kind}, {pages} pages, letter {letter}.", "已签发：{kind}，共 {pages} 页，信函编号 {letter}。"
        ),
        kind=output.words(names.letter_kind_name(kind)),
        pages=letter.pages,
        letter=letter.letter_id,
    )
    if standards:
        output.say(
            Wording("Standard sentences stand in: {fields}.", "以下字段采用了标准语句：{fields}。"),
            fields=", ".join(standards),
        )
    for code, day in _extended(draft).items():
        output.say(
            Wording("Extended: {rule} until {day}.", "已延期：{rule}至 {day}。"),
            rule=output.words(names.rule_name(code)),
            day=day,
        )
    say_next(desk, case, output)


def _extended(draft: "Draft") -> dict[str, str]:
    """The new day of each period that the notice moved, by the code of its rule."""
    promised = str(draft.fields.get("new_due_on", ""))
    return {one.clock.rule.code: one.until.isoformat() if one.until else promised for one in draft.moved}
