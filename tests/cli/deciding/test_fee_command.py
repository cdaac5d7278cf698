"""Free by default; a fee has its basis."""

from tests.cli.terminal import Command

WORDS = ("--reason", "repeated", "--basis", "241 pages at CNY 0.50", "--why", "the third copy this year")


def test_a_fee_is_estimated_and_waived(qv: Command, told: Command, case: str) -> None:
    assert qv("fee", case).record["state"] == "free"
    assert "free of charge" in told("fee", case).out
    assert qv("fee", case, "--estimate", "1").code == 2
    assert qv("fee", case, "--estimate", "much", *WORDS).record["error"] == "fee_amount_wrong"
    assert qv("fee", case, "--estimate", "120.50", *WORDS).record["amount"] == "CNY 120.50"
    assert "241 pages" in told("fee", case).out
    assert qv("fee", case, "--paid").record["error"] == "fee_not_asked"
    assert qv("fee", case, "--waive", "small").record["state"] == "waived"
