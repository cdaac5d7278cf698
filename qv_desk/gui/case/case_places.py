"""Which tab of the case page serves which step."""

from typing import Final

_TABS: Final = {
    "check_identity": "identity",
    "wait_for_proof": "identity",
    "refuse_unproved": "decision",
    "search": "search",
    "decide": "decision",
    "wait_for_approval": "decision",
    "write_answer": "letters",
    "post_letter": "letters",
    "close": "summary",
    "nothing": "summary",
}


def tab_for(step: str) -> str:
    """The tab on which a next step is done; the summary where there is nothing to do."""
    return _TABS.get(step, "summary")
