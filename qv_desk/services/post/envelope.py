"""To whom a waiting letter goes, as its envelope says it: the person of the case, or whoever else it was written to."""

from dataclasses import dataclass

from qv_desk.domain.letters.print_job import PrintJob
from qv_desk.domain.terms.residence import country_of
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded


@dataclass(frozen=True, slots=True)
class Envelope:
    """Name and country on an envelope.

    Attributes:
        name: of whoever the letter goes to.
        country: ISO 3166-1 alpha-2 code; empty where it is not known.
    """

    name: str
    country: str


@guarded
def envelope_of(desk: Desk, job: PrintJob) -> Envelope:
    """Whose name stands on the envelope of a waiting letter, and the country it goes to as far as it is known.

    The state is no concern of an envelope, nor of whoever prints it.
    """
    del desk  # the job says it all; who may know of it is asked of the desk before
    if job.addressee:
        return Envelope(job.addressee, country_of(job.addressee_country))
    return Envelope(job.person_name, country_of(job.country))
