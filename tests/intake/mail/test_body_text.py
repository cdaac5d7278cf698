from qv_desk.intake.mail.body_text import PARTS_RULE, PartText, one_of
from qv_desk.intake.mail.email_file import read_mail
from tests.intake.letters import HEAD


def test_soft_line_ends_are_joined() -> None:
    raw = HEAD + b"Content-Type: text/plain; format=flowed\r\n\r\nplease \r\ndelete it\r\nnow\r\n"
    assert read_mail(raw).text == "please delete it\nnow"


def test_an_empty_plain_version_gives_way() -> None:
    assert (
        one_of([PartText(" ", is_html=False, warnings=()), PartText("shown", is_html=True, warnings=())]).text
        == "shown"
    )


def test_two_stories_stand_one_below_the_other() -> None:
    plain = PartText("send copies tomorrow please without fail thanks", is_html=False, warnings=())
    other = PartText("erase everything immediately because lawyers insist strongly", is_html=True, warnings=())
    assert one_of([plain, other]).text.split(PARTS_RULE) == [plain.text, other.text]
