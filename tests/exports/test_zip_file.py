"""The archive is the same each time, tells each member's digest, and lets nothing climb out of it."""

import hashlib
import json
import zipfile
from io import BytesIO

from hypothesis import given
from hypothesis import strategies as st

from qv_desk.exports.zip_file import MANIFEST, member_list, member_names, zip_bytes

PARTS = {"b.txt": b"two", "a.txt": "一".encode()}


def test_it_is_the_same_each_time_and_tells_its_digests() -> None:
    made = zip_bytes(PARTS, {"format": "x/1"})

    assert made == zip_bytes(dict(reversed(PARTS.items())), {"format": "x/1"})
    with zipfile.ZipFile(BytesIO(made)) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == [MANIFEST, "a.txt", "b.txt"]
        manifest = json.loads(archive.read(MANIFEST))
    assert manifest["format"] == "x/1"
    assert manifest["files"]["b.txt"] == {"sha256": hashlib.sha256(b"two").hexdigest(), "size_bytes": 3}


@given(st.lists(st.text(max_size=30), max_size=8))
def test_names_stay_inside_and_apart(names: list[str]) -> None:
    given_names = member_names(tuple(names), "files")

    assert len({name.casefold() for name in given_names}) == len(names)
    for name in given_names:
        folder, _, own = name.partition("/")
        assert (folder, bool(own)) == ("files", True)
        assert "/" not in own
        assert own not in {".", ".."}


def test_ways_out_are_cut() -> None:
    assert member_names(("../../etc/passwd", "C:\\x\\y.csv", "y.csv", ".."), "files") == (
        "files/passwd",
        "files/y.csv",
        "files/y (2).csv",
        "files/file",
    )


def test_the_manifest_lists_what_is_in_the_archive() -> None:
    archive = zip_bytes({"b.txt": b"b", "files/a.csv": b"a"}, {"format": "x"})
    assert member_list(archive) == ("b.txt", "files/a.csv")
