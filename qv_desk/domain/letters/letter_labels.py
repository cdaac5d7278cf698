"""The fixed words around the text of a letter."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LetterLabels:
    """The fixed words of a letter's frame, in the letter's language.

    Attributes:
        our_reference: stands before our reference.
        their_reference: stands before theirs.
        date: stands before the date.
        enclosures: heads the list of enclosures.
        page: with the places ``{page}`` and ``{pages}``.
        missing: on a preview, where a text will stand; with the place ``{name}``.
        draft: printed on a preview that may not go out.
        copy: printed on a letter that is printed again.
        bilingual: in a letter of two languages, introduces the English text behind this one.
        labelled: how a text is written behind its name, with the places ``{label}`` and ``{text}``.
    """

    our_reference: str
    their_reference: str
    date: str
    enclosures: str
    page: str
    missing: str
    draft: str
    copy: str
    bilingual: str
    labelled: str = "{label}: {text}"
