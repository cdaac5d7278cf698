"""A register as a file outside the desk: a page to print, or a table."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from qv_desk.domain.terms.wording import Wording
from qv_desk.exports.csv_file import csv_bytes
from qv_desk.exports.outside_file import write_copy
from qv_desk.exports.register_page import register_page
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterSheet:
    """What goes into the file.

    Attributes:
        register: by which the journal names the register.
        title: what register it is.
        head: the names of the columns.
        rows: the cells, plain text, in the language of the file.
    """

    register: str
    title: Wording
    head: Sequence[Wording]
    rows: Iterable[Sequence[str]]


@guarded
def save_register(desk: Desk, path: Path, sheet: RegisterSheet, language: str) -> Path:
    """Write a register as a table (``.csv``) or as a page to print (anything else: HTML).

    The journal says that it leaves the desk before it does: a stop in between may say too much, never too little.

    Args:
        desk: the open desk.
        path: where it goes.
        sheet: what goes into it.
        language: the screen language.

    Raises:
        StoreError: ``copy_not_written``.
    """
    head = tuple(words.said_in(language) for words in sheet.head)
    if path.suffix.casefold() == ".csv":
        content = csv_bytes(head, sheet.rows)
    else:
        made_on = Wording(f"As of {desk.today.isoformat()}.", f"截至 {desk.today.isoformat()}。").said_in(language)
        lead = f"{desk.office.name}. {made_on}"
        content = register_page(sheet.title.said_in(language), lead, head, sheet.rows, language)
    desk.note("register.saved", sheet.register, path.name)
    write_copy(path, content)
    return path
