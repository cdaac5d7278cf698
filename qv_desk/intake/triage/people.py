"""Who writes: name, postal address, e-mail and phone, as far as the letter says."""

import re
from dataclasses import dataclass
from typing import Final

from qv_desk.domain.incoming.message import MailAddress
from qv_desk.domain.incoming.proposal import ProposedPerson
from qv_desk.domain.incoming.triage_words import LanguageWords
from qv_desk.intake.triage.han_addresses import han_address
from qv_desk.intake.triage.patterns import compiled, folded

_E_MAIL: Final = re.compile(r"[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")
_PHONE: Final = re.compile(r"(?<![\w-])(?:\+|00)\d[\d\s()/.-]{6,22}\d|(?<![\w-])1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)")
_LABEL_LINE: Final = re.compile(
    r"(?m)^[ \t>*•-]{0,6}([^\W\d_][^:：\n]{0,40}?)[ \t*]{0,3}[:：][ \t*]{0,3}([^\n]{0,300})$"
)
_NOT_A_NAME: Final = re.compile(r"[@\d:/<>]|https?")
_ADDRESS_LINES: Final = 5


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """A person with the places where the letter says who it is (-1: in the mail's head)."""

    person: ProposedPerson
    name_at: int
    address_at: int


def found_person(text: str, start: int, end: int, sender: MailAddress, languages: list[LanguageWords]) -> FoundPerson:
    """The data subject as the letter between two places of a text names them.

    The block of labelled lines ("Name: …") is believed first, then the name under the greeting, then the sender. An
    address without a label is taken where it is one by its form: a Chinese one.
    """
    labelled = _labelled(text, start, end, languages)
    name, name_at = labelled.get("name", ("", -1))
    if not name or _NOT_A_NAME.search(name):
        name, name_at = _signed(text, start, end, languages, sender.name)
    if not name:
        name, name_at = sender.name, -1
    address, address_at = labelled.get("address", ("", -1))
    lines = _address_lines(text, address, address_at, end, languages) if address_at >= 0 else ()
    unlabelled = None if lines else han_address(text, start, end)
    if unlabelled is not None:
        lines, address_at = _parts([unlabelled.words]), unlabelled.position
    e_mail = _E_MAIL.search(labelled.get("e_mail", ("", 0))[0])
    phone = _PHONE.search(text, start, end)
    labelled_phone = labelled.get("phone", ("", 0))[0]
    person = ProposedPerson(
        name=_bare_name(name)[:200],
        address_lines=lines,
        e_mail=e_mail[0] if e_mail else sender.address,
        phone=labelled_phone.strip()[:40]
        if re.search(r"\d{5}", re.sub(r"\D", "", labelled_phone))
        else phone[0].strip()
        if phone
        else "",
    )
    return FoundPerson(person, name_at, address_at)


def _labelled(text: str, start: int, end: int, languages: list[LanguageWords]) -> dict[str, tuple[str, int]]:
    labels = {folded(label): field for words in languages for field, names in words.labels.items() for label in names}
    found: dict[str, tuple[str, int]] = {}
    for line in _LABEL_LINE.finditer(text, start, end):
        field = labels.get(folded(line[1]).strip(" .*"))
        if field and field not in found:
            found[field] = (line[2].strip(), line.start(2))
    return found


def _address_lines(text: str, first: str, at: int, end: int, languages: list[LanguageWords]) -> tuple[str, ...]:
    """The labelled address with the lines right below it, up to the next label, empty line or greeting."""
    lines = [first] if first else []
    place = text.find("\n", at, end)
    while place != -1 and len(lines) < _ADDRESS_LINES:
        stop = text.find("\n", place + 1, end)
        line = text[place + 1 : stop if stop != -1 else end].strip()
        if not line or _LABEL_LINE.match(line) or len(line) > 80 or line.endswith((".", "。")):  # noqa: PLR2004 - prose
            break
        if _is_greeting(line, languages) or _E_MAIL.search(line):
            break
        lines.append(line)
        place = stop
    return _parts(lines)


def _parts(lines: list[str]) -> tuple[str, ...]:
    """The lines as an envelope has them: cut at their commas."""
    split = [part.strip() for line in lines for part in re.split(r"\s*[,，、،]\s*(?=\S)", line)]
    return tuple(part[:120] for part in split if part)[: _ADDRESS_LINES + 3]


def _is_greeting(line: str, languages: list[LanguageWords]) -> bool:
    flat = folded(line).strip()
    return any(
        (found := compiled(pattern, spaced=words.spaced).search(flat)) is not None and found.start() < 3  # noqa: PLR2004
        for words in languages
        for pattern in words.greetings
    )


def _signed(text: str, start: int, end: int, languages: list[LanguageWords], sender_name: str) -> tuple[str, int]:
    """The first line that looks like a name below the last greeting."""
    place = end
    lines: list[tuple[str, int]] = []
    while place > start and len(lines) < 14:  # noqa: PLR2004 - a signature is not longer
        line_start = max(text.rfind("\n", start, place - 1) + 1, start) if place > start else start
        quoted = text[line_start:place].strip("\n")
        # The lines of a mail that was passed on begin with the mark of a quotation.
        line = quoted.lstrip("> \t")
        line_at = line_start + len(quoted) - len(line)
        if line.strip():
            if _is_greeting(line, languages) and len(line) < 90:  # noqa: PLR2004 - prose
                return _name_after(line, line_at, lines)
            lines.append((line, line_at))
        if line_start == start:
            break
        place = line_start
    # No greeting: a line near the end that says the sender's name, or a last line of two to four Han characters.
    for line, line_start in lines[:6]:
        if _looks_like_name(line) and set(folded(line).split()) & set(folded(sender_name).split()):
            return _bare_name(line), line_start
    if len(lines) > 1 and re.fullmatch("[\u3400-\u9fff]{2,4}", lines[0][0].strip()):
        return lines[0][0].strip(), lines[0][1]
    return "", -1


def _name_after(greeting: str, at: int, below: list[tuple[str, int]]) -> tuple[str, int]:
    same_line = re.split(r"[,，、：:]\s*", greeting, maxsplit=1)
    if len(same_line) == 2 and _looks_like_name(same_line[1]):  # noqa: PLR2004 - greeting and name
        return same_line[1].strip(), at + greeting.find(same_line[1])
    for line, line_start in reversed(below):
        if _looks_like_name(line):
            return _bare_name(line), line_start
        if _LABEL_LINE.match(line) or len(line) > 60:  # noqa: PLR2004 - prose
            return "", -1
    return "", -1


def _bare_name(line: str) -> str:
    """A signature without the politeness that Chinese, Japanese and Korean put behind a name."""
    return re.sub(r"\s*(?:드림|올림|배상|拝|敬上|敬啟|敬启|謹啟|谨启|謹上|上)$", "", line.strip(" ,.-–*_"))


def _looks_like_name(line: str) -> bool:
    bare = line.strip(" ,.-–*_()")
    if not bare or len(bare) > 50 or _NOT_A_NAME.search(bare):  # noqa: PLR2004 - a name is shorter
        return False
    if re.fullmatch("[\u3400-\u9fff·・\\s]{2,12}|[\uac00-\ud7af\\s]{2,10}|[\u3040-\u30ff\u3400-\u9fff\\s]{2,14}", bare):
        return True
    parts = bare.split()
    return (1 <= len(parts) <= 6 and not bare.endswith((".", "!", "?")) and parts[0][:1].isupper()) or _is_caseless(  # noqa: PLR2004 - a name is shorter
        bare
    )


def _is_caseless(name: str) -> bool:
    return re.fullmatch("[\u0590-\u06ff\\s]{4,40}", name) is not None
