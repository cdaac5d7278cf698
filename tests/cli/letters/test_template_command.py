"""The office words a letter from the command line, another person approves it, and letters are made from it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.terminal import Answer, Command, secret

HANA = "three owls over the old mill"
OURS = "Ring or write whenever you like: {{ office_e_mail }}, quoting {{ our_reference }}."


@pytest.fixture
def lin(qv: Command) -> Command:
    return lambda *argv: qv("--user", "Lin Wei", *argv)


@pytest.fixture
def hana(qv: Command, bare: Command, folder: Path, tmp_path: Path) -> Command:
    """A second supervisor."""
    file = secret(tmp_path / "hana.txt", HANA)
    added = qv("users", "add", "Hana Sato", "--role", "supervisor", "--own", "--new-passphrase-file", file)
    assert added.code == 0, added

    def run(*argv: str | Path) -> Answer:
        return bare("--folder", folder, "--user", "Hana Sato", "--passphrase-file", file, "--json", *argv)

    return run


@pytest.fixture
def edited(lin: Command, tmp_path: Path) -> Callable[..., Path]:
    """The shipped acknowledgement with another sentence in place of the one on questions."""

    def edit(text: str = OURS) -> Path:
        file = tmp_path / "shipped.toml"
        if not file.exists():
            assert lin("template", "export", "acknowledgement", "en", "--which", "shipped", "--out", file).code == 0
        content = file.read_text(encoding="utf-8")
        line = next(line for line in content.splitlines() if "office_e_mail" in line)
        ours = tmp_path / f"ours-{len(text)}.toml"
        ours.write_text(content.replace(line, f'text = "{text}"'), encoding="utf-8")
        return ours

    return edit


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
