"""The folder of a desk is found without loading the vault."""

import subprocess
import sys
from pathlib import Path

import pytest

from qv_desk.services.entry.desk_folder import VAULT_FILE, default_folder, office_exists
from qv_desk.vault import vault_file


def test_the_vaults_file_has_one_name(tmp_path: Path) -> None:
    assert VAULT_FILE == vault_file.VAULT_FILE
    assert not office_exists(tmp_path)
    (tmp_path / VAULT_FILE).touch()
    assert office_exists(tmp_path)


def test_a_named_folder_wins(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("QV_DESK_FOLDER", str(tmp_path / "mine"))
    assert default_folder() == tmp_path / "mine"
    monkeypatch.delenv("QV_DESK_FOLDER")
    assert default_folder().name in {"qv-desk", "QV Desk"}


def test_nothing_heavy_is_loaded_for_it() -> None:
    code = (
        "import sys, qv_desk.services.entry.desk_folder; "
        "print(any(name.startswith(('cryptography', 'qv_desk.vault.')) for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_a_folder_that_may_not_be_looked_into_counts_as_a_desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(_path: Path) -> bool:
        raise PermissionError

    monkeypatch.setattr(Path, "exists", forbidden)
    assert office_exists(tmp_path)
