"""CUPS with one printer, as far as the desk talks to it; the double for hardware that is missing."""

import os
from pathlib import Path

import pytest

_LP = """#!/bin/sh
echo "$@" > {place}/words
/bin/cat > {place}/paper
echo "request id is Office-17 (1 file(s))"
[ -e {place}/queue ] && echo "Office-17 sun 1024 Sun 22 Nov 2026" > {place}/queue
exit {answer}
"""
_LPSTAT = """#!/bin/sh
case "$*" in
  *not-completed*) [ -e {place}/queue ] && /bin/cat {place}/queue ;;
  *completed*) [ -e {place}/ended ] && /bin/cat {place}/ended ;;
  *) echo Office ;;
esac
exit 0
"""
_CANCEL = """#!/bin/sh
echo "$@" >> {place}/cancelled
[ -e {place}/holds ] && exit 1
[ -e {place}/late ] && {{ /bin/rm -f {place}/queue; exit 1; }}
[ -e {place}/busy ] && {{ /bin/rm -f {place}/busy; exit 1; }}
/bin/rm -f {place}/queue
"""


def tools(place: Path, monkeypatch: pytest.MonkeyPatch, answer: int = 0) -> None:
    """Put the tools in front of everything else.

    Args:
        place: an empty folder. A file ``queue`` there makes the printer jam: its job stays until the file is gone. A
            file ``ended`` is what the queue says of jobs that are over; with ``busy`` it does not hear the first word
            to cancel, with ``holds`` none, and with ``late`` the
            job has come out by then.
        monkeypatch: of the test.
        answer: how ``lp`` ends.
    """
    for name, words in {"lpstat": _LPSTAT, "lp": _LP, "cancel": _CANCEL}.items():
        (place / name).write_text(words.format(place=place, answer=answer), encoding="utf-8")
        (place / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(place))
    assert os.access(place / "lp", os.X_OK)
