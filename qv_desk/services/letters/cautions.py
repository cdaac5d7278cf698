"""What the officer should know before a letter goes out; none of it blocks the letter."""

from collections.abc import Iterator, Sequence
from datetime import date

from qv_desk.catalogue.authorities import authority_for
from qv_desk.catalogue.regions import lacks_region, region_kind
from qv_desk.catalogue.words import wordings
from qv_desk.domain.cases.case import Case
from qv_desk.domain.letters.letter import Letter
from qv_desk.domain.letters.letter_template import LetterLanguage
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.letters.facts_of_authorities import WHERE_STORED
from qv_desk.services.letters.letter_languages import is_readers_language


def language_cautions(
    case: Case, letter: Letter, asked_for: LetterLanguage, words: LetterLanguage, said: Sequence[Wording]
) -> Iterator[Wording]:
    """Whether the wording was reviewed, whether the letter is in the reader's language, and whether all of it is.

    Args:
        case: the case that the letter belongs to.
        letter: the composed letter.
        asked_for: the language that was chosen.
        words: the language that it is written in.
        said: wordings of the desk that may stand in it.
    """
    cautions = wordings("letter_languages")
    if asked_for is not words:
        yield cautions["kind_not_in_language"].filled(language=asked_for.name)
    elif not is_readers_language(case.language, words.code):
        yield cautions["not_the_readers_language"].filled(language=words.name)
    if not words.reviewed_by:
        yield wordings("cautions")["language_not_reviewed"]
    if letter.english is not None:
        yield cautions["own_words_stay"]
    text = letter.plain_text()
    foreign = [wording.en for wording in said if not words.has_words_for(wording) and words.say(wording) in text]
    if foreign:
        quoted = "; ".join(f"“{each}”" for each in dict.fromkeys(foreign))
        yield cautions["words_not_in_language"].filled(language=words.name, words=quoted)


def authority_cautions(case: Case, today: date) -> Iterator[Wording]:
    """Whether the authority that the letter names is the right one, and its address confirmed."""
    said = wordings("cautions")
    country = case.data_subject.country
    if not country:
        yield said["country_not_known"]
    authority = authority_for(country or WHERE_STORED)
    if authority is None:
        return
    kind = region_kind(country)
    if kind is not None and lacks_region(country):
        named = Wording(authority.name, authority.name_zh)
        yield said["region_not_known"].filled(authority=named, kind=kind)
    if not authority.confidence.is_confirmed:
        yield said["authority_not_confirmed"]
    elif authority.is_stale(today):
        yield said["authority_not_checked_lately"]
