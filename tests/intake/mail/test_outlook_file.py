import pytest

from qv_desk.errors import InputError
from qv_desk.intake.mail.email_file import attachment_contents, read_mail
from qv_desk.intake.mail.outlook_file import outlook_mail
from tests.intake.ole_files import Compound, attachment, circle, embedded, message, msg


def code_of(raw: bytes) -> str:
    with pytest.raises(InputError) as caught:
        read_mail(raw)
    return caught.value.code


def test_a_message_of_outlook_is_read_as_a_mail() -> None:
    found = read_mail(msg())
    assert found.text == "Please send me a copy of my data."
    assert (found.subject, found.sender.name, found.sender.address) == ("Access", "Mary Sample", "mary@example.org")
    assert found.message_id == "one@example.org"
    assert found.sent_at is not None
    assert found.sent_at.isoformat() == "2026-11-02T09:30:00+00:00"
    assert [box.address for box in found.recipients] == ["privacy@example.com"]


def test_the_headers_it_travelled_with_count_more_than_what_outlook_noted() -> None:
    headers = "From: Other <other@example.net>\r\nDate: Tue, 03 Nov 2026 08:00:00 +0100\r\nContent-Type: text/html\r\n"
    found = read_mail(msg(message(texts={0x007D: headers})))
    assert (found.sender.address, found.sent_offset_minutes) == ("other@example.net", 60)
    assert found.text.startswith("Please")


def test_a_code_page_is_obeyed() -> None:
    tree = message("请删除我的个人信息。".encode("gb18030"), fixed={0x3FFD: 936})
    assert read_mail(msg(tree)).text == "请删除我的个人信息。"


def test_html_alone_becomes_text() -> None:
    tree = message("", texts={0x1013: "<p>Größe</p>".encode()}, fixed={0x3FDE: 65001})
    assert read_mail(msg(tree)).text == "Größe"


def test_a_text_in_packed_rtf_alone_is_said_to_be_unread() -> None:
    found = read_mail(msg(message("", texts={0x1009: b"LZFu"})))
    assert set(found.warnings) == {"text_in_rtf", "no_text"}
    assert found.attachments == ()


def test_attached_files_keep_their_bytes_and_names() -> None:
    raw = msg(message(attached=(attachment("../bérét.pdf", b"%PDF-1" + b"x" * 9_000, "application/pdf"),)))
    found = read_mail(raw)
    assert [(file.name, file.media_type) for file in found.attachments] == [("bérét.pdf", "application/pdf")]
    assert attachment_contents(raw) == [b"%PDF-1" + b"x" * 9_000]


def test_a_claimed_type_that_is_no_leaf_is_not_believed() -> None:
    found = read_mail(msg(message(attached=(attachment("a", b"x", "multipart/mixed"),))))
    assert [file.declared_type for file in found.attachments] == ["application/octet-stream"]


def test_a_message_inside_is_a_forwarded_head_with_its_text() -> None:
    inner = message("inner text", inside=True, texts={0x0C1A: "Eve", 0x5D01: "eve@example.net"})
    found = read_mail(msg(message("see below", attached=(embedded("mine", inner),))))
    assert [file.name for file in found.attachments] == ["mine.eml"]
    assert found.forwarded[0].sender.address == "eve@example.net"
    assert found.text[found.forwarded[0].text_from :] == "inner text"


def test_messages_in_messages_without_end_are_refused() -> None:
    tree = message(inside=True)
    for _ in range(25):
        tree = message(inside=True, attached=(embedded("x", tree),))
    assert code_of(msg(message(attached=(embedded("x", tree),)))) == "mail_too_deep"


def test_a_chain_that_runs_in_a_circle_and_claims_gigabytes_is_refused() -> None:
    with pytest.raises(InputError, match="mail_outlook_damaged"):
        outlook_mail(circle("fat"), 20)


@pytest.mark.parametrize("what", ["minifat", "directory"])
def test_a_small_circle_ends_where_its_size_ends(what: str) -> None:
    assert read_mail(circle(what)).text.startswith("x" * 4_000)


def test_a_compound_file_that_is_no_message_is_refused() -> None:
    assert code_of(Compound({"WordDocument": b"x" * 5_000}).packed()) == "mail_not_a_message"
    assert code_of(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600) == "mail_outlook_damaged"


def test_a_message_cut_anywhere_is_read_or_refused() -> None:
    whole = msg(message(attached=(attachment("a.bin", b"y" * 9_000),)))
    for end in range(0, len(whole), 700):
        try:
            read_mail(whole[:end] or b" ")
        except InputError as problem:
            assert problem.code in {"mail_outlook_damaged", "mail_not_a_message", "mail_empty"}  # noqa: PT017
