"""A further message finds its case, and is kept with it once a person has said so."""

from collections.abc import Callable
from pathlib import Path

from tests.cli.terminal import Command
from tests.intake.machine_mails import delivery_status


def test_a_reply_finds_its_case(qv: Command, told: Command, mail: Callable[..., Path]) -> None:
    opened = qv("intake", mail(), "--yes")
    assert opened.code == 0, opened
    case = str(qv("cases").record["reference"])
    reply = mail("When does the copy come?", "reply.eml", subject=f"Re: your reference {case}")
    (found,) = qv("add-mail", reply).records
    assert (found["reference"], found["score"]) == (case, 100)
    assert set(found["reasons"]) == {"reference", "e_mail", "name"}
    assert qv("add-mail", reply, "--to", case).code == 0
    assert qv("add-mail", reply, "--to", case).record["error"] == "message_in_case_already"
    assert "thread" in qv("add-mail", reply).record["reasons"]
    stranger = mail("Hello", "other.eml", sender="Bo Nobody <bo@example.net>", subject="Hello")
    assert "No case seems to be meant" in told("add-mail", stranger).out


def test_a_bounce_is_known_and_noted_on_the_letter(
    qv: Command, told: Command, mail: Callable[..., Path], tmp_path: Path
) -> None:
    opened = qv("intake", mail(), "--yes")
    assert opened.code == 0, opened
    case = str(qv("cases").record["reference"])
    bounce = tmp_path / "bounce.eml"
    bounce.write_bytes(delivery_status().replace(b"QV-2026-0001", case.encode()))
    assert "did not arrive" in told("add-mail", bounce).out
    found = qv("add-mail", bounce).records[0]
    assert (found["reference"], found["automatic"], found["stranger"]) == (case, "bounce", True)
    assert qv("add-mail", bounce, "--returned").code == 2
    refused = qv("add-mail", bounce, "--to", case, "--returned").record
    assert refused["error"] == "letter_not_told"
    assert qv("add-mail", bounce, "--to", case, "--returned", "--letter", "x").record["error"] == "letter_not_told"
