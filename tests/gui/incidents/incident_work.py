"""Incidents as a test of the window needs them."""

from qv_desk.domain.kinds.incident import NOTICE_PARTS, Incident, IncidentWords
from qv_desk.domain.terms.party import Party
from qv_desk.services.frame.desk import Desk
from qv_desk.services.notices import affected, incidents
from qv_desk.services.notices.affected_lines import NewAffected

WORDS = IncidentWords(title="A lost computer", **{code: f"About {code}." for code in NOTICE_PARTS})
HOME = ("1 Sample Street", "Cork")


def entered(desk: Desk, *names: str) -> Incident:
    """An incident with all its words and these people."""
    incident = incidents.enter(desk, desk.now(), WORDS)
    for name in names:
        affected.add_affected(desk, incident.entry_id, NewAffected(party=Party(name, HOME, "", "", "IE")))
    return incident
