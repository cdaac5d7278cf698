"""The duties of the privacy policy, for whoever wants to see what the desk promises and what proves it."""

from qv_desk.catalogue.duties import load_duties
from qv_desk.domain.terms.duty import Duty


def duties() -> tuple[Duty, ...]:
    """Every duty by its number."""
    return load_duties()
