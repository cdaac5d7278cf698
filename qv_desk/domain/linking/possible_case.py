"""A case that a message, or another case, may belong to: with its reasons and its score; a person decides, always."""

from dataclasses import dataclass
from enum import StrEnum

from qv_desk.domain.linking.case_link import LinkKind


class Likeness(StrEnum):
    """Why two may belong together; words in ``resources/words/likeness.toml``."""

    REFERENCE = "reference"
    """The message quotes the case's reference."""
    THREAD = "thread"
    """The message answers one of the case."""
    E_MAIL = "e_mail"
    PHONE = "phone"
    NAME = "name"
    SAME_SOUND = "same_sound"
    """Written with other characters that sound the same: often another person."""


@dataclass(frozen=True, slots=True)
class PossibleCase:
    """One proposal.

    Attributes:
        case_id: of the case that was found.
        reference: its reference.
        name: the person's name in that case, as written there.
        score: 0 to 100; a reference, a thread or an equal e-mail address 100, an equal telephone number 95, a name
            alone 80 at most.
        reasons: what agrees, the surest first.
        verdict: what somebody decided on the two before; None while nobody did.
    """

    case_id: str
    reference: str
    name: str
    score: int
    reasons: tuple[Likeness, ...]
    verdict: LinkKind | None = None
