"""``qv-desk preview``: what an erasure will do, source by source, before anything is erased."""

import argparse
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from qv_desk.cli.cases.case_words import case_facts, listed, say_next
from qv_desk.cli.frame.choices import RIGHTS, reference
from qv_desk.cli.frame.new_files import require_writable
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.session import opened_desk
from qv_desk.domain.decisions.erasure_preview import ErasureGround, ErasureItem
from qv_desk.domain.terms.right import ERASING_RIGHTS, Right
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import InputError
from qv_desk.services.cases import decide, examine, preview_erasure, review

if TYPE_CHECKING:
    from qv_desk.cli.frame.command_parser import CommandParser
    from qv_desk.services.frame.desk import Desk

_ABOUT: Final = """\
Preview an erasure. Each record that the search has found is erased, made anonymous, or kept with its ground and its
specific reason; a source that is not named is erased whole. The preview stays with the case, and the decision has to
agree with it. Without --ground it is shown as it stands.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk preview CASE
  qv-desk preview CASE --ground no_good_reason
  qv-desk preview CASE --ground no_good_reason --erase orders=1 --keep orders=2 \\
      --because orders=legal_duty:"invoices of 2025, to be kept by tax law"
  qv-desk preview CASE --save preview.html

what comes next:
  qv-desk decide CASE --right erasure --outcome granted
  qv-desk decide CASE --right erasure --outcome partly --ground GROUND --facts TEXT
"""
_COUNTS: Final = ("erase", "anonymise", "keep")


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``preview`` to the command line."""
    parser = commands.add_parser(
        "preview", help="what an erasure will do, before anything is erased", description=_ABOUT, epilog=_EXAMPLE
    )
    parser.add_argument("case", type=reference, metavar="CASE", help="the case's reference")
    parser.add_argument("--right", choices=RIGHTS, metavar="RIGHT", help="erasure or account_cancellation")
    grounds = [ground.value for ground in ErasureGround]
    parser.add_argument("--ground", choices=grounds, metavar="GROUND", help=", ".join(grounds))
    for name, words in zip(_COUNTS, ("erased", "made anonymous", "kept"), strict=True):
        parser.add_argument(
            f"--{name}", metavar="SOURCE=N", action="append", default=[], help=f"so many records of SOURCE are {words}"
        )
    parser.add_argument(
        "--because",
        metavar="SOURCE=GROUND:REASON",
        action="append",
        default=[],
        help="why something is kept: a ground of decide --list-grounds, and the specific reason",
    )
    parser.add_argument("--save", metavar="FILE", help="write the preview as a page to print (HTML) to a new file")
    parser.set_defaults(run=run, parser=parser)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Keep the preview, then show it and write it where asked."""
    out = Path(arguments.save) if arguments.save else None
    if out is not None:
        require_writable(out)
    with opened_desk(arguments, output) as desk:
        case_id = review.find(desk, arguments.case)
        case = review.look(desk, case_id).case
        right = Right(arguments.right) if arguments.right else examine.right_for(case, "erasure_preview")
        if right not in ERASING_RIGHTS:
            raise InputError("examination_not_for_right", right=right)
        if arguments.ground:
            case = preview_erasure.preview(
                desk, case_id, right, ground=ErasureGround(arguments.ground), items=_items(arguments)
            )
            output.record({"ok": True, **case_facts(case)})
        _show(desk, case_id, right, output)
        if out is not None:
            preview_erasure.save_preview(desk, case_id, right, out, output.language)
        if arguments.ground:
            say_next(desk, case, output)
    return 0


def _items(arguments: argparse.Namespace) -> tuple[ErasureItem, ...]:
    items: dict[str, ErasureItem] = {}
    for field, pairs in (
        ("erased", arguments.erase),
        ("anonymised", arguments.anonymise),
        ("kept", arguments.keep),
    ):
        for source, value in _split(pairs, arguments):
            if not (value.isascii() and value.isdecimal() and len(value) <= 9):  # noqa: PLR2004 - a thousand million
                raise InputError("preview_count_wrong", source=source)
            items[source] = _counted(items.get(source, ErasureItem(source=source)), field, int(value))
    for source, value in _split(arguments.because, arguments):
        ground, _, reason = value.partition(":")
        item = items.get(source, ErasureItem(source=source))
        items[source] = replace(item, kept_ground=ground.strip(), kept_reason=reason.strip())
    return tuple(items.values())


def _counted(item: ErasureItem, field: str, number: int) -> ErasureItem:
    match field:
        case "erased":
            return replace(item, erased=number)
        case "anonymised":
            return replace(item, anonymised=number)
        case _:
            return replace(item, kept=number)


def _split(pairs: Iterable[str], arguments: argparse.Namespace) -> Iterable[tuple[str, str]]:
    for pair in pairs:
        source, equals, value = pair.partition("=")
        if not equals:
            arguments.parser.error(f"write SOURCE=…, not {pair!r}")
        yield source.strip(), value.strip()


def _show(desk: "Desk", case_id: str, right: Right, output: Output) -> None:
    rows = []
    for line in preview_erasure.lines(desk, case_id, right):
        item, ground = line.item, decide.grounds().get(line.item.kept_ground)
        reason = listed(filter(None, (output.words(ground.name) if ground else "", item.kept_reason)), output)
        output.record(
            {
                "source": line.source,
                "name": output.words(line.name),
                "records": line.records,
                "erased": item.erased,
                "anonymised": item.anonymised,
                "kept": item.kept,
                "ground": item.kept_ground,
                "reason": item.kept_reason,
                "retention": output.words(line.retention),
                "contributions": line.holds_contributions,
                "said": line.is_said,
            }
        )
        counts = (str(line.records), str(item.erased), str(item.anonymised), str(item.kept))
        rows.append((line.source, output.words(line.name), *counts, reason or output.words(line.retention)))
    if not rows:
        output.say(Wording("The search has found nothing.", "查找未发现记录。"))
        return
    output.table(
        (
            Wording("source", "代码"),
            Wording("name", "来源"),
            Wording("records", "记录数"),
            Wording("erased", "删除"),
            Wording("anonymous", "匿名化"),
            Wording("kept", "保留"),
            Wording("why it is kept, or its retention", "保留理由或保存期限"),
        ),
        rows,
    )
