import pytest

from qv_desk.catalogue.triage_words import language_words
from qv_desk.intake.triage.children import child_hit
from qv_desk.intake.triage.sentences import sentences
from tests.intake.triage.test_proposing import proposed


def told(text: str, language: str) -> str:
    letter = list(sentences(text, 0, len(text)))
    found = child_hit(letter, language_words(language))
    return found[0].text[found[1].start : found[1].end] if found else ""


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Our daughter Mia (12) opened an account.", "en"),
        ("My eleven-year-old boy signed up.", "en"),
        ("Unsere Tochter Mia (12) hat sich registriert.", "de"),
        ("Mein zehnjähriger Sohn hat ein Konto.", "de"),
        ("Mon fils, âgé de 9 ans, s'est inscrit.", "fr"),
        ("Mi hija de diez años creó una cuenta.", "es"),
        ("Mio figlio, che ha 12 anni, ha aperto un profilo.", "it"),
        ("O meu filho tem 8 anos e criou uma conta.", "pt"),
        ("Mijn zoontje van 8 jaar heeft een account.", "nl"),
        ("Min dotter är 11 år och har ett konto.", "sv"),
        ("Můj syn, kterému je 10 let, má účet.", "cs"),
        ("Moja kći ima 9 godina i otvorila je račun.", "hr"),
        ("Fiul meu are 12 ani și are cont.", "ro"),
        ("Ο γιος μου είναι 10 ετών και έφτιαξε λογαριασμό.", "el"),
        ("Uczniowie klasy czwartej (10 lat) podali swoje imiona w aplikacji.", "pl"),
        ("Моему сыну 11 лет, он зарегистрировался у вас.", "ru"),
        ("ابني عمره 10 سنوات وأنشأ حسابا.", "ar"),
        ("Con trai tôi 9 tuổi đã tạo tài khoản.", "vi"),
        ("10歳の息子がアカウントを作りました。", "ja"),
        ("저희 아들이 11살인데 회원가입을 했습니다.", "ko"),
        ("我儿子今年11岁,注册了账号。", "zh-Hans"),
        ("我女兒10歲,註冊了帳號。", "zh-Hant"),
    ],
)
def test_a_child_is_told_by_its_age(text: str, language: str) -> None:
    assert told(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("I teach at a primary school, and the pupils typed their names into your app.", "en"),
        ("班里的学生在小学用了你们的软件，填写了姓名。", "zh-Hans"),
        ("小学生がアプリに名前を登録しました。", "ja"),
    ],
)
def test_pupils_of_a_school_for_the_youngest_are_children(text: str, language: str) -> None:
    assert told(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("My son is 15 years old and has an account.", "en"),
        ("For 10 years my son and I have had an account.", "en"),
        ("Mein Sohn und ich sind seit 10 Jahren Kunden, bitte löschen Sie das Konto.", "de"),
        ("Mon fils et moi avons un compte depuis 10 ans.", "fr"),
        ("My daughter is 10 years old and likes your stand.", "en"),
        ("On 12.10. my son called about the account.", "en"),
    ],
)
def test_an_older_child_a_stretch_of_time_or_no_account_is_none(text: str, language: str) -> None:
    assert not told(text, language)


def test_fifteen_is_no_five() -> None:
    older = ["15歳の娘の写真を消してください。", "열다섯 살 딸아이 사진을 삭제해 주세요."]
    older += ["我女儿十五岁，请删除她的账号。"]
    assert all(proposed(text).kind == "rights_request" for text in older)
    assert proposed("5歳の娘のアカウントを削除してください。").kind == "minor_report"
