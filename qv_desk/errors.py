"""The failures a person can act on.

Everything else that is raised is a bug and is reported as one. A ``DeskError`` carries a code and a few plain
fields, never a sentence and never personal data: the sentences stand in ``resources/errors/*.toml``, one per code
and language, and are shown by the window and by the command line alike.
"""

from typing import ClassVar, Protocol


class Sayable(Protocol):
    """Words that are said in the user's language, such as a :class:`qv_desk.domain.terms.wording.Wording`."""

    def said_in(self, language: str) -> str:
        """The words for a screen language."""


class DeskError(Exception):
    """A failure that the person at the desk can do something about.

    Args:
        code: the key of the sentence in ``resources/errors``; a literal at each raise, so that a test can find it.
        fields: plain values for the sentence's placeholders (file names, counts, dates, words of the catalogue); no
            personal data.
    """

    exit_code: ClassVar[int] = 3

    def __init__(self, code: str, **fields: str | int | Sayable) -> None:
        super().__init__(code)
        self.code = code
        self.fields = fields


class InputError(DeskError):
    """What came in cannot be used: a damaged mail, an impossible date, an unknown language."""

    exit_code: ClassVar[int] = 3


class GateError(DeskError):
    """A duty forbids the step now: no identity yet, an incomplete letter, an extension out of time."""

    exit_code: ClassVar[int] = 4


class AccessError(DeskError):
    """Who is asking is not who may: wrong passphrase, locked desk, a role that may not do this."""

    exit_code: ClassVar[int] = 5


class StoreError(DeskError):
    """The store or the disk failed: damaged, full, read-only, in use by another desk."""

    exit_code: ClassVar[int] = 6


class DeviceError(DeskError):
    """Something outside the desk failed: a printer, the key store of the operating system."""

    exit_code: ClassVar[int] = 7
