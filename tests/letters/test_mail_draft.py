"""The draft opens as one, carries the letter whole, and lets nothing slip into its head."""

from dataclasses import replace
from email import message_from_bytes
from email.policy import default

import pytest

from qv_desk.letters.mail_draft import MailDraft, render_mail

DRAFT = MailDraft(
    sender="privacy@qualvision.cn",
    sender_name="Qualvision Technology Co. Ltd.",
    to="zoe@example.org",
    subject="Unsere Antwort – 关于您的请求 · QV-2026-0149",
    text=("Unser Brief liegt bei.", "Bitte nennen Sie QV-2026-0149."),
    file_name="QV-2026-0149-refusal.pdf",
    pdf=b"%PDF-1.4\nletter\x00\xff\n",
    message_id="0123456789abcdef@qualvision.cn",
    answers="quinn.1@example.org",
)


def test_a_mail_program_opens_it_as_a_draft_with_the_letter() -> None:
    message = message_from_bytes(render_mail(DRAFT), policy=default)
    assert message["X-Unsent"] == "1"
    assert message["To"] == "zoe@example.org"
    assert message["From"].addresses[0].addr_spec == "privacy@qualvision.cn"
    assert message["Subject"] == DRAFT.subject
    body = message.get_body()
    assert body is not None
    assert body.get_content().splitlines() == ["Unser Brief liegt bei.", "", "Bitte nennen Sie QV-2026-0149."]
    (letter,) = message.iter_attachments()
    assert (letter.get_content_type(), letter.get_filename()) == ("application/pdf", DRAFT.file_name)
    assert letter.get_content() == DRAFT.pdf
    assert message["Date"] is None, "whoever sends it dates it"


def test_nothing_becomes_a_header_of_its_own() -> None:
    hostile = replace(DRAFT, subject="A\r\nBcc: everybody@example.org", sender_name="B\nX: y")
    message = message_from_bytes(render_mail(hostile), policy=default)
    assert message["Bcc"] is None
    assert message["X"] is None
    assert message["Subject"] == "A Bcc: everybody@example.org"


@pytest.mark.parametrize(
    "address",
    [
        "", "nobody", "a@b.example\r\nBcc: c@d.example", "a@b, c@d",
        "<a@b.example>", "@b.example", "a@b..example", "a@b.example?bcc=c@d.example", "(" * 5_000 + "a@b.example",
    ],
)  # fmt: skip
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match="no address"):
        render_mail(replace(DRAFT, to=address))


def test_the_same_draft_is_the_same_bytes() -> None:
    assert render_mail(DRAFT) == render_mail(DRAFT)


def test_an_answer_finds_the_letter_and_goes_to_the_office() -> None:
    message = message_from_bytes(render_mail(DRAFT), policy=default)
    assert message["Message-ID"] == "<0123456789abcdef@qualvision.cn>"
    assert message["Reply-To"].addresses[0].addr_spec == "privacy@qualvision.cn"
    assert (message["In-Reply-To"], message["References"]) == ("<quinn.1@example.org>", "<quinn.1@example.org>")


@pytest.mark.parametrize(
    "answers", ["", "a@b\r\nBcc: c@d.example", "no at sign", "a b@c.example", "<a@b.example>", "é@x"]
)
def test_an_identifier_that_a_stranger_made_becomes_no_header(answers: str) -> None:
    message = message_from_bytes(render_mail(replace(DRAFT, answers=answers)), policy=default)
    assert [message[name] for name in ("In-Reply-To", "References", "Bcc")] == [None, None, None]
