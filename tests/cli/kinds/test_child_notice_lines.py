"""The case of a notice to a child is told in lines for people in both languages, and in plain values for programs."""

from qv_desk.domain.kinds.incident import NOTICE_PARTS
from tests.cli.terminal import Command

PARTS = tuple(word for name in NOTICE_PARTS for word in (f"--{name.replace('_', '-')}", f"About {name}."))


def listed(qv: Command) -> str:
    number = str(qv("incident", "new", "--title", "A lost computer").record["number"])
    qv("incident", "describe", number, *PARTS)
    who = (
        "--name",
        "Kit Young",
        "--child",
        "--guardian",
        "May Young",
        "--address",
        "1 Sample Street",
        "--country",
        "IE",
    )
    assert qv("incident", "add", number, *who).record["added"] == 2
    return number


def references(qv: Command, number: str) -> list[str]:
    people = [record for record in qv("incident", "show", number).records if "person" in record]
    return [person["case"] for person in people]


def test_it_is_told_in_both_languages(qv: Command, told: Command) -> None:
    number = listed(qv)
    assert qv("notices", "issue", number).code == 0
    child, guardian = references(qv, number)
    english, chinese = told("minor", child).out, told("--language", "zh", "minor", child).out
    for words in ("Told: child", f"Incident: {number}", "Issued: ", "File: closed", "Next: ", "--mark-posted"):
        assert words in english
    for words in ("告知对象: 未成年人", f"安全事件: {number}", "签发: ", "案卷: 未打开", "下一步："):
        assert words in chinese
    assert "Told: guardian" in told("minor", guardian).out
    assert "Young" not in english + chinese


def test_before_its_letter_is_issued_it_leads_to_the_list(qv: Command, told: Command) -> None:
    number = listed(qv)
    (child, *_) = [record for record in qv("incident", "show", number).records if "person" in record]
    place = ("--person", child["person"][:5])
    begun = told("incident", "notice", number, *place)
    assert f"qv-desk notices issue {number} --person {place[1]}" in begun.out
    assert "Young" not in begun.out
    reference = references(qv, number)[0]
    assert f"qv-desk notices issue {number}" in told("minor", reference).out
    assert qv("minor", reference).record["issued_on"] is None
    assert qv("notices", "issue", number, *place).record["issued"] == 1
    assert qv("minor", reference).record["issued_on"] is not None


def test_it_is_asked_for_as_every_childs_file(qv: Command, told: Command) -> None:
    number = listed(qv)
    qv("notices", "issue", number)
    (child, _) = references(qv, number)
    asked = qv("minor", child, "--ask-open", "2", "--because", "the guardian called").record
    assert (asked["asked_to_open"], asked["done"], asked["opened_until"]) == (True, ["ask-open"], None)
    assert "waits for a second person" in told("minor", child).out
    assert qv("minor", child, "--frozen", "star", "--where", "ID").record["error"] == "minor_no_report"
