"""D42 (policy §1, §2): repair and training histories are searched by product serial number and by account."""

from pathlib import Path

from tests.cli.terminal import Command

LETTER = (
    "From: Mary Sample <mary@example.org>\r\nTo: privacy@qualvision.cn\r\nSubject: Request for access\r\n"
    "Date: Mon, 05 Jan 2026 09:00:00 +0000\r\nMessage-ID: <repair@example.org>\r\n\r\n"
    "Dear Sir or Madam,\r\n\r\nunder Article 15 GDPR I request access to my personal data, also on the repair of my "
    "recorder, serial number QV3-0042-7719.\r\n\r\nYours sincerely,\r\nMary Sample\r\n1 Sample Street\r\nDublin\r\n"
)


def test_the_serial_number_of_a_message_is_what_repairs_are_searched_by(qv: Command, tmp_path: Path) -> None:
    message = tmp_path / "repair.eml"
    message.write_text(LETTER, encoding="utf-8", newline="")
    case = str(qv("intake", message, "--yes").records[0]["reference"])
    by = {one["source"]: one["search_by"] for one in qv("search", case).records}
    assert by["repair"][0] == {"kind": "serial_number", "value": "QV3-0042-7719"}
    assert "serial_number" not in {one["kind"] for one in by["surveys"]}

    done = qv("search", case, "--source", "repair", "--found", "1", "--note", "a repair order of 2025")
    assert done.code == 0
    kept = {one["source"]: one for one in qv("search", case).records}["repair"]
    assert kept["searched_by"][0] == "QV3-0042-7719"
    (listed,) = qv("cases", "--view", "all", "--text", "qv3-0042").records
    assert listed["reference"] == case


def test_an_account_that_is_typed_leads_to_training_and_support_histories(qv: Command, case: str) -> None:
    assert qv("search", case, "--by", "account=mary_s").code == 0
    by = {one["source"]: one["search_by"] for one in qv("search", case).records}
    for history in ("training", "repair", "qualvision_id"):
        assert {"kind": "account", "value": "mary_s"} in by[history]
    assert qv("search", case, "--by", "account= Mary_S ").record["error"] == "identifier_known"
    assert [one["reference"] for one in qv("cases", "--view", "all", "--text", "mary_s").records] == [case]
