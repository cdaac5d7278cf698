"""Which tab of the case page serves which step: one list for the case page and for the start page."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from qv_desk.domain.cases.next_step import NextStep

TAB_OF_STEP: Final[Mapping[str, str]] = MappingProxyType(
    {
        "freeze": "minor",
        "age": "minor",
        "delete": "minor",
        "received": "summary",
        "identity": "identity",
        "search": "search",
        "decide": "decision",
        "answer": "letters",
        "close": "journal",
    }
)
"""By the code of a step of the bar: the tab that it opens."""

TAB_OF_NEXT: Final[Mapping[NextStep, str]] = MappingProxyType(
    {
        NextStep.FREEZE_ACCOUNT: "minor",
        NextStep.FIND_AGE: "minor",
        NextStep.DELETE_ACCOUNT: "minor",
        NextStep.LOOK_FOR_CONSENT: "minor",
        NextStep.DELETE_REST: "minor",
        NextStep.LIFT_FREEZE: "minor",
        NextStep.SETTLE_AGE: "minor",
        NextStep.LOOK_INTO: "complaint",
        NextStep.CHECK_DEMAND: "demand",
        NextStep.ASSESS_DEMAND: "demand",
        NextStep.GIVE_DATA: "demand",
        NextStep.WAIT_FOR_FINDINGS: "complaint",
        NextStep.WAIT_FOR_DISCLOSURE: "demand",
        NextStep.CHECK_IDENTITY: "identity",
        NextStep.WAIT_FOR_PROOF: "identity",
        NextStep.WEIGH_CATEGORIES: "identity",
        NextStep.DESTROY_EVIDENCE: "identity",
        NextStep.REFUSE_UNPROVED: "decision",
        NextStep.SEARCH: "search",
        NextStep.DECIDE: "decision",
        NextStep.WAIT_FOR_APPROVAL: "decision",
        NextStep.POST_LETTER: "letters",
        NextStep.SEND_ANEW: "letters",
        NextStep.CONFIRM_RECEIPT: "letters",
    }
)
"""The tab on which a next step is done; without those that are no matter of a tab."""

FOR_A_SECOND_PERSON: Final = frozenset(
    {NextStep.WAIT_FOR_APPROVAL, NextStep.WAIT_FOR_FINDINGS, NextStep.WAIT_FOR_DISCLOSURE}
)
"""The steps that whoever may approve takes among the approvals, where all is laid out that is to be read."""

MINOR_STEPS: Final = frozenset(step for step, tab in TAB_OF_NEXT.items() if tab == "minor")
"""The steps of a child's report: its own card speaks of them in the place of the Next card."""

_LETTERS: Final = frozenset({NextStep.WRITE_ANSWER.value, NextStep.WRITE_CLOSING.value})


def tab_for(step: str) -> str:
    """The tab on which a next step is done, by its code; the summary where no tab serves it."""
    if step in _LETTERS:
        return "letters"
    return next((tab for next_step, tab in TAB_OF_NEXT.items() if next_step.value == step), "summary")
