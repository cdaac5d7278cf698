"""Texts that are meant to do something, as somebody might put them into a name, an address or a message."""

from qv_desk.letters.pdf import LONGEST_LETTER

HOSTILE = {
    "ampersand": "Meyer < Söhne & Co",
    "unclosed tag": "<b>",
    "image": '<img src="/etc/passwd"/>',
    "link": '<a href="javascript:alert(1)">here</a>',
    "colour expression": "<font color=\"[[[getattr(pow,Word('__globals__'))['os'] for Word in [str]]]]\">x</font>",
    "paragraph": "<para><onDraw name='x' label='y'/></para>",
    "long word": "x" * 50_000,
    "long paragraph": "lorem ipsum " * 4_000,
    "long Chinese": "个人信息" * 12_000,
    "long Arabic word": "م" * 30_000,
    "long Thai": "กิ" * 20_000,
    "tags": "<b>" * 2_000,
    "jinja": "{{ our_reference }}{% for x in y %}",
    "percent": "%(x)s %s %d",
    "format": "{0.__class__.__mro__} {page}",
    "marks": "a" + "\u0301" * 500,
    "controls": "a\x00b\x08c\x1b]0;t\x07",
    "line separators": "a\u2028b\u2029c",
    "bidi": "\u202eabc\u202c \u2066def\u2069",
    "quotes": "'\"`´\\",
    "search": '" OR NEAR(a b) *',
    "like": "%_",
    "Arabic": "محمد عبد الرحمن",
    "Devanagari": "श्रीमती प्रियंका",
    "emoji": "\U0001f600",
    "noncharacter": "\ufffe",
    "surrogate": "\ud800",
    "private use": "\ue000",
    "far too long": "x" * (LONGEST_LETTER + 1),
    "far too many lines": "x\n" * (LONGEST_LETTER // 20),
}
REFUSED = {
    "emoji": "glyph_missing",
    "noncharacter": "glyph_missing",
    "surrogate": "glyph_missing",
    "private use": "glyph_missing",
    "far too long": "letter_too_long",
    "far too many lines": "letter_too_long",
}
