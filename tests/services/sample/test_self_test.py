"""A self-test that cannot fail proves nothing: each check is shown something broken."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from qv_desk.assets import resource
from qv_desk.errors import DeviceError
from qv_desk.services.cases import view_attachment
from qv_desk.services.sample import self_test
from qv_desk.services.sample.self_test import run_checks


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., Path]:
    """A copy of one folder of data, from which the self-test reads; to be damaged."""

    def copied(folder: str) -> Path:
        there = shutil.copytree(resource(folder), tmp_path / folder)

        def found(*parts: str) -> Path:
            return tmp_path.joinpath(*parts) if parts[:1] == (folder,) else resource(*parts)

        monkeypatch.setattr(self_test, "resource", found)
        return there

    return copied


def test_this_program_is_in_order() -> None:
    findings = list(run_checks("en", lambda: 3))
    assert [finding.problem for finding in findings] == [""] * 10
    assert findings[-1].name.zh == "界面表单3个"


def test_a_changed_font_is_found(broken: Callable[..., Path]) -> None:
    font = broken("fonts") / "QvSC-Regular.ttf"
    font.write_bytes(font.read_bytes()[:-1] + b"\x00\x00")
    with pytest.raises(self_test._WrongError, match=r"QvSC-Regular\.ttf"):
        self_test._check_fonts()


def test_a_sample_that_cannot_be_read_is_found(broken: Callable[..., Path]) -> None:
    (broken("samples") / "broken.eml").write_bytes(b"")
    assert any("empty" in finding.problem for finding in run_checks("en") if "sample" in finding.name.en)


def test_an_attachment_that_does_not_show_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    nothing = view_attachment.AttachmentView("none", b"", 0, 0, 1, 1, "", (), "", is_dangerous=False)
    monkeypatch.setattr(view_attachment, "look_at_bytes", lambda *_given, **_named: nothing)
    findings = {finding.name.en: finding.problem for finding in run_checks("en")}
    assert "letter.pdf was not shown" in findings["? attachments looked at"]


def test_nothing_to_check_is_a_finding_too(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(self_test, "resource", lambda *_parts: tmp_path)
    findings = {finding.name.en: finding.problem for finding in run_checks("en")}
    assert findings["0 sample mails read"] == "none found"


def test_a_window_that_cannot_be_drawn_is_said_in_the_persons_language() -> None:
    def no_window() -> int:
        raise DeviceError("window_libraries_missing", library="libEGL.so.1")

    *_, last = run_checks("zh_CN", no_window)
    assert "libEGL.so.1" in last.problem
    assert "缺少" in last.problem
