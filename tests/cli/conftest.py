"""The command line on a real desk, in this process; only the display is a double."""

import shutil
import uuid
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import pytest

from qv_desk.cli.app import main
from qv_desk.services.entry.set_up import create_office, office_defaults
from qv_desk.vault.derivation import LIGHTEST_KDF
from qv_desk.vault.unlocking import SlotWish
from tests.cli.quick_unlock import derive_once
from tests.cli.terminal import PASSPHRASE, SAFEGUARDS, Answer, Command, NoDisplay, secret

__all__ = ["derive_once"]


@pytest.fixture(autouse=True)
def _quick(derive_once: object) -> None:
    """Commands derive each key once in a run."""


@pytest.fixture(autouse=True)
def _own_notes(monkeypatch: pytest.MonkeyPatch) -> None:
    """The desks of these tests are copies of one: what the key store notes of one says nothing of the next."""
    mine = uuid.uuid4().hex
    monkeypatch.setattr("qv_desk.vault.anchor._service", lambda vault_id: f"QV Desk {vault_id} {mine}")


@pytest.fixture
def window() -> NoDisplay:
    return NoDisplay()


@pytest.fixture
def bare(capsys: pytest.CaptureFixture[str], window: NoDisplay, monkeypatch: pytest.MonkeyPatch) -> Command:
    """Runs a command line as it stands, in English, with nobody at a terminal."""
    monkeypatch.setenv("LANG", "C.UTF-8")
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)

    def run(*argv: str | Path) -> Answer:
        capsys.readouterr()
        code = main([str(word) for word in argv], window)
        out, err = capsys.readouterr()
        return Answer(code, out, err)

    return run


@pytest.fixture(scope="session")
def _first_desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One desk, set up once: key derivation is slow on purpose."""
    folder = tmp_path_factory.mktemp("first") / "desk"
    create_office(
        folder,
        office=office_defaults().office,
        user_name="Lin Wei",
        passphrase=PASSPHRASE,
        device_secret=False,
        wish=SlotWish(kdf=LIGHTEST_KDF),
    )
    return folder


@pytest.fixture
def folder(_first_desk: Path, tmp_path: Path) -> Path:
    """A desk of this test alone."""
    return shutil.copytree(_first_desk, tmp_path / "desk", ignore=shutil.ignore_patterns("ballast*"))


@pytest.fixture
def passphrase_file(tmp_path: Path) -> Path:
    return secret(tmp_path / "passphrase.txt", PASSPHRASE)


@pytest.fixture
def qv(bare: Command, folder: Path, passphrase_file: Path) -> Command:
    """Runs a command on this test's desk, answering in JSON."""

    def run(*argv: str | Path) -> Answer:
        return bare("--folder", folder, "--passphrase-file", passphrase_file, "--json", *argv)

    return run


@pytest.fixture
def told(bare: Command, folder: Path, passphrase_file: Path) -> Command:
    """Runs a command on this test's desk, answering in sentences."""

    def run(*argv: str | Path) -> Answer:
        return bare("--folder", folder, "--passphrase-file", passphrase_file, *argv)

    return run


@pytest.fixture
def lin(qv: Command) -> Command:
    """The first supervisor, by name: there may be a second one."""
    return lambda *argv: qv("--user", "Lin Wei", *argv)


@pytest.fixture
def hana(qv: Command, bare: Command, folder: Path, tmp_path: Path) -> Command:
    """A second supervisor."""
    file = secret(tmp_path / "hana.txt", "three owls over the old mill")
    added = qv("users", "add", "Hana Sato", "--role", "supervisor", "--own", "--new-passphrase-file", file)
    assert added.code == 0, added

    def run(*argv: str | Path) -> Answer:
        return bare("--folder", folder, "--user", "Hana Sato", "--passphrase-file", file, "--json", *argv)

    return run


@pytest.fixture
def case(qv: Command) -> str:
    """The reference of an access request from Ireland that came by post today."""
    opened = qv(
        "new",
        *("--channel", "post", "--name", "Mary Sample", "--rights", "access", "--country", "IE"),
        *("--address", "1 Sample Street", "--address", "Sampleton", "--e-mail", "mary@example.org"),
    )
    assert opened.code == 0, opened
    return str(opened.record["reference"])


@pytest.fixture
def verified(qv: Command, case: str) -> str:
    """The same once the identity is confirmed."""
    seen = qv("verify", case, "--evidence", "account_login", "--what", "logged in afresh", "--confirm")
    assert seen.code == 0, seen
    return case


@pytest.fixture
def decided(qv: Command, verified: str) -> str:
    """The same once it is searched and granted."""
    found = qv("search", verified, "--source", "orders", "--found", "2", "--note", "two orders", "--rest-not-held")
    assert found.code == 0, found
    granted = qv("decide", verified, "--right", "access", "--outcome", "granted")
    assert granted.code == 0, granted
    return verified


@pytest.fixture
def answered(qv: Command, decided: str) -> str:
    """The same once the answer is issued."""
    issued = qv("letter", decided, "--kind", "access_grant", "--language", "en", "--field", SAFEGUARDS)
    assert issued.code == 0, issued
    return decided


@pytest.fixture
def mail(tmp_path: Path) -> Callable[..., Path]:
    """Writes a mail to a file."""

    def written(
        text: str = "Dear Sir or Madam,\n\nunder Article 15 GDPR I request access to my personal data.\n\n"
        "Yours sincerely,\nMary Sample\n1 Sample Street\nDublin\nIreland\n",
        name: str = "mail.eml",
        sender: str = "Mary Sample <mary@example.org>",
        subject: str = "Request for access to personal data",
    ) -> Path:
        message = EmailMessage()
        message["From"], message["To"], message["Subject"] = sender, "privacy@qualvision.cn", subject
        message["Date"], message["Message-ID"] = "Mon, 05 Jan 2026 09:00:00 +0000", f"<{name}@example.org>"
        message.set_content(text)
        file = tmp_path / name
        file.write_bytes(message.as_bytes())
        return file

    return written
