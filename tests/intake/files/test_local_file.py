import os
import sys
from pathlib import Path

import pytest

from qv_desk.errors import InputError
from qv_desk.intake.files.local_file import read_file


def code_of(path: Path) -> str:
    with pytest.raises(InputError) as caught:
        read_file(path)
    return caught.value.code


def test_a_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(b"x")
    assert read_file(tmp_path / "a.eml") == b"x"


def test_what_is_no_file_is_refused_by_name(tmp_path: Path) -> None:
    assert code_of(tmp_path) == "mail_not_a_file"
    assert code_of(tmp_path / "none") == "mail_missing_file"
    (tmp_path / "big").write_bytes(b"")
    os.truncate(tmp_path / "big", 26 * 1024 * 1024)
    assert code_of(tmp_path / "big") == "mail_too_large"


@pytest.mark.skipif(sys.platform == "win32", reason="FIFOs and these links are of POSIX")
def test_pipes_devices_and_circles_are_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (tmp_path / "gone").symlink_to(tmp_path / "nowhere")
    assert code_of(tmp_path / "pipe") == "mail_not_a_file"
    assert code_of(tmp_path / "loop") == "mail_not_a_file"
    assert code_of(tmp_path / "gone") == "mail_not_a_file"
    (tmp_path / "mail.eml").write_bytes(b"x")
    (tmp_path / "link").symlink_to(tmp_path / "mail.eml")
    assert code_of(tmp_path / "link") == "mail_not_a_file"
    assert code_of(Path("/dev/zero")) == "mail_not_a_file"
