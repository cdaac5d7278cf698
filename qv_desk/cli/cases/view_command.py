"""``qv-desk view``: look at a document of a case without opening it."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Final

from qv_desk.cli.frame.choices import reference
from qv_desk.cli.frame.exit_codes import DONE
from qv_desk.cli.frame.new_files import require_writable
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.session import opened_desk
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import InputError
from qv_desk.services.cases import review
from qv_desk.services.cases.view_attachment import AttachmentView, look_at, save_page

if TYPE_CHECKING:
    from qv_desk.cli.frame.command_parser import CommandParser
    from qv_desk.domain.terms.document import Document
    from qv_desk.services.frame.desk import Desk

_ABOUT: Final = """\
Look at a document without opening it: a limited process draws it, or takes the text out of it, and can open no file
and no connection while it does so. Text comes to the terminal; of a PDF or a picture the size is told, and with --to
its looks are saved as a PNG file. Programs and archives are not shown. The journal says who looked.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk view QV-2026-0001 message.eml
  qv-desk view QV-2026-0001 invoice.pdf --page 2 --to invoice-2.png
"""
_PICTURE: Final = Wording(
    "Page {page} of {pages}, {width} × {height} pixels. To see it, save it: --to FILE.png",
    "第 {page} 页，共 {pages} 页，{width} × {height} 像素。如需查看，请保存：--to FILE.png",
)
_SAVED: Final = Wording(
    "Page {page} of {pages} is saved in {file}. That is outside the desk's protection: delete it when you are done.",
    "第 {page} 页（共 {pages} 页）已保存至 {file}。该文件已不受工作台保护，用完请删除。",
)
_DANGEROUS: Final = Wording(
    "Opened elsewhere, this file can run a program or reach out to the network.",
    "若用其他程序打开，此文件可能运行程序或访问网络。",
)
_SHORTEST_DIGEST: Final = 8


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``view`` to the command line."""
    parser = commands.add_parser(
        "view", help="look at a document without opening it", description=_ABOUT, epilog=_EXAMPLE
    )
    parser.add_argument("case", type=reference, metavar="CASE", help="the case's reference")
    parser.add_argument("document", metavar="DOCUMENT", help="its name, or the beginning of its SHA-256")
    parser.add_argument("--page", type=int, default=1, metavar="N", help="which page, from 1")
    parser.add_argument("--width", type=int, default=1200, metavar="PIXELS", help="how wide a page is drawn")
    parser.add_argument("--to", type=Path, metavar="FILE.png", help="save what the page looks like in a new file")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Show the document."""
    if arguments.to:
        require_writable(arguments.to)
    with opened_desk(arguments, output) as desk:
        case_id = review.find(desk, arguments.case)
        document = _named(desk, case_id, arguments)
        if arguments.to:
            view = save_page(
                desk, case_id, document.sha256, arguments.to, page=arguments.page, width_px=arguments.width
            )
        else:
            view = look_at(desk, case_id, document.sha256, page=arguments.page, width_px=arguments.width)
    output.record(_record(document, view, arguments.to, output))
    _show(view, arguments.to, output)
    return DONE


def _named(desk: "Desk", case_id: str, arguments: argparse.Namespace) -> "Document":
    documents = review.look(desk, case_id).case.documents
    wanted: str = arguments.document
    found = [one for one in documents if one.name == wanted]
    if not found and len(wanted) >= _SHORTEST_DIGEST:
        found = [one for one in documents if one.sha256.startswith(wanted.lower())]
    if len({one.sha256 for one in found}) != 1:
        raise InputError("document_not_named", reference=arguments.case, name=wanted)
    return found[0]


def _show(view: AttachmentView, saved: Path | None, output: Output) -> None:
    if view.kind == "text":
        output.line(view.text)
    elif view.kind == "pixels":
        words = _SAVED if saved else _PICTURE
        output.say(words, page=view.page, pages=view.pages, width=view.width, height=view.height, file=str(saved))
    for note in view.notes:
        output.aside(Wording("{note}", "{note}"), note=output.words(note))
    if view.is_dangerous:
        output.aside(_DANGEROUS)


def _record(document: "Document", view: AttachmentView, saved: Path | None, output: Output) -> dict[str, object]:
    return {
        "ok": True,
        "name": document.name,
        "sha256": document.sha256,
        "media_type": view.media_type,
        "shown_as": view.kind,
        "page": view.page,
        "pages": view.pages,
        "width": view.width or None,
        "height": view.height or None,
        "text": view.text if view.kind == "text" else None,
        "notes": [output.words(note) for note in view.notes],
        "is_dangerous": view.is_dangerous,
        "saved": str(saved) if saved else None,
    }
