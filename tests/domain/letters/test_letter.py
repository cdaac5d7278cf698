from datetime import date

from qv_desk.domain.letters.letter import (
    Block,
    BlockKind,
    FieldAuthor,
    FieldValue,
    Letter,
    LetterField,
    LetterKind,
    LetterLabels,
    Recipient,
)
from qv_desk.domain.terms.office import Office
from qv_desk.domain.terms.wording import Wording

LABELS = LetterLabels(
    "Our reference",
    "Your reference",
    "Date",
    "Enclosed",
    "Page {page} of {pages}",
    "{name}",
    "Draft",
    "Copy",
    "English follows",
)


def _letter(language: str = "en") -> Letter:
    return Letter(
        kind=LetterKind.REPLY,
        language=language,
        our_reference="QV-1",
        their_reference="ab",
        dated_on=date(2026, 10, 12),
        dated="12 October 2026",
        recipient=Recipient("Martha Quinn", ("14 Harbour Street",)),
        title="Our answer",
        blocks=(
            Block(BlockKind.SALUTATION, "", rows=("Dear Martha Quinn,",)),
            Block(BlockKind.PARAGRAPH, "answer", rows=("First.",)),
            Block(BlockKind.MISSING, "contact"),
            Block(BlockKind.LIST, "answer", rows=("one", "two")),
        ),
        office=Office(name="Office", postal_address=("Street",), e_mail="office@example.org"),
        labels=LABELS,
        enclosures=("A copy",),
    )


def test_an_address_begins_as_its_language_names_people() -> None:
    assert Recipient("山田 花子", (), honoured="山田 花子 様").first_line == "山田 花子 様"
    assert Recipient("Martha Quinn", ()).first_line == "Martha Quinn"


def test_a_part_is_all_its_blocks_in_order() -> None:
    assert [block.rows for block in _letter().part("answer")] == [("First.",), ("one", "two")]
    assert _letter().part("nothing") == ()


def test_the_plain_text_is_everything_in_reading_order() -> None:
    said = _letter().plain_text().split("\n")
    assert said == [
        "Office",
        "Street",
        "office@example.org",
        "Martha Quinn",
        "14 Harbour Street",
        "",
        "QV-1",
        "ab",
        "12 October 2026",
        "Our answer",
        "Dear Martha Quinn,",
        "First.",
        "one",
        "two",
        "A copy",
    ]


def test_a_field_belongs_to_the_kinds_that_need_or_offer_it() -> None:
    text = Wording("a", "b")
    needed, offered = frozenset({LetterKind.REPLY}), frozenset({LetterKind.REFUSAL})
    field = LetterField("x", text, text, FieldValue.TEXT, FieldAuthor.OFFICER, needed, offered)
    assert [kind for kind in LetterKind if field.belongs_to(kind)] == [LetterKind.REFUSAL, LetterKind.REPLY]
