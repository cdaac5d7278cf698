"""How a law stands to a case, in a line for people and in plain values for programs."""

from typing import TYPE_CHECKING

from qv_desk.cli.frame.output import Output
from qv_desk.domain.terms.wording import Wording

if TYPE_CHECKING:
    from qv_desk.domain.cases.law_choice import LawStanding


def law_words(law: "LawStanding", output: Output) -> str:
    """Why a rule binds, or why it was dropped."""
    because = output.words(law.binding.wording)
    if law.choice is None:
        return output.words(Wording("binds: {because}", "适用：{because}")).format(because=because)
    words = (
        Wording("binds: {because}; {reason}", "适用：{because}；{reason}")
        if law.binds
        else Wording("dropped ({because}): {reason}", "已去除（{because}）：{reason}")
    )
    return output.words(words).format(because=because, reason=law.choice.reason)


def law_facts(law: "LawStanding") -> dict[str, object]:
    """The same for a program."""
    return {
        "rule": law.rule.code,
        "law": law.rule.law,
        "binds": law.binds,
        "because": law.binding.value,
        "reason": law.choice.reason if law.choice else None,
        "confidence": law.rule.confidence.value,
    }
