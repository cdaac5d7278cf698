"""Which complaints are about a case: the way back from the earlier case to them."""

from dataclasses import dataclass
from typing import ClassVar

from qv_desk.domain.terms.register import RegisterEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplaintLink(RegisterEntry):
    """One complaint; ``case_id`` is the earlier case that it is about, the key the complaint's own identifier.

    Attributes:
        reference: the complaint's reference.
    """

    register_name: ClassVar[str] = "complaint_links"

    reference: str
