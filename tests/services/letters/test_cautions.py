"""What the officer is told of a letter's language and of the authority that it names."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from qv_desk.assets import resource
from qv_desk.catalogue import letter_templates as shipped
from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.cases.case import Case
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.terms.party import Party
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters import correspond
from qv_desk.services.letters.cautions import authority_cautions, language_cautions
from qv_desk.services.letters.usual_words import usual_words

CaseOpener = Callable[..., Case]


@pytest.fixture
def german_without_acknowledgement(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """German letters as they would be before somebody has written the acknowledgement."""
    shutil.copytree(resource("letters"), tmp_path / "letters")
    (tmp_path / "letters" / "de" / "acknowledgement.toml").unlink()
    monkeypatch.setattr(shipped, "resource", tmp_path.joinpath)
    letter_book.cache_clear()
    yield
    letter_book.cache_clear()


def told(desk: Desk, case: Case, kind: LetterKind, language: str) -> str:
    return " ".join(caution.en for caution in correspond.draft(desk, case.case_id, kind, language, {}).cautions)


@pytest.mark.usefixtures("german_without_acknowledgement")
def test_a_kind_that_a_language_lacks_is_written_in_english_and_says_so(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case(language="de")
    draft = correspond.draft(desk, case.case_id, LetterKind.ACKNOWLEDGEMENT, "de", {})
    assert draft.letter.language == "en"
    assert any("does not exist in German yet" in caution.en for caution in draft.cautions)
    assert any("德文" in caution.zh for caution in draft.cautions)
    assert correspond.draft(desk, case.case_id, LetterKind.IDENTITY_REQUEST, "de", {}).letter.language == "de"


@pytest.mark.usefixtures("german_without_acknowledgement")
def test_what_is_kept_of_a_letter_is_the_language_in_which_it_went_out(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case(language="de")
    words = usual_words(correspond.draft(desk, case.case_id, LetterKind.ACKNOWLEDGEMENT, "de", {}))
    letter = correspond.issue(desk, case.case_id, LetterKind.ACKNOWLEDGEMENT, "de", words)
    assert letter.language == "en"
    (document,) = desk.store.cases.get(case.case_id).documents[-1:]
    assert "-en-" in document.name


def test_wording_that_nobody_reviewed_is_told_in_every_language(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case(language="de")
    assert "reviewed" in told(desk, case, LetterKind.ACKNOWLEDGEMENT, "de")
    assert "reviewed" in told(desk, case, LetterKind.ACKNOWLEDGEMENT, "en")


def test_a_letter_that_the_person_may_not_read_says_so(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case(language="de")
    assert "writes another language" not in told(desk, case, LetterKind.ACKNOWLEDGEMENT, "de")
    assert "writes another language than this letter (English)" in told(desk, case, LetterKind.ACKNOWLEDGEMENT, "en")


def test_the_offices_own_words_stand_in_english_and_are_named(opened_case: CaseOpener, desk: Desk) -> None:
    own = Wording("Data Protection Counter", "隐私柜台")
    case = opened_case(language="de")
    words = letter_book().language("de")
    draft = correspond.draft(desk, case.case_id, LetterKind.ACKNOWLEDGEMENT, "de", {})
    office = replace(draft.letter.office, signatory_role=own)
    letter = replace(draft.letter, office=replace(office, name=own.en))
    said = " ".join(caution.en for caution in language_cautions(case, letter, words, words, [own, own]))
    assert said.count("“Data Protection Counter”") == 1
    assert "no words in German" in said
    assert "no words in German" not in told(desk, case, LetterKind.ACKNOWLEDGEMENT, "de")


def test_the_authority_is_compared_with_where_the_person_lives(opened_case: CaseOpener, desk: Desk) -> None:
    unknown = opened_case(data_subject=Party("Zoë Sample", (), "zoe@example.org", "", ""))
    assert "country is not known" in next(authority_cautions(unknown, desk.today)).en
    german = opened_case(data_subject=Party("Zoë Sample", (), "zoe@example.org", "", "DE"))
    assert "The Land where" in next(authority_cautions(german, desk.today)).en
    assert "州" in next(authority_cautions(german, desk.today)).zh
