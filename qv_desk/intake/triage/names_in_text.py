"""Where a text names something, whichever script the name or the text is in."""

import re
from functools import cache, lru_cache
from typing import Final

from qv_desk.intake.triage.patterns import first_hit

_WRITTEN_TOGETHER: Final = re.compile("[\u3040-\u9fff\uac00-\ud7af]")
_INSIDE_RUNS: Final = re.compile("[\u3040-\u9fff\uac00-\ud7af\u0600-\u06ff]")


def first_name(names: tuple[str, ...], text: str) -> tuple[int, int] | None:
    """Where a folded text has the first of some names (patterns), from and to; None where it has none."""
    # Names in scripts without spaces are matched inside runs; the spaced ones keep their word limits.
    for spaced, those in zip((True, False), _by_spacing(names), strict=True):
        # "依据GDPR第15条": beside characters a Latin name has no space.
        hit = first_hit(those, _parted(text) if spaced else text, spaced=spaced)
        if hit:
            return hit.start, hit.end
    return None


@lru_cache(maxsize=4)
def _parted(text: str) -> str:
    """A text with spaces for the characters that are written without them; every name is looked for in the same one."""
    return _WRITTEN_TOGETHER.sub(" ", text)


@cache
def _by_spacing(names: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names that are written with spaces between words, and the others."""
    unspaced = frozenset(name for name in names if _INSIDE_RUNS.search(name))
    return tuple(name for name in names if name not in unspaced), tuple(name for name in names if name in unspaced)
