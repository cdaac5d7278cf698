"""One private folder for what libraries write for a moment; nothing stays in it."""

import os
import stat
import tempfile
from pathlib import Path

import pytest

from qv_desk.services.frame.temp_folder import TempFolder


@pytest.fixture(autouse=True)
def _own_places(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(tempfile, "tempdir", None)
    for name in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.setenv("XDG_RUNTIME_DIR", "")


def test_libraries_write_there_and_it_goes_with_everything_in_it(tmp_path: Path) -> None:
    temp = TempFolder(tmp_path / "desk")
    assert temp.take() == tmp_path / "desk" / "temp"
    with tempfile.NamedTemporaryFile(delete=False) as spool:
        spool.write(b"a letter")

    assert Path(spool.name).parent == temp.path
    assert stat.S_IMODE(temp.path.stat().st_mode) == 0o700

    temp.clear()

    assert not temp.path.exists()
    assert tempfile.gettempdir() == str(tmp_path) == os.environ["TMPDIR"]


def test_what_a_killed_program_left_is_taken_away_at_the_next_start(tmp_path: Path) -> None:
    TempFolder(tmp_path / "desk").take().joinpath("left.pdf").write_bytes(b"a letter")
    os.environ["TMPDIR"] = str(tmp_path)

    again = TempFolder(tmp_path / "desk")

    assert list(again.take().iterdir()) == []
    again.clear()


def test_it_lies_in_memory_where_the_session_has_a_private_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    runtime = tmp_path / "runtime"
    runtime.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    first, second = TempFolder(tmp_path / "desk"), TempFolder(tmp_path / "other")
    assert first.path.parent == second.path.parent == runtime
    assert first.path != second.path
    assert "desk" not in first.path.name.removeprefix("qv-desk-")

    runtime.chmod(0o755)

    assert TempFolder(tmp_path / "desk").path == tmp_path / "desk" / "temp"


def test_a_link_put_in_its_place_is_not_followed(tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.mkdir()
    precious.joinpath("keep.txt").write_text("keep")
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "temp").symlink_to(precious, target_is_directory=True)

    temp = TempFolder(tmp_path / "desk")
    temp.take()
    temp.clear()

    assert precious.joinpath("keep.txt").read_text() == "keep"
