"""How sure a shipped fact is."""

from enum import StrEnum

from qv_desk.domain.terms.wording import Wording


class Confidence(StrEnum):
    """Where a shipped fact was read; what was not read in the law itself is shown as not confirmed."""

    VERIFIED = "V"
    SECONDARY = "S"
    MEMORY = "M"

    @property
    def is_confirmed(self) -> bool:
        """Whether the fact was read in the law or in an official text."""
        return self is Confidence.VERIFIED

    @property
    def wording(self) -> Wording:
        """How the desk says it beside the fact."""
        return _WORDINGS[self]


_WORDINGS = {
    Confidence.VERIFIED: Wording("confirmed", "已核实"),
    Confidence.SECONDARY: Wording("not confirmed: read in a secondary source", "未核实：依据二手来源"),
    Confidence.MEMORY: Wording("not confirmed: no source read yet", "未核实：尚未查阅来源"),
}
