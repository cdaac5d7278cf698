"""Check an exported journal of QV Desk without QV Desk: one file, nothing but Python 3.10 or later.

    python3 verify_journal.py                              the journal.jsonl that lies beside this file
    python3 verify_journal.py FILE --against 4711:DIGEST   it must also hold this head, noted outside the desk

Ends with 0 when every entry stands, 1 when one does not (it says which and why), 2 when the file cannot be read.

Each entry holds the digest of the one before it and is signed with the key of whoever did it (Ed25519, RFC 8032). The
keys stand in the first line of the file. Whether they are the right ones is not for the file to say: compare their
short names with those on a page that a supervisor printed.

A copy of this file goes with each export. With the package “cryptography” it checks some thousand signatures a second;
without it, some two hundred.
"""

import argparse
import hashlib
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

SOUND, BAD, UNREADABLE = 0, 1, 2
FORMAT = "qv-desk journal 1"
GENESIS = "0" * 64
PURPOSE = b"qv-desk journal entry 1\n"
KEY_ID_DIGITS = 16

Verify = Callable[[bytes, bytes, bytes], bool]


class BadError(Exception):
    """An entry that does not stand."""

    def __init__(self, sequence: int, why: str) -> None:
        super().__init__(f"entry {sequence}: {why}")


class UnreadableError(Exception):
    """A file that is no exported journal."""


# Ed25519 as RFC 8032 (section 5.1) describes it, for machines without a library. Nothing here is secret, so it need
# not run in the same time for all keys.
P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)
POINT_BYTES = 32

Point = tuple[int, int, int, int]
"""X, Y, Z, T with x = X/Z, y = Y/Z, x·y = T/Z."""


def added(one: Point, other: Point) -> Point:
    """The sum of two points."""
    a = (one[1] - one[0]) * (other[1] - other[0]) % P
    b = (one[1] + one[0]) * (other[1] + other[0]) % P
    c = 2 * one[3] * other[3] * D % P
    d = 2 * one[2] * other[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(factor: int, point: Point) -> Point:
    """A point added to itself so many times."""
    result: Point = (0, 1, 1, 0)
    while factor:
        if factor & 1:
            result = added(result, point)
        point = added(point, point)
        factor >>= 1
    return result


def x_of(y: int, sign: int) -> int | None:
    """The x that goes with a y, or None when the curve has no such point."""
    if y >= P:
        return None
    squared = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    if squared == 0:
        return None if sign else 0
    x = pow(squared, (P + 3) // 8, P)
    if (x * x - squared) % P:
        x = x * ROOT_OF_MINUS_ONE % P
    if (x * x - squared) % P:
        return None
    return P - x if x & 1 != sign else x


def point_of(content: bytes) -> Point | None:
    """The point that 32 bytes name, or None."""
    if len(content) != POINT_BYTES:
        return None
    number = int.from_bytes(content, "little")
    y, sign = number & ((1 << 255) - 1), number >> 255
    x = x_of(y, sign)
    return None if x is None else (x, y, 1, x * y % P)


BASE_Y = 4 * pow(5, P - 2, P) % P
BASE_X = x_of(BASE_Y, 0) or 0
BASE: Point = (BASE_X, BASE_Y, 1, BASE_X * BASE_Y % P)


def verify_slowly(public_key: bytes, signature: bytes, content: bytes) -> bool:
    """Whether an Ed25519 signature holds, by the book."""
    key, first = point_of(public_key), point_of(signature[:POINT_BYTES])
    if key is None or first is None or len(signature) != 2 * POINT_BYTES:
        return False
    s = int.from_bytes(signature[POINT_BYTES:], "little")
    if s >= ORDER:
        return False
    digest = hashlib.sha512(signature[:POINT_BYTES] + public_key + content).digest()
    left = times(s, BASE)
    right = added(first, times(int.from_bytes(digest, "little") % ORDER, key))
    return (left[0] * right[2] - right[0] * left[2]) % P == 0 and (left[1] * right[2] - right[1] * left[2]) % P == 0


def quickest_verify() -> Verify:
    """The library's check where there is one, else the one of this file."""
    try:
        from cryptography.exceptions import InvalidSignature  # noqa: PLC0415 - not everybody has it
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey  # noqa: PLC0415
    except ImportError:
        return verify_slowly

    def verify(public_key: bytes, signature: bytes, content: bytes) -> bool:
        try:
            Ed25519PublicKey.from_public_bytes(public_key).verify(signature, content)
        except (InvalidSignature, ValueError):
            return False
        return True

    return verify


def records(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a file, one a line."""
    try:
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, start=1):
                record = json.loads(line)
                if not isinstance(record, dict):
                    raise UnreadableError(f"line {number} is no object")
                yield record
    except (OSError, ValueError, RecursionError) as problem:
        raise UnreadableError(str(problem)) from problem


def keys_in(header: dict[str, Any]) -> dict[str, tuple[str, bytes]]:
    """Owner and public key by the key's short name."""
    if header.get("format") != FORMAT:
        raise UnreadableError(f"the first line does not say “{FORMAT}”")
    try:
        owners = [(str(key["key_id"]), str(key["user_id"]), bytes.fromhex(key["public_key"])) for key in header["keys"]]
    except (KeyError, TypeError, ValueError) as problem:
        raise UnreadableError("the first line does not name the keys") from problem
    for key_id, _, public_key in owners:
        if hashlib.sha256(public_key).hexdigest()[:KEY_ID_DIGITS] != key_id:
            raise UnreadableError(f"key {key_id} has a false name")
    return {key_id: (user_id, public_key) for key_id, user_id, public_key in owners}


class Check:
    """Holds one entry after the other against the one before.

    Args:
        keys: owner and public key by the key's short name.
        verify: tells whether a signature holds.
    """

    def __init__(self, keys: dict[str, tuple[str, bytes]], verify: Verify) -> None:
        self.keys = keys
        self.verify = verify
        self.last = 0
        self.previous = GENESIS
        self.signed = 0
        self.left_out = 0

    def entry(self, entry: dict[str, Any]) -> None:
        """Check the next entry.

        Raises:
            BadError: it does not stand.
        """
        due = self.last + 1
        words = [entry.get(name) for name in ("sequence", "at", "user_id", "action", "object_id", "detail_digest")]
        if words[0] != due:
            raise BadError(due, f"missing, or out of order: number {words[0]} stands in its place")
        if entry.get("previous") != self.previous:
            raise BadError(due, "it is linked to another entry than the one before it")
        key_id, digest = str(entry.get("key_id", "")), str(entry.get("digest", ""))
        words += [self.previous, *([key_id] if key_id else [])]
        content = json.dumps(words, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
        if hashlib.sha256(content).hexdigest() != digest:
            raise BadError(due, "it was changed: its digest is another one")
        if "detail" in entry:
            self.detail(due, entry)
        elif "left_out" in entry:
            self.left_out += 1
        self.signature(due, entry, key_id, digest)
        self.last, self.previous = due, digest

    def detail(self, due: int, entry: dict[str, Any]) -> None:
        """Check the words of an entry against the digest that it holds of them."""
        try:
            salted = bytes.fromhex(entry["salt"]) + entry["detail"].encode()
        except (KeyError, TypeError, ValueError, AttributeError):
            raise BadError(due, "its detail cannot be read") from None
        if hashlib.sha256(salted).hexdigest() != entry["detail_digest"]:
            raise BadError(due, "its detail was changed")

    def signature(self, due: int, entry: dict[str, Any], key_id: str, digest: str) -> None:
        """Check whose signature an entry carries, and that it holds."""
        if not key_id:
            if self.signed or entry.get("signature"):
                raise BadError(due, "it is not signed, though entries before it are")
            return
        if key_id not in self.keys:
            raise BadError(due, f"it is signed with a key that nobody here has: {key_id}")
        user_id, public_key = self.keys[key_id]
        if user_id != entry.get("user_id"):
            raise BadError(due, "it is signed by somebody else than it names")
        try:
            signature = bytes.fromhex(str(entry.get("signature", "")))
        except ValueError:
            signature = b""
        if not self.verify(public_key, signature, PURPOSE + digest.encode()):
            raise BadError(due, "its signature does not hold")
        self.signed += 1


def checked(path: Path, against: dict[int, str], verify: Verify | None = None) -> Check:
    """Check a whole file.

    Args:
        path: the exported journal.
        against: digests by number, noted outside the desk; the journal must hold each.
        verify: tells whether a signature holds; the quickest way by default.

    Raises:
        BadError: an entry does not stand, or a head that was noted is not there.
        UnreadableError: it is no exported journal.
    """
    lines = records(path)
    header = next(lines, {})
    check = Check(keys_in(header), verify or quickest_verify())
    for entry in lines:
        check.entry(entry)
        if against.get(check.last, check.previous) != check.previous:
            raise BadError(check.last, "it is another one than was noted outside")
    told = header.get("head")
    if told != {"sequence": check.last, "digest": check.previous}:
        raise BadError(check.last + 1, "the end was cut off: the first line names another last entry")
    cut = [number for number in against if number > check.last]
    if cut:
        raise BadError(check.last + 1, f"the end was cut off: entry {min(cut)} was noted outside")
    return check


def head(text: str) -> tuple[int, str]:
    """A head as it is noted: number and digest with a colon between."""
    number, _, digest = text.strip().partition(":")
    if not number.isdigit() or len(digest) != len(GENESIS):
        raise argparse.ArgumentTypeError("a head is written NUMBER:DIGEST")
    return int(number), digest.lower()


def main() -> int:
    """Check what the command line names."""
    parser = argparse.ArgumentParser(description="Check an exported journal of QV Desk.")
    parser.add_argument("file", nargs="?", type=Path, default=Path(__file__).resolve().parent / "journal.jsonl")
    parser.add_argument("--against", type=head, action="append", default=[], metavar="NUMBER:DIGEST")
    arguments = parser.parse_args()
    against = dict(arguments.against)
    if len(against) < len(set(arguments.against)):
        parser.error("two heads of the same number contradict each other")
    try:
        check = checked(arguments.file, against)
    except BadError as bad:
        sys.stdout.write(f"BAD  {bad}\n")
        return BAD
    except UnreadableError as problem:
        sys.stdout.write(f"UNREADABLE  {problem}\n")
        return UNREADABLE
    sys.stdout.write(f"SOUND  {check.last} entries, {check.signed} signed, head {check.last}:{check.previous}\n")
    unsigned = check.last - check.signed
    if unsigned:
        sys.stdout.write(
            f"NOTE   the first {unsigned} are not signed: they are older than signatures, or the signatures were taken "
            "away. Compare a head that was noted outside (--against).\n"
        )
    if check.left_out:
        sys.stdout.write(
            f"NOTE   the words of {check.left_out} are left out: they are about children's files that were shut to "
            "whoever exported the journal. The entries themselves stand.\n"
        )
    return SOUND


if __name__ == "__main__":
    raise SystemExit(main())
