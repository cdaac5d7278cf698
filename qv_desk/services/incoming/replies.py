"""What a message answers, before anybody opens a case for it: a letter of ours, a message, a case by its number.

It proposes with its reasons. A reference can be guessed and an identifier copied, so nothing is added to a case by
itself, and a message from an address that the case does not know says so.
"""

from dataclasses import dataclass, replace

from qv_desk.catalogue.words import wordings
from qv_desk.domain.incoming.message import AutomaticKind, IncomingMessage
from qv_desk.domain.linking.possible_case import PossibleCase
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.incoming import repeats
from qv_desk.services.incoming.read_message import Reading


@dataclass(frozen=True, slots=True)
class Pointers:
    """By what a message points to a case; enough to look for it when the message itself is gone.

    Attributes:
        message: what was read of it.
        quoted: our reference that it names; empty for none.
    """

    message: IncomingMessage
    quoted: str

    @classmethod
    def of(cls, reading: Reading) -> "Pointers":
        """What a message that was read points with; its text and its files are not kept."""
        light = replace(reading.message, text="", attachments=(), forwarded=(), recipients=())
        return cls(light, reading.proposal.reply_reference)


@guarded
def answered(desk: Desk, pointers: Pointers) -> PossibleCase | None:
    """The case that a message points to, the likeliest first; None for a message that points to none."""
    found = repeats.of_message(desk, pointers.message, name="", phone="", reference=pointers.quoted)
    return next((one for one in found if one.is_answered), None)


def why_a_person(pointed: PossibleCase, kind: AutomaticKind) -> str:
    """Code of the reason why a person has to look at a message that points to a case."""
    if kind is AutomaticKind.BOUNCE:
        return "bounce"
    return "reply_of_stranger" if pointed.is_stranger else "reply"


def kind_words(kind: AutomaticKind) -> Wording | None:
    """What a machine sent, in a sentence; None for a person's message."""
    return wordings("replies")[f"kind.{kind}"] if kind is not AutomaticKind.NONE else None


def stranger_words() -> Wording:
    """That a message comes from an address that the case does not know."""
    return wordings("replies")["stranger"]
