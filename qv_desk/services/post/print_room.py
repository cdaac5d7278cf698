"""The print room's side of a letter's way: what printing staff see in the outbox, and what they sign there."""

from datetime import date

from qv_desk.domain.letters.letter_posting import checked_carrier_number
from qv_desk.errors import GateError, InputError
from qv_desk.services.frame.desk import Desk
from qv_desk.store.outbox_rows import EventKind, OutboxLetter


class PrintRoom:
    """The outbox as printing staff use it; nothing here reaches a case.

    Args:
        desk: their open desk.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def waiting(self) -> tuple[OutboxLetter, ...]:
        """Letters that have not been posted, the oldest first."""
        return tuple(letter for letter in self._desk.outbox.letters() if letter.posted_on is None)

    def posted_on(self, day: date) -> tuple[OutboxLetter, ...]:
        """Letters that left the house on a day; of an earlier one nothing is kept here."""
        return tuple(letter for letter in self._desk.outbox.letters() if letter.posted_on == day)

    def letter(self, letter_id: str) -> OutboxLetter:
        """A waiting letter.

        Raises:
            InputError: ``letter_not_waiting``.
        """
        letter = self._desk.outbox.letter(letter_id)
        if letter is None or letter.posted_on is not None:
            raise InputError("letter_not_waiting", letter=letter_id)
        return letter

    def content(self, letter_id: str) -> bytes:
        """A waiting letter, exactly as it was issued.

        Raises:
            InputError: ``letter_not_waiting``.
            StoreError: the outbox is damaged, missing or busy.
        """
        content = self._desk.outbox.pdf(letter_id)
        if content is None:
            raise InputError("letter_not_waiting", letter=letter_id)
        return content

    def printed(self, letter_id: str) -> None:
        """Sign that a letter came out of the printer.

        Raises:
            InputError: ``letter_not_waiting``.
        """
        self.letter(letter_id)
        self._desk.sign(EventKind.PRINTED, letter_id)

    def posted(self, letter_id: str, on: date, carrier_number: str) -> None:
        """Sign the day on which a letter left the house, and under which number the carrier knows it.

        Raises:
            InputError: ``letter_not_waiting``, ``carrier_number_unusable``, or ``dispatch_day_impossible``: before its
                issue, or in the future.
            GateError: ``letter_not_printed``.
        """
        letter, number = self.letter(letter_id), checked_carrier_number(carrier_number)
        if not letter.issued_at.astimezone(self._desk.zone).date() <= on <= self._desk.today:
            raise InputError("dispatch_day_impossible", day=on.isoformat())
        if letter.printed_at is None:  # the case would refuse it too, but only when an officer's desk looks next
            raise GateError("letter_not_printed", letter=letter_id)
        self._desk.sign(EventKind.POSTED, letter_id, on.isoformat(), number)

    def print_failed(self, letter_id: str) -> None:
        """Sign that the printer failed at a letter, or refused it; it waits on.

        Raises:
            InputError: ``letter_not_waiting``.
        """
        self.letter(letter_id)
        self._desk.sign(EventKind.PRINT_FAILED, letter_id)

    def listed(self, which: str, day: date) -> None:
        """Sign that a list with names is saved outside the desk."""
        self._desk.sign(EventKind.LISTED, which, day.isoformat())
