"""An examination enters the case."""

from qv_desk.domain.cases.case import Case
from qv_desk.domain.decisions.erasure_preview import ErasurePreview
from qv_desk.domain.decisions.examination import Examination
from qv_desk.errors import GateError, InputError


def examined(case: Case, made: Examination) -> Case:
    """The case with an examination, in place of an earlier one of its kind for the same right.

    What a decision rested on that was told before the case was taken up again stays beside it.

    Raises:
        InputError: the right is not part of the case, the sheet does not belong to it, or something is left out.
        GateError: a letter has answered the right already; the preview does not match what was found; the case is
            closed.
    """
    if made.right not in case.rights:
        raise InputError("right_not_asked", right=made.right)
    if made.right not in made.rights:
        raise InputError("examination_not_for_right", right=made.right)
    if made.right not in case.unanswered_rights:
        raise GateError("right_already_answered", right=made.right)
    made.must_be_whole()
    if isinstance(made, ErasurePreview):
        if case.open_searches:
            raise GateError("search_not_finished", open=len(case.open_searches))
        if not made.covers(case.records_found):
            raise GateError("preview_out_of_date")
    kind = type(made)
    others = tuple(one for one in case.facts_of(kind) if one.right is not made.right or one.is_earlier)
    return case.with_facts(kind, (*others, made), made.at)
