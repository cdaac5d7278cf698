"""The stand-alone checker finds every way in which an exported journal can be false, and needs no library for it."""

import hashlib
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import example, given
from hypothesis import strategies as st

from qv_desk.exports import journal_verifier
from qv_desk.exports.journal_verifier import GENESIS, PURPOSE, quickest_verify, verify_slowly
from qv_desk.store.journal_seal import detail_digest, entry_digest
from qv_desk.store.signature import signed_words

LIN, OLA, STRANGER = (Ed25519PrivateKey.from_private_bytes(bytes([number]) * 32) for number in (1, 2, 3))
Lines = list[dict[str, Any]]


def key_id(key: Ed25519PrivateKey) -> str:
    return hashlib.sha256(key.public_key().public_bytes_raw()).hexdigest()[:16]


def entry(number: int, previous: str, key: Ed25519PrivateKey | None, user: str, detail: str) -> dict[str, Any]:
    salt = bytes([number]) * 16
    words = (
        number,
        f"2026-11-22T09:{number:02}:00+00:00",
        user,
        "case.viewed",
        "a “case” \\ 案件",
        detail_digest(salt, detail),
    )
    digest = entry_digest(*words, previous, key_id(key) if key else "")
    names = ("sequence", "at", "user_id", "action", "object_id", "detail_digest")
    return dict(zip(names, words, strict=True)) | {
        "previous": previous,
        "digest": digest,
        "key_id": key_id(key) if key else "",
        "signature": key.sign(signed_words(digest)).hex() if key else "",
        "salt": salt.hex(),
        "detail": detail,
    }


def journal(signers: tuple[tuple[Ed25519PrivateKey | None, str], ...]) -> Lines:
    """A sound journal: two entries from before signatures, then signed ones."""
    lines: Lines = []
    for number, (key, user) in enumerate(signers, start=1):
        lines.append(entry(number, lines[-1]["digest"] if lines else GENESIS, key, user, f"detail {number}"))
    keys = [
        {"key_id": key_id(key), "user_id": user, "public_key": key.public_key().public_bytes_raw().hex(), "name": user}
        for key, user in ((LIN, "lin"), (OLA, "ola"))
    ]
    head = {"sequence": len(lines), "digest": lines[-1]["digest"]}
    return [{"format": journal_verifier.FORMAT, "vault_id": "a" * 32, "head": head, "keys": keys}, *lines]


SIGNERS = ((None, "lin"), (None, "lin"), (LIN, "lin"), (OLA, "ola"), (LIN, "lin"), (OLA, "ola"))


@pytest.fixture
def lines() -> Lines:
    return journal(SIGNERS)


@pytest.fixture
def check(tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Runs the checker as whoever audits does: alone, without any package."""

    def run(lines: Lines | bytes, *more: str) -> subprocess.CompletedProcess[str]:
        content = lines if isinstance(lines, bytes) else "".join(f"{json.dumps(one)}\n" for one in lines).encode()
        (tmp_path / "journal.jsonl").write_bytes(content)
        program = tmp_path / "verify_journal.py"
        program.write_bytes(Path(journal_verifier.__file__).read_bytes())
        return subprocess.run(
            [sys.executable, "-I", "-S", program, *more], capture_output=True, text=True, check=False, cwd=tmp_path
        )

    return run


def test_a_sound_journal_is_called_sound(lines: Lines, check: Callable[..., Any]) -> None:
    done = check(lines, "--against", f"4:{lines[4]['digest']}", "--against", f"6:{lines[6]['digest']}")
    assert (done.returncode, done.stderr) == (0, "")
    verdict, note = done.stdout.splitlines()
    assert verdict == f"SOUND  6 entries, 4 signed, head 6:{lines[6]['digest']}"
    assert note.startswith("NOTE   the first 2 are not signed")


def test_a_journal_without_a_signature_is_not_passed_in_silence(check: Callable[..., Any]) -> None:
    stripped = check(journal(((None, "lin"), (None, "ola"))))
    assert (stripped.returncode, "the first 2 are not signed" in stripped.stdout) == (0, True)
    whole = check(journal(((LIN, "lin"), (OLA, "ola"))))
    assert (whole.returncode, whole.stdout.count("\n")) == (0, 1)


def test_words_that_were_left_out_are_named_and_the_entries_stand(lines: Lines, check: Callable[..., Any]) -> None:
    for line in lines[3:5]:
        del line["salt"], line["detail"]
        line["left_out"] = "childs_file"
    done = check(lines)
    assert (done.returncode, done.stderr) == (0, "")
    assert "NOTE   the words of 2 are left out" in done.stdout
    lines[4]["action"] = "case.closed"
    assert (check(lines).returncode, "it was changed" in check(lines).stdout) == (1, True)


def test_heads_that_contradict_each_other_are_refused(lines: Lines, check: Callable[..., Any]) -> None:
    done = check(lines, "--against", f"4:{'0' * 64}", "--against", f"4:{lines[4]['digest']}")
    assert (done.returncode, done.stdout) == (2, "")
    assert "contradict" in done.stderr


def dropped(lines: Lines) -> None:
    del lines[3]


def swapped(lines: Lines) -> None:
    lines[4], lines[5] = lines[5], lines[4]


def edited(lines: Lines) -> None:
    lines[4]["action"] = "case.closed"


def reworded(lines: Lines) -> None:
    lines[4]["detail"] = "another detail"


def inserted(lines: Lines) -> None:
    lines.insert(5, entry(5, lines[4]["digest"], LIN, "lin", "never happened"))


def signed_by_another(lines: Lines) -> None:
    lines[5] = entry(5, lines[4]["digest"], OLA, "lin", "detail 5")


def signed_by_a_stranger(lines: Lines) -> None:
    lines[5] = entry(5, lines[4]["digest"], STRANGER, "lin", "detail 5")


def unsigned(lines: Lines) -> None:
    lines[5] = entry(5, lines[4]["digest"], None, "lin", "detail 5")


def spoilt_signature(lines: Lines) -> None:
    lines[5]["signature"] = lines[4]["signature"]


def no_signature_at_all(lines: Lines) -> None:
    lines[5]["signature"] = "zz"


def relinked(lines: Lines) -> None:
    lines[4] = entry(4, GENESIS, OLA, "ola", "detail 4")


def saltless(lines: Lines) -> None:
    del lines[4]["salt"]


def cut(lines: Lines) -> None:
    del lines[6]


FORGERIES: dict[Callable[[Lines], None], tuple[int, str]] = {
    dropped: (3, "missing"),
    swapped: (4, "out of order"),
    edited: (4, "it was changed"),
    reworded: (4, "its detail was changed"),
    inserted: (6, "out of order"),
    signed_by_another: (5, "somebody else"),
    signed_by_a_stranger: (5, "nobody here has"),
    unsigned: (5, "not signed"),
    spoilt_signature: (5, "does not hold"),
    no_signature_at_all: (5, "does not hold"),
    relinked: (4, "linked to another"),
    saltless: (4, "cannot be read"),
    cut: (6, "cut off"),
}


@pytest.mark.parametrize("forge", FORGERIES, ids=lambda forge: forge.__name__)
def test_every_forgery_is_found_and_named(forge: Callable[[Lines], None], lines: Lines, tmp_path: Path) -> None:
    forge(lines)
    path = tmp_path / "journal.jsonl"
    path.write_text("".join(f"{json.dumps(one)}\n" for one in lines))
    number, why = FORGERIES[forge]
    for verify in (quickest_verify(), verify_slowly):
        with pytest.raises(journal_verifier.BadError, match=f"entry {number}: .*{why}"):
            journal_verifier.checked(path, {}, verify)


def test_an_honest_end_cut_off_shows_against_a_head_noted_outside(lines: Lines, check: Callable[..., Any]) -> None:
    noted = lines[6]["digest"]
    shorter = journal(SIGNERS[:-1])
    done = check(shorter, "--against", f"6:{noted}")
    assert (done.returncode, done.stdout) == (1, "BAD  entry 6: the end was cut off: entry 6 was noted outside\n")
    done = check(lines, "--against", f"4:{noted}")
    assert (done.returncode, done.stdout) == (1, "BAD  entry 4: it is another one than was noted outside\n")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"[]\n",
        b"{}\n",
        b'{"format": "qv-desk journal 1"}\n',
        b'{"format": "qv-desk journal 1", "keys": [{"key_id": "x", "user_id": "u", "public_key": "zz"}]}\n',
        b'{"format": "qv-desk journal 1", "keys": [{"key_id": "x", "user_id": "u", "public_key": "00"}]}\n',
        b"[" * 100_000,
    ],
    ids=["empty", "no text", "a list", "nothing said", "no keys", "no hex", "false name", "deep"],
)
def test_what_is_no_journal_is_said_to_be_none(content: bytes, check: Callable[..., Any]) -> None:
    done = check(content)
    assert done.returncode == 2, done
    assert done.stdout.startswith("UNREADABLE")
    assert done.stderr == ""


def test_a_head_is_written_in_one_way(check: Callable[..., Any], lines: Lines) -> None:
    assert check(lines, "--against", "4:abc").returncode == 2
    assert check(lines, "no such file").returncode == 2


@given(seed=st.binary(min_size=32, max_size=32), content=st.binary(max_size=200), flip=st.integers(0, 511))
@example(seed=bytes(32), content=b"", flip=0)
def test_the_two_ways_to_check_a_signature_agree(seed: bytes, content: bytes, flip: int) -> None:
    key = Ed25519PrivateKey.from_private_bytes(seed)
    public, signature = key.public_key().public_bytes_raw(), bytearray(key.sign(content))
    assert verify_slowly(public, bytes(signature), content)
    signature[flip // 8] ^= 1 << flip % 8
    assert not verify_slowly(public, bytes(signature), content)
    assert not quickest_verify()(public, bytes(signature), content)


def test_the_standards_own_examples_hold() -> None:
    """RFC 8032, section 7.1, tests 1 to 3."""
    examples = [
        (
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
            "",
            (
                "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
            ),
        ),
        (
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
            "72",
            (
                "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
            ),
        ),
        (
            "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
            "af82",
            (
                "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
            ),
        ),
    ]
    for public, content, signature in examples:
        assert verify_slowly(bytes.fromhex(public), bytes.fromhex(signature), bytes.fromhex(content))


def test_points_off_the_curve_and_numbers_too_large_are_refused() -> None:
    public, signature = LIN.public_key().public_bytes_raw(), LIN.sign(b"x")
    too_large = (int.from_bytes(signature[32:], "little") + journal_verifier.ORDER).to_bytes(32, "little")
    assert not verify_slowly(public, signature[:32] + too_large, b"x")
    assert not verify_slowly(b"\xff" * 32, signature, b"x")
    assert not verify_slowly(public[:31], signature, b"x")
    assert not verify_slowly(public, signature[:63], b"x")
    assert not quickest_verify()(public[:31], signature, b"x")
    assert not verify_slowly((2).to_bytes(32, "little"), signature, b"x")


def test_the_checker_means_the_same_purpose_as_the_store() -> None:
    assert signed_words("00") == PURPOSE + b"00"
