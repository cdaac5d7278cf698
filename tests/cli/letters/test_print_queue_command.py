"""Letters go from the queue to paper and to the post; the day of posting stops the clocks."""

import signal
from datetime import date, timedelta
from pathlib import Path

import pytest

from qv_desk.domain.terms.vault_slot import Role
from qv_desk.services.entry.unlock import open_keys
from qv_desk.services.post import print_cups
from qv_desk.vault.derivation import LIGHTEST_KDF
from qv_desk.vault.people import add_user
from qv_desk.vault.unlocking import SlotWish, new_user
from tests.cli.terminal import PASSPHRASE, Command, secret
from tests.services.post.cups_tools import tools


def test_a_letter_waits_until_it_is_posted(qv: Command, told: Command, answered: str) -> None:
    (waiting,) = qv("print-queue").records
    assert (waiting["reference"], waiting["kind"], waiting["country"]) == (answered, "access_grant", "Ireland")
    assert "Mary Sample" in told("print-queue").out
    assert qv("print-queue", "--mark-printed").record["printed"] is True
    assert qv("print-queue").records[0]["printed_at"] is not None
    posted = qv("print-queue", "--mark-posted", answered.lower())
    assert posted.code == 0, posted
    assert "No letter waits." in told("print-queue").out
    shown = qv("show", answered).record
    assert shown["letters"][0]["dispatched_on"] == posted.record["posted_on"]
    assert {clock["state"] for clock in shown["clocks"]} == {"met"}


def test_copies_are_saved_under_names_without_a_person(qv: Command, answered: str, tmp_path: Path) -> None:
    saved = qv("print-queue", "--save", tmp_path / "paper").record
    (file,) = (tmp_path / "paper").iterdir()
    assert str(file) == saved["saved"]
    assert file.read_bytes().startswith(b"%PDF-")
    assert file.name.startswith(f"{answered}-access_grant-")
    assert qv("print-queue").records[0]["printed_at"] is None  # a copy is no print


def test_one_letter_alone_may_be_chosen(qv: Command, case: str, tmp_path: Path) -> None:
    first = qv("letter", case, "--kind", "acknowledgement", "--language", "en").record["letter"]
    qv("letter", case, "--kind", "identity_request", "--language", "en")
    assert len(qv("print-queue").records) == 2
    saved = qv("print-queue", "--letter", first, "--save", tmp_path / "paper").records
    assert [record["letter"] for record in saved] == [first]
    qv("print-queue", "--mark-printed")
    refused = qv("print-queue", "--mark-posted", case, "--carrier", "RR 123 456 785 CN")
    assert (refused.code, refused.record["error"]) == (3, "carrier_number_for_several")
    assert len(qv("print-queue").records) == 2
    assert len(qv("print-queue", "--mark-posted", case, "--mark-posted", first).records) == 2
    assert qv("print-queue").records == []


def test_impossible_days_and_unknown_letters_are_refused(qv: Command, answered: str) -> None:
    tomorrow = (date.today() + timedelta(days=2)).isoformat()  # noqa: DTZ011  (any zone: two days ahead is ahead)
    for on, error in ((tomorrow, "dispatch_day_impossible"), ("someday", "moment_unreadable")):
        refused = qv("print-queue", "--mark-posted", answered, "--on", on)
        assert (refused.code, refused.record["error"]) == (3, error)
    assert qv("print-queue", "--mark-posted", "QV-1999-0001").record["error"] == "letter_not_in_queue"
    assert qv("print-queue", "--letter", "none", "--save", "x").record["error"] == "letter_not_in_queue"
    assert len(qv("print-queue").records) == 1


def test_an_unknown_printer_prints_nothing(qv: Command, answered: str) -> None:
    refused = qv("print-queue", "--printer", "a printer that nobody has")
    assert refused.code in {3, 7}
    assert qv("print-queue").records[0]["reference"] == answered
    assert qv("print-queue").records[0]["printed_at"] is None


def test_a_place_that_cannot_be_written_is_said(qv: Command, answered: str, tmp_path: Path) -> None:
    (tmp_path / "paper").write_text("a file where a folder should be", encoding="utf-8")
    refused = qv("print-queue", "--save", tmp_path / "paper")
    assert (refused.code, refused.record["error"]) == (3, "file_not_written")
    assert qv("show", answered).code == 0


def test_what_was_posted_today_is_listed(qv: Command, told: Command, answered: str) -> None:
    assert "No letter was posted today." in told("print-queue", "--posted").out
    qv("print-queue", "--mark-printed", "--mark-posted", answered)
    (posted,) = qv("print-queue", "--posted").records
    assert (posted["reference"], posted["recipient"], posted["country"]) == (answered, "Mary Sample", "Ireland")
    assert "Mary Sample" in told("print-queue", "--posted").out


@pytest.mark.usefixtures("answered")
def test_the_queue_says_what_the_hands_need(qv: Command, told: Command) -> None:
    (waiting,) = qv("print-queue").records
    assert (waiting["envelope"], waiting["enclosures"]) == ("c5_window", 1)
    shown = told("print-queue").out
    assert "C5, window" in shown
    assert "to leave by" in shown


def test_a_registered_letter_has_its_number_on_the_posting_list(qv: Command, answered: str, tmp_path: Path) -> None:
    refused = qv("print-queue", "--mark-posted", answered, "--carrier", "挂号")
    assert (refused.code, refused.record["error"]) == (3, "carrier_number_unusable")
    cover = qv("print-queue", "--cover-sheet", tmp_path / "cover.pdf").record
    assert (cover["letters"], (tmp_path / "cover.pdf").read_bytes()[:5]) == (1, b"%PDF-")
    qv("print-queue", "--mark-printed")
    posted = qv("print-queue", "--mark-posted", answered, "--carrier", "RR 123 456 785 CN").record
    assert posted["carrier_number"] == "RR 123 456 785 CN"
    assert qv("print-queue", "--posted").record["carrier_number"] == "RR 123 456 785 CN"
    listed = qv("print-queue", "--posting-list", tmp_path / "posted.pdf", "--on", posted["posted_on"]).record
    assert listed["letters"] == 1
    earlier = qv("print-queue", "--posting-list", tmp_path / "none.pdf", "--on", "2020-01-02")
    assert (earlier.code, earlier.record["error"]) == (3, "nothing_to_list")
    assert "post.listed" in [entry["action"] for entry in qv("journal").records]


def test_nothing_prints_twice_unless_it_is_asked_for(
    qv: Command, told: Command, answered: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cups = tmp_path / "cups"
    cups.mkdir()
    tools(cups, monkeypatch)
    assert qv("print-queue", "--printer", "Office").record["job"] == "Office-17"
    again = told("print-queue", "--printer", "Office")
    assert (again.code, again.out, again.err.strip()) == (0, "", "Printed already; --again prints it once more.")
    assert qv("print-queue", "--printer", "Office", "--again").record["printed"] is True
    assert answered


def test_ctrl_c_takes_the_job_back(qv: Command, answered: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cups = tmp_path / "cups"
    cups.mkdir()
    tools(cups, monkeypatch)
    (cups / "queue").touch()  # the printer jams
    monkeypatch.setattr(print_cups, "_LAST_CHANCE_S", 0.0)

    def press(_seconds: float) -> None:
        if not (cups / "pressed").exists():
            (cups / "pressed").touch()
            signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr("qv_desk.services.post.print_cups.time.sleep", press)
    stopped = qv("print-queue", "--printer", "Office")
    assert (stopped.code, stopped.record["error"]) == (7, "printing_stopped")
    assert (cups / "cancelled").read_text(encoding="utf-8").strip() == "Office-17"
    (waiting,) = qv("print-queue").records
    assert (waiting["reference"], waiting["printed_at"], waiting["may_be_in"]) == (answered, None, None)


def test_no_list_is_written_over_a_file_that_is_there(qv: Command, answered: str, tmp_path: Path) -> None:
    (tmp_path / "mine.pdf").write_text("mine", encoding="utf-8")
    for option in ("--cover-sheet", "--posting-list"):
        refused = qv("print-queue", option, tmp_path / "mine.pdf", "--mark-posted", answered)
        assert (refused.code, refused.record["error"]) == (3, "file_exists")
    assert (tmp_path / "mine.pdf").read_text(encoding="utf-8") == "mine"
    assert len(qv("print-queue").records) == 1


@pytest.fixture
def printing(folder: Path, tmp_path: Path) -> tuple[str | Path, ...]:
    """Sun Li of the print room: how a command is run as them."""
    keys = open_keys(folder, "Lin Wei", PASSPHRASE).keys
    words = "seven grey geese in the reeds"
    add_user(folder, keys, new_user("Sun Li", Role.PRINTING), words, SlotWish(kdf=LIGHTEST_KDF), interim=False)
    return ("--folder", folder, "--user", "Sun Li", "--passphrase-file", secret(tmp_path / "sun.txt", words), "--json")


def test_printing_staff_print_and_post_and_reach_nothing_else(
    bare: Command, answered: str, printing: tuple[str | Path, ...], folder: Path, passphrase_file: Path, tmp_path: Path
) -> None:
    officer = ("--folder", folder, "--user", "Lin Wei", "--passphrase-file", passphrase_file, "--json")
    assert bare(*printing, "print-queue").record["error"] == "outbox_missing"
    assert bare(*officer, "cases").code == 0

    (waiting,) = bare(*printing, "print-queue").records
    assert (waiting["recipient"], waiting["reference"], waiting["kind"]) == ("Mary Sample", "", "")
    for words in (("cases",), ("show", answered), ("journal",), ("print-queue", "--save", tmp_path / "paper")):
        refused = bare(*printing, *words)
        assert (refused.code, refused.records[-1]["error"]) == (5, "not_permitted"), words
    assert not list((tmp_path / "paper").iterdir())
    assert bare(*printing, "print-queue", "--mark-printed").record["printed"] is True
    assert bare(*printing, "print-queue", "--mark-posted", answered).record["error"] == "letter_not_in_queue"
    assert bare(*printing, "print-queue", "--mark-posted", waiting["letter"]).code == 0
    assert bare(*printing, "print-queue").records == []
    assert [one["recipient"] for one in bare(*printing, "print-queue", "--posted").records] == ["Mary Sample"]

    shown = bare(*officer, "show", answered).record
    assert shown["letters"][0]["dispatched_on"] is not None
    denied = [entry for entry in bare(*officer, "journal").records if entry["action"] == "access.denied"]
    assert len(denied) == 4


def test_what_nobody_printed_is_not_posted(qv: Command, told: Command, answered: str) -> None:
    refused = qv("print-queue", "--mark-posted", answered)
    assert (refused.code, refused.record["error"]) == (4, "letter_not_printed")
    said = told("print-queue", "--mark-posted", answered)
    assert "--mark-printed" in said.out + said.err
    assert qv("show", answered).record["letters"][0]["dispatched_on"] is None
    assert qv("print-queue", "--letter", answered, "--mark-printed", "--mark-posted", answered).code == 0
    assert qv("print-queue").records == []


@pytest.fixture
def mailed(qv: Command) -> str:
    """A case of somebody without a postal address, with a letter that waits."""
    reference: str = qv(
        "new", "--name", "Rosa Sample", "--e-mail", "rosa@example.org", "--country", "IE", "--rights", "access",
        "--channel", "post", "--asked", "a copy of my data", "--language", "en",
    ).record["reference"]  # fmt: skip
    assert qv("letter", reference, "--kind", "acknowledgement", "--language", "en").code == 0
    return reference


def test_a_letter_without_a_postal_address_has_no_envelope(
    qv: Command, told: Command, mailed: str, tmp_path: Path
) -> None:
    (waiting,) = qv("print-queue").records
    assert (waiting["envelope"], waiting["way"]) == (None, "e_mail")
    said = told("print-queue").out
    assert "C5, window" not in said
    assert "by e-mail, or handed over" in said
    assert "names no postal address" in said
    assert "没有邮寄地址" in told("--language", "zh", "print-queue").out
    cover = qv("print-queue", "--cover-sheet", tmp_path / "cover.pdf")
    assert cover.record["error"] == "nothing_to_list"  # no post to pack
    assert "No letter waits." in told("print-queue", "--mark-printed").err
    assert qv("print-queue").record["printed_at"] is None
    sent = told("print-queue", "--mark-posted", mailed)
    assert "not by post" in sent.out
    assert "by e-mail, or handed over" in told("print-queue", "--posted").out
    assert qv("show", mailed).record["letters"][0]["dispatched_on"] is not None
    assert qv("print-queue", "--posting-list", tmp_path / "posted.pdf").record["error"] == "nothing_to_list"
