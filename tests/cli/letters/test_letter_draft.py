"""The terminal says of each part of a letter which law asks for it, and of each gap by which law it is one."""

from tests.cli.terminal import Command


def test_each_tick_says_which_law_asks_for_it(qv: Command, told: Command, decided: str) -> None:
    words = ("letter", decided, "--kind", "access_grant", "--language", "en", "--draft")
    draft = qv(*words).record
    asked_by = {clause["code"]: clause["asked_by"] for clause in draft["must_carry"]}
    assert {one["law"] for one in asked_by["source"]} == {"eu_gdpr"}
    (source,) = asked_by["source"]
    assert (source["name"], source["article"], source["confirmed"]) == ("GDPR", "Art. 15(1)(g)", True)
    (searched,) = asked_by["searched"]
    assert not searched["confirmed"]
    assert draft["laws"][0] == "Policy"
    shown = told(*words).out
    assert "Source  [GDPR Art. 15(1)(g)]" in shown
    assert "Under: Policy, " in shown


def test_a_gap_names_its_law_in_both_languages(qv: Command, told: Command, decided: str) -> None:
    words = ("letter", decided, "--kind", "access_grant", "--language", "en", "--own-words-only")
    refused = qv(*words).record
    (gap,) = [one for one in refused["gaps"] if one["code"] == "source"]
    assert gap["message"] == "GDPR Art. 15(1)(g): Where the data came from is missing."
    assert [one["law"] for one in gap["asked_by"]] == ["eu_gdpr"]
    assert "GDPR Art. 15(1)(g): Where the data came from is missing." in told(*words).err
    assert "欧盟 GDPR 第15条第1款(g)项：缺少信息来源。" in told("--language", "zh", *words).err


def test_what_nobody_can_say_is_told_with_its_reason(qv: Command, case: str) -> None:
    draft = qv("letter", case, "--kind", "identity_request", "--language", "en", "--draft").record
    asked = {clause["code"]: clause["asked_by"][0] for clause in draft["must_carry"]}
    assert asked["send_safely"]["why_unsure"].startswith("It follows from a principle")
    assert asked["doubt"]["why_unsure"] == ""
