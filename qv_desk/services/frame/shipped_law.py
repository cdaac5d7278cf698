"""The law as the program ships it, told from the law of another version of the program."""

import hashlib
from typing import Final

from qv_desk.assets import resource

COUNTED_UNDER: Final = "law_counted"
"""The setting that says under which shipped law the queue was counted last."""

COUNTING: Final = "law_counting"
"""The setting that says where a counting of all open cases stands; empty while none is under way."""


def fingerprint() -> str:
    """What tells one state of the shipped law from another: a digest of its files."""
    digest = hashlib.sha256()
    for folder in ("regimes", "calendars"):
        for path in sorted(resource(folder).glob("*.toml")):
            digest.update(path.name.encode() + b"\0" + path.read_bytes())
    digest.update((resource("words") / "named_days.toml").read_bytes())
    return digest.hexdigest()
