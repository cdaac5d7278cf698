"""A ZIP archive that is the same each time it is made from the same parts, with a list of their digests."""

import hashlib
import json
import zipfile
from collections.abc import Mapping
from io import BytesIO
from typing import Any, Final

MANIFEST: Final = "manifest.json"
_STILL: Final = (1980, 1, 1, 0, 0, 0)
"""The moment that every member bears: ZIP knows no time zone, and the manifest says when it was made."""


def json_bytes(value: object) -> bytes:
    """JSON for people and programs: indented, in the order given, every letter as it is."""
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def zip_bytes(parts: Mapping[str, bytes], manifest: Mapping[str, Any]) -> bytes:
    """The archive.

    Args:
        parts: its members by their name with ``/``, ASCII or not; none may be absolute or climb.
        manifest: what ``manifest.json`` says besides the members' digests and sizes.
    """
    members = {
        name: {"sha256": hashlib.sha256(content).hexdigest(), "size_bytes": len(content)}
        for name, content in sorted(parts.items())
    }
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in [(MANIFEST, json_bytes({**manifest, "files": members})), *sorted(parts.items())]:
            member = zipfile.ZipInfo(name, _STILL)
            member.external_attr = 0o600 << 16
            member.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(member, content)
    return out.getvalue()


def member_list(archive: bytes) -> tuple[str, ...]:
    """The names that the manifest of an archive of :func:`zip_bytes` lists, in its order."""
    with zipfile.ZipFile(BytesIO(archive)) as opened:
        return tuple(json.loads(opened.read(MANIFEST))["files"])


def member_names(names: tuple[str, ...], folder: str) -> tuple[str, ...]:
    """Names for files in a folder of the archive: without ways out of it, and none twice."""
    given: list[str] = []
    for name in names:
        plain = name.replace("\\", "/").rpartition("/")[2].strip(". ") or "file"
        stem, dot, ending = plain.rpartition(".")
        candidate, number = plain, 1
        while f"{folder}/{candidate}".casefold() in {each.casefold() for each in given}:
            number += 1
            candidate = f"{stem or ending} ({number}){dot if stem else ''}{ending if stem else ''}"
        given.append(f"{folder}/{candidate}")
    return tuple(given)
