"""The sample office is shown in a window, or worked through where there is none."""

import tempfile
from pathlib import Path

import pytest

from qv_desk.cli.entry.demo_command import has_display
from qv_desk.errors import DeviceError
from qv_desk.services.sample.demo import DEMO_PASSPHRASE
from tests.cli.terminal import Command, NoDisplay


@pytest.fixture(autouse=True)
def _own_temporary_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))


@pytest.mark.parametrize(
    ("platform", "display", "seen"),
    [
        ("", "", False),
        ("", ":0", True),
        ("offscreen", ":0", False),
        ("offscreen:size=1", ":0", False),
        ("xcb", ":0", True),
    ],
)
def test_a_window_is_opened_only_where_it_can_be_seen(
    platform: str, display: str, seen: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    monkeypatch.setenv("DISPLAY", display)
    assert has_display() is seen


def test_without_a_display_the_whole_job_is_done_and_said_where_it_lies(bare: Command, window: NoDisplay) -> None:
    answer = bare("--demo", "--json")
    assert answer.code == 0, answer
    record = answer.record
    assert record["ok"] is True
    assert len(record["cases"]) >= 8
    assert len(record["letters"]) >= len(record["cases"])
    assert all(Path(file).read_bytes().startswith(b"%PDF-") for file in record["letters"])
    place = Path(record["folder"]).parent
    assert window.asked == [("take_pictures", place / "desk", place / "pictures", "en")]


def test_the_window_opens_on_the_office_and_the_office_goes_with_it(
    bare: Command, window: NoDisplay, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("qv_desk.cli.entry.demo_command.has_display", lambda: True)
    answer = bare("--demo")
    assert answer.code == 0
    assert DEMO_PASSPHRASE in answer.out
    ((asked, folder, language, passphrase),) = window.asked
    assert (asked, language, passphrase) == ("open", "en", DEMO_PASSPHRASE)
    assert not folder.exists()
    assert list(tmp_path.glob("qv-desk-demo-*")) == []


def test_a_computer_that_cannot_draw_still_does_the_work(
    bare: Command, window: NoDisplay, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(*_: object, **__: object) -> tuple[Path, ...]:
        raise DeviceError("window_libraries_missing", library="libEGL.so.1")

    monkeypatch.setattr(window, "take_pictures", missing)
    answer = bare("--demo-headless")
    assert answer.code == 0
    assert "libEGL.so.1" in answer.err
    assert "letters (PDF)" in answer.out
