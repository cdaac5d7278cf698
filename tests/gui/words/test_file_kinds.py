import pytest

from qv_desk.gui.words.file_kinds import file_kind
from qv_desk.gui.words.language import CHINESE, ScreenLanguage


@pytest.mark.parametrize(
    ("media_type", "words"),
    [
        ("application/pdf", "PDF"),
        ("image/webp", "picture"),
        ("text/vcard", "plain text"),
        ("text/html", "web page"),
        ("application/x-msdownload", "program"),
        ("application/octet-stream", "file of another kind"),
        ("", "file of another kind"),
    ],
)
def test_kinds_in_words(language: ScreenLanguage, media_type: str, words: str) -> None:
    assert language.code == "en"
    assert file_kind(media_type) == words


def test_kinds_in_chinese(language: ScreenLanguage) -> None:
    language.switch(CHINESE)
    assert file_kind("image/png") == "图片"
