"""Serial numbers of products that a letter names."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from qv_desk.intake.triage.patterns import folded

_MOST: Final = 20
# "The serial number of my unit is …": words without digits may stand before the number, which has one.
_NUMBER: Final = (
    r"[\s:：#=.,\"'(（№°º]{0,6}(?:s/n[)）]?[\s:：]{0,3})?(?:(?:[^\W\d_]{1,14}[\s:：]{1,2}){0,6}|[为為是はが는은]{1,2})"
    r"[\s:：#.\"'“„«№]{0,4}(?=[A-Za-zΑ-ωА-я/_.-]{0,12}\d)(?P<number>[A-Za-z0-9Α-ωА-я](?:[A-Za-z0-9Α-ωА-я]|[-_/.](?=[A-Za-z0-9Α-ωА-я])){3,30})"
)
_FURTHER: Final = re.compile(
    r"\s*(?:,|;|/|、|und|and|et|y|e|en|och|a|i|si|και|oraz|и|va|و|和|及|與|と|및)\s*([A-Za-z0-9Α-ωА-я](?:[A-Za-z0-9Α-ωА-я]|[-_/](?=[A-Za-z0-9Α-ωА-я])){4,30})"
)


@dataclass(frozen=True, slots=True)
class SerialNumber:
    """A serial number and its place in the text."""

    number: str
    start: int
    end: int


def serial_numbers(text: str, start: int, end: int, names: tuple[str, ...]) -> tuple[SerialNumber, ...]:
    """The numbers after words such as "serial number" or "S/N", each once.

    Args:
        text: of the message.
        start: of the letter in it.
        end: of the letter.
        names: what a serial number is called, in all languages: a product's plate is in none of the letter's own.
    """
    labels = {folded(name) for name in names}
    if not labels:
        return ()
    spelled = "|".join(re.escape(label).replace(r"\ ", r"\s{1,2}") for label in sorted(labels, key=len, reverse=True))
    form = re.compile(rf"(?<![a-z0-9])(?:{spelled})(?:\(s\)|s)?{_NUMBER}", re.IGNORECASE)
    # Folding keeps the length, so places in the folded text are places in the text.
    flat = folded(text[start:end])
    found: dict[str, SerialNumber] = {}
    for hit in form.finditer(flat):
        at, stop = start + hit.start("number"), start + hit.end("number")
        while _add(found, text[at:stop], at):
            further = _FURTHER.match(text, stop, end)
            if not further:
                break
            at, stop = further.start(1), further.end(1)
    return tuple(found.values())[:_MOST]


def _add(found: dict[str, SerialNumber], number: str, at: int) -> bool:
    """Keeps a number that has digits and is no date or year; says whether it did.

    Full-width letters and digits become those of a keyboard, as the plate on the product has them.
    """
    length = len(number)
    number = unicodedata.normalize("NFKC", number)
    digits = sum(letter.isdigit() for letter in number)
    if digits < 3 or re.fullmatch(r"(?:19|20)\d\d(?:[-./]\d\d?){0,2}", number):  # noqa: PLR2004 - shorter ones are counts
        return False
    found.setdefault(number.upper(), SerialNumber(number, at, at + length))
    return True
