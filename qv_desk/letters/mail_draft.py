"""A letter as an e-mail that is not sent yet: a file that the mail program opens as a draft."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from typing import Final

from qv_desk.letters.clean_text import lines_of

_AS_DRAFT: Final = "X-Unsent"
"""Mail programs that know it open the file for writing, not as mail that was received."""
_PLAIN_ID: Final = re.compile(r"[!-;=?-~]{1,200}@[!-;=?-~]{1,200}")


@dataclass(frozen=True, slots=True)
class MailDraft:
    """What the message says.

    Attributes:
        sender: the office's address.
        sender_name: the company's name.
        to: the person's address.
        subject: title of the letter and our reference.
        text: the paragraphs.
        file_name: of the attached letter.
        pdf: the attached letter.
        message_id: by which answers find the letter, without angle brackets; a mail program may replace it.
        answers: Message-ID of the mail that it answers, so that their mail program shows the two together; or empty.
    """

    sender: str
    sender_name: str
    to: str
    subject: str
    text: Sequence[str]
    file_name: str
    pdf: bytes
    message_id: str
    answers: str = ""


def render_mail(draft: MailDraft) -> bytes:
    """The message as bytes; nothing out of its texts becomes a header of its own.

    Raises:
        ValueError: an address is none.
    """
    message = EmailMessage(policy=SMTP)
    message["From"] = _address(draft.sender, _line(draft.sender_name))
    message["To"] = _address(draft.to)
    message["Reply-To"] = _address(draft.sender, _line(draft.sender_name))
    message["Subject"] = _line(draft.subject)
    message["Message-ID"] = f"<{draft.message_id}>"
    if _PLAIN_ID.fullmatch(draft.answers):  # a stranger made it
        message["In-Reply-To"] = message["References"] = f"<{draft.answers}>"
    message[_AS_DRAFT] = "1"
    message.set_content("\n\n".join(draft.text) + "\n")
    message.add_attachment(draft.pdf, maintype="application", subtype="pdf", filename=draft.file_name)
    # A fixed line between the parts: the same draft is the same bytes.
    message.set_boundary(f"=_qv_desk_{len(draft.pdf):x}_")
    return message.as_bytes()


def _address(written: str, name: str = "") -> Address:
    """An address for a header; Python's own parser has several ways to say that something is none."""
    try:
        return Address(display_name=name, addr_spec=written.strip())
    except (ValueError, MessageError, IndexError, RecursionError) as problem:
        msg = "this is no address"
        raise ValueError(msg) from problem


def _line(text: str) -> str:
    return " ".join(lines_of(text))
