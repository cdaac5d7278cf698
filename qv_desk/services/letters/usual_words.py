"""The standard sentences that a letter takes where nobody has written anything."""

from qv_desk.domain.letters.letter import FieldValue
from qv_desk.services.letters.letter_drafting import Draft


def usual_words(draft: Draft) -> dict[str, str | tuple[str, ...]]:
    """The usual standard sentence of each field that the letter needs, may be written, and is still empty."""
    return {
        state.field.name: (state.standards[0],) if state.field.value is FieldValue.LIST else state.standards[0]
        for state in draft.inputs
        if state.is_open and not state.value and state.standards and draft.letter.kind in state.field.needed_in
    }
