"""A state is proposed where the letter names it, and only where something depends on it."""

import pytest

from qv_desk.catalogue.regions import region_names
from qv_desk.catalogue.triage_words import triage_words
from qv_desk.intake.triage.proposing import propose
from tests.intake.letters import NOW, message


@pytest.mark.parametrize(
    ("text", "residence"),
    [
        ("Delete my data. I am a California resident.", "US-CA"),
        ("Delete my data. I live in California, near the coast.", "US-CA"),
        ("Delete my data.\n\nJane Sample\n1 Sample Street\nSan Francisco, CA 94103\nUSA", "US-CA"),
        ("Delete my data.\n\nAddress: 1 Sample Street, Austin, TX 78701, USA", "US-TX"),
        ("Supprimez mes données.\n\nAdresse : 1 rue Exemple, Montréal, QC H2X 1Y4, Canada", "CA-QC"),
        ("Bitte löschen Sie meine Daten.\nAnschrift: Gartenweg 3, 80331 München", "DE-BY"),
        ("Bitte löschen Sie meine Daten.\nAnschrift: Ring 1, 06108 Halle (Saale), Deutschland", "DE-ST"),
        ("Bitte löschen Sie meine Daten.\nAnschrift: Berliner Straße 1, 20095 Hamburg, Deutschland", "DE-HH"),
        ("Bitte löschen Sie meine Daten. Ich wohne in Bayern.", "DE-BY"),
        ("请删除我的个人信息。我住在美国加州。", "US-CA"),
        ("Bitte löschen Sie meine Daten.\nAnschrift: Dorfstraße 1, 25813 Husum", "DE"),
        ("Delete my data. I live in the United States.", "US"),
        ("Delete my data under the California Consumer Privacy Act.", "US"),
        ("Delete my data.\n\nAnn Example\n4 Mill Lane\nDublin\nIreland", "IE"),
        ("Delete my data.", ""),
    ],
)
def test_the_state_is_proposed_where_the_letter_names_it(text: str, residence: str) -> None:
    assert propose(message(text), triage_words(), now=NOW).residence == residence


def test_two_that_differ_say_nothing() -> None:
    text = "Bitte löschen Sie meine Daten.\nAnschrift: Gartenweg 3, 80331 München, Hamburg, Deutschland"
    found = propose(message(text), triage_words(), now=NOW)
    assert (found.country, found.region) == ("DE", None)


def test_the_reason_shows_the_words() -> None:
    text = "Bitte löschen Sie meine Daten.\nAnschrift: Gartenweg 3, 80331 München"
    found = propose(message(text), triage_words(), now=NOW)
    reason = next(reason for reason in found.reasons_for("country") if reason.value == "DE-BY")
    assert reason.words == "München"
    assert reason.position is not None
    assert found.country == "DE"


def test_only_regions_that_can_be_chosen_are_proposed() -> None:
    regions = triage_words().places.regions
    assert set(regions.names) <= regions.codes == set(region_names())
    assert {code for code in regions.codes if code.startswith("DE-")} <= set(regions.names)
    assert {"US-CA", "CA-QC"} <= set(regions.names)
