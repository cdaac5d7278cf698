"""What of a message its writer says now: no quotations, no notes of ours above a forwarded mail, no signatures."""

import re
from dataclasses import dataclass
from typing import Final

from qv_desk.domain.incoming.message import ForwardedHeader, IncomingMessage, MailAddress
from qv_desk.domain.incoming.triage_words import TriageWords
from qv_desk.intake.triage.patterns import compiled, first_hit, folded

_LITTLE: Final = 3
"""Fewer words than these above a quotation are no letter ("see below")."""
_NOTE: Final = 20
"""Words; a longer note of a colleague above a quotation may be a letter of her own."""
_SIGNS_OF_A_WORD: Final = 6
"""For scripts without spaces: more signs than this for each word are no note either."""
_MOST_LINES: Final = 2_000
_RULES: Final = " \t-_=*~#"
"""Lines of nothing else part a letter from what stands below it."""
_NOTICES_WITHIN: Final = 6_000
"""Notices stand at the end; no more characters of a long mail are looked through for one."""
_SIGNED_LINE: Final = 50
"""How many characters a line of a signature has at most; a notice fills its lines."""
_NOTICE_LOOK: Final = 500
_TITLE_LOOK: Final = 80


@dataclass(frozen=True, slots=True)
class LetterParts:
    """Where the letter stands.

    Attributes:
        start: of the data subject's own words in the message's text.
        end: of them.
        head: the head of the forwarded mail that the words belong to; ``None`` if they are the sender's own.
        forwarded: the message was forwarded to us, by a colleague or by another person.
        by_colleague: it was forwarded by one of our own mail boxes.
        is_reply: the subject or headers say that it answers an earlier mail.
        sender: who wrote the words.
        subject: the subject without the marks of forwarding and answering.
        never_ours: an outsider forwards what was sent to others alone, so that the company has it only now.
        quotes_unread: a colleague quotes a mail below a line that does not say who wrote it when.
    """

    start: int
    end: int
    head: ForwardedHeader | None
    forwarded: bool
    by_colleague: bool
    is_reply: bool
    sender: MailAddress
    subject: str
    never_ours: bool = False
    quotes_unread: bool = False


def letter_parts(message: IncomingMessage, heads: tuple[ForwardedHeader, ...], words: TriageWords) -> LetterParts:
    """Finds the data subject's own words in a message.

    Args:
        message: the message.
        heads: every head inside it, attached or quoted, in the order of the text.
        words: marks of forwarding, our domains.
    """
    subject, forward_mark, reply_mark = _bare_subject(message.subject, words)
    by_colleague = is_ours(message.sender, words)
    # "Original message" stands above what is forwarded and above what is answered; the subject tells which.
    marked = forward_mark or (not reply_mark and _has_forward_mark(message.text, words))
    # An outsider who writes a letter of their own may attach an earlier mail; then the letter is what counts.
    alone = bool(heads) and _says_little(message.text[: _head_start(message.text, heads[0])])
    outsiders = [head for head in heads if not is_ours(head.sender, words)]
    answers = reply_mark or bool(message.in_reply_to)
    passed_on = by_colleague and bool(outsiders) and (answers or _is_note(message.text, outsiders))
    forwarded = bool(heads) and (marked or alone or passed_on)
    if forwarded:
        # The newest outsider's mail is what is forwarded; what it quotes in turn is older.
        head = outsiders[0] if outsiders else heads[0]
        later = [other.text_from for other in heads if other.text_from > head.text_from]
        stop = min(later, default=len(message.text))
        marks = _quoting_marks(message.text[head.text_from : stop])
        end = _end_of_own(message.text, head.text_from, stop, words, marks)
        bare, _, inner_reply = _bare_subject(head.subject or message.subject, words)
        never_ours = not by_colleague and _sent_to_others(head.recipients, words)
        return LetterParts(
            head.text_from, end, head, forwarded, by_colleague, inner_reply, head.sender, bare, never_ours
        )
    first_head = min((_head_start(message.text, head) for head in heads), default=len(message.text))
    end = _end_of_own(message.text, 0, first_head, words)
    if _says_little(message.text[:end]):
        end = len(message.text)
    is_reply = reply_mark or bool(message.in_reply_to)
    lines = (line.strip() for line in message.text.splitlines()[:_MOST_LINES])
    unread = by_colleague and not heads and any(_is_reply_line(line, words) for line in lines)
    return LetterParts(0, end, None, forwarded, by_colleague, is_reply, message.sender, subject, quotes_unread=unread)


def _says_little(text: str) -> bool:
    return len(text.split()) < _LITTLE and not re.search("[\u3040-\u9fff\uac00-\ud7af]{4}", text)


def _sent_to_others(recipients: str, words: TriageWords) -> bool:
    """Whether a head names addresses, and none that bears our name."""
    names = [domain.partition(".")[0].casefold() for domain in words.own_domains]
    return "@" in recipients and not any(name in recipients.casefold() for name in names)


def _is_note(text: str, outsiders: list[ForwardedHeader]) -> bool:
    """Whether a colleague's words are a note above what she passes on.

    With a wish of her own she may quote a shop's mail below it, as anybody may; a whole head is put there to forward.
    """
    if any(head.recipients or head.subject for head in outsiders):
        return True
    own = text[: _reply_line_start(text, outsiders[0])]
    return len(own.split()) < _NOTE and len(own) < _NOTE * _SIGNS_OF_A_WORD


def is_ours(box: MailAddress, words: TriageWords) -> bool:
    """Whether a mail box is one of our own domains."""
    return any(box.domain == domain or box.domain.endswith(f".{domain}") for domain in words.own_domains)


def _bare_subject(subject: str, words: TriageWords) -> tuple[str, bool, bool]:
    """The subject without its marks, whether one was of forwarding, and whether one was of answering."""
    forwards = {folded(prefix) for prefix in words.quoted.forward_prefixes}
    replies = {folded(prefix) for prefix in words.quoted.reply_prefixes}
    forward_mark = reply_mark = False
    while found := re.match(r"\s*(?:\[[^\]]{1,30}\]\s*)?([^\s:：]{1,14})(?:\[\d+\])?\s*[:：]\s*", subject):
        mark = folded(found[1])
        if mark not in forwards | replies:
            break
        forward_mark |= mark in forwards
        reply_mark |= mark in replies
        subject = subject[found.end() :]
    return subject, forward_mark, reply_mark


def _has_forward_mark(text: str, words: TriageWords) -> bool:
    flat = folded(text[:6000])
    return any(compiled(mark, spaced=False).search(flat) for mark in words.quoted.forward_marks)


def _head_start(text: str, head: ForwardedHeader) -> int:
    """Where the lines of a head begin, seen from the end of the last one."""
    start = head.text_from
    for _ in range(8):
        line_start = text.rfind("\n", 0, max(0, start - 1)) + 1
        line = text[line_start:start].strip()
        if not line or (":" not in line and "：" not in line):
            break
        start = line_start
        if start == 0:
            break
    return start


def _reply_line_start(text: str, head: ForwardedHeader) -> int:
    """Where the line above a quotation begins, which may be broken once."""
    line = text.rfind("\n", 0, max(0, head.text_from - 1)) + 1
    above = text.rfind("\n", 0, max(0, line - 1)) + 1
    return above if text[above:line].strip() else line


def _quoting_marks(letter: str) -> int:
    """How often a letter that is quoted as a whole is marked so at its first line."""
    first = next((line for line in letter.splitlines() if line.strip(" \t>")), "")
    found = re.match(r"[ \t>]*", first)
    return found[0].count(">") if found else 0


def _without_marks(line: str, marks: int) -> str:
    return re.sub(rf"^(?:[ \t]*>){{0,{marks}}}", "", line) if marks else line


def _end_of_own(text: str, start: int, end: int, words: TriageWords, marks: int = 0) -> int:
    """The end of the writer's own words: before a quotation, the signature mark or a notice below the letter.

    Args:
        text: of the message.
        start: of the letter.
        end: of what may belong to it.
        words: lines above quotations, notices.
        marks: how often the letter itself is marked as quoted.
    """
    place = start
    own_seen = False
    above = ""
    for written in text[start:end].splitlines(keepends=True):
        line = _without_marks(written, marks)
        bare = line.strip()
        starts = own_seen and bare and not above.strip(_RULES) and place >= end - _NOTICES_WITHIN
        if starts and _is_notice(text[place : min(end, place + _NOTICE_LOOK)], words):
            return place + _below_signature(text[place:end], words)
        above = bare
        if bare == "--":
            return place
        if own_seen and (bare.startswith(">") or _is_reply_line(bare, words)):
            return place
        own_seen = own_seen or (bool(bare) and not bare.startswith(">"))
        place += len(written)
    return end


def _is_notice(text: str, words: TriageWords) -> bool:
    """Whether a paragraph is a notice that a mail program adds: on confidentiality, or on the reader's rights."""
    flat = folded(re.split(r"\n\s*\n", text, maxsplit=1)[0].lstrip("*_ \t"))
    for spaced in (True, False):
        title = first_hit(words.quoted.notice_titles, flat[:_TITLE_LOOK], spaced=spaced)
        if title and title.start == 0 and re.match(r"[\s*_]*(?:$|[:：.\n–—-])", flat[title.end :]):
            return True
        if first_hit(words.quoted.notice_words, flat.replace("\n", " "), spaced=spaced):
            return True
    return False


def _below_signature(text: str, words: TriageWords) -> int:
    """Where a notice begins in its paragraph: a name and an address may stand above it without an empty line."""
    place = 0
    for line in text.splitlines(keepends=True):
        if not line.strip():
            break
        if len(line.strip()) > _SIGNED_LINE or _is_notice(line, words):
            return place
        place += len(line)
    return 0


def _is_reply_line(line: str, words: TriageWords) -> bool:
    if not line.endswith((":", "：", "-")) or len(line) > 300:  # noqa: PLR2004 - longer lines are prose
        return False
    flat = folded(line)
    return any(compiled(pattern, spaced=False).search(flat) for pattern in words.quoted.reply_lines)
