import pytest

from qv_desk.catalogue.triage_words import triage_words
from qv_desk.intake.triage.languages import detected_language


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("I would like to know which data you have about me.", "en"),
        ("Ich möchte wissen, welche Daten Sie über mich haben.", "de"),
        ("Jeg vil gerne vide, hvilke personoplysninger I har om mig.", "da"),
        ("Haluan tietää, mitä henkilötietoja teillä on minusta.", "fi"),
        ("Szeretném tudni, hogy milyen személyes adatokat kezelnek.", "hu"),
        ("Хочу знать, какие данные вы обо мне храните.", "ru"),
        ("请删除我的个人信息", "zh-Hans"),
        ("請刪除我的個人資料", "zh-Hant"),
        ("私の個人情報を削除してください", "ja"),
        ("개인정보를 삭제해 주세요", "ko"),
        ("أرجو حذف بياناتي", "ar"),
        ("Θέλω να διαγραφούν τα στοιχεία μου", "el"),
        ("", "und"),
        ("12345 67", "und"),
    ],
)
def test_languages_are_told_apart(text: str, code: str) -> None:
    assert detected_language(text, triage_words()).code == code


def test_an_english_address_does_not_turn_a_chinese_letter() -> None:
    text = "请删除我的个人信息，谢谢。\nName: Zhang San\nAddress: 1 Sample Road, Shanghai"
    assert detected_language(text, triage_words()).code == "zh-Hans"


def test_an_address_takes_no_words_with_it_where_none_stand_apart() -> None:
    text = "二つ登録してしまいました。sakamoto2@の方はもう使わないので抹消していただけませんか。"
    assert detected_language(text, triage_words()).code == "ja"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Email: gleb@example.org\nПричина: нет необходимости", "ru"),
        ("البريد: ali@example.org\nأطلب حذف الحساب والبيانات المرتبطة به", "ar"),
        ("لطفاً حساب کاربری من را حذف کنید و داده‌های مرا پاک کنید", "fa"),
    ],
)
def test_a_language_of_another_script_is_never_found(text: str, language: str) -> None:
    assert detected_language(text, triage_words()).code == language
