import pytest
from hypothesis import given
from hypothesis import strategies as st

from qv_desk.catalogue.triage_words import triage_words
from qv_desk.intake.triage.proposing import propose
from qv_desk.intake.triage.tick_boxes import ticked
from tests.intake.letters import NOW, message


def asked(text: str) -> set[str]:
    return set(propose(message(text), triage_words(), now=NOW).rights)


@pytest.mark.parametrize(
    ("text", "rights"),
    [
        ("I make this request:\n☒ Access to my data\n☐ Erasure of my data\n☐ Objection\n", {"access"}),
        ("Type of request:\n[ ] Access to my personal data\n[x] Erasure of my personal data\n", {"erasure"}),
        ("Request: ( ) access ( ) correction (x) deletion of my data\n", {"erasure"}),
        (
            "Derecho que ejerce:\n☒ ACCESO. Solicito acceder a mis datos.\n☐ RECTIFICACIÓN. Solicito rectificar.\n",
            {"access"},
        ),
        (
            (
                "Derecho que ejerce:\n☐ ACCESO. Solicito confirmar si tratan mis datos\npersonales y acceder a ellos.\n"
                "☒ SUPRESIÓN. Solicito la supresión de mis datos personales\npor la razón: ☒ ya no son necesarios; ☐ el"
                "\ntratamiento es ilícito\n☐ RECTIFICACIÓN\nGracias"
            ),
            {"erasure"},
        ),
        ("Ich beantrage: ☑ Auskunft ☐ Berichtigung ☐ Löschung\n", {"access"}),
        ("以下のとおり請求します。\n請求の種類：■開示 □訂正 □削除\n", {"access"}),
        ("请求类型：☐查阅 ☑删除我的个人信息 ☐更正\n", {"erasure"}),
        ("Access to my data ☐\nErasure of my data ☒\n", {"erasure"}),
    ],
)
def test_what_is_not_ticked_is_not_asked_for(text: str, rights: set[str]) -> None:
    assert asked(text) == rights


@pytest.mark.parametrize(
    "text",
    [
        "■ Please delete my data\n■ and confirm it\n",
        "☐ Access\n☐ Erasure\n",
        "✓ access ✓ erasure",
        "Please delete my data [1] and [2].",
        "",
    ],
)
def test_a_list_or_an_empty_form_stays_as_it_is(text: str) -> None:
    assert ticked(text, 0, len(text)) == text


@given(st.text(alphabet="☐☒■□[x] ()\nab", max_size=200), st.integers(0, 50), st.integers(0, 200))
def test_every_letter_keeps_its_place(text: str, start: int, end: int) -> None:
    end = min(end, len(text))
    read = ticked(text, min(start, end), end)
    assert len(read) == len(text)
    assert read[end:] == text[end:]


def test_what_stands_below_the_last_option_is_read() -> None:
    assert asked("I ask for:\n☒ Access to my data\n☐ Other\nPlease delete my account.") == {
        "access",
        "account_cancellation",
    }


def test_a_hostile_row_of_boxes_ends() -> None:
    for text in ("☐■" * 50_000, ("■" + "a" * 300) * 600, ("☐ a ☒" + "a" * 300) * 600):
        assert len(ticked(text, 0, len(text))) == len(text)
