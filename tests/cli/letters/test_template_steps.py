"""A draft goes its way from the first keeping to its approval, and back."""

from collections.abc import Callable
from pathlib import Path

from tests.cli.terminal import Command


def test_a_faulty_draft_is_kept_but_not_sent(qv: Command, edited: Callable[..., Path]) -> None:
    kept = qv("template", "draft", "acknowledgement", "en", edited("No way to reach us."), "--note", "shorter")
    assert kept.code == 0
    assert kept.records[1]["ok"] is True  # the words are there; whether they say it, the approver confirms
    kept = qv("template", "draft", "acknowledgement", "en", edited("{{ 6 * 7 }}"))
    assert [fault["code"] for fault in kept.records[1]["faults"]] == ["place_arithmetic"]
    refused = qv("template", "send", "acknowledgement", "en")
    assert (refused.code, refused.record["error"]) == (4, "template_faulty")
    assert "{{ 6 * 7 }} calculates" in refused.record["message"]


def test_a_draft_is_taken_back_sent_back_and_given_up(lin: Command, hana: Command, edited: Callable[..., Path]) -> None:
    assert lin("template", "draft", "acknowledgement", "en", edited(), "--note", "friendlier").code == 0
    assert lin("template", "send", "acknowledgement", "en").code == 0
    locked = lin("template", "draft", "acknowledgement", "en", edited("Other words: {{ office_e_mail }}."))
    assert (locked.code, locked.record["error"]) == (4, "template_waits")
    assert lin("template", "take-back", "acknowledgement", "en").record["state"] == "draft"
    assert lin("approvals").records == []

    assert lin("template", "send", "acknowledgement", "en").code == 0
    back = hana("template", "return", "acknowledgement", "en", "--why", "say that it is free")
    assert (back.code, back.record["returned_because"]) == (0, "say that it is free")
    others = hana("template", "draft", "acknowledgement", "en", edited("Hana's words: {{ office_e_mail }}."))
    assert (others.code, others.record["error"]) == (3, "template_edited_meanwhile")
    assert "Lin Wei" in others.record["message"]
    assert hana("template", "draft", "acknowledgement", "en", edited("Ours."), "--revision", "1").code == 2
    for number, code in (("2", 3), ("1", 0)):
        revision = ("--number", number, "--revision", "1")
        kept = hana("template", "draft", "acknowledgement", "en", edited("Ours: {{ office_e_mail }}."), *revision)
        assert kept.code == code
    assert lin("template", "discard", "acknowledgement", "en", "--why", "not needed").record["state"] == "withdrawn"
    for act in ("discard", "send", "take-back"):
        nothing = lin("template", act, "acknowledgement", "en")
        assert (nothing.code, nothing.record["error"]) == (3, "template_none")


def test_an_approved_wording_can_be_retired(lin: Command, hana: Command, edited: Callable[..., Path]) -> None:
    nothing = lin("template", "retire", "acknowledgement", "en", "--why", "better")
    assert (nothing.code, nothing.record["error"]) == (4, "template_not_in_force")
    assert lin("template", "draft", "acknowledgement", "en", edited(), "--note", "friendlier").code == 0
    assert lin("template", "send", "acknowledgement", "en").code == 0
    confirm = ("--revision", "1", "--confirm", "contact")
    other = hana("template", "approve", "acknowledgement", "en", "--number", "2", *confirm)
    assert (other.code, other.record["error"]) == (3, "template_edited_meanwhile")
    assert hana("template", "approve", "acknowledgement", "en", "--number", "1", *confirm).code == 0
    retired = lin("template", "retire", "acknowledgement", "en", "--why", "the shipped one is better")
    assert (retired.code, retired.record["state"]) == (0, "retired")
    assert [row["number"] for row in lin("template", "list", "--of", "en").records if row["number"]] == []


def test_where_there_were_several_the_number_says_which_was_read(
    lin: Command, hana: Command, edited: Callable[..., Path]
) -> None:
    for words in ("Ours: {{ office_e_mail }}.", "Write to {{ office_e_mail }}."):
        assert lin("template", "draft", "acknowledgement", "en", edited(words), "--note", "plainer").code == 0
        if words.startswith("Ours"):
            assert lin("template", "discard", "acknowledgement", "en", "--why", "anew").code == 0
    assert lin("template", "send", "acknowledgement", "en").code == 0
    confirm = ("--revision", "1", "--confirm", "contact")
    which = hana("template", "approve", "acknowledgement", "en", *confirm)
    assert (which.code, which.record["error"]) == (3, "template_number_needed")
    assert "No. 2 by Lin Wei waits" in which.record["message"]
    assert hana("template", "approve", "acknowledgement", "en", "--number", "2", *confirm).record["state"] == "approved"
