"""Letters that wait for the printer or for the post, in plain SQL: a start counts them before SQLAlchemy is loaded."""

import json
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, Final

from qv_desk.domain.letters.layout import Paper
from qv_desk.domain.letters.letter_way import LetterWay, way_of
from qv_desk.domain.letters.print_job import PrintJob
from qv_desk.store.lane import Lane

_OF_LETTER: Final = """(
            SELECT json_extract(body, '$.VALUE') FROM case_facts
            WHERE case_facts.case_id = letters.case_id AND name = 'FACT'
                AND json_extract(body, '$.letter_id') = letters.letter_id
        )"""
"""What a fact of the case says of a letter; found by the case, so that no other fact is read."""


def _of_letter(fact: str, value: str) -> str:
    return _OF_LETTER.replace("FACT", fact).replace("VALUE", value)


_ADDRESS: Final = _of_letter("letter_content", "letter.recipient.lines")
"""What is printed below the name, as JSON."""
_TO_PRINT: Final = (
    """
    SELECT letters.letter_id, letters.case_id, cases.reference, cases.person_name, letters.kind, letters.language,
        letters.sha256, letters.pages, letters.issued_at, dispatches.printed_at, dispatches.dispatched_on,
        cases.person_country, cases.due_on, ENCLOSURES, ADDRESSEE, PLACE, CARRIER, PAPER, ADDRESS
    FROM dispatches
    JOIN letters ON letters.letter_id = dispatches.letter_id
    JOIN cases ON cases.case_id = letters.case_id
    WHERE dispatches.printed_at IS NULL AND dispatches.dispatched_on IS NULL
    ORDER BY letters.issued_at, letters.letter_id
""".replace("ENCLOSURES", _of_letter("letter_content", "enclosures"))
    .replace("ADDRESSEE", _of_letter("letter_addressee", "name"))
    .replace("PLACE", _of_letter("letter_addressee", "country"))
    .replace("CARRIER", _of_letter("letter_posting", "carrier_number"))
    .replace("PAPER", _of_letter("letter_content", "letter.layout.paper"))
    .replace("ADDRESS", _ADDRESS)
)
_TO_POST: Final = _TO_PRINT.replace("printed_at IS NULL", "printed_at IS NOT NULL")
_POSTED: Final = _TO_PRINT.replace(
    "dispatches.printed_at IS NULL AND dispatches.dispatched_on IS NULL", "dispatches.dispatched_on = :day"
)
_ONE: Final = _TO_PRINT.replace(
    "dispatches.printed_at IS NULL AND dispatches.dispatched_on IS NULL",
    "dispatches.letter_id = :letter_id AND dispatches.dispatched_on IS NULL",
)
_ADDRESSES: Final = """
    SELECT ADDRESS FROM dispatches
    JOIN letters ON letters.letter_id = dispatches.letter_id
    WHERE dispatches.dispatched_on IS NULL
""".replace("ADDRESS", _ADDRESS)
_KNOWN: Final = "SELECT letter_id FROM letters WHERE letter_id IN (SELECT value FROM json_each(:letter_ids))"


class PrintQueue:
    """Reads the letters on their way out.

    Args:
        lane: the way to the database.
    """

    def __init__(self, lane: Lane) -> None:
        self._lane = lane

    def to_print(self) -> tuple[PrintJob, ...]:
        """Letters that were issued and neither printed nor sent, oldest first."""
        return self._jobs(_TO_PRINT)

    def to_post(self) -> tuple[PrintJob, ...]:
        """Letters that are printed and not posted, oldest first."""
        return self._jobs(_TO_POST)

    def how_many_wait(self) -> int:
        """How many letters have not been posted; one that no postman can deliver is not counted."""
        return sum(_way(lines).is_posted for (lines,) in self._lane.rows(_ADDRESSES, {}))

    def one(self, letter_id: str) -> PrintJob | None:
        """A letter that waits for the printer or for the post; None if no such letter does."""
        return next(iter(self._jobs(_ONE, letter_id=letter_id)), None)

    def posted_on(self, day: date) -> tuple[PrintJob, ...]:
        """Letters that left the house on a day, by their day of issue."""
        return self._jobs(_POSTED, day=day.isoformat())

    def known(self, letter_ids: Iterable[str]) -> frozenset[str]:
        """Which of these letters still belong to a case."""
        rows = self._lane.rows(_KNOWN, {"letter_ids": json.dumps(list(letter_ids))})
        return frozenset(letter_id for (letter_id,) in rows)

    def _jobs(self, words: str, **values: str) -> tuple[PrintJob, ...]:
        return tuple(_job(row) for row in self._lane.rows(words, values))


def _job(row: tuple[Any, ...]) -> PrintJob:
    letter_id, case_id, reference, person_name, kind, language, sha256, pages, issued_at, printed_at, sent_on = row[:11]
    country, due_on, enclosures, addressee, place, carrier_number, paper, lines = row[11:]
    return PrintJob(
        letter_id=letter_id,
        case_id=case_id,
        reference=reference,
        person_name=person_name,
        kind=kind,
        language=language,
        sha256=sha256,
        pages=pages,
        issued_at=datetime.fromisoformat(issued_at),
        printed_at=datetime.fromisoformat(printed_at) if printed_at else None,
        dispatched_on=date.fromisoformat(sent_on) if sent_on else None,
        country=country or "",
        due_on=date.fromisoformat(due_on) if due_on else None,
        enclosures=enclosures or 0,
        addressee=addressee or "",
        addressee_country=place or "",
        carrier_number=carrier_number or "",
        paper=Paper(paper or Paper.A4),
        way=_way(lines),
    )


def _way(lines: str | None) -> LetterWay:
    return way_of(None if lines is None else json.loads(lines))
