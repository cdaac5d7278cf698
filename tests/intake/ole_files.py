"""Builds the small file systems of Microsoft's compound files, and Outlook messages in them, for the tests."""

import struct
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final

SECTOR: Final = 512
MINI: Final = 64
_CUT: Final = 4096
_END: Final = 0xFFFFFFFE
_FREE: Final = 0xFFFFFFFF
_FAT: Final = 0xFFFFFFFD

Tree = dict[str, "bytes | Tree"]


@dataclass(slots=True)
class _Entry:
    name: str
    kind: int
    start: int = _END
    size: int = 0
    child: int = _FREE
    right: int = _FREE

    def packed(self) -> bytes:
        name = self.name.encode("utf-16-le")[:62]
        return struct.pack(
            "<64sHBBIII16sIQQIII",
            name, len(name) + 2, self.kind, 1, _FREE, self.right, self.child, bytes(16), 0, 0, 0,
            self.start, self.size & 0xFFFFFFFF, 0,
        )  # fmt: skip


@dataclass(slots=True)
class Compound:
    """A compound file in the making; ``fat`` and ``entries`` can be spoilt before it is packed.

    Attributes:
        sectors: contents of the sectors.
        fat: which sector follows which.
        minifat: the same for the small sectors.
    """

    tree: Tree
    sectors: list[bytes] = field(default_factory=list)
    fat: list[int] = field(default_factory=list)
    mini: bytearray = field(default_factory=bytearray)
    minifat: list[int] = field(default_factory=list)
    entries: list[_Entry] = field(default_factory=list)

    def __post_init__(self) -> None:
        root = _Entry("Root Entry", 5)
        self.entries.append(root)
        root.child = self._level(self.tree)
        root.start, root.size = self._chain(bytes(self.mini)), len(self.mini)

    def packed(self) -> bytes:
        """The file."""
        directory = b"".join(entry.packed() for entry in self.entries)
        directory_at = self._chain(directory)
        minifat_at = self._chain(b"".join(struct.pack("<I", follower) for follower in self.minifat), _FREE)
        tables = 1
        while tables * SECTOR // 4 < len(self.fat) + tables:
            tables += 1
        first = len(self.sectors)
        fat = [*self.fat, *[_FAT] * tables]
        fat += [_FREE] * (tables * SECTOR // 4 - len(fat))
        self.sectors += [struct.pack("<128I", *fat[128 * number : 128 * (number + 1)]) for number in range(tables)]
        minis = -(-4 * len(self.minifat) // SECTOR)
        header = struct.pack(
            "<8s16sHHHHHHLLLLLLLLLL",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", bytes(16), 0x3E, 3, 0xFFFE, 9, 6, 0, 0, 0, tables, directory_at, 0,
            _CUT, minifat_at, minis, _END, 0,
        )  # fmt: skip
        header += b"".join(struct.pack("<I", first + n if n < tables else _FREE) for n in range(109))
        return header + b"".join(self.sectors)

    def _level(self, tree: Tree) -> int:
        """The entries of one storage, each the right neighbour of the one before."""
        first, before = _FREE, None
        for name, content in tree.items():
            entry = _Entry(name, 1 if isinstance(content, dict) else 2)
            self.entries.append(entry)
            here = len(self.entries) - 1
            if isinstance(content, dict):
                entry.child = self._level(content)
            else:
                entry.size = len(content)
                entry.start = self._small(content) if len(content) < _CUT else self._chain(content)
            if before is None:
                first = here
            else:
                before.right = here
            before = entry
        return first

    def _small(self, content: bytes) -> int:
        if not content:
            return _END
        start = len(self.minifat)
        count = -(-len(content) // MINI)
        self.mini += content.ljust(count * MINI, b"\0")
        self.minifat += [start + number + 1 for number in range(count - 1)] + [_END]
        return start

    def _chain(self, content: bytes, filler: int = 0) -> int:
        if not content:
            return _END
        start = len(self.sectors)
        count = -(-len(content) // SECTOR)
        padded = content.ljust(count * SECTOR, b"\xff" if filler else b"\0")
        self.sectors += [padded[SECTOR * number : SECTOR * (number + 1)] for number in range(count)]
        self.fat += [start + number + 1 for number in range(count - 1)] + [_END]
        return start


def properties(texts: dict[int, str | bytes], fixed: dict[int, int], head: int) -> Tree:
    """The streams of some properties; a text in bytes is in the code page of the message."""
    listed = bytes(head)
    tree: Tree = {}
    for pid, value in texts.items():
        kind = 0x0102 if pid in {0x1009, 0x1013, 0x3701} else 0x1E if isinstance(value, bytes) else 0x1F
        raw = value if isinstance(value, bytes) else value.encode("utf-16-le")
        tree[f"__substg1.0_{pid:04X}{kind:04X}"] = raw
        listed += struct.pack("<HHIQ", kind, pid, 6, len(raw))
    for pid, number in fixed.items():
        listed += struct.pack("<HHIQ", 0x40 if number > 2**32 else 3, pid, 6, number)
    tree["__properties_version1.0"] = listed
    return tree


def ticks(moment: datetime) -> int:
    """A moment as Outlook counts it."""
    return int((moment - datetime(1601, 1, 1, tzinfo=UTC)).total_seconds()) * 10_000_000


def attachment(name: str, content: bytes, mime: str = "") -> Tree:
    """An attached file."""
    return properties({0x3707: name, 0x370E: mime, 0x3701: content}, {0x3705: 1}, 8)


def embedded(name: str, message: Tree) -> Tree:
    """A message that is attached to another."""
    return properties({0x3001: name}, {0x3705: 5}, 8) | {"__substg1.0_3701000D": message}


def message(
    text: str | bytes = "Please send me a copy of my data.",
    *,
    inside: bool = False,
    attached: tuple[Tree, ...] = (),
    texts: dict[int, str | bytes] | None = None,
    fixed: dict[int, int] | None = None,
) -> Tree:
    """A message from Mary Sample; ``inside`` where it lies in another."""
    named: dict[int, str | bytes] = {
        0x001A: "IPM.Note",
        0x0037: "Access",
        0x0C1A: "Mary Sample",
        0x5D01: "mary@example.org",
        0x1035: "<one@example.org>",
    }
    if text:
        named[0x1000] = text
    sent = ticks(datetime(2026, 11, 2, 9, 30, tzinfo=UTC))
    tree = properties(named | (texts or {}), {0x0039: sent} | (fixed or {}), 24 if inside else 32)
    for number, part in enumerate(attached):
        tree[f"__attach_version1.0_#{number:08X}"] = part
    tree["__recip_version1.0_#00000000"] = properties({0x3001: "Privacy", 0x39FE: "privacy@example.com"}, {}, 8)
    return tree


def msg(tree: Tree | None = None) -> bytes:
    """An Outlook message file."""
    return Compound(tree or message()).packed()


def circle(what: str) -> bytes:
    """A message whose chain of sectors runs in a circle: of the FAT, of the small sectors, or of the directory."""
    compound = Compound(message("x" * 5_000, attached=(attachment("a.bin", b"y" * 20_000),)))
    if what == "fat":
        large = next(entry for entry in compound.entries if entry.size > _CUT and entry.kind == 2)
        compound.fat[large.start + 1] = large.start
        large.size = 2**31
    elif what == "minifat":
        small = next(entry for entry in compound.entries if entry.kind == 2 and MINI < entry.size < _CUT)
        compound.minifat[small.start] = small.start
        small.size = _CUT - 1
    else:
        storage = next(entry for entry in compound.entries if entry.kind == 1)
        storage.child = compound.entries.index(storage)
    return compound.packed()
