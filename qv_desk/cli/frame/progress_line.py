"""How far long work is, as one line at a terminal; Ctrl+C stops the work where it can be stopped."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from qv_desk.cli.frame.output import Output, width_of
from qv_desk.domain.terms.wording import Wording

_SHOW_AFTER_S: Final = 0.5


@contextmanager
def progress_line(output: Output, what: Wording) -> Iterator[Callable[[int, int], None]]:
    """Give the work somebody to report to; nothing is shown to programs, into files, or for work of a moment.

    Args:
        output: where the command speaks.
        what: what is being done, in a few words.
    """
    stream = sys.stderr
    shown = not output.json and stream is not None and stream.isatty()
    began, words, drawn = time.monotonic(), output.words(what), 0

    def report(done: int, total: int) -> None:
        nonlocal drawn
        if shown and time.monotonic() - began >= _SHOW_AFTER_S:
            text = f"{words} {100 * done // max(1, total)} %"
            drawn = max(drawn, width_of(text))
            stream.write(f"\r{text}")
            stream.flush()

    try:
        yield report
    finally:
        if drawn:
            stream.write(f"\r{' ' * drawn}\r")
            stream.flush()
