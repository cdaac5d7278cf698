"""What each law asks letters to carry: every law has its file, names its articles, and says what nobody can say."""

import re
import shutil
from pathlib import Path

import pytest

from qv_desk.assets import resource
from qv_desk.catalogue.letter_contracts import letter_contracts
from qv_desk.catalogue.letter_laws import demands, letter_laws
from qv_desk.catalogue.regimes import load_regimes
from qv_desk.catalogue.toml_file import CatalogueError
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.letters.letter_demand import ALWAYS, HOUSE, UNREAD
from qv_desk.domain.terms.confidence import Confidence

LAWS = letter_laws()
CODES = {kind: [clause.code for clause in contract.clauses] for kind, contract in letter_contracts().items()}


def test_every_law_that_can_bind_a_case_has_its_file_and_no_other_has() -> None:
    bound = {rule.law for rule in load_regimes()}
    assert bound | {HOUSE, UNREAD} == set(LAWS)


def test_policy_and_standard_come_first() -> None:
    assert list(LAWS)[:2] == ["policy", "house"]
    assert list(LAWS)[2:] == sorted(list(LAWS)[2:])


@pytest.mark.parametrize("code", LAWS)
def test_a_law_speaks_both_languages_and_says_what_it_does_not_ask(code: str) -> None:
    law = LAWS[code]
    assert law.name.en
    assert law.name.zh
    assert re.search(r"[\u4e00-\u9fff]", law.rest_because.zh)
    for ask in (*law.asks, *law.follows):
        assert bool(ask.article.en) is bool(ask.article.zh)
        assert ask.article.en or code == HOUSE, f"{code} asks for {ask.clauses} by no article"
        if ask.unsure is not None:
            assert ask.confidence is not Confidence.VERIFIED
            assert re.search(r"[\u4e00-\u9fff]", ask.unsure.zh)


@pytest.mark.parametrize("code", LAWS)
def test_a_law_that_was_not_read_for_it_asks_for_the_rest(code: str) -> None:
    """Nobody can say of such a law that it does not ask: so it does, and says why."""
    law = LAWS[code]
    if law.rest_confidence is Confidence.MEMORY:
        assert law.asks_for_the_rest
        assert law.demand_of_the_rest().unsure is not None


def test_what_was_not_read_whole_is_never_marked_as_read() -> None:
    """A law whose periods themselves are not confirmed cannot have a confirmed demand."""
    sure = {rule.law for rule in load_regimes() if rule.confidence is Confidence.VERIFIED}
    for law in LAWS.values():
        if law.code not in sure | {HOUSE}:
            assert [ask for ask in law.asks if ask.confidence is Confidence.VERIFIED] == []


def test_the_british_text_follows_the_european_one_as_a_secondary_source() -> None:
    european, british = LAWS["eu_gdpr"], LAWS["uk_gdpr"]
    assert len(british.follows) == len(european.asks)
    assert not [ask for ask in british.follows if ask.confidence is Confidence.VERIFIED]
    (own,) = british.for_clause(LetterKind.CLARIFICATION, "question")
    assert own.article.en == "Art. 12A"


def test_where_policy_or_standard_ask_no_law_asks_on_the_safe_side() -> None:
    for contract in letter_contracts().values():
        for clause in contract.clauses:
            always = not ALWAYS.isdisjoint(demand.law for demand in clause.asked_by)
            assert not (always and any(not demand.article.en and demand.law != HOUSE for demand in clause.asked_by))


def test_the_residence_that_nobody_knows_asks_for_whatever_any_law_asks_for() -> None:
    for kind, contract in letter_contracts().items():
        whole = {clause.code for clause in contract.clauses}
        assert whole - {clause.code for clause in contract.under({UNREAD}).clauses} <= {"authority_of_law"}, kind


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("hk_pdpo.toml", '"note_attached"', '"note_attach"'),
        ("hk_pdpo.toml", '"note_attached"', '"no_action"'),
        ("hk_pdpo.toml", 'kinds = ["correction_refused"]', 'kinds = ["correction_refused", "reply"]'),
        ("hk_pdpo.toml", 'clauses = ["copy"]', "clauses = []"),
        ("cn_pipl.toml", 'confidence = "S"\nunsure', 'confidence = "V"\nunsure'),
        ("cn_network_data.toml", 'confidence = "S"\n\n[[asks]]', 'confidence = "M"\n\n[[asks]]'),
        ("uk_gdpr.toml", 'as_in = "eu_gdpr"', 'as_in = "fr_gdpr"'),
        ("policy.toml", 'law = "policy"', 'law = "promise"'),
        ("house.toml", "[rest]", "colour = 1\n[rest]"),
    ],
)
def test_a_faulty_law_is_refused(file: str, old: str, new: str, tmp_path: Path) -> None:
    folder = tmp_path / "laws"
    shutil.copytree(resource("letters", "laws"), folder)
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(CatalogueError):
        demands(letter_laws(folder), CODES)


def test_a_clause_that_is_asked_by_named_laws_alone_is_asked_by_no_other() -> None:
    asked = demands(LAWS, CODES, {"authority_of_law"})
    assert [one.law for one in asked[LetterKind.REFUSAL, "authority_of_law"]] == ["eu_gdpr", "uk_gdpr"]
    assert UNREAD in {one.law for one in asked[LetterKind.REFUSAL, "court"]}


def test_a_clause_that_nobody_asks_for_is_refused() -> None:
    with pytest.raises(CatalogueError, match="nobody asks for"):
        demands({"cn_network_data": LAWS["cn_network_data"]}, CODES)


def test_the_figures_in_the_docs_are_those_of_the_data() -> None:
    """The page for readers says of each law what the data say."""
    page = (Path(__file__).parents[2] / "docs" / "letters" / "README.md").read_text(encoding="utf-8")
    pairs = [clause for contract in letter_contracts().values() for clause in contract.clauses]
    always = [clause for clause in pairs if not ALWAYS.isdisjoint(one.law for one in clause.asked_by)]
    left = len(pairs) - len(always)
    assert f"have {len(pairs)} parts to carry. The policy or the standard asks for {len(always)} of them always" in page
    assert f"; {left} depend on the law" in page
    for law in LAWS.values():
        asked = [one for clause in pairs for one in clause.asked_by if one.law == law.code]
        sure = sum(one.is_confirmed for one in asked)
        only = sum(clause not in always for clause in pairs if law.code in {one.law for one in clause.asked_by})
        rest = "asked" if law.asks_for_the_rest else "not asked"
        shown = "" if law.code in ALWAYS else f" {only}"
        row = f"| {law.name.en} | {len(asked)} | {sure} | {len(asked) - sure} |{shown or ' '} | {rest} |"
        assert row.replace("|  |", "| |") in page.replace("|  |", "| |"), row
