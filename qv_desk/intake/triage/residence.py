"""Where a letter says that its writer lives: "I live in Leeds", "domiciliado en Rosario", "내가 사는 곳은 …"."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from qv_desk.domain.incoming.place_words import CountryWords
from qv_desk.domain.incoming.triage_words import TriageWords
from qv_desk.intake.triage.place_names import folded_name, is_unspaced

_PLACE: Final = r"\s*(?:the )?(?P<place>[^\n.;]{2,60})"
_BEFORE: Final = re.compile(
    r"(?:\bi (?:now |currently )?(?:live|reside|am (?:resident|based|living)) in"
    r"|\bi(?: am|'m) (?:a )?(?:resident|citizen) of"
    r"|\bas (?:a )?(?:resident|citizen) of"
    r"|\bich (?:lebe|wohne) in|\bwohnhaft in|\bj'habite (?:en|au|aux|a)|\bje (?:vis|reside) (?:en|au|aux|a)"
    r"|\bdemeurant .{0,40}?\ba|\bdomicilie?e? (?:a|en|au)|\bvivo (?:en|in|no|na|em)|\bvivimos en"
    r"|\b(?:con )?domicilio en|\bdomiciliad[oa] en|\bvecin[oa] de|\bles escribo desde|\bsaludos desde"
    r"|\bresid[oe] (?:en|em|in|no|na)|\bresidente (?:a|in|em|en|no|na)"
    r"|\bdomiciliat[oa] (?:a|in)|\babito (?:in|a)|\bvivo (?:in|a)"
    r"|\bmoro (?:em|no|na)|\bmorador[a]? (?:em|de|do|da)"
    r"|\b(?:locuiesc|stau|domiciliat[a]?|traiesc) (?:in|la)"
    r"|\bj'enseigne|\bje suis (?:instit|prof)\w*|\bsoy (?:maestr|profesor|docente)\w*|\bdoy clases?"
    r"|\b(?:insegno|sono (?:docente|maestr\w|insegnante))|\bsou prof\w*|\b(?:leciono|dou aulas?)"
    r"|\bsunt (?:invatato|profeso|educato)\w*"
    r"|\bcanton (?:de|du)|\bcantone|\b(?:scoala|gradinita|liceu)[^\n.;,]{0,30}? (?:din|la)"
    r"|\b(?:de )?gemeente(?= [a-z])|\b(?:balie|rechtbank|kantonrechter) (?:te|in|van)"
    r"|\b(?:amtsgericht|landgericht|standesamt|stadtverwaltung)(?= [a-z])"
    r"|\b(?:ik woon|wij wonen|woonachtig) (?:in|te)|\b(?:jag|vi) bor (?:nu(?:mera)? )?i"
    r"|\bmieszka(?:m|my) w[e]?|\bzamieszkal[yea] w|\bbydlime? v[e]?"
    r"|\b(?:zivim|zivimo|stanujem|zivi) u|\bjavljam se iz"
    r"|(?<!\w)(?:я )?(?:живу|живем|проживаю|прописан[а]?) (?:в|во)(?!\w)|(?<!\w)(?:μενω|μενουμε|ζω|κατοικω) στ\w{1,3}"
    r"|(?<!\w)г\.(?=\s?[а-я])"
    r"|(?<!\w)(?:مقيم|مقيمة|ساكن|ساكنة|اسكن|اعيش|نعيش|اقيم)(?: حاليا)? في"
    r"|\b(?:song|cu tru|sinh song|thuong tru|dinh cu|hien o|dang o) (?:o|tai|ben)"
    r"|住在|居住在|居住于|居住於|我在|身处|身處|我住|住喺|人在)" + _PLACE
)
"""What stands before the place, in folded text."""
_BEHIND: Final = re.compile(
    r"\b(?P<state>[a-z]{4,12}(?: [a-z]{4,12})?) (?:resident|consumer|citizen)\b(?! privacy)"
    r"|(?P<place>[^\n.,;。、は]{2,16})(?:(?:に|で)(?:住|居住|在住|暮ら)|在住)"
    r"|(?P<korean>[^\n.,;]{2,16})에(?:서)? (?:사는|살고|거주|삽니다|살아)"
)
_STEM: Final = 6
"""A town of so many letters is known by its beginning where a language changes the end: "в Воронеже"."""
_ENDING: Final = 2


class Residence(NamedTuple):
    """A country that a letter says its writer lives in; the places are those of the text looked through."""

    country: str
    start: int
    end: int


def residence(flat: str, words: TriageWords) -> Iterator[Residence]:
    """Where a folded text says that its writer lives; the first that is a known place."""
    for form in (_BEFORE, _BEHIND):
        for found in form.finditer(flat):
            where = next(place for place in found.groups() if place)
            country = country_of(where, words)
            if country:
                yield Residence(country, found.start(), found.end())
                return


def country_of(where: str, words: TriageWords) -> str | None:
    """The country of the place that is named first; a country's own name counts before a town's."""
    best: tuple[bool, int, int, str] | None = None
    for country in words.places.countries:
        for rank, names in enumerate((country.names, _towns(country, words))):
            for name in names:
                stands = _stands_at(where, folded_name(name))
                # "Australia" is no other form of "Austria" where it is a name itself.
                found = stands and (not stands.is_whole, rank, stands.place, country.code)
                if found and (best is None or found[:3] < best[:3]):
                    best = found
    return best[3] if best else None


def _towns(country: CountryWords, words: TriageWords) -> tuple[str, ...]:
    return (*country.cities, *words.places.regions.of(country.code))


class _Stands(NamedTuple):
    """Where a name stands, and whether as it is written or with another ending."""

    place: int
    is_whole: bool


def _stands_at(text: str, name: str) -> _Stands | None:
    """Where a name stands as a word of its own, perhaps with another ending."""
    if is_unspaced(name):
        place = text.find(name)
        return _Stands(place, is_whole=True) if place >= 0 else None
    stem = name[:-_ENDING] if len(name) > _STEM and " " not in name else name
    place = text.find(stem)
    while place >= 0:
        after = place + len(stem)
        while after < len(text) and text[after].isalnum():
            after += 1
        whole = text[place:after] == name
        # Another ending is believed right behind "in" alone: "camera" is no Cameroon.
        ended = place <= 1 and stem != name and after - place <= len(name) + _ENDING
        if (whole or ended) and (place == 0 or not text[place - 1].isalnum()):
            return _Stands(place, whole)
        place = text.find(stem, place + 1)
    return None
