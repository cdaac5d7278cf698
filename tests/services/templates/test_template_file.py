"""A wording as a file: what is written is read again, and a file of another form is refused by its fault."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.letters.letter import BlockKind, LetterKind
from qv_desk.domain.letters.letter_template import TemplateBlock
from qv_desk.errors import InputError
from qv_desk.services.templates.template_file import WordingFile, read_wording, wording_text

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"), max_size=40)
BLOCKS = st.builds(
    TemplateBlock,
    st.sampled_from([kind for kind in BlockKind if kind is not BlockKind.MISSING]),
    TEXTS,
    TEXTS.map(str.strip),
    TEXTS,
    TEXTS,
)


@given(TEXTS, st.lists(BLOCKS, max_size=4).map(tuple))
def test_what_is_written_is_read_again(title: str, blocks: tuple[TemplateBlock, ...]) -> None:
    assert read_wording(wording_text(title, blocks).encode(), "x.toml") == WordingFile(title, blocks)


@pytest.mark.parametrize("kind", LetterKind)
def test_every_shipped_wording_comes_back_the_same(kind: LetterKind) -> None:
    shipped = letter_book().template(kind, "zh-Hans")
    text = wording_text(shipped.title, shipped.blocks)
    assert read_wording(text.encode(), "x.toml") == WordingFile(shipped.title, shipped.blocks)


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"\xff\xfe\x00", "UTF-8"),
        (b"title = ", "TOML"),
        (b"a = " + b"[" * 5000, "TOML"),
        (b"x" * 1_100_000, "too large"),
        (b"title = 'x'\n" + b".".join([b"a"] * 100_000) + b" = 1", "line 2"),
        (b"title = 'x'\n[" + b" . ".join([b'"a"'] * 100_000) + b"]", "line 2"),
        (b"title = 'x'\nn = " + b"1" * 5000, "line 2"),
        (b"title = 'x'\nn = {" + b"a={" * 50_000, "line 2"),
        (b"title = 'x'\ntext = \"no end", "line 2"),
        (b"title = 3", "needs a title"),
        (b"[[block]]\nkind='paragraph'\ntext='x'", "needs a title"),
        (b"title = 'x'\nblock = 3", "blocks"),
        (b"title = 'x'\ncolour = 'red'", "colour"),
        (b"title = 'x'\n[[block]]\nkind = 'paragraph'\ntext = 3", "block 1"),
        (b"title = 'x'\n[[block]]\nkind = 'missing'\ntext = 'x'", "kind"),
        (b"title = 'x'\n[[block]]\ntext = 'x'", "kind"),
        (b"title = 'x'\n[[block]]\nkind = 'list'\ntext = 'x'\nwhne = 'asked'", "whne"),
    ],
)
def test_a_file_of_another_form_is_refused_by_its_fault(content: bytes, fault: str) -> None:
    with pytest.raises(InputError, match="template_file_unreadable") as refused:
        read_wording(content, "x.toml")
    assert refused.value.fields["file"] == "x.toml"
    said = refused.value.fields["fault"]
    assert not isinstance(said, (str, int))
    assert fault in said.said_in("en")


def test_signs_of_the_form_within_texts_and_remarks_are_texts() -> None:
    dots, text = "a." * 40, "\n" + "1." * 40 + ' "quoted" {{ asked }} ""'
    lines = (
        f"# kept as it was in 2026 {dots}",
        f'title = "{dots} \\"#\\" [[[[[" # a remark "of its own {dots}',
        "[[block]]",
        f"{' ' * 60}kind = 'paragraph'",
        f"part = '''{dots}'''",
        f'text = """{text}"""',
    )
    wording = read_wording("\n".join(lines).encode(), "x.toml")
    assert wording.title == f'{dots} "#" [[[[['
    assert wording.blocks == (TemplateBlock(BlockKind.PARAGRAPH, dots, text.strip()),)
