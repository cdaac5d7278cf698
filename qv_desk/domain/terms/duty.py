"""One promise of the privacy policy, and the test that proves that the desk can keep it."""

from dataclasses import dataclass

from qv_desk.domain.terms.wording import Wording


@dataclass(frozen=True, slots=True)
class Duty:
    """One of the policy's duties.

    Attributes:
        code: ``D01`` to ``D42``.
        section: of the policy of 2024-02-18.
        wording: what the desk can do because of it.
        test: file name of its acceptance test in ``tests/duties``.
    """

    code: str
    section: str
    wording: Wording
    test: str
