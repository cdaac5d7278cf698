"""Finds what looks like the number of an identity document or a payment card: no letter may carry one.

Numbers with a check digit are held against it, so that references, serial numbers and dates are not taken for them.
"""

import re
import unicodedata
from collections.abc import Callable
from typing import Final

from qv_desk.domain.terms.wording import Wording

_MOD_11_WEIGHTS: Final = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def _chinese_id(number: str) -> bool:
    """Law: GB 11643-1999, ISO 7064 MOD 11-2."""
    total = sum(weight * int(digit) for weight, digit in zip(_MOD_11_WEIGHTS, number, strict=False))
    return "10X98765432"[total % 11] == number[-1].upper()


def _luhn(number: str) -> bool:
    digits = [int(digit) for digit in reversed(number)]
    return sum(digits[::2]) % 10 + sum(sum(divmod(2 * digit, 10)) for digit in digits[1::2]) % 10 in {0, 10}


def _hong_kong_id(number: str) -> bool:
    letters, digits, check = re.fullmatch(r"([A-Z]{1,2})(\d{6})([\dA])", number).groups()  # type: ignore[union-attr]
    values = [36] * (2 - len(letters)) + [ord(letter) - 55 for letter in letters] + [int(digit) for digit in digits]
    total = sum(weight * value for weight, value in zip(range(9, 1, -1), values, strict=True))
    return (total + (10 if check == "A" else int(check))) % 11 == 0


def _taiwan_id(number: str) -> bool:
    first = "ABCDEFGHJKLMNPQRSTUVXYWZIO".index(number[0]) + 10
    values = [first // 10, first % 10, *map(int, number[1:])]
    return sum(w * v for w, v in zip((1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1), values, strict=True)) % 10 == 0


def _brazilian_cpf(number: str) -> bool:
    digits = [int(digit) for digit in number]
    if len(set(digits)) == 1:
        return False

    def check(count: int) -> int:
        return sum((count + 1 - place) * digits[place] for place in range(count)) * 10 % 11 % 10

    return check(9) == digits[9] and check(10) == digits[10]


def _always(_: str) -> bool:
    return True


_ID: Final = Wording("an identity card number", "身份证号码")
_PASSPORT: Final = Wording("a passport number", "护照号码")
_KINDS: Final[tuple[tuple[Wording, re.Pattern[str], Callable[[str], bool]], ...]] = (
    (
        _ID,
        re.compile(r"(?<![0-9A-Za-z])\d{6}[ -]?(?:18|19|20)\d{2}[ -]?\d{4}[ -]?\d{3}[\dXx](?![0-9A-Za-z])"),
        _chinese_id,
    ),
    (_ID, re.compile(r"(?<![0-9A-Z])[A-Z]{1,2}\d{6} ?\(?[\dA]\)?(?![0-9A-Z])"), _hong_kong_id),
    (_ID, re.compile(r"(?<![0-9A-Z])[A-Z][12]\d{8}(?![0-9A-Z])"), _taiwan_id),
    (_ID, re.compile(r"(?<![\d-])\d{2}(?:0\d|1[0-2])[0-3]\d-[1-8]\d{6}(?![\d-])"), _always),
    (_ID, re.compile(r"(?<![\d.-])\d{3}\.\d{3}\.\d{3}-\d{2}(?![\d-])"), _brazilian_cpf),
    (
        Wording("a social security number", "社会保障号码"),
        re.compile(r"(?<![\d-])(?!000|666|9)\d{3}-\d{2}-\d{4}(?![\d-])"),
        _always,
    ),
    (
        Wording("the number of a payment card", "银行卡号"),
        re.compile(r"(?<![0-9A-Za-z])(?:4|5[1-5]|2[2-7]|3[47]|35|6[0-9])(?:[ -]?\d){11,17}(?![0-9A-Za-z])"),
        _luhn,
    ),
    (_PASSPORT, re.compile(r"(?<![0-9A-Z])(?:[EGPSD]\d{8}|E[A-HJ-NP-Z]\d{7})(?![0-9A-Z])"), _always),
    (
        _PASSPORT,
        re.compile(
            r"(?i:passport|passeport|reisepass|pasaporte|travel permit|护照|護照|通行证)\W{0,3}"
            r"(?i:no\.?|number|nr\.?|号码?|號碼?)?\W{0,4}(?=[A-Z0-9]*\d[A-Z0-9]*\d[A-Z0-9]*\d)[A-Z0-9]{6,12}(?![0-9A-Z])"
        ),
        _always,
    ),
)


_NAMED_OTHERWISE: Final = re.compile(
    r"(?i:\bs/?n|\bserial|\bmodel|\border|\binvoice|\brepair|\bref|\breference|序列号|型号|订单|发票|维修单|编号|机号)"
    r"(?i:[ .:#：]*(?:no|nr|number|numbers|号码?))?[ .:#：]*$"
)
"""What stands before the number of a product, an order or an invoice, which may look like that of a document."""
_WORDS_BEFORE: Final = 30
_DIGIT: Final = re.compile(r"\d")


def identity_number_in(text: str) -> Wording | None:
    """What kind of number the text seems to show, or None; written in full width or with spaces it counts as well.

    Law: GDPR Article 5(1)(c); PIPL Article 6 (no more data than the purpose needs).
    """
    plain = unicodedata.normalize("NFKC", text)
    if not _DIGIT.search(plain):
        return None  # most texts; each kind below has digits
    for kind, pattern, proves in _KINDS:
        for found in pattern.finditer(plain):
            before = plain[max(found.start() - _WORDS_BEFORE, 0) : found.start()]
            if proves(re.sub(r"[ ().-]", "", found[0])) and not _NAMED_OTHERWISE.search(before):
                return kind
    return None
