"""Refusing unreasonably repeated requests: three limbs of the policy, each with its own reasons."""

from dataclasses import dataclass
from typing import ClassVar, Final

from qv_desk.domain.decisions.examination import Examination

GROUND: Final = "unreasonable_repeats"
"""The ground of a refusal that rests on this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnreasonableRepeats(Examination):
    """The three limbs; a refusal needs all of them at once.

    Attributes:
        repeated: which requests came before, and why repeating them is unreasonable.
        technical_means: which excessive technical means the request would take.
        risk_to_others: what risk to the rights or interests of other people it brings.

    Law: policy §6.
    """

    fact_name: ClassVar[str] = "unreasonable_repeats"

    repeated: str
    technical_means: str
    risk_to_others: str

    def must_be_whole(self) -> None:
        """Hold that every limb is reasoned.

        Raises:
            InputError: ``examination_incomplete``.
        """
        self.must_say("repeated", "technical_means", "risk_to_others")
