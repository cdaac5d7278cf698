"""What is said of the office's certificate: in the window, at the command line, and beside a letter's draft."""

from collections.abc import Iterator
from datetime import tzinfo

from qv_desk.catalogue.words import wordings
from qv_desk.domain.letters.office_certificate import CertificateState
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.office.office_certificate import CertificateStanding


def certificate_words(standing: CertificateStanding, zone: tzinfo) -> Wording:
    """How it stands, in a sentence.

    Args:
        standing: how it stands.
        zone: the office's; its days are days there.
    """
    said = wordings("certificate")
    facts, state = standing.facts, standing.state
    if not standing.can_sign and (facts is None or standing.is_used):
        return said["part_missing"]
    if facts is None or state is None:
        return said["none"]
    if not standing.is_used:
        return said["off"]
    moment = facts.valid_from if state is CertificateState.NOT_YET else facts.valid_until
    day = moment.astimezone(zone).date().isoformat()
    return said[state].filled(day=day)


def certificate_cautions(standing: CertificateStanding, zone: tzinfo) -> Iterator[Wording]:
    """What an officer should know of it before a letter goes out; nothing where all is well, or nothing is signed."""
    if standing.facts is None or not standing.is_used:
        return
    if standing.state is not CertificateState.GOOD or not standing.can_sign:
        yield certificate_words(standing, zone)
