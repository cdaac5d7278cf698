"""The office words a letter from the command line, another person approves it, and letters are made from it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.terminal import Command


def test_at_first_every_letter_has_the_shipped_wording(qv: Command, told: Command) -> None:
    rows = qv("template", "list").records
    assert {row["number"] for row in rows} == {0}
    assert {row["language"] for row in qv("template", "list", "--of", "de").records} == {"de"}
    assert qv("template", "list", "--own").records == []
    assert "worded nothing itself" in told("template", "list", "--own").out
    assert "shipped" in told("template", "list", "--of", "pl").out
    assert "Only the shipped wording" in told("template", "history", "reply", "en").out


def test_a_wording_goes_into_force_and_a_letter_is_made_from_it(
    lin: Command, case: str, hana: Command, edited: Callable[..., Path]
) -> None:
    kept = lin("template", "draft", "acknowledgement", "en", edited(), "--note", "friendlier")
    assert kept.code == 0, kept
    assert [record["ok"] for record in kept.records] == [True, True]
    sent = lin("template", "send", "acknowledgement", "en")
    assert (sent.code, sent.record["state"]) == (0, "waiting")
    own = lin("template", "approve", "acknowledgement", "en", "--revision", "1", "--confirm", "contact")
    assert (own.code, own.record["error"]) == (4, "approval_needs_another_person")

    (waits,) = hana("approvals").records
    assert (waits["kind"], waits["subject"]) == ("letter_wording", "acknowledgement/en")
    other_door = hana("approvals", "grant", waits["id"])
    assert (other_door.code, other_door.record["error"]) == (4, "approval_settled_elsewhere")
    unread = hana("template", "approve", "acknowledgement", "en", "--revision", "1")
    assert (unread.code, unread.record["error"]) == (4, "template_proof_unconfirmed")
    stale = hana("template", "approve", "acknowledgement", "en", "--revision", "7", "--confirm", "contact")
    assert (stale.code, stale.record["error"]) == (3, "template_edited_meanwhile")
    agreed = hana("template", "approve", "acknowledgement", "en", "--revision", "1", "--confirm", "contact")
    assert (agreed.code, agreed.record["state"], agreed.record["confirmed"]) == (0, "approved", ["contact"])

    (row,) = lin("template", "list", "--own").records
    assert (row["number"], row["used"], row["approved_by"], row["draft"]) == (1, True, "Hana Sato", None)
    draft = lin("letter", case, "--kind", "acknowledgement", "--language", "en", "--draft").record
    assert any("Worded in English by this office (no. 1)" in caution for caution in draft["cautions"])
    assert draft["wording"] == 1
    issued = lin("letter", case, "--kind", "acknowledgement", "--language", "en")
    assert issued.code == 0, issued
    journal = lin("journal", case).records
    assert any("acknowledgement/en no. 1" in str(line) for line in journal), journal
    (version,) = lin("template", "history", "acknowledgement", "en").records
    assert (version["writers"], version["approved_by"], version["state"]) == (["Lin Wei"], "Hana Sato", "approved")


def test_what_differs_is_shown_word_by_word_with_what_has_to_be_confirmed(
    qv: Command, told: Command, edited: Callable[..., Path]
) -> None:
    assert qv("template", "draft", "acknowledgement", "en", edited(), "--note", "friendlier").code == 0

    changed = [row for row in qv("template", "diff", "acknowledgement", "en").records if row["change"] != "kept"]
    assert [row["change"] for row in changed] == ["changed"]
    assert {piece["mark"] for piece in changed[0]["pieces"]} == {"same", "added", "removed"}
    page = told("template", "diff", "acknowledgement", "en").out
    assert "--confirm contact" in page
    assert "[+Ring" in page
    assert "revision 1" in page, "whoever approves it has to name what was read"
    assert "Why: friendlier" in page
    assert "They say the same." in told("template", "diff", "acknowledgement", "en", "--to", "used").out


def test_a_file_is_checked_without_a_desk_and_everything_wrong_is_named(
    bare: Command, edited: Callable[..., Path], tmp_path: Path
) -> None:
    faulty = edited("{% for x in rights %}{{ recieved_on }} <b>now</b>")
    checked = bare("--folder", tmp_path / "nowhere", "--json", "template", "check", "acknowledgement", "en", faulty)
    assert checked.code == 3
    assert {"place_loop", "field_unknown", "markup"} <= {one["code"] for one in checked.record["faults"]}
    said = bare("template", "check", "acknowledgement", "en", faulty).out
    assert "{% for x in rights %} is a loop" in said
    assert "{{ received_on }}" in said
    chinese = bare("--language", "zh", "template", "check", "acknowledgement", "en", faulty).out
    assert "循环语句" in chinese

    sound = bare("template", "check", "acknowledgement", "en", edited())
    assert (sound.code, "can be sent" in sound.out) == (0, True)


def test_a_preview_is_written_with_made_up_values_or_those_of_a_case(
    qv: Command, case: str, edited: Callable[..., Path], tmp_path: Path
) -> None:
    assert qv("template", "draft", "acknowledgement", "en", edited(), "--note", "friendlier").code == 0
    for name, more in (("sample.pdf", ()), ("case.pdf", ("--case", case)), ("used.pdf", ("--which", "used"))):
        made = qv("template", "preview", "acknowledgement", "en", "--out", tmp_path / name, *more)
        assert made.code == 0, made
        assert (tmp_path / name).read_bytes().startswith(b"%PDF-")
    again = qv("template", "preview", "acknowledgement", "en", "--out", tmp_path / "used.pdf")
    assert again.record["error"] == "file_exists"
    child = qv("template", "preview", "minor_outcome", "en", "--child", "--out", tmp_path / "child.pdf")
    assert child.code == 0


def test_a_wording_and_its_fields_are_shown(qv: Command, told: Command) -> None:
    shown, faults = qv("template", "show", "refusal", "zh-Hans").records
    assert faults["ok"] is True
    assert {one["code"] for one in shown["must_carry"]} >= {"refusal_ground", "court"}
    fields = {row["name"]: row for row in qv("template", "fields", "refusal", "en").records}
    assert fields["authority_url"]["needed"] is False
    assert fields["refusal_facts"]["needed"] is True
    assert fields["office_e_mail"]["author"] == "frame"
    page = told("template", "show", "refusal", "en").out
    assert "unless country_unknown" in page
    assert "{{ refusal_facts }}" in page


@pytest.mark.parametrize(
    ("argv", "error"),
    [
        (("show", "reply", "en", "--which", "draft"), "template_none"),
        (("show", "reply", "en", "--which", "4"), "template_none"),
        (("show", "reply", "tlh"), "letter_language_unknown"),
        (("draft", "reply", "en", "nowhere.toml"), "template_file_missing"),
    ],
)
def test_what_is_not_there_is_said(qv: Command, argv: tuple[str, ...], error: str) -> None:
    answer = qv("template", *argv)
    assert (answer.code, answer.record["error"]) == (3, error)


def test_a_file_without_end_is_read_no_further_than_a_wording_goes(bare: Command, tmp_path: Path) -> None:
    large = tmp_path / "large.toml"
    large.write_bytes(b"x" * 3_000_000)
    for file in (large, Path("/dev/zero")):
        if file.exists():
            answer = bare("--json", "template", "check", "reply", "en", file)
            assert (answer.code, answer.record["error"]) == (3, "template_file_unreadable")
    folder = bare("--json", "template", "check", "reply", "en", tmp_path)
    assert (folder.code, folder.record["error"]) == (3, "template_file_missing")
