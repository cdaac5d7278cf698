import pytest
from reportlab.pdfbase.ttfonts import TTFont

from qv_desk.domain.letters.script import Script
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import DeviceError, InputError
from qv_desk.letters import fonts
from qv_desk.letters.fonts import BOLD, REGULAR, Run, base_font, font, font_files, runs, unprintable

PLACE = Wording("here", "此处")
SANS, CHINESE = "QvSans-Regular", "QvSC-Regular"


def test_a_font_is_read_once_a_process() -> None:
    assert font(SANS) is font(SANS)
    assert isinstance(font(SANS), TTFont)


def test_the_base_fonts_are_those_of_the_language() -> None:
    assert base_font(Script.LATIN) == SANS
    assert base_font(Script.SIMPLIFIED_CHINESE, BOLD) == "QvSC-Bold"
    assert base_font(Script.TRADITIONAL_CHINESE) == "QvTC-Regular"
    assert base_font(Script.JAPANESE, BOLD) == "QvJP-Bold"
    assert base_font(Script.KOREAN, BOLD) == "QvKR-Bold"


def test_a_text_that_one_font_has_is_one_run() -> None:
    assert runs("Zoë Müller-Øst, Αθήνα, Москва, Đặng", SANS, PLACE) == (
        Run(SANS, "Zoë Müller-Øst, Αθήνα, Москва, Đặng"),
    )
    assert runs("尊敬的王𬍛明 QV-2026", CHINESE, PLACE) == (Run(CHINESE, "尊敬的王𬍛明 QV-2026"),)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("王小明", "QvSC-Regular"),
        ("김민준", "QvKR-Regular"),
        ("ศรีสุวรรณ์", "QvThai-Regular"),
        ("שלום", "QvHebrew-Regular"),
        ("प्रियंका", "QvDevanagari-Regular"),
        ("প্রিয়া", "QvBengali-Regular"),
        ("கோபாலன்", "QvTamil-Regular"),
        ("გიორგი", "QvGeorgian-Regular"),
        ("Արմեն", "QvArmenian-Regular"),
    ],
)
def test_a_name_in_another_script_takes_the_font_of_its_script(name: str, expected: str) -> None:
    first, second, *_ = runs(f"Dear {name},", SANS, PLACE)
    assert first == Run(SANS, "Dear ")
    assert second.font == expected
    assert second.text.rstrip(",") == name


@pytest.mark.parametrize(
    ("script", "weight", "text", "expected"),
    [
        (Script.TRADITIONAL_CHINESE, REGULAR, "骨直海角", "QvTC-Regular"),
        (Script.JAPANESE, REGULAR, "骨直海角髙", "QvJP-Regular"),
        (Script.KOREAN, REGULAR, "金敏俊", "QvKR-Regular"),
        (Script.LATIN, REGULAR, "骨直海角", "QvSC-Regular"),
        (Script.TRADITIONAL_CHINESE, REGULAR, "𬍛", "QvSC-Regular"),
        (Script.JAPANESE, REGULAR, "简", "QvSC-Regular"),
        (Script.JAPANESE, REGULAR, "𠝹", "QvTC-Regular"),
        (Script.KOREAN, REGULAR, "隙", "QvJP-Regular"),
        (Script.JAPANESE, BOLD, "简", "QvSC-Bold"),
        (Script.KOREAN, BOLD, "金", "QvJP-Bold"),
        (Script.TRADITIONAL_CHINESE, BOLD, "𠀡", "QvTC-Regular"),
        (Script.LATIN, BOLD, "김", "QvKR-Bold"),
        (Script.LATIN, BOLD, "สม", "QvThai-Regular"),
    ],
)
def test_a_rare_character_is_taken_from_the_country_nearest_to_the_letters_own_and_in_its_weight(
    script: Script, weight: int, text: str, expected: str
) -> None:
    assert runs(text, base_font(script, weight), PLACE) == (Run(expected, text),)


def test_asking_a_font_does_not_read_it() -> None:
    font.cache_clear()
    try:
        runs("Dear 김민준", SANS, PLACE)
        list(unprintable("😀"))
        assert font.cache_info().currsize == 2
    finally:
        font.cache_clear()


def test_figures_and_blanks_stay_with_the_run_before() -> None:
    assert runs("김 1 김", SANS, PLACE) == (Run("QvKR-Regular", "김 1 김"),)


@pytest.mark.parametrize(("character", "code"), [("😀", "U+1F600"), ("\ue000", "U+E000"), ("\ufffe", "U+FFFE")])
def test_a_character_that_no_font_has_is_refused_by_name_and_place(character: str, code: str) -> None:
    with pytest.raises(InputError) as refused:
        runs(f"Zoë {character}", SANS, PLACE)
    assert refused.value.code == "glyph_missing"
    assert refused.value.fields == {"character": code, "place": PLACE}


def test_unprintable_characters_can_be_asked_for_while_somebody_types() -> None:
    assert list(unprintable("Zoë 😀😀 王 \ud800")) == ["😀", "\ud800"]


def test_every_font_of_the_manifest_can_be_read() -> None:
    assert all(font(file.name).face.charToGlyph for file in font_files())


def test_a_missing_font_is_a_failure_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    lost = fonts.FontFile("QvLost", font_files()[0].path.with_name("QvLost.ttf"), "QvLost", 400, frozenset())
    monkeypatch.setattr(fonts, "font_files", lambda: (lost,))
    with pytest.raises(DeviceError) as failed:
        font("QvLost")
    assert (failed.value.code, failed.value.fields) == ("fonts_missing", {"file": "QvLost.ttf"})
