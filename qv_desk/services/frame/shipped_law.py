"""The law as the program ships it, told from the law of another version of the program."""

import hashlib
from typing import Final

from qv_desk.assets import resource

COUNTED_UNDER: Final = "law_counted"
"""The setting that says under which shipped law the queue was counted last."""

COUNTING: Final = "law_counting"
"""The setting that says where a counting of all open cases stands; empty while none is under way."""

_HOW: Final = b"a receipt to be confirmed stands in the line of its case"
"""How lines are made from the law; other words here, and every desk counts its open cases anew."""


def fingerprint() -> str:
    """What tells one state of the shipped law from another: a digest of its files, and of how lines are made."""
    digest = hashlib.sha256(_HOW)
    for folder in ("regimes", "calendars"):
        for path in sorted(resource(folder).glob("*.toml")):
            digest.update(path.name.encode() + b"\0" + path.read_bytes())
    digest.update((resource("words") / "named_days.toml").read_bytes())
    return digest.hexdigest()
