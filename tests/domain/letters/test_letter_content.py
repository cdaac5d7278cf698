"""What a letter was comes back word for word; only its address and its day change when it goes out anew."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

from qv_desk.domain.cases.case import Case
from qv_desk.domain.letters.layout import Layout, Paper
from qv_desk.domain.letters.letter_content import LetterContent, content_of, kept_as_issued, readdressed
from qv_desk.domain.terms.logo import Logo
from qv_desk.domain.whole.case_facts import FACT_KINDS
from qv_desk.store.record_text import record_in, record_text
from tests.domain.letters.composed import a_letter

NOW = datetime(2026, 9, 24, tzinfo=UTC)


def test_a_letter_comes_back_as_it_was(a_case: Callable[..., Case]) -> None:
    letter = a_letter(layout=Layout(Paper.US_LETTER, is_bilingual=True), english=a_letter(language="en"))
    kept = content_of(kept_as_issued(a_case(), "l1", letter, NOW), "l1")
    assert kept is not None
    assert (kept.letter, kept.enclosures) == (letter, 2)
    assert content_of(a_case(), "l1") is None
    assert record_in(LetterContent, record_text(kept)) == kept


def test_a_letter_that_an_earlier_version_kept_is_read() -> None:
    kept = LetterContent(letter_id="l1", letter=a_letter())
    written = json.loads(record_text(kept))
    del (
        written["letter"]["layout"]["window"],
        written["letter"]["office"]["logo"],
        written["letter"]["office"]["own_roles"],
    )
    assert record_in(LetterContent, json.dumps(written)) == kept


def test_the_pixels_of_a_logo_stand_once_in_the_store_and_not_in_each_case(a_case: Callable[..., Case]) -> None:
    logo = Logo("ab" * 32, 300, 100, pixels=b"packed")
    english = a_letter(language="en")
    letter = a_letter(english=replace(english, office=replace(english.office, logo=logo)))
    kept = kept_as_issued(a_case(), "l1", replace(letter, office=replace(letter.office, logo=logo)), NOW)
    assert "cGFja2Vk" not in record_text(kept.facts_of(LetterContent)[0])
    found = content_of(kept, "l1")
    assert found is not None
    assert found.letter.office.logo == logo


def test_another_address_changes_no_other_word() -> None:
    first = a_letter()
    anew = readdressed(first, ("12 Quay Street", "Galway"), "Ireland", date(2026, 10, 3), "3. Oktober 2026")
    assert (anew.recipient.name, anew.recipient.lines, anew.recipient.country) == (
        first.recipient.name,
        ("12 Quay Street", "Galway"),
        "Ireland",
    )
    back = replace(anew, recipient=first.recipient, dated_on=first.dated_on, dated=first.dated)
    assert back == first


def test_the_store_knows_the_kind() -> None:
    assert FACT_KINDS[LetterContent.fact_name] is LetterContent
