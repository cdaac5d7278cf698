"""A wording as a file, in the form in which the program ships its own, to be edited in any editor."""

import json
import re
import tomllib
from dataclasses import dataclass
from typing import Final

from qv_desk.domain.letters.letter import BlockKind
from qv_desk.domain.letters.letter_template import TemplateBlock
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import InputError

MOST_BYTES: Final = 1024 * 1024
"""Of a file; a wording has a twentieth of it."""

_KINDS: Final = tuple(kind.value for kind in BlockKind if kind is not BlockKind.MISSING)
_KEYS: Final = ("kind", "part", "when", "unless", "text")

_STRING_OR_COMMENT: Final = re.compile(
    r'''"""(?:[^\\]|\\.)*?""""{0,2}|"(?:[^"\\\n]|\\.)*"|'''  # basic strings, of several lines and of one
    r"""'''.*?''''{0,2}|'[^'\n]*'|"""  # literal strings, likewise
    r"#[^\n]*",
    re.DOTALL,
)
_MOST_BETWEEN: Final = 40
"""Characters of a line that stand in no string, without blanks: a key and an equals sign have a quarter of it."""


@dataclass(frozen=True, slots=True)
class WordingFile:
    """What stands in such a file.

    Attributes:
        title: the subject line.
        blocks: the text.
    """

    title: str
    blocks: tuple[TemplateBlock, ...]


def wording_text(title: str, blocks: tuple[TemplateBlock, ...]) -> str:
    """The file's text; reading it gives the same wording."""
    parts = [f"title = {_quoted(title)}"]
    for block in blocks:
        given = {"kind": block.kind.value, "part": block.part, "when": block.when, "unless": block.unless}
        lines = [f"{key} = {_quoted(value)}" for key, value in given.items() if value]
        parts.append("\n".join(["[[block]]", *lines, f"text = {_quoted(block.text)}"]))
    return "\n\n".join(parts) + "\n"


def read_wording(content: bytes, name: str) -> WordingFile:
    """The wording in a file, faulty or not; what it says is checked by whoever keeps it.

    Args:
        content: the file, TOML in UTF-8.
        name: of the file, for the sentence of a failure.

    Raises:
        InputError: ``template_file_unreadable`` says what is wrong with its form.
    """
    if len(content) > MOST_BYTES:
        raise _unreadable(name, Wording("it is too large.", "文件过大。"))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _unreadable(name, Wording("it is no text in UTF-8.", "不是 UTF-8 文本。")) from None
    _must_be_plain(text, name)
    try:
        table = tomllib.loads(text)
    except (ValueError, RecursionError) as fault:
        where = str(fault).partition("(at ")[2].rstrip(")") or "?"
        raise _no_toml(name, where) from None
    blocks = table.pop("block", [])
    title = table.pop("title", None)
    if not isinstance(title, str) or not isinstance(blocks, list):
        raise _unreadable(name, Wording("it needs a title and blocks.", "需要 title 和 [[block]]。"))
    _no_others(table, name)
    return WordingFile(title, tuple(_block(entry, number, name) for number, entry in enumerate(blocks, start=1)))


def _must_be_plain(text: str, name: str) -> None:
    """Outside its texts a wording has short keys alone.

    Measured: a file of 200 kB with one key of 100,000 parts, which TOML allows, costs Python's reader more than 20 GB.
    """
    number, line, at = 1, 0, 0
    while at < len(text):
        found = _STRING_OR_COMMENT.match(text, at) if text[at] in "\"'#" else None
        if found is not None:
            number += text.count("\n", at, found.end())
            line += 1
            at = found.end()
        elif text[at] in "\"'":  # a string without an end; nothing behind it can be told apart
            raise _no_toml(name, f"line {number}")
        else:
            is_end = text[at] == "\n"
            number, line, at = number + is_end, 0 if is_end else line + (not text[at].isspace()), at + 1
        if line > _MOST_BETWEEN:
            raise _no_toml(name, f"line {number}")


def _no_toml(name: str, where: str) -> InputError:
    return _unreadable(name, Wording(f"it is no TOML ({where}).", f"不是 TOML 格式（{where}）。"))


def _block(entry: object, number: int, name: str) -> TemplateBlock:
    if not isinstance(entry, dict) or not all(isinstance(value, str) for value in entry.values()):
        raise _unreadable(name, Wording(f"block {number} is not made of texts.", f"第 {number} 个段落的内容不是文字。"))
    _no_others({key: value for key, value in entry.items() if key not in _KEYS}, name)
    if entry.get("kind") not in _KINDS:
        kinds = ", ".join(_KINDS)
        raise _unreadable(
            name,
            Wording(
                f"the kind of block {number} is none of {kinds}.", f"第 {number} 个段落的 kind 须为 {kinds} 之一。"
            ),
        )
    return TemplateBlock(
        kind=BlockKind(entry["kind"]),
        part=entry.get("part", ""),
        text=entry.get("text", "").strip(),
        when=entry.get("when", ""),
        unless=entry.get("unless", ""),
    )


def _no_others(rest: dict[str, object], name: str) -> None:
    """A misspelt key must not pass as one that was left out."""
    if rest:
        key = next(iter(rest))[:40]
        raise _unreadable(name, Wording(f"“{key}” is not known here.", f"不认识“{key}”。"))


def _unreadable(name: str, fault: Wording) -> InputError:
    return InputError("template_file_unreadable", file=name, fault=fault)


def _quoted(text: str) -> str:
    """A TOML string; of several lines it stands on several."""
    plain = json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
    if "\n" not in text:
        return plain
    lines = [json.dumps(line, ensure_ascii=False)[1:-1].replace("\x7f", "\\u007f") for line in text.split("\n")]
    return '"""\n' + "\n".join(lines) + '"""'
