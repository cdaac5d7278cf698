"""A person in initials, an address in its last letters: enough to recognise a file by, too little to find anybody."""

from qv_desk.domain.terms.party import Party

_SHOWN_OF_PHONE = 2
_SHORT = 2
"""Letters of a part of a Chinese, Japanese or Korean name, of which the first says half of it or all."""


def masked_name(name: str) -> str:
    """The first letter of each word: ``Zoë Sample`` becomes ``Z. S.``, ``王小明`` becomes ``王**``."""
    words = name.split()
    if words and all(len(word) <= _SHORT and not word.isascii() for word in words):
        words = ["".join(words)]  # 王 明: a letter of each would be the whole name
    if len(words) == 1 and not words[0].isascii() and len(words[0]) > 1:
        return words[0][0] + "*" * (len(words[0]) - 1)
    return " ".join(f"{word[0]}." for word in words)


def masked_e_mail(address: str) -> str:
    """The first letter and the domain's end: ``zoe@mail.example.org`` becomes ``z…@….org``."""
    local, at, domain = address.partition("@")
    if not at:
        return masked_name(address)
    return f"{local[:1]}…@….{domain.rpartition('.')[2]}"


def masked_phone(number: str) -> str:
    """The last two digits."""
    digits = [sign for sign in number if sign.isdigit()]
    return "…" + "".join(digits[-_SHOWN_OF_PHONE:]) if digits else ""


def masked(person: Party) -> Party:
    """The person as a masked file shows them: initials and the country."""
    return Party(
        name=masked_name(person.name),
        postal_address=(),
        e_mail=masked_e_mail(person.e_mail) if person.e_mail else "",
        phone=masked_phone(person.phone),
        country=person.country,
    )
