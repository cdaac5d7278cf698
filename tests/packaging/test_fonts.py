"""The letter fonts: their manifest, their bytes, and what a wrong file leads to."""

import shutil
from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path

import pytest
import uharfbuzz
from fontTools.pens.recordingPen import RecordingPen

from tools import build_fonts, font_manifest
from tools.font_manifest import FOLDER


def characters_of(file: str) -> set[int]:
    return set(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(FOLDER / file))).unicodes)


def ideographs(codes: Iterable[int]) -> set[int]:
    return {code for code in codes if any(code in block for block in build_fonts._IDEOGRAPHS)}


def outline_of(file: str, character: str) -> str:
    font = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(FOLDER / file))))
    pen = RecordingPen()
    font.draw_glyph_with_pen(font.get_nominal_glyph(ord(character)), pen)
    return repr(pen.value)


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


@pytest.mark.parametrize("file", ["QvHebrew-Regular.ttf", "QvJP-Regular.ttf", "QvTC-Bold.ttf", "QvKR-Bold.ttf"])
def test_building_twice_gives_the_same_bytes(file: str) -> None:
    recipe = next(recipe for recipe in font_manifest.recipes() if recipe.file == file)

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
        ("QvTC-Regular.ttf", "𠝹𠀡 陳家樂 台鑒 ，。：；「」"),
        ("QvTC-Bold.ttf", "對您請求的決定 陳家樂"),
        ("QvJP-Regular.ttf", "\ufa10\ufa19\ufa1b 髙橋 さくら サクラ 〒、。「」"),
        ("QvJP-Bold.ttf", "ご請求に対する判断 プライバシー担当室"),
        ("QvKR-Regular.ttf", "김민준 귀하 金敏俊"),
        ("QvKR-Bold.ttf", "귀하의 요청에 대한 결정"),
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


@pytest.mark.parametrize(
    ("file", "character_set", "lacking"),
    [
        ("QvTC-Regular.ttf", "big5", 0),
        ("QvTC-Regular.ttf", "big5hkscs", 0),
        ("QvTC-Bold.ttf", "big5", 0),
        ("QvJP-Regular.ttf", "shift_jis", 0),
        ("QvJP-Regular.ttf", "shift_jis_2004", 0),
        ("QvJP-Regular.ttf", "cp932", 0),
        ("QvJP-Bold.ttf", "cp932", 0),
        ("QvKR-Regular.ttf", "euc_kr", 3),  # 隙, and two second code points of 寧: Noto Sans KR has them not
    ],
)
def test_base_fonts_have_every_ideograph_of_their_countrys_standard(
    file: str, character_set: str, lacking: int
) -> None:
    wanted = {code for code in ideographs(range(0x110000)) if build_fonts._has(character_set, code)}

    assert len(wanted) > 4_000
    assert len(wanted - characters_of(file)) == lacking


def test_no_ideograph_of_the_packages_is_lost() -> None:
    shipped = set().union(*(characters_of(f"Qv{name}-Regular.ttf") for name in ("SC", "TC", "JP", "KR")))
    for recipe in font_manifest.recipes():
        if recipe.file in {"QvTC-Regular.ttf", "QvJP-Regular.ttf", "QvKR-Regular.ttf"}:
            package, _, path = recipe.source.partition("/")
            source = uharfbuzz.Face(uharfbuzz.Blob(files(package).joinpath(path).read_bytes()))

            assert ideographs(source.unicodes) <= shipped


def test_the_forms_of_one_character_differ_by_country() -> None:
    assert len({outline_of(f"Qv{name}-Regular.ttf", "骨") for name in ("SC", "TC", "JP")}) == 3
    for character in "直海角":
        assert outline_of("QvSC-Regular.ttf", character) != outline_of("QvJP-Regular.ttf", character)
    for character in "令角，。：":
        assert outline_of("QvSC-Regular.ttf", character) != outline_of("QvTC-Regular.ttf", character)


def test_every_font_carries_our_own_name() -> None:
    for recipe in font_manifest.recipes():
        face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(FOLDER / recipe.file)))
        name = face.get_name(uharfbuzz.OTNameIdPredefined.POSTSCRIPT_NAME)

        assert name == recipe.file.removesuffix(".ttf")
