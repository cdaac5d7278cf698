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
    OUR_MAIL = "our_mail"
    """The message answers, or reports on, the e-mail with which a letter of the case went out."""
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
        letter_id: the letter that the message answers or reports on; empty where it does not say.
        is_stranger: whether the message comes from an address that the case does not know: whoever quotes a reference
            or copies an identifier has proved nothing by that.
    """

    case_id: str
    reference: str
    name: str
    score: int
    reasons: tuple[Likeness, ...]
    verdict: LinkKind | None = None
    letter_id: str = ""
    is_stranger: bool = False

    @property
    def is_answered(self) -> bool:
        """Whether the message itself points to the case, be it truly or not."""
        return bool(ANSWERING.intersection(self.reasons))


ANSWERING = frozenset({Likeness.REFERENCE, Likeness.THREAD, Likeness.OUR_MAIL})
"""By what a message points to a case."""
