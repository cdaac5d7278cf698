"""Proposes what a message is. It proposes and never decides: a person reads, corrects and confirms."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone, tzinfo
from functools import partial
from typing import Final
from zoneinfo import ZoneInfo

from qv_desk.domain.incoming.message import IncomingMessage
from qv_desk.domain.incoming.proposal import (
    Confidence,
    KnownPerson,
    Proposal,
    RightCode,
)
from qv_desk.domain.incoming.triage_words import LanguageWords, LawWords, TriageWords
from qv_desk.intake.triage.first_receipt import first_receipt
from qv_desk.intake.triage.kinds import FoundKind, KindSign, found_kind, kind_signs, our_reference
from qv_desk.intake.triage.languages import DetectedLanguage, detected_language, spoken_language
from qv_desk.intake.triage.law_articles import laws_named
from qv_desk.intake.triage.letter_guesses import guessed_right, speaks_of_nobody, speaks_of_own
from qv_desk.intake.triage.letter_parts import LetterParts, is_ours, letter_parts
from qv_desk.intake.triage.narrowing import narrowed
from qv_desk.intake.triage.orders import without_orders
from qv_desk.intake.triage.other_matters import without_other_matters
from qv_desk.intake.triage.patterns import folded
from qv_desk.intake.triage.people import FoundPerson, found_person
from qv_desk.intake.triage.places import agreed_country, country_signs
from qv_desk.intake.triage.quoted_heads import quoted_heads
from qv_desk.intake.triage.quoted_replies import quoted_replies
from qv_desk.intake.triage.reasons import ReasonsOf
from qv_desk.intake.triage.regions import found_region
from qv_desk.intake.triage.representatives import RepresentativeSign, found_representative
from qv_desk.intake.triage.right_sign import RightSign, asked_rights
from qv_desk.intake.triage.rights import hinted_rights, right_signs
from qv_desk.intake.triage.rights_of_kind import signs_beside
from qv_desk.intake.triage.same_person import earlier_cases
from qv_desk.intake.triage.sentences import MOST_TEXT, Sentence, sentences, subject_sentence
from qv_desk.intake.triage.serial_numbers import serial_numbers
from qv_desk.intake.triage.tick_boxes import ticked
from qv_desk.intake.triage.unheard import doubtful_aside, unheard_sentence
from qv_desk.intake.triage.whole_letter import without_own_deeds

_OFFICE_ZONE: Final = ZoneInfo("Asia/Shanghai")
_COMMON: Final = ("de", "fr", "es", "it", "pt", "nl")
"""Looked through for a message too short to tell its language."""
_FEW_WORDS: Final = 12
"""A message of no more words may have none of the commonest words of its language."""
_DOUBTED: Final = 0.5
"""How clear a language of no word list must be at least to be believed in a line or two."""


def with_quoted_heads(message: IncomingMessage, words: TriageWords) -> IncomingMessage:
    """The message with the heads that are quoted in its text beside those of attached mails."""
    quoting = message.received_at or message.sent_at
    quoted = quoted_heads(message.text, words.quoted, _zone(message), not_after=quoting)
    if is_ours(message.sender, words):
        # A customer's quotation is what we wrote to them; a colleague's is the customer's, with the mails before it.
        quoted += quoted_replies(message.text, words.quoted, _zone(message), not_after=quoting)
    attached = {head.text_from for head in message.forwarded}
    together = [*message.forwarded, *(head for head in quoted if head.text_from not in attached)]
    return replace(message, forwarded=tuple(sorted(together, key=lambda head: head.text_from)))


def propose(
    message: IncomingMessage, words: TriageWords, *, now: datetime, known: Iterable[KnownPerson] = ()
) -> Proposal:
    """What the message seems to be, with the reasons.

    Args:
        message: from ``with_quoted_heads``.
        words: the word lists.
        now: aware; a receipt after it is not believed.
        known: people of earlier cases.
    """
    return _Triage(message, words, now).proposal(tuple(known))


def _says_nothing(kind: FoundKind) -> bool:
    """Whether a letter is only guessed to ask for nothing; "warranty" or "invoice" is said in many a request."""
    said = all(sign.code == "wording" for sign in kind.signs)
    return (kind.kind == "inquiry" and kind.confidence == "unsure") or (kind.kind == "not_privacy" and said)


def _is_latin(text: str) -> bool:
    return re.search("[\u0370-\u1dff\u3040-\u9fff\uac00-\ud7af]", text) is None


def _zone(message: IncomingMessage) -> tzinfo:
    if message.sent_offset_minutes is None:
        return _OFFICE_ZONE
    return timezone(timedelta(minutes=message.sent_offset_minutes))


@dataclass(frozen=True, slots=True)
class _Letter:
    """The letter cut up, with what is known before its meaning."""

    parts: LetterParts
    language: DetectedLanguage
    languages: list[LanguageWords]
    spoken: list[LanguageWords]
    sentences: list[Sentence]
    laws: list[LawWords]


class _Triage:
    """One message on its way to a proposal; gathers reasons as it goes."""

    def __init__(self, message: IncomingMessage, words: TriageWords, now: datetime) -> None:
        self._message = message
        self._words = words
        self._now = now
        self._reasons = ReasonsOf(message, words.because)

    def proposal(self, known: tuple[KnownPerson, ...]) -> Proposal:
        """The proposal."""
        letter = self._letter()
        signs = right_signs(letter.sentences, letter.languages, self._words, self._default_law(letter))
        rights = asked_rights(signs)
        spoken = without_orders(kind_signs(letter.sentences, letter.spoken), signs, letter.sentences)
        representative = self._representative(letter)
        kind_of = partial(
            found_kind,
            self._message,
            letter.parts,
            spoken,
            for_another=representative is not None and representative.code == "agent",
            private=speaks_of_own(letter.sentences, letter.languages),
            impersonal=speaks_of_nobody(letter.sentences, letter.languages),
        )
        kind = kind_of(signs, rights)
        if _says_nothing(kind):
            sold = kind.kind == "not_privacy"
            hints = [] if sold else hinted_rights(letter.sentences, letter.languages)
            hints = without_own_deeds(hints, letter.sentences, letter.languages)
            guess = guessed_right(letter.sentences, letter.languages, near_only=sold)
            signs = hints or without_other_matters(guess, letter.sentences, letter.languages) or signs
            rights = asked_rights(signs)
            kind = kind_of(signs, rights)
        signs = signs_beside(kind, signs, letter.sentences, letter.languages)
        rights = asked_rights(signs)
        rights = () if kind.kind in {"not_privacy", "authority_demand"} else rights
        earlier = asked_rights(signs, past=True) if kind.kind in {"follow_up", "complaint"} else ()
        if kind.kind == "follow_up":
            # "Process my request and confirm the deletion": what a reminder repeats stays with the earlier request.
            rights = tuple(right for right in rights if right not in earlier)
        self._explain_rights(signs, rights, earlier)
        self._explain_kind(kind, rights)
        kind = self._doubted(kind, letter, signs, spoken)
        person = self._person(letter)
        references = self._reference()
        cases = earlier_cases(person.person, known, frozenset({references} - {""}))
        for case in cases:
            self._reasons.add("earlier_cases", case.reference, f"earlier_{case.by}", score=str(case.score))
        serials = serial_numbers(self._message.text, letter.parts.start, letter.parts.end, self._words.serial_names)
        for serial in serials:
            self._reasons.add("serial_numbers", serial.number, "serial", serial.start, serial.end)
        country, region = self._residence(letter, person)
        return Proposal(
            kind=kind.kind,
            rights=rights,
            earlier_rights=earlier,
            person=person.person,
            country=country,
            language=letter.language.code,
            representative=representative.code if representative else None,
            first_received_at=self._first_received(letter.parts),
            serial_numbers=tuple(serial.number for serial in serials),
            invoked_laws=self._laws(letter.laws),
            reply_reference=references,
            earlier_cases=cases,
            reasons=self._reasons.all(),
            confidence=self._confidence(kind, letter),
            region=region,
        )

    def _letter(self) -> _Letter:
        parts = letter_parts(self._message, self._message.forwarded, self._words)
        text = self._message.text
        own = text[parts.start : parts.end]
        said = own if len(own.split()) >= 4 else f"{parts.subject}\n{own}"  # noqa: PLR2004 - a few words tell no language
        language = detected_language(said, self._words)
        known = language.code == "und" or language.code in self._words.languages or language.share <= _DOUBTED
        if len(said.split()) <= _FEW_WORDS and known and _is_latin(said):
            language = spoken_language(said, self._words) or language
        self._reasons.add("language", language.code, "language" if language.code != "und" else "language_unknown",
                  shown=tuple(language.words))  # fmt: skip
        codes = list(dict.fromkeys((language.code, *language.others, "en")))
        if language.code == "und":
            codes += _COMMON
        if language.code.startswith("zh"):
            codes = list(dict.fromkeys((language.code, "zh-Hans", "zh-Hant", "en")))
        flat = folded(f"{parts.subject}\n{own}")
        read = flat[: len(parts.subject) + 1 + MOST_TEXT]
        languages = [narrowed(self._words.languages[code], read) for code in codes if code in self._words.languages]
        # English words may stand in any letter and name a right; what else they say is chance ("po", "edit").
        foreign = language.code in self._words.languages and "en" not in {language.code, *language.others}
        spoken = [words for words in languages if not (foreign and words.language == "en")]
        pieces = [subject_sentence(parts.subject)] if parts.subject else []
        pieces += sentences(ticked(text, parts.start, parts.end), parts.start, parts.end)
        laws = [law for law, _, _ in laws_named(flat, self._words)]
        return _Letter(parts, language, languages, spoken, pieces, laws)

    def _default_law(self, letter: _Letter) -> LawWords | None:
        """The law of an article that stands without one: the first named, else the law that the language suggests."""
        with_articles = [law for law in letter.laws if law.articles]
        if with_articles:
            return with_articles[0]
        if letter.laws:
            return None
        return next((law for law in self._words.laws if letter.language.code in law.unnamed_in), None)

    def _explain_rights(
        self, signs: list[RightSign], rights: tuple[RightCode, ...], earlier: tuple[RightCode, ...]
    ) -> None:
        for right in rights:
            own = (sign for sign in signs if sign.right == right and not sign.past)
            # The same words say more in the letter than in the subject.
            best = max(own, key=lambda sign: (sign.weight, sign.start >= 0))
            self._reasons.add("rights", right, f"right_{best.by}", best.start, best.end)
        for right in earlier:
            best = next(sign for sign in signs if sign.right == right and sign.past)
            self._reasons.add("earlier_rights", right, "right_earlier", best.start, best.end)

    def _explain_kind(self, kind: FoundKind, rights: tuple[RightCode, ...]) -> None:
        if kind.signs:
            sign = kind.signs[0]
            self._reasons.add("kind", kind.kind, f"kind_{sign.code}", sign.start, sign.start + sign.length)
        elif kind.kind == "rights_request" and rights:
            self._reasons.add("kind", kind.kind, "kind_by_right")
        else:
            self._reasons.add("kind", kind.kind, "kind_unclear")

    def _doubted(self, kind: FoundKind, letter: _Letter, signs: list[RightSign], spoken: list[KindSign]) -> FoundKind:
        """A request with a sentence that nothing has understood is to be read."""
        if kind.kind != "rights_request":
            return kind
        aside = doubtful_aside(letter.sentences, signs)
        sentence = unheard_sentence(letter.sentences, letter.languages, signs, spoken)
        if aside:
            self._reasons.add("kind", kind.kind, "kind_unheard", aside.start, aside.end)
        elif sentence:
            self._reasons.add("kind", kind.kind, "kind_unheard", sentence.start, sentence.start + len(sentence.text))
        return replace(kind, confidence="unsure") if aside or sentence else kind

    def _person(self, letter: _Letter) -> FoundPerson:
        parts = letter.parts
        found = found_person(self._message.text, parts.start, parts.end, parts.sender, letter.languages)
        if found.person.name:
            code = "person_written" if found.name_at >= 0 else "person_sender"
            end = found.name_at + len(found.person.name)
            self._reasons.add("person", found.person.name, code, found.name_at, end)
        return found

    def _representative(self, letter: _Letter) -> RepresentativeSign | None:
        sign = found_representative(letter.sentences, letter.languages)
        if sign:
            self._reasons.add("representative", sign.code, f"representative_{sign.code}", sign.start, sign.end)
        return sign

    def _residence(self, letter: _Letter, person: FoundPerson) -> tuple[str | None, str | None]:
        """The country, and the region where the letter names it."""
        signs = country_signs(
            text=self._message.text,
            start=letter.parts.start,
            end=letter.parts.end,
            person=person.person,
            address_at=person.address_at,
            sender=letter.parts.sender,
            language=letter.language.code,
            laws=letter.laws,
            words=self._words,
        )
        best, _ = agreed_country(signs)
        if best is None:
            return None, None
        region = found_region(
            best.country, self._message.text, person.person.address_lines, signs, self._words.places.regions
        )
        if region is not None:
            self._reasons.add_read("country", region.code, "region_named", region.words, region.position)
        for sign in signs[:4]:
            self._reasons.add_read("country", sign.country, f"country_{sign.by}", sign.words, sign.position)
        return best.country, region.code if region else None

    def _laws(self, laws: list[LawWords]) -> tuple[str, ...]:
        named = [law for law in laws if law.rule]
        for law in named:
            self._reasons.add("invoked_laws", law.rule, "law_named", law=law.code)
        return tuple(dict.fromkeys(law.rule for law in named))

    def _reference(self) -> str:
        for text in (self._message.subject, self._message.text):
            reference = our_reference(text)
            if reference:
                self._reasons.add("reply_reference", reference, "reference")
                return reference
        return ""

    def _first_received(self, parts: LetterParts) -> datetime | None:
        found = first_receipt(self._message, parts, self._now)
        if found.at:
            self._reasons.add("first_received_at", found.at.isoformat(), found.code, sender=found.sender)
        return found.at

    def _confidence(self, kind: FoundKind, letter: _Letter) -> Confidence:
        """Kind and rights together; a language that has no words here is always to be read."""
        if letter.language.code not in self._words.languages or self._message.text_cut:
            return "unsure"
        if "encrypted" in self._message.warnings or "no_text" in self._message.warnings:
            return "unsure"
        if "parts_disagree" in self._message.warnings and kind.confidence == "sure":
            return "likely"
        return kind.confidence
