import pytest

from qv_desk.catalogue.triage_words import language_words
from qv_desk.domain.incoming.message import MailAddress
from qv_desk.intake.triage.people import found_person

LANGUAGES = [language_words(code) for code in ("en", "de", "ko", "zh-Hans")]
SENDER = MailAddress("Info", "info@example.org")


def test_a_labelled_block_is_read_whole() -> None:
    text = "x\n\nName: Ann Example\nAddress: 1 Mill Lane\nLeeds\nPhone: +44 113 4960000\nE-mail: ann@example.org\n"
    person = found_person(text, 0, len(text), SENDER, LANGUAGES).person
    assert person.name == "Ann Example"
    assert person.address_lines == ("1 Mill Lane", "Leeds")
    assert (person.e_mail, person.phone) == ("ann@example.org", "+44 113 4960000")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Please.\n\nKind regards,\nAnn Example", "Ann Example"),
        ("Bitte.\n\nMit freundlichen Grüßen\n\nEva Beispiel\nMusterweg 1", "Eva Beispiel"),
        ("부탁합니다.\n\n감사합니다.\n홍길동 드림", "홍길동"),
        ("请删除。\n\n张三", "张三"),
        ("> Please.\n>\n> Kind regards,\n> Ann Example", "Ann Example"),
        ("Please.", "Info"),
    ],
)
def test_a_signature_names_the_person(text: str, name: str) -> None:
    assert found_person(text, 0, len(text), SENDER, LANGUAGES).person.name == name


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("请删除我的信息。\n\n北京市朝阳区建国路88号3单元502室\n王小明", ("北京市朝阳区建国路88号3单元502室",)),
        ("請刪除我的資料。\n\n香港九龍彌敦道 101 號 3 樓\n陳小明", ("香港九龍彌敦道 101 號 3 樓",)),
        ("请寄到上海市浦东新区世纪大道100号，502室。", ("上海市浦东新区世纪大道100号", "502室")),
        ("地址：上海市徐汇区示例路18号\n\n北京市朝阳区建国路88号", ("上海市徐汇区示例路18号",)),
        ("我在北京市朝阳区建国路88号的店里买的。", ()),
    ],
)
def test_a_chinese_address_needs_no_label(text: str, lines: tuple[str, ...]) -> None:
    found = found_person(text, 0, len(text), SENDER, LANGUAGES)
    assert found.person.address_lines == lines
    assert (found.address_at >= 0) == bool(lines)
