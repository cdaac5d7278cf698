"""Which laws bind is said with the reason; a law comes and goes with one."""

from tests.cli.terminal import Command


def test_the_laws_are_listed_with_why_each_binds(qv: Command, told: Command, case: str) -> None:
    laws = {law["rule"]: law for law in qv("laws", case).records}

    assert (laws["policy_inquiry"]["because"], laws["eu_gdpr"]["because"], laws["hk_pdpo"]["because"]) == (
        "policy",
        "residence",
        "data_centre",
    )
    words = told("laws", case).out
    assert "the law where the person lives" in words
    assert "Can be added:" in words


def test_a_law_is_added_and_dropped_with_its_reason(qv: Command, told: Command, case: str) -> None:
    assert qv("laws", case, "--add", "kr_pipa", "--reason", "writes from Seoul").code == 0
    assert qv("show", case).record["rule"] == "kr_pipa"
    assert "writes from Seoul" in told("show", case).out
    assert qv("laws", case, "--drop", "kr_pipa", "--reason", "moved back").code == 0
    laws = {law["rule"]: law for law in qv("show", case).record["laws"]}
    assert "kr_pipa" not in laws
    told("laws", case, "--drop", "hk_pdpo", "--reason", "no data there")
    assert "dropped (the data centre is in Hong Kong): no data there" in told("laws", case).out


def test_slips_are_said_and_change_nothing(qv: Command, case: str) -> None:
    assert qv("laws", case, "--reason", "x").code == 2
    assert qv("laws", case, "--add", "kr_pipa").record["error"] == "law_needs_reason"
    assert qv("laws", case, "--drop", "policy", "--reason", "x").record["error"] == "law_policy_stays"
    assert qv("laws", case, "--add", "law_of_the_sea", "--reason", "x").record["error"] == "law_unknown"
    assert {law["rule"] for law in qv("laws", case).records} == {"policy_inquiry", "eu_gdpr", "hk_pdpo"}
