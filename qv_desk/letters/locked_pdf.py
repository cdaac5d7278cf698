"""A copy of a letter that opens with a passphrase alone: AES-256, for the way by e-mail.

The letter that is kept stays as it was issued; its copy is another file, and no PDF/A any more, which forbids
encryption. Only files of :mod:`qv_desk.letters.pdf` are locked: their objects are plain, and every one is known.

Source: ISO 32000-2:2020, 7.6.2 to 7.6.4 (standard security handler, revision 6; algorithms 2.A, 2.B, 8, 9 and 10).
"""

import hashlib
import os
import re
import struct
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from cryptography.hazmat.primitives import padding
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC, ECB

from qv_desk.letters.pdf_objects import put_together, taken_apart

_LONGEST: Final = 127
"""Bytes of a passphrase that count."""
_BLOCK: Final = 16
_SALT: Final = 8
_ROUNDS: Final = 64
_EVERYTHING: Final = -4
"""Whoever has the passphrase may read, print and copy."""
_STREAM: Final = re.compile(rb"(.*?)stream\r?\n", re.DOTALL)
_STRING: Final = re.compile(rb"<<|>>|<([0-9A-Fa-f\s]*)>|\(((?:\\.|[^\\()])*)\)", re.DOTALL)
_ESCAPE: Final = re.compile(rb"\\(\r\n|[0-7]{1,3}|.)", re.DOTALL)
_ESCAPES: Final[Mapping[bytes, bytes]] = {
    b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b"", b"\r\n": b""
}  # fmt: skip
_LENGTH: Final = re.compile(rb"/Length (\d+)")
_ARCHIVE: Final = re.compile(rb"<pdfaid:(\w+)>[^<]*</pdfaid:\1>\s*")


def locked_copy(pdf: bytes, passphrase: str) -> bytes:
    """The file, encrypted; each copy is another one.

    Args:
        pdf: a letter as it was issued.
        passphrase: what opens it; not empty.

    Raises:
        ValueError: this is no letter of ours, or the passphrase is empty.
    """
    if not passphrase.strip():
        raise ValueError("there is no passphrase for the letter")
    parts = taken_apart(pdf)
    lock = _Lock.of(passphrase)
    written = {number: lock.encrypted(content) for number, content in parts.objects.items()}
    last = max(written) + 1
    written[last] = lock.dictionary()
    identity = hashlib.sha256(pdf).hexdigest()[:32].encode()
    entries = b"/Root %s /Encrypt %d 0 R /ID [<%s> <%s>]" % (parts.root, last, identity, identity)
    if parts.info:
        entries += b" /Info " + parts.info
    return put_together(b"2.0", written, entries)


@dataclass(frozen=True, slots=True)
class _Lock:
    """The key of one file, and what a reader needs to find it again from the passphrase."""

    key: bytes
    user: bytes
    user_key: bytes
    owner: bytes
    owner_key: bytes

    @classmethod
    def of(cls, passphrase: str) -> "_Lock":
        """A new key under a passphrase; nobody has the owner's one.

        Algorithms 8 and 9.
        """
        key = os.urandom(32)
        prepared = unicodedata.normalize("NFKC", passphrase).encode()[:_LONGEST]
        user, user_key = _entries(prepared, key, b"")
        owner, owner_key = _entries(os.urandom(32), key, user)
        return cls(key, user, user_key, owner, owner_key)

    def dictionary(self) -> bytes:
        """The encryption dictionary; it is the one object that is not encrypted."""
        permissions = struct.pack("<i", _EVERYTHING) + b"\xff\xff\xff\xffTadb" + os.urandom(4)
        sealed = Cipher(AES(self.key), ECB()).encryptor().update(permissions)  # noqa: S305 - algorithm 10, one block
        texts = {"U": self.user, "UE": self.user_key, "O": self.owner, "OE": self.owner_key, "Perms": sealed}
        strings = " ".join(f"/{name} <{value.hex()}>" for name, value in texts.items())
        return (
            f"<< /Filter /Standard /V 5 /R 6 /Length 256 /P {_EVERYTHING} {strings} /EncryptMetadata true "
            "/CF << /StdCF << /CFM /AESV3 /AuthEvent /DocOpen /Length 32 >> >> /StmF /StdCF /StrF /StdCF >>"
        ).encode()

    def encrypted(self, content: bytes) -> bytes:
        """One object with its strings and its stream encrypted."""
        stream = _STREAM.match(content)
        if stream is None:
            return self._strings(content.strip())
        length = _LENGTH.search(stream[1])
        if length is None:
            raise ValueError("this is no letter of ours")
        data = content[stream.end() : stream.end() + int(length[1])]
        if b"/Subtype /XML" in stream[1]:
            data = _ARCHIVE.sub(b"", data)
        sealed = self._sealed(data)
        head = _LENGTH.sub(b"/Length %d" % len(sealed), self._strings(stream[1].strip()))
        return head + b"\nstream\n" + sealed + b"\nendstream"

    def _strings(self, content: bytes) -> bytes:
        return _STRING.sub(self._string, content)

    def _string(self, found: re.Match[bytes]) -> bytes:
        if found[1] is not None:
            text = bytes.fromhex(found[1].decode("ascii"))
        elif found[2] is not None:
            text = _ESCAPE.sub(_unescaped, found[2])
        else:
            return found[0]  # the brackets of a dictionary
        return b"<" + self._sealed(text).hex().encode() + b">"

    def _sealed(self, data: bytes) -> bytes:
        start, pad = os.urandom(_BLOCK), padding.PKCS7(8 * _BLOCK).padder()
        cipher = Cipher(AES(self.key), CBC(start)).encryptor()
        return start + cipher.update(pad.update(data) + pad.finalize()) + cipher.finalize()


def _unescaped(found: re.Match[bytes]) -> bytes:
    code = found[1]
    if code.isdigit():
        return bytes([int(code, 8) & 0xFF])
    return _ESCAPES.get(code, code)


def _entries(passphrase: bytes, key: bytes, user: bytes) -> tuple[bytes, bytes]:
    """What proves a passphrase, and the file's key under it."""
    proving, opening = os.urandom(_SALT), os.urandom(_SALT)
    proof = _hash(passphrase, passphrase + proving + user, user) + proving + opening
    opener = _hash(passphrase, passphrase + opening + user, user)
    cipher = Cipher(AES(opener), CBC(bytes(_BLOCK))).encryptor()
    return proof, cipher.update(key) + cipher.finalize()


def _hash(passphrase: bytes, first: bytes, user: bytes) -> bytes:
    """Algorithm 2.B: slow on purpose, with three hashes taken in an order that the data sets."""
    value, turn = hashlib.sha256(first).digest(), 0
    while True:
        cipher = Cipher(AES(value[:16]), CBC(value[16:32])).encryptor()
        mixed = cipher.update((passphrase + value + user) * _ROUNDS) + cipher.finalize()
        name = ("sha256", "sha384", "sha512")[sum(mixed[:16]) % 3]
        value = hashlib.new(name, mixed).digest()
        turn += 1
        if turn >= _ROUNDS and mixed[-1] <= turn - 32:
            return value[:32]
