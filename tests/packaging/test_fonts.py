"""The letter fonts: their manifest, their bytes, and what a wrong file leads to."""

import shutil
from pathlib import Path

import pytest
import uharfbuzz

from tools import build_fonts, font_manifest
from tools.font_manifest import FOLDER


def characters_of(file: str) -> set[int]:
    return set(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(FOLDER / file))).unicodes)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the manifest with nothing built beside it."""
    shutil.copy(FOLDER / "manifest.toml", tmp_path)
    return tmp_path


def test_the_built_fonts_are_those_of_the_manifest() -> None:
    assert font_manifest.wrong_files() == ()


def test_a_missing_font_is_named(folder: Path) -> None:
    assert font_manifest.wrong_files(folder) == tuple(recipe.file for recipe in font_manifest.recipes())


def test_a_font_with_other_bytes_is_named(folder: Path) -> None:
    for recipe in font_manifest.recipes():
        (folder / recipe.file).symlink_to(FOLDER / recipe.file)
    thai = folder / "QvThai-Regular.ttf"
    content = thai.read_bytes()
    thai.unlink()
    thai.write_bytes(content[:-1] + b"!")

    assert font_manifest.wrong_files(folder) == ("QvThai-Regular.ttf",)


def test_building_twice_gives_the_same_bytes() -> None:
    recipe = next(recipe for recipe in font_manifest.recipes() if recipe.file == "QvHebrew-Regular.ttf")

    assert build_fonts.render_font(recipe, FOLDER) == build_fonts.render_font(recipe, FOLDER)


def test_a_sum_that_does_not_fit_stops_the_build_and_leaves_no_font(folder: Path) -> None:
    manifest = folder / "manifest.toml"
    only = manifest.read_text(encoding="utf-8").split("[[font]]")
    manifest.write_text("[[font]]" + only[1].replace('sha256 = "', 'sha256 = "0'), encoding="utf-8")
    (folder / "QvSans-Regular.ttf").write_bytes(b"old")

    with pytest.raises(SystemExit, match=r"QvSans-Regular\.ttf came out with other bytes"):
        build_fonts.build(folder)
    assert not (folder / "QvSans-Regular.ttf").exists()


def test_accepting_writes_the_sums_back(folder: Path) -> None:
    manifest = folder / "manifest.toml"
    first = "[[font]]" + manifest.read_text(encoding="utf-8").split("[[font]]")[1]
    manifest.write_text(first.replace('sha256 = "', 'sha256 = "0'), encoding="utf-8")

    build_fonts.build(folder, accept=True)

    assert manifest.read_text(encoding="utf-8") == first


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("QvSans-Regular.ttf", "Zoë Müller-Øst Nguyễn Thị Ngọc Ánh Γιώργος Екатерина Щербакова"),
        ("QvSC-Regular.ttf", "王小明 喆 镕 䶮 㛃 𬍛 𠅤 陳建國 髙橋 さくら サクラ 《》“”——"),
        ("QvSC-Bold.ttf", "回复：您的个人信息请求 䶮 𬍛"),
        ("QvTC-Regular.ttf", "𠝹𠀡"),
        ("QvJP-Regular.ttf", "\ufa10\ufa19\ufa1b"),
        ("QvKR-Regular.ttf", "김민준 귀하"),
        ("QvArabic-Regular.ttf", "محمد پژمان"),
        ("QvHebrew-Regular.ttf", "שרה כהן"),
        ("QvThai-Regular.ttf", "สมชาย ใจดี"),
        ("QvDevanagari-Regular.ttf", "प्रिया शर्मा"),
        ("QvBengali-Regular.ttf", "রহিম"),
        ("QvTamil-Regular.ttf", "முருகன்"),
        ("QvGeorgian-Regular.ttf", "ნინო"),
        ("QvArmenian-Regular.ttf", "Արամ"),
    ],
)
def test_each_font_has_the_characters_that_it_is_there_for(file: str, text: str) -> None:
    lacking = {character for character in text if ord(character) not in characters_of(file)}

    assert not lacking


def test_supplements_leave_out_what_the_chinese_font_has() -> None:
    chinese = characters_of("QvSC-Regular.ttf")
    ideographs = {code for code in characters_of("QvTC-Regular.ttf") if code >= 0x3400 and not 0xFF00 <= code < 0x10000}

    assert ideographs
    assert not ideographs & chinese


def test_every_font_carries_our_own_name() -> None:
    for recipe in font_manifest.recipes():
        face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(FOLDER / recipe.file)))
        name = face.get_name(uharfbuzz.OTNameIdPredefined.POSTSCRIPT_NAME)

        assert name == recipe.file.removesuffix(".ttf")
