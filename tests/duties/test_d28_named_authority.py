"""D28 (policy §6): every letter that needs it names the data protection authority of the person's own country."""

from collections.abc import Callable

import pytest

from qv_desk.catalogue.authorities import authority_for
from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.cases.case import Case
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.terms.party import Party
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters import correspond
from qv_desk.services.letters.letter_drafting import Draft
from tests.cli.terminal import Command

NAMING = [
    kind
    for kind, contract in letter_book().contracts.items()
    if any(clause.code == "authority" for clause in contract.clauses)
]
MUST_NAME = {
    LetterKind.REFUSAL,
    LetterKind.PARTIAL_GRANT,
    LetterKind.CORRECTION_REFUSED,
    LetterKind.OBJECTION_OUTCOME,
    LetterKind.EXTENSION,
    LetterKind.ACCESS_GRANT,
    LetterKind.ERASURE_DONE,
    LetterKind.NOTHING_HELD,
    LetterKind.FEE_NOTICE,
    LetterKind.COMPLAINT_REPLY,
}
"""Letters that say no, take longer, cost something or end a matter."""


def drafted(desk: Desk, case: Case, kind: LetterKind, language: str) -> Draft:
    return correspond.draft(desk, case.case_id, kind, language, {})


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
@pytest.mark.parametrize("country", ["IE", "CN", "HK", "KR", "BR", "DE-BY", "DE-NW", "US-CA", "CA-QC"])
def test_every_letter_that_needs_it_names_the_authority_of_the_country(
    country: str, language: str, opened_case: Callable[..., Case], desk: Desk
) -> None:
    assert set(NAMING) >= MUST_NAME
    case = opened_case(data_subject=Party("Somebody", ("1 Street",), "", "", country))
    authority = authority_for(country)
    assert authority is not None
    for kind in NAMING:
        draft = drafted(desk, case, kind, language)
        assert "authority" not in {gap.code for gap in draft.gaps}
        (block,) = draft.letter.part("authority")
        assert authority.address in block.rows[0]
        assert authority.wording.said_in(language) in block.rows[0]


def test_no_such_letter_leaves_without_it(opened_case: Callable[..., Case], desk: Desk) -> None:
    nowhere_listed = opened_case(data_subject=Party("Somebody", ("1 Base",), "", "", "AQ"))
    for kind in NAMING:
        gaps = {gap.code: gap for gap in drafted(desk, nowhere_listed, kind, "en").gaps}
        assert gaps["authority"].wording.en == "The supervisory authority of Antarctica is missing."


def test_a_letter_to_somebody_whose_country_nobody_knows_says_so(opened_case: Callable[..., Case], desk: Desk) -> None:
    case = opened_case(data_subject=Party("Somebody", ("1 Street",), "", "", ""))
    for kind in NAMING:
        (block,) = drafted(desk, case, kind, "en").letter.part("authority")
        assert block.rows[0].startswith("We do not know in which country you live.")
        assert "Hong Kong" in block.rows[0]


@pytest.mark.parametrize(("land", "nationwide"), [("DE-HH", "DE"), ("CA-QC", "CA")])
def test_where_the_land_is_competent_its_authority_is_named_and_until_it_is_known_the_letter_says_so(
    land: str, nationwide: str, opened_case: Callable[..., Case], desk: Desk
) -> None:
    of_land, of_country = authority_for(land), authority_for(nationwide)
    assert of_land is not None
    assert of_country is not None
    assert of_land != of_country
    at_home = opened_case(data_subject=Party("Somebody", ("1 Street",), "", "", land))
    somewhere = opened_case(data_subject=Party("Somebody", ("1 Street",), "", "", nationwide))
    for kind in NAMING:
        known, unknown = drafted(desk, at_home, kind, "en"), drafted(desk, somewhere, kind, "en")
        assert of_land.address in known.letter.part("authority")[0].rows[0]
        (row,) = unknown.letter.part("authority")[0].rows
        assert row.startswith("Which data protection authority is yours depends on where in ")
        assert of_country.address in row
        told = [caution.en for caution in unknown.cautions if "where the person lives is not known" in caution.en]
        assert len(told) == 1
        assert of_country.name in told[0]
        assert not any("where the person lives is not known" in caution.en for caution in known.cautions)


def test_the_address_names_the_country_and_no_code(opened_case: Callable[..., Case], desk: Desk) -> None:
    case = opened_case(data_subject=Party("Somebody", ("1 Street", "94103 San Francisco"), "", "", "US-CA"))
    recipient = drafted(desk, case, LetterKind.REFUSAL, "en").letter.recipient
    # In capitals, as the Universal Postal Union asks of the last line of a letter across borders.
    assert (recipient.lines[-1], recipient.country) == ("94103 San Francisco", "UNITED STATES")


def test_the_command_line_names_the_authority_of_the_land(qv: Command, told: Command, case: str) -> None:
    words = ("--right", "access", "--outcome", "refused", "--ground", "already_given", "--facts", "Sent in May.")
    assert qv("decide", case, *words).code == 0
    assert qv("amend", case, "--country", "DE").code == 0
    assert (
        "The Land where the person lives is not known"
        in told("letter", case, "--kind", "refusal", "--language", "en", "--draft").out
    )
    assert qv("amend", case, "--country", "DE-BY").code == 0
    bavarian = authority_for("DE-BY")
    assert bavarian is not None
    assert bavarian.name in told("letter", case, "--kind", "refusal", "--language", "en", "--draft").out


def test_the_command_line_shows_and_issues_the_same(qv: Command, told: Command, case: str) -> None:
    words = ("--right", "access", "--outcome", "refused", "--ground", "already_given", "--facts", "Sent in May.")
    assert qv("decide", case, *words).code == 0
    draft = qv("letter", case, "--kind", "refusal", "--language", "en", "--draft").record
    fields = {field["name"]: field["value"] for field in draft["fields"]}
    irish = authority_for("IE")
    assert irish is not None
    assert (draft["gaps"], fields["authority_address"]) == ([], irish.address)
    assert irish.name in told("letter", case, "--kind", "refusal", "--language", "en", "--draft").out
