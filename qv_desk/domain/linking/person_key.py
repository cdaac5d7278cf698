"""By what the people of cases are found again: folded name, telephone number and e-mail address, one entry each."""

from dataclasses import dataclass
from typing import ClassVar

from qv_desk.domain.terms.register import RegisterEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonKey(RegisterEntry):
    """One key of one case; it goes when the case is erased, and is written anew when the person's details change.

    Attributes:
        reference: the case's reference.
        name: the person's name as written.
    """

    register_name: ClassVar[str] = "person_keys"

    reference: str
    name: str
