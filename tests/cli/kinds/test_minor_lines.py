"""A report is told in lines for people in both languages, and in plain values for programs."""

from tests.cli.terminal import Command


def test_a_report_is_told_in_both_languages(qv: Command, told: Command) -> None:
    reference = qv("minor", "new", "--account", "star", "--name", "Ann Lee", "--country", "CN").record["reference"]
    qv("minor", reference, "--frozen", "star", "--where", "ID")
    told_en, told_zh = told("minor", reference).out, told("--language", "zh", "minor", reference).out
    for words in ("Discovered: ", "Frozen: ", "Under 14", "File: closed", "Next: Find out whether", "--age under_age"):
        assert words in told_en
    for words in ("发现: ", "冻结: ", "未满14周岁", "未打开", "下一步：查明当事人"):
        assert words in told_zh
    assert "star" not in told_en.replace("qv-desk", "")


def test_an_empty_list_says_so(told: Command) -> None:
    assert "No child's account has been reported." in told("minor").out


def test_programs_get_plain_values(qv: Command) -> None:
    record = qv("minor", "new", "--account", "star", "--name", "Ann Lee").record
    assert record["frozen_at"] is None
    assert (record["wishes"], record["to_delete"], record["guardian"]) == ([], [], None)


def test_the_guardian_and_each_use_with_its_ground_are_told(qv: Command, told: Command) -> None:
    reference = qv("minor", "new", "--account", "star", "--name", "Ann Lee", "--country", "CN").record["reference"]
    assert qv("minor", reference, "--guardian", "call", "--because", "called back").code == 0
    assert qv("minor", reference, "--wish", "delete").code == 0
    use = ("--use", "looked_up", "--ground", "law", "--because", "PIPL 31, to find it")
    assert qv("minor", reference, *use).code == 0

    (kept,) = qv("minor", reference).record["uses"]
    assert (kept["use"], kept["ground"], kept["because"]) == ("looked_up", "law", "PIPL 31, to find it")
    told_en = told("minor", reference).out
    for words in ("Guardian: ", "called back", "Wishes of the guardian: ", "  Use: ", "PIPL 31, to find it"):
        assert words in told_en
    assert "使用记录: " in told("--language", "zh", "minor", reference).out
