"""The default is told and switched by command, in writing."""

from tests.cli.terminal import Command


def test_it_is_switched_off_and_told(qv: Command, told: Command, case: str) -> None:
    assert qv("laws").record == {"law": "hk_pdpo", "binds_by_default": True, "switches": []}
    assert "binds every case by default" in told("laws").out
    assert "hk_pdpo" in {one["rule"] for one in qv("laws", case).records}

    off = qv("laws", "--hong-kong", "off", "--reason", "the data moved to Shanghai")
    assert (off.code, off.record["binds_by_default"]) == (0, False)
    assert "hk_pdpo" not in {one["rule"] for one in qv("laws", case).records}
    assert "hk_pdpo" not in {one["rule"] for one in qv("show", case).record["clocks"]}
    words = told("laws").out
    assert "only cases that name it" in words
    assert "the data moved to Shanghai" in words

    assert qv("laws", case, "--add", "hk_pdpo", "--reason", "these stayed there").code == 0
    assert "hk_pdpo" in {one["rule"] for one in qv("show", case).record["clocks"]}
    assert "again" in told("laws", "--hong-kong", "on", "--reason", "moved back").out


def test_slips_are_said(qv: Command, case: str) -> None:
    assert qv("laws", "--hong-kong", "on", "--reason", "x").record["error"] == "law_default_is_so"
    assert qv("laws", "--hong-kong", "off").record["error"] == "law_default_needs_reason"
    assert qv("laws", case, "--hong-kong", "off", "--reason", "x").code == 2
    assert qv("laws", "--drop", "hk_pdpo", "--reason", "x").code == 2
    assert qv("laws", "--reason", "x").code == 2
