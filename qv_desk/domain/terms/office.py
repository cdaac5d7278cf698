"""The controller's privacy office, as its letters show it."""

from dataclasses import dataclass, replace
from typing import Self

from qv_desk.domain.terms.logo import Logo
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import InputError


@dataclass(frozen=True, slots=True)
class OwnRole:
    """The signatory's role in the office's own words, for letters in one language.

    Attributes:
        language: BCP 47 tag of a letter language.
        text: what stands under those letters.
    """

    language: str
    text: str


@dataclass(frozen=True, slots=True)
class Office:
    """Who answers: the letterhead, the address of the window envelope's sender line, and the signature.

    Attributes:
        name: the company's name as it signs.
        postal_address: the lines below the name, in the order in which they are printed.
        e_mail: the address that the privacy policy names.
        time_zone: IANA name; dates of receipt and of clocks are days in this zone.
        signatory_role: printed under the letters; a role, never a person's name.
        own_roles: the same in further languages, where the office wrote it itself.
        logo: above or beside the name; None for none.

    Law: policy §10 names the addresses.
    """

    name: str
    postal_address: tuple[str, ...]
    e_mail: str
    time_zone: str = "Asia/Shanghai"
    signatory_role: Wording = Wording("Privacy Office", "个人信息保护办公室")
    own_roles: tuple[OwnRole, ...] = ()
    logo: Logo | None = None

    def own_role(self, language: str) -> str:
        """The role as the office itself wrote it for letters in a language; empty where it did not."""
        return next((role.text for role in self.own_roles if role.language == language), "")

    def unloaded(self) -> Self:
        """The same with a logo that is only named."""
        return self if self.logo is None else replace(self, logo=self.logo.unloaded())


def checked_office(office: Office) -> Office:
    """The office with stray blanks removed.

    Raises:
        InputError: ``office_incomplete`` if something is missing that every letter must carry, ``office_line_break`` if
            a line holds another one, ``office_role_missing`` if the signatory has no role in English or in Chinese.
    """
    lines = tuple(line.strip() for line in office.postal_address if line.strip())
    tidied = replace(
        office,
        name=office.name.strip(),
        postal_address=lines,
        e_mail=office.e_mail.strip(),
        signatory_role=Wording(office.signatory_role.en.strip(), office.signatory_role.zh.strip()),
        own_roles=tuple(OwnRole(role.language, role.text.strip()) for role in office.own_roles if role.text.strip()),
    )
    if not (tidied.name and lines and _is_address(tidied.e_mail)):
        raise InputError("office_incomplete")
    if not (tidied.signatory_role.en and tidied.signatory_role.zh):
        raise InputError("office_role_missing")
    roles = (tidied.signatory_role.en, tidied.signatory_role.zh, *(role.text for role in tidied.own_roles))
    if any(len(text.splitlines()) > 1 for text in (tidied.name, tidied.e_mail, *lines, *roles)):
        raise InputError("office_line_break")
    return tidied


def _is_address(text: str) -> bool:
    """Whether this may be an e-mail address: something on both sides of one @, and no blank."""
    name, at, host = text.partition("@")
    return bool(name and at and host) and "@" not in host and not any(character.isspace() for character in text)
