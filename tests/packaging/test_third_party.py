"""Every package inside the program is named with its licence, and none is under one that we keep out."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


def listed() -> dict[str, str]:
    """The licence of each package in THIRD-PARTY.md."""
    text = (ROOT / "THIRD-PARTY.md").read_text(encoding="utf-8")
    return dict(re.findall(r"^\| ([a-z0-9-]+) \| (.+) \|$", text, re.MULTILINE))


def test_the_list_is_that_of_the_lock() -> None:
    locks = [(ROOT / name).read_text(encoding="utf-8") for name in ("requirements.lock", "requirements-signature.lock")]

    assert set(listed()) == set(re.findall(r"^([a-z0-9-]+)==", "".join(locks), re.MULTILINE))


def test_nothing_is_under_a_licence_that_would_bind_the_whole_program() -> None:
    bound = {name for name, licence in listed().items() if re.search(r"(?<!L)GPL", licence)}

    assert not bound
