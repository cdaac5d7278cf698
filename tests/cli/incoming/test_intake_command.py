"""Mails become cases; one that cannot be read does not stop the others."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.terminal import Answer, Command, secret

Mail = Callable[..., Path]


def test_a_mail_becomes_a_case_with_its_original(qv: Command, mail: Mail) -> None:
    file = mail()
    opened = qv("intake", file)

    assert opened.code == 0, opened
    record = opened.record
    assert (record["ok"], record["opened"], record["rights"], record["country"]) == (True, True, ["access"], "IE")
    shown = qv("show", record["reference"]).record
    assert shown["person"]["name"] == "Mary Sample"
    assert shown["received_at"].startswith("2026-01-05T09:00")
    assert [one["role"] for one in shown["documents"]] == ["original"]


def test_the_same_mail_twice_opens_one_case(qv: Command, mail: Mail) -> None:
    file = mail()
    first = qv("intake", file).record
    second = qv("intake", file)

    assert (second.code, second.record["opened"]) == (0, False)
    assert (second.record["reason"], second.record["reference"]) == ("same_message", first["reference"])
    assert len(qv("cases").records) == 1


def test_the_officers_corrections_are_taken(qv: Command, mail: Mail) -> None:
    opened = qv(
        "intake", mail(), "--rights", "erasure", "--name", "Maria Muster", "--country", "de", "--language", "de",
        "--received", "2026-01-02T10:00", "--representative", "parent", "--asked", "the erasure of the account",
    )  # fmt: skip
    shown = qv("show", opened.record["reference"]).record

    assert (shown["rights"], shown["person"]["name"], shown["person"]["country"]) == (["erasure"], "Maria Muster", "DE")
    assert (shown["language"], shown["representative"]) == ("de", "parent")
    assert shown["asked"] == "the erasure of the account"
    assert shown["received_at"].startswith("2026-01-02T02:00")


def test_a_kind_that_names_no_rights_drops_them(qv: Command, mail: Mail) -> None:
    opened = qv("intake", mail(), "--kind", "inquiry")
    assert (opened.code, opened.record["kind"], opened.record["rights"]) == (0, "inquiry", [])


def test_a_proposal_alone_opens_nothing(qv: Command, mail: Mail) -> None:
    proposed = qv("intake", "--propose", mail())
    assert (proposed.code, proposed.record["opened"]) == (0, False)
    assert qv("cases").out == ""


def test_what_cannot_be_read_is_said_and_the_rest_is_taken(qv: Command, mail: Mail, tmp_path: Path) -> None:
    empty, noise = tmp_path / "empty.eml", tmp_path / "noise.eml"
    empty.touch()
    noise.write_bytes(bytes(range(256)) * 400)
    link = tmp_path / "link.eml"
    link.symlink_to(empty)
    answer = qv("intake", empty, mail(), noise, tmp_path / "none.eml", link)

    assert answer.code == 3
    assert [record.get("error", "") for record in answer.records] == [
        "mail_empty",
        "",
        "mail_not_a_message",
        "mail_missing_file",
        "mail_not_a_file",
    ]
    assert answer.records[0]["file"] == str(empty)
    assert len(qv("cases").records) == 1


def test_advertising_opens_no_case_unless_the_officer_says_so(qv: Command, mail: Mail) -> None:
    text = "Big autumn sale! 50 % off all office chairs. Click here to order now. Unsubscribe at the end of this mail."
    file = mail(text, name="sale.eml", sender="Chairs <news@example.com>", subject="Autumn sale: chairs at half price")
    answer = qv("intake", file)
    assert (answer.code, answer.record["opened"], answer.record["reason"]) == (0, False, "not_privacy")
    assert qv("intake", file, "--kind", "inquiry").record["opened"] is True


def test_at_a_terminal_each_case_is_confirmed(
    told: Command, qv: Command, mail: Mail, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Terminal:
        def isatty(self) -> bool:
            return True

    answers = iter(["no", "open"])
    monkeypatch.setattr("sys.stdin", Terminal())
    monkeypatch.setattr("builtins.input", lambda _prompt: next(answers))
    file = mail()
    left = told("intake", file)
    assert "No case was opened." in left.out
    assert qv("cases").out == ""
    taken = told("intake", file)
    assert "is open." in taken.out
    assert "Mary Sample" in taken.out


def test_a_folder_is_taken_in_with_a_report(qv: Command, told: Command, mail: Mail, tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    mail().rename(inbox / "a.eml")
    (inbox / "form.csv").write_text("name,message\nAnn,hello there\n,\nBob,\n", encoding="utf-8")
    answer = qv("intake", inbox, "--report", tmp_path / "report.csv")
    assert answer.code == 3
    assert [(row["file"], row["line"], row["outcome"]) for row in answer.records] == [
        ("a.eml", None, "opened"),
        ("form.csv", 2, "needs_person"),
        ("form.csv", 4, "refused"),
    ]
    report = (tmp_path / "report.csv").read_text(encoding="utf-8-sig")
    assert answer.records[0]["reference"] in report
    assert "the same message again" in told("intake", inbox).out


def test_a_table_opens_a_case_a_row_and_says_which_rows_it_could_not_use(qv: Command, tmp_path: Path) -> None:
    table = tmp_path / "form.csv"
    table.write_text("name,email,message\nAnn,a@example.org,Please erase my data\nBob,,\n", encoding="utf-8")
    answer = qv("intake", "--yes", table)
    first, second = answer.records
    assert answer.code == 3
    assert (first["opened"], first["rights"]) == (True, ["erasure"])
    assert second["error"] == "inquiry_row_no_message"
    assert qv("intake", "--yes", table).records[0]["reason"] == "same_message"


@pytest.fixture
def inbox(mail: Mail, tmp_path: Path) -> Path:
    """A folder with one mail."""
    folder = tmp_path / "inbox"
    folder.mkdir()
    mail().rename(folder / "mail.eml")
    return folder


def test_a_folder_is_read_only_with_propose(qv: Command, inbox: Path) -> None:
    read = qv("intake", "--propose", inbox)
    assert [row["outcome"] for row in read.records] == ["read"]
    assert qv("cases").out == ""


@pytest.mark.parametrize("words", [("--name", "Somebody Else"), ("--kind", "inquiry")])
def test_a_folder_takes_no_corrections(qv: Command, inbox: Path, words: tuple[str, ...]) -> None:
    refused = qv("intake", *words, inbox)
    assert (refused.code, refused.record["error"]) == (2, "usage")
    assert qv("cases").out == ""


def test_a_report_is_looked_at_before_cases_are_opened(qv: Command, inbox: Path, tmp_path: Path) -> None:
    assert qv("intake", "--report", tmp_path / "report.csv", inbox / "mail.eml").code == 2
    lost = qv("intake", "--report", tmp_path / "missing" / "report.csv", inbox)
    assert (lost.code, lost.record["error"]) == (3, "place_not_writable")
    assert qv("cases").out == ""


def test_what_comes_next_is_told(told: Command, mail: Mail) -> None:
    assert "Next: Check who is asking" in told("intake", mail()).out


def test_a_mail_whose_file_was_erased_opens_a_case_only_if_somebody_says_so(
    qv: Command, bare: Command, mail: Mail, folder: Path, passphrase_file: Path, tmp_path: Path
) -> None:
    hana = secret(tmp_path / "hana.txt", "three owls over the old mill")
    added = qv("users", "add", "Hana Sato", "--role", "supervisor", "--own", "--new-passphrase-file", hana)
    assert added.code == 0, added

    def run(name: str, key: Path, *argv: str | Path) -> Answer:
        return bare("--folder", folder, "--user", name, "--passphrase-file", key, "--json", *argv)

    file = mail()
    case = run("Lin Wei", passphrase_file, "intake", file).record["reference"]
    asked = run("Lin Wei", passphrase_file, "dispose", "ask", case, "--reason", "twice", "--although", "answered there")
    run("Hana Sato", hana, "approvals", "grant", asked.record["approval"])
    gone = run("Hana Sato", hana, "dispose", "carry-out", case)
    assert gone.code == 0, gone

    refused = run("Lin Wei", passphrase_file, "intake", file)
    assert (refused.code, refused.record["error"]) == (3, "message_was_erased")
    assert run("Lin Wei", passphrase_file, "intake", "--propose", file).record["reason"] == "not_confirmed"
    bulk = run("Lin Wei", passphrase_file, "intake", file.parent)
    assert [one["error"] for one in bulk.records if one["file"] == file.name] == ["message_was_erased"]

    again = run("Lin Wei", passphrase_file, "intake", "--again", file)
    assert (again.code, again.record["opened"]) == (0, True)
    assert again.record["reference"] != case
