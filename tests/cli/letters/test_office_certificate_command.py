"""The office's certificate at the command line: shown, brought in, switched, removed."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.certificate_maker import FILE_PASSPHRASE, HOLDER, ISSUER, made
from tests.cli.terminal import Command, secret

TODAY = datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0)


@pytest.fixture
def key_file(tmp_path: Path) -> tuple[str | Path, ...]:
    """A certificate of these days, with its passphrase in a file."""
    one = made(first=TODAY - timedelta(days=30), last=TODAY + timedelta(days=400))
    file = tmp_path / "office.p12"
    file.write_bytes(one.key_file())
    return file, "--file-passphrase-file", secret(tmp_path / "file-passphrase.txt", FILE_PASSPHRASE)


def test_it_is_brought_in_shown_switched_and_removed(
    qv: Command, told: Command, key_file: tuple[str | Path, ...], case: str, tmp_path: Path
) -> None:
    assert qv("office-certificate", "show").record == {
        "ok": True, "can_sign": True, "signs": False, "certificate": False
    }  # fmt: skip
    assert "has no certificate" in told("office-certificate", "show").out
    kept = qv("office-certificate", "import", *key_file)
    assert kept.code == 0
    assert (kept.record["holder"], kept.record["issuer"], kept.record["state"]) == (HOLDER, ISSUER, "good")
    assert kept.record["signs"] is True
    shown = told("office-certificate", "show").out
    assert HOLDER in shown
    assert "is signed" in shown

    out = tmp_path / "letter.pdf"
    assert qv("letter", case, "--kind", "acknowledgement", "--language", "en", "--out", out).code == 0
    assert b"/ETSI.CAdES.detached" in out.read_bytes()
    assert qv("office-certificate", "off").record["signs"] is False
    assert qv("office-certificate", "off").record["error"] == "certificate_is_so"
    assert qv("office-certificate", "on").record["signs"] is True
    assert qv("office-certificate", "remove").record == {"ok": True, "certificate": False}
    assert qv("office-certificate", "remove").record["error"] == "certificate_none"
    actions = [one.get("action") for one in qv("journal").records]
    assert {"certificate.imported", "certificate.off", "certificate.on", "certificate.removed"} <= set(actions)


def test_it_speaks_chinese(told: Command, key_file: tuple[str | Path, ...]) -> None:
    said = told("--language", "zh", "office-certificate", "import", *key_file).out
    assert "每封签发的函件均加签名" in said
    assert "签发机构" in said


def test_what_cannot_be_used_is_told_with_its_exit_code(
    qv: Command, key_file: tuple[str | Path, ...], tmp_path: Path
) -> None:
    file, option, _ = key_file
    wrong = secret(tmp_path / "wrong.txt", "not this one")
    refused = qv("office-certificate", "import", file, option, wrong)
    assert (refused.code, refused.record["error"]) == (3, "key_file_passphrase")
    assert qv("office-certificate", "import", tmp_path / "nowhere.p12", option, wrong).record["error"] == (
        "key_file_unreadable"
    )
    assert qv("office-certificate", "import", file).record["error"] == "passphrase_not_given"
