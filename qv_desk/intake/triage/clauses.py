"""Where one demand of a sentence ends and the next begins: "no more adverts, and delete my data"."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from qv_desk.domain.incoming.triage_words import LanguageWords
from qv_desk.intake.triage.patterns import all_hits
from qv_desk.intake.triage.sentences import Sentence

CLAUSE: Final = re.compile(r"[,;:，、；：،؛]")
"""What may end a clause inside a sentence."""
_AND_WORDS: Final = {
    "en": "and|then|also|as well as|along with|together with|plus|nor|including",
    "de": "und|plus|sowie|samt|mitsamt|nebst|dann|danach|anschliessend|ausserdem|zusammen mit|inklusive",
    "fr": "et|plus|ainsi que|puis|ensuite|ni",
    "es": "y|e|ni|luego|despues|junto con|asi como",
    "it": "e|plus|ed|poi|insieme a|nonche",
    "pt": "e|depois|nem|bem como|junto com",
    "nl": "en|plus|dan|daarna|noch|samen met|inclusief",
    "sv": "och|plus|samt|sen|sedan|tillsammans med|inklusive",
    "cs": "a|i|pak|potom|ani|spolu se|spolu s",
    "hr": "i|te|pa|ni|niti|onda|zatim|potom|zajedno sa|zajedno s",
    "ro": "si|plus|apoi|nici|precum si|impreuna cu",
    "pl": "i|plus|a|ani|oraz|wraz|potem|nastepnie",
    "el": "και|ουτε|μετα|επειτα|μαζι με",
    "ru": "и|ни|а также|затем|потом|вместе с",
    "vi": "va|cung|roi",
}
_AND_SCRIPTS: Final = (
    r"[&、]|同埋|[和及與与並并跟也亦]|と(?=[\u30a0-\u30ff\u4e00-\u9fff])|[와과]\s|然后|然後|另外|以及"
    r"|および|と共に|ならびに|それから|また|及び|その後|そして|및|그리고|그다음|하고|고 |(?<![^\W_])و|(?<![^\W_])ثم"
)
INCLUDING: Final = re.compile(
    r"(?<![^\W_])(?:including|einschliesslich|inklusive|inbegriffen|y compris|inclui\w*|inclus\w*|compres\w*|inclusief"
    r"|vcetne|ukljucujuci|w tym|wlacznie|включая|в том числе|συμπεριλαμβανομεν\w*|bao gom|ke ca)(?![^\W_])"
    r"|بما في ذلك|بما فيها|包括|包含|含む|포함"
)
"""What makes the next thing a part of the one before, and no second thing."""
_CASES: Final = re.compile(
    r"(?<![^\W_])(?:when|where|if|in case|wenn|falls|sofern|soweit|si|lorsque|quand|cuando|quando|se|qualora|als"
    r"|indien|wanneer|nar|om|kdyz|pokud|jestlize|kada|kad|ako|cand|daca|kiedy|gdy|jezeli|jesli|οταν|εαν|αν|если|когда"
    r"|khi|neu)\s?[:：]\s*$"
)
_AT_ONCE: Final = {True: 20, False: 6}
"""How many characters after a joint the next demand begins at the latest."""
_OPENING: Final = 4
_OTHER_THINGS: Final = ("adverts", "contact", "use", "share", "list")


def leads_cases(sentence: Sentence) -> bool:
    """Whether a sentence leads a list of cases, and of nothing asked for: "you have to erase data when:"."""
    return sentence.leads_list and _CASES.search(sentence.text) is not None


@cache
def joints(language: str = "") -> re.Pattern[str]:
    """What may join two demands or two things in a folded sentence of a language; of any if none is named."""
    words = _AND_WORDS.get(language) or "|".join(_AND_WORDS.values())
    return re.compile(rf"(?<![^\W_])(?:{words})(?![^\W_])|{_AND_SCRIPTS}")


def begins(text: str, place: int, language: str = "") -> bool:
    """Whether a place of a folded sentence opens a clause, as an order does: "I got no job, destroy it"."""
    before = text[max(0, place - _OPENING) : place]
    return place < _OPENING or CLAUSE.search(before) is not None or joints(language).search(before + " ") is not None


def starts(text: str, words: LanguageWords, start: int, end: int) -> Iterator[int]:
    """The places between two of a folded sentence at which a new demand begins, each at the joint before it."""
    places = [found.start() for found in CLAUSE.finditer(text, start, end)]
    places += [found.start() for found in joints(words.language).finditer(text, start, end)]
    if not places:
        return
    asked = [hit.start for hit in all_hits(words.asking, text, spaced=words.spaced)]
    refused = [
        hit.start
        for name in _OTHER_THINGS
        for hit in all_hits(words.near.get(name, ()), text, spaced=words.spaced)
        if hit.start >= start
    ]
    verbs = [
        hit.end for name in ("delete", "close") for hit in all_hits(words.near.get(name, ()), text, spaced=words.spaced)
    ]
    for joint in sorted(places):
        if any(0 <= joint - end <= 1 for end in verbs):
            # "Close and delete my account" is one demand.
            continue
        anew = any(0 <= place - joint <= _AT_ONCE[words.spaced] for place in asked)
        # "No more adverts and delete my data": what is refused stands before the joint.
        said = joints(words.language).match(text, joint) is not None and any(place < joint for place in refused)
        if anew or said:
            yield joint
