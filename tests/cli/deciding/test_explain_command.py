"""The processing is explained in words fit for a reply."""

from tests.cli.terminal import Command


def test_an_inquiry_hears_purposes_and_grounds(qv: Command, told: Command) -> None:
    opened = qv("new", "--channel", "post", "--kind", "inquiry", "--name", "Ann Sample", "--asked", "Am I profiled?")
    case = opened.record["reference"]
    answer = qv("explain", case).record
    grounds = {one["ground"] for one in answer["purposes"]}
    assert grounds <= {"consent", "contract", "legal_duty", "legitimate_interest"}
    assert "Automatic tools" in told("explain", case).out
    assert "正当利益" in told("--language", "zh", "explain", case).out
