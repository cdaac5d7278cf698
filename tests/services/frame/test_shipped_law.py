"""One state of the shipped law has one fingerprint, and another file gives another one."""

import shutil
from pathlib import Path

import pytest

from qv_desk.assets import resource
from qv_desk.services.frame import shipped_law


def test_a_changed_rule_changes_the_fingerprint(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = shipped_law.fingerprint()
    assert before == shipped_law.fingerprint()
    for folder in ("regimes", "calendars", "words"):
        shutil.copytree(resource(folder), tmp_path / folder)
    monkeypatch.setattr(shipped_law, "resource", lambda folder: tmp_path / folder)
    assert shipped_law.fingerprint() == before

    rule = min((tmp_path / "regimes").glob("*.toml"))
    rule.write_bytes(rule.read_bytes() + b"# a word more\n")
    assert shipped_law.fingerprint() != before
