"""A certificate file opens with its passphrase alone, and only what can sign letters is taken."""

import shutil
import subprocess
from base64 import b64decode
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_der_private_key,
)
from cryptography.x509 import load_der_x509_certificate

from qv_desk.errors import InputError
from qv_desk.vault.key_file import open_key_file
from tests.certificate_maker import (
    FILE_PASSPHRASE,
    FIRST_DAY,
    HOLDER,
    ISSUER,
    LAST_DAY,
    made,
    of_a_kind_that_is_not_for_documents,
    of_two_keys,
    without_key,
)


@pytest.mark.parametrize("kind", ["ec", "rsa"])
def test_key_certificate_and_chain_come_out_of_the_file(kind: str) -> None:
    one = made(kind=kind)
    opened = open_key_file(one.key_file(), FILE_PASSPHRASE)
    assert (opened.facts.holder, opened.facts.issuer) == (HOLDER, ISSUER)
    assert (opened.facts.valid_from, opened.facts.valid_until) == (FIRST_DAY, LAST_DAY)
    assert opened.facts.serial == f"{one.certificate.serial_number:x}"
    key = load_der_private_key(b64decode(opened.signing.key), None)
    assert key.public_key() == one.certificate.public_key()
    assert load_der_x509_certificate(b64decode(opened.signing.certificate)) == one.certificate
    assert [load_der_x509_certificate(b64decode(each)) for each in opened.signing.chain] == [one.authority]


def test_nothing_of_the_key_is_shown_by_accident() -> None:
    opened = open_key_file(made().key_file(), FILE_PASSPHRASE)
    assert opened.signing.key not in repr(opened)
    assert "SigningKey()" in repr(opened)


def test_another_passphrase_is_told_from_another_file() -> None:
    with pytest.raises(InputError, match="key_file_passphrase"):
        open_key_file(made().key_file(), "another")
    with pytest.raises(InputError, match="key_file_passphrase"):
        open_key_file(made().key_file(), "")
    for content in (b"", b"%PDF-1.7", b"\x30\x03\x02\x01\x03", made().key_file()[:200], b"\x30" * 300_000):
        with pytest.raises(InputError, match="key_file_unknown"):
            open_key_file(content, FILE_PASSPHRASE)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (without_key, "key_file_without_key"),
        (of_a_kind_that_is_not_for_documents, "key_file_wrong_key"),
        (of_two_keys, "key_file_several"),
        (lambda: made(kind="short").key_file(), "key_file_wrong_key"),
        (lambda: made(kind="odd curve").key_file(), "key_file_wrong_key"),
        (lambda: made(may_sign=False).key_file(), "certificate_not_for_signing"),
    ],
)
def test_what_cannot_sign_letters_is_refused(content, code) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    with pytest.raises(InputError, match=code):
        open_key_file(content(), FILE_PASSPHRASE)


def test_a_certificate_that_says_nothing_of_its_use_may_sign() -> None:
    assert open_key_file(made(may_sign=None).key_file(), FILE_PASSPHRASE).facts.holder == HOLDER


@pytest.mark.parametrize("options", [["-legacy"], ["-keypbe", "PBE-SHA1-3DES", "-certpbe", "PBE-SHA1-3DES"]])
def test_files_that_older_systems_wrote_open_as_well(options: list[str], tmp_path: Path) -> None:
    if shutil.which("openssl") is None:
        pytest.skip("openssl is not installed")
    one = made()
    key = one.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    (tmp_path / "both.pem").write_bytes(key + one.certificate.public_bytes(Encoding.PEM))
    file = tmp_path / "office.pfx"
    command = ["openssl", "pkcs12", "-export", "-in", str(tmp_path / "both.pem"), "-out", str(file)]
    subprocess.run([*command, "-passout", f"pass:{FILE_PASSPHRASE}", *options], check=True, capture_output=True)
    assert open_key_file(file.read_bytes(), FILE_PASSPHRASE).facts.holder == HOLDER
    with pytest.raises(InputError, match="key_file_passphrase"):
        open_key_file(file.read_bytes(), "another")


def test_a_name_is_one_line() -> None:
    opened = open_key_file(made(holder="Office\nof \x1b[31mred").key_file(), FILE_PASSPHRASE)
    assert opened.facts.holder == "Office of  [31mred"
