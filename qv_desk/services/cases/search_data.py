"""Search the company's systems: found or not held, source by source."""

from collections.abc import Mapping
from functools import reduce

from qv_desk.catalogue.data_sources import data_sources
from qv_desk.domain.case import Case
from qv_desk.domain.search_task import DataSource, SearchOutcome, SearchTask
from qv_desk.errors import InputError
from qv_desk.services.frame.case_change import change_case
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded


def sources() -> Mapping[str, DataSource]:
    """Every data source by its code, in the order in which staff go through them.

    Law: policy §1, duty D3.
    """
    return data_sources()


@guarded
def record(desk: Desk, case_id: str, source: str, *, outcome: SearchOutcome, records: int = 0, note: str = "") -> Case:
    """Record what the search of one source gave.

    Args:
        desk: the open desk.
        case_id: which case.
        source: code of the data source.
        outcome: found or not held.
        records: how many records were found, at least 1 if any were.
        note: what was found, in words fit for a letter.

    Raises:
        InputError: the source is not part of the case, or count and outcome disagree.
    """
    if (outcome is SearchOutcome.FOUND) != (records > 0):
        raise InputError("search_count_disagrees")
    task = SearchTask(source, outcome, records, note.strip(), desk.user.user_id, desk.moment)
    return change_case(
        desk,
        case_id,
        lambda case: case.searched(task),
        action="search.recorded",
        detail=f"{source}: {outcome}, {records}",
    )


@guarded
def nothing_more(desk: Desk, case_id: str) -> Case:
    """Record that the sources not searched yet hold nothing; each still stands in the file by itself."""
    at, by = desk.moment, desk.user.user_id

    def command(case: Case) -> Case:
        tasks = (SearchTask(task.source, SearchOutcome.NOT_HELD, 0, "", by, at) for task in case.open_searches)
        return reduce(Case.searched, tasks, case)

    return change_case(desk, case_id, command, action="search.recorded", detail="the rest: not held")
