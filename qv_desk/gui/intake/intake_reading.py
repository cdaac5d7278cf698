"""What is known of a message once it is read: the case that it would become, and what stands in the store about it."""

from dataclasses import dataclass

from qv_desk.domain.linking.possible_case import PossibleCase
from qv_desk.errors import InputError
from qv_desk.services.frame import revival
from qv_desk.services.frame.desk import Desk
from qv_desk.services.incoming import register, repeats
from qv_desk.services.incoming.new_case import NewCase
from qv_desk.services.incoming.read_message import Reading


@dataclass(frozen=True, slots=True)
class Taken:
    """A message with the case that it would become."""

    reading: Reading
    new_case: NewCase


def looked_up(desk: Desk, reading: Reading) -> tuple[str, tuple[PossibleCase, ...], InputError | None]:
    """The case that this very message opened, the cases it may belong to, and whether its case file was erased."""
    message, proposal = reading.message, reading.proposal
    person = proposal.person
    possible = repeats.of_message(
        desk, message, name=person.name, phone=person.phone, reference=proposal.reply_reference
    )
    refused = revival.refusal(desk, message_id=message.message_id, originals=(message.digest,))
    return register.same_message(desk, message.digest, message.message_id), possible, refused
