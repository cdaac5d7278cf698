"""Whether two lines of a list of people are one person: surely, perhaps, or not.

What is sure is left out of a list; what is not is decided by a person. A name alone makes nobody sure: two people may
share it, and one who gets no letter is worse off than one who is looked at twice.
"""

import unicodedata
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Written:
    """How somebody is written on a list.

    Attributes:
        name: empty for somebody whose name is not looked into.
        e_mail: empty if unknown.
        phone: empty if unknown.
        postal_address: lines without name and country.
        shares_mail: whether somebody else writes from the same address, as a guardian does for a child.
    """

    name: str
    e_mail: str = ""
    phone: str = ""
    postal_address: tuple[str, ...] = ()
    shares_mail: bool = False

    @property
    def sure_keys(self) -> tuple[str, ...]:
        """Two lines with one of these in common are one person's."""
        name = folded(self.name)
        if not name:
            return ()
        address = folded(" ".join(self.postal_address))
        details = (("e_mail", self.mail), ("phone", self.digits), ("address", address))
        return tuple(f"{kind} {name} {detail}" for kind, detail in details if detail) or (f"whole {name}",)

    @property
    def doubtful_keys(self) -> tuple[str, ...]:
        """Two lines with one of these in common may be one person's, and a person has to look."""
        name, keys = folded(self.name), []
        if name:
            keys.append(f"name {name}")
        if self.mail and not self.shares_mail:
            keys.append(f"e_mail {self.mail}")
        return tuple(keys)

    @property
    def mail(self) -> str:
        """The e-mail address as it is compared."""
        return self.e_mail.strip().casefold()

    @property
    def digits(self) -> str:
        """The telephone number as it is compared."""
        return "".join(mark for mark in self.phone if mark.isdigit())


@dataclass(slots=True)
class Listed:
    """Who stands on a list already, to hold newcomers against."""

    _sure: dict[str, str] = field(default_factory=dict)
    _doubtful: dict[str, str] = field(default_factory=dict)

    def add(self, one: Written, line: str) -> None:
        """Take somebody in under the identifier of their line."""
        for key in one.sure_keys:
            self._sure.setdefault(key, line)
        for key in one.doubtful_keys:
            self._doubtful.setdefault(key, line)

    def same_as(self, one: Written) -> str:
        """The line of somebody who is surely the same; empty for nobody."""
        return next((self._sure[key] for key in one.sure_keys if key in self._sure), "")

    def perhaps_same_as(self, one: Written) -> str:
        """The line of somebody who may be the same; empty for nobody."""
        return next((self._doubtful[key] for key in one.doubtful_keys if key in self._doubtful), "")


def folded(text: str) -> str:
    """A text with what writing varies in taken off: width, case, marks, spaces, points."""
    spread = unicodedata.normalize("NFKD", text).casefold()
    return "".join(mark for mark in spread if mark.isalnum())
