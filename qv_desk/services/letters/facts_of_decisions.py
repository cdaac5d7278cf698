"""What was decided, as a letter tells it: ground and facts of what is refused, and what was done."""

from collections.abc import Sequence
from types import MappingProxyType
from typing import Final

from qv_desk.catalogue.letter_fields import letter_fields
from qv_desk.catalogue.refusal_grounds import refusal_grounds
from qv_desk.catalogue.words import wordings
from qv_desk.domain.decisions.decision import Decision, DecisionOutcome
from qv_desk.domain.decisions.portability_tests import TEST_NAMES, PortabilityTests
from qv_desk.domain.decisions.unreasonable_repeats import UnreasonableRepeats
from qv_desk.domain.letters.field_rows import as_row
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.terms.right import ERASING_RIGHTS
from qv_desk.services.letters.letter_request import Facts, LetterRequest, lines

_AS_LIST: Final = MappingProxyType(
    {LetterKind.CORRECTION_DONE: "corrected_items", LetterKind.TRANSFER_SAFEGUARDS: "transfers"}
)
_AS_TEXT: Final = MappingProxyType(
    {
        LetterKind.REPLY: "answer",
        LetterKind.NOT_OURS: "whose_it_is",
        LetterKind.SELF_SERVICE: "account_page",
    }
)
"""The field in which a kind of letter tells the words of the decision."""


def facts_of_decisions(request: LetterRequest) -> Facts:
    """The words of the decisions that this letter tells."""
    facts: Facts = {}
    refused = _refused(request)
    if refused:
        facts["refusal_ground"] = _grounds(request, refused)
        facts["refusal_facts"] = "\n".join(dict.fromkeys(line for made in refused for line in _reasons(request, made)))
    told = tuple(line for made in request.told for line in lines(made.facts))
    if field := _AS_LIST.get(request.kind):
        facts[field] = tuple(as_row([line]) for line in told) if letter_fields()[field].columns else told
    if field := _AS_TEXT.get(request.kind):
        facts[field] = "\n".join(told)
    erased = [made.decided_at for made in request.case.decisions if made.right in ERASING_RIGHTS and made.outcome.gives]
    if erased:
        facts["erased_at"] = max(erased).astimezone(request.desk.zone).strftime("%Y-%m-%dT%H:%M")
    return facts


def _refused(request: LetterRequest) -> list[Decision]:
    """What this letter refuses; for a first look at a refusal before its approval, everything that is refused."""
    told = [made for made in request.told if made.outcome.takes_away]
    if told or request.kind is not LetterKind.REFUSAL:
        return told
    return [made for made in request.case.decisions if made.outcome.takes_away]


def _reasons(request: LetterRequest, made: Decision) -> tuple[str, ...]:
    """The facts of a refusal, with what was examined for it: each limb that the policy asks for, each test that failed.

    Law: policy §6; Network Data Regulations 25.
    """
    reasons = list(lines(made.facts))
    if made.outcome is DecisionOutcome.REFUSED:
        for repeats in request.case.facts_of(UnreasonableRepeats):
            if repeats.right is made.right:
                reasons += [repeats.repeated, repeats.technical_means, repeats.risk_to_others]
    for tests in request.case.facts_of(PortabilityTests):
        if tests.right is made.right:
            reasons += [
                request.say(
                    "test_failed",
                    test=request.said(TEST_NAMES[code]),
                    why=getattr(tests, f"{code}_why"),
                )
                for code in tests.failed
            ]
    return tuple(reasons)


def _grounds(request: LetterRequest, refused: Sequence[Decision]) -> str:
    """The sentence of each ground; with several rights refused, each ground names its right."""
    grounds = refusal_grounds()
    if len({made.ground for made in refused}) == 1:
        return request.said(grounds[refused[0].ground].letter_sentence)
    return "\n".join(
        request.say(
            "ground_of_right",
            right=request.said(wordings("rights")[made.right]),
            ground=request.said(grounds[made.ground].letter_sentence),
        )
        for made in refused
    )
