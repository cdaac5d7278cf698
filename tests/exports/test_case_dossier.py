"""The page of a dossier shows texts as they are and runs nothing."""

import json
import zipfile
from dataclasses import replace
from html.parser import HTMLParser
from io import BytesIO

from qv_desk.exports.case_dossier import Dossier, DossierPart, dossier_bytes, dossier_page

HOSTILE = "<script>alert(1)</script><img src=x onerror=y> & \"'"
DOSSIER = Dossier(
    title=HOSTILE,
    language="en",
    note="Masked.",
    parts=(DossierPart("One", (("Name", HOSTILE),), (("Head",), [(HOSTILE,)]), (DossierPart("Below"),)),),
    record={"reference": "QV-2026-0001"},
    manifest={"masked": True},
    files=(("a.pdf", b"%PDF"),),
)


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        assert not [name for name, _ in attrs if name.startswith("on") or name in {"src", "href"}]

    def handle_data(self, data: str) -> None:
        self.text += data


def test_what_people_wrote_is_never_markup() -> None:
    tags = Tags()
    tags.feed(dossier_page(DOSSIER))

    assert not tags.seen & {"script", "img", "a", "iframe", "link"}
    assert tags.text.count(HOSTILE) == 4
    assert {"h1", "h2", "h3", "dl", "table"} <= tags.seen


def test_no_sign_turns_a_line_round() -> None:
    turned = "invoice\N{RIGHT-TO-LEFT OVERRIDE}fdp.exe\x00"
    part = DossierPart(turned, ((turned, "نمی\N{ZERO WIDTH NON-JOINER}خواهم\nb"),), ((turned,), [(turned,)]))
    page = dossier_page(replace(DOSSIER, title=turned, note=turned, parts=(part,)))
    assert "invoice\N{REPLACEMENT CHARACTER}fdp.exe" in page
    assert "نمی\N{ZERO WIDTH NON-JOINER}خواهم\nb" in page
    assert not {"\N{RIGHT-TO-LEFT OVERRIDE}", "\x00"} & set(page)


def test_the_archive_holds_page_record_files_and_digests() -> None:
    with zipfile.ZipFile(BytesIO(dossier_bytes(DOSSIER))) as archive:
        manifest = json.loads(archive.read("manifest.json"))

        assert set(archive.namelist()) == {"manifest.json", "dossier.html", "dossier.json", "files/a.pdf"}
        assert manifest["masked"] is True
        assert json.loads(archive.read("dossier.json")) == {"reference": "QV-2026-0001"}
