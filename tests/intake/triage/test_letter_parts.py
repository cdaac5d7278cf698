from dataclasses import replace

import pytest

from qv_desk.catalogue.triage_words import triage_words
from qv_desk.domain.incoming.message import ForwardedHeader, MailAddress
from qv_desk.intake.triage.letter_parts import _bare_subject, letter_parts
from tests.intake.letters import message

WORDS = triage_words()


@pytest.mark.parametrize("subject", ["Fwd: x", "FW: x", "WG: AW: x", "转发：x", "TR : x", "[ext] Fwd: x"])
def test_subjects_of_forwarded_mail(subject: str) -> None:
    assert _bare_subject(subject, WORDS)[1]


@pytest.mark.parametrize("subject", ["Re: x", "AW: x", "x: y", ""])
def test_other_subjects(subject: str) -> None:
    assert not _bare_subject(subject, WORDS)[1]


def test_quotations_and_signatures_are_not_the_letter() -> None:
    text = "My answer is yes.\n\nOn Monday Ann wrote:\n> no\n"
    parts = letter_parts(message(text, "Re: x"), (), WORDS)
    assert text[parts.start : parts.end].strip() == "My answer is yes."
    text = "Please do it now.\n-- \nAnn, Example Ltd"
    parts = letter_parts(message(text), (), WORDS)
    assert text[parts.start : parts.end].strip() == "Please do it now."


@pytest.mark.parametrize(("own", "counts"), [("I ask you to erase my data now.\n\n", True), ("see below\n\n", False)])
def test_an_attached_mail_is_the_letter_only_where_its_carrier_says_little(own: str, counts: bool) -> None:
    eve = MailAddress("Eve", "eve@example.net")
    head = ForwardedHeader(eve, "", None, "mine", len(own), zone_assumed=False)
    given = replace(message(own + "an earlier mail"), forwarded=(head,))
    parts = letter_parts(given, given.forwarded, WORDS)
    assert (parts.start == 0, parts.head is None) == (counts, counts)


@pytest.mark.parametrize(
    "notice",
    [
        "CONFIDENTIALITY NOTICE: if this is not for you, delete it.",
        "This message and any attachments are confidential.",
        "Datenschutzhinweis: Sie können jederzeit widersprechen.",
        "Vous disposez d'un droit de rectification et de suppression.",
        "AVISO LEGAL\nPuede ejercer sus derechos de acceso.",
        "本邮件及其附件含有机密信息。",
    ],
)
def test_a_notice_below_the_letter_is_not_the_letter(notice: str) -> None:
    text = f"Please send me your price list.\n\nAnn\n\n{notice}\n"
    parts = letter_parts(message(text), (), WORDS)
    assert text[parts.start : parts.end].strip().endswith("Ann")


def test_a_signature_may_stand_right_above_a_notice() -> None:
    text = "Please send me my file.\n\nAnn\n4 Mill Lane, Dublin\nThis message and any attachments are confidential."
    parts = letter_parts(message(text), (), WORDS)
    assert text[parts.start : parts.end].strip().endswith("Dublin")


def test_a_letter_that_speaks_of_notices_is_whole() -> None:
    text = "Hello,\n\nyour privacy notice says little. Who has my data?\n\nPlease delete them."
    parts = letter_parts(message(text), (), WORDS)
    assert parts.end == len(text)


def test_an_answer_above_an_original_message_is_no_forwarded_mail() -> None:
    text = "Take me off your list, please.\n\n-----Original Message-----\nFrom: QV News\nSubject: x\n\nNews."
    head = ForwardedHeader(MailAddress("QV News", "news@qv.example"), "", None, "x", len(text) - 5, zone_assumed=False)
    assert not letter_parts(message(text, "Re: x"), (head,), WORDS).forwarded
    assert letter_parts(message(text, "x"), (head,), WORDS).forwarded


KAI = MailAddress("Kai Berg", "kai@qualvision.cn")
SHOP = MailAddress("Shop", "shop@example.com")
OWN = (
    "I bought a camera of ours at home. Please send me a copy of all the data that you hold about me as a customer.\n\n"
)
LINE = "On Tue, 3 Nov 2026 at 10:00, Shop <shop@example.com> wrote:\n"


@pytest.mark.parametrize(
    ("own", "subject", "forwarded"),
    [
        (OWN, "My own data", False),
        (OWN, "Re: Your order", True),
        ("This came to the shop, please take it.\n\n", "A customer", True),
    ],
)
def test_a_colleague_may_have_a_wish_of_her_own_above_a_quotation(own: str, subject: str, forwarded: bool) -> None:
    text = f"{own}{LINE}> Thank you.\n"
    head = ForwardedHeader(SHOP, "", None, "", len(own + LINE), zone_assumed=False)
    parts = letter_parts(message(text, subject, KAI), (head,), WORDS)
    assert (parts.forwarded, parts.sender) == (forwarded, SHOP if forwarded else KAI)


def test_what_a_colleague_answers_to_us_is_her_own() -> None:
    text = "Yes, please go on with my request.\n\nFrom: Privacy\nSubject: x\n\nDo you wish so?\n"
    head = ForwardedHeader(
        MailAddress("Privacy", "privacy@qualvision.cn"), "", None, "x", text.index("Do"), zone_assumed=False
    )
    assert not letter_parts(message(text, "Re: x", KAI), (head,), WORDS).forwarded


def test_a_letter_that_is_quoted_as_a_whole_ends_where_it_quotes_in_turn() -> None:
    text = f"FYI\n\n{LINE}> Please stop.\n>\n> Ann\n> --\n> Sent by\n"
    head = ForwardedHeader(SHOP, "", None, "", len("FYI\n\n" + LINE), zone_assumed=False)
    parts = letter_parts(message(text, "Re: x", KAI), (head,), WORDS)
    assert text[parts.start : parts.end].split() == [">", "Please", "stop.", ">", ">", "Ann"]
    text = f"FYI\n\n{LINE}> Please stop.\n> On Mon, 2 Nov 2026, Kai wrote:\n>> Sure?\n"
    parts = letter_parts(message(text, "Re: x", KAI), (head,), WORDS)
    assert text[parts.start : parts.end].split() == [">", "Please", "stop."]
