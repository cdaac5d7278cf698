"""The difference of two wordings: nothing of either is lost, and what did not change is not shown as changed."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from qv_desk.domain.letters.letter import BlockKind, LetterKind
from qv_desk.domain.letters.letter_template import LetterTemplate, TemplateBlock
from qv_desk.domain.letters.template_diff import Change, Mark, Piece, difference, word_difference

WORDS = st.lists(st.sampled_from(["we", "you", "data", "{{ due_on }}", "删", "除", "。", "\n", ","]), max_size=12)


def texts(separator: str = " ") -> st.SearchStrategy[str]:
    return WORDS.map(separator.join)


BLOCKS = st.lists(
    st.builds(TemplateBlock, st.just(BlockKind.PARAGRAPH), st.sampled_from(["", "free", "court"]), texts()), max_size=7
).map(tuple)


def template(*blocks: TemplateBlock, title: str = "Our reply") -> LetterTemplate:
    return LetterTemplate(LetterKind.REPLY, "en", title, blocks)


def para(text: str, part: str = "") -> TemplateBlock:
    return TemplateBlock(BlockKind.PARAGRAPH, part, text)


def without(pieces: tuple[Piece, ...], mark: Mark) -> str:
    return "".join(piece.text for piece in pieces if piece.mark is not mark)


@given(texts(), texts())
def test_the_pieces_give_back_both_texts(before: str, after: str) -> None:
    pieces = word_difference(before, after)

    assert without(pieces, Mark.ADDED) == before
    assert without(pieces, Mark.REMOVED) == after


@given(texts())
def test_the_same_text_has_no_difference(text: str) -> None:
    assert {piece.mark for piece in word_difference(text, text)} <= {Mark.SAME}


@given(BLOCKS, BLOCKS)
def test_every_paragraph_of_both_stands_once_in_the_difference(
    before: tuple[TemplateBlock, ...], after: tuple[TemplateBlock, ...]
) -> None:
    changes = difference(template(*before), template(*after))[1:]

    assert [one.after for one in changes if one.after is not None] == list(range(len(after)))
    assert sorted(one.before for one in changes if one.before is not None) == list(range(len(before)))
    for one in changes:
        assert without(one.pieces, Mark.ADDED) == (one.former.text if one.former else "")
        assert without(one.pieces, Mark.REMOVED) == (one.later.text if one.later else "")


@given(BLOCKS)
def test_the_same_wording_is_kept_throughout(blocks: tuple[TemplateBlock, ...]) -> None:
    assert {one.change for one in difference(template(*blocks), template(*blocks))} == {Change.KEPT}


def test_a_changed_word_is_shown_alone() -> None:
    assert word_difference("It costs you nothing.", "It costs us nothing.") == (
        Piece(Mark.SAME, "It costs "),
        Piece(Mark.REMOVED, "you"),
        Piece(Mark.ADDED, "us"),
        Piece(Mark.SAME, " nothing."),
    )


def test_words_in_a_row_are_shown_together() -> None:
    marks = [piece.mark for piece in word_difference("write to our office now", "tell it his desk now")]
    assert marks == [Mark.REMOVED, Mark.ADDED, Mark.SAME]


def test_chinese_is_compared_by_characters() -> None:
    assert word_difference("我们已删除数据", "我们已更正数据") == (
        Piece(Mark.SAME, "我们已"),
        Piece(Mark.REMOVED, "删除"),
        Piece(Mark.ADDED, "更正"),
        Piece(Mark.SAME, "数据"),
    )


def test_a_place_is_one_piece() -> None:
    assert word_difference("by {{ due_on }}.", "by {{ new_due_on }}.")[1:3] == (
        Piece(Mark.REMOVED, "{{ due_on }}"),
        Piece(Mark.ADDED, "{{ new_due_on }}"),
    )


def test_each_kind_of_change_is_named() -> None:
    stays, free, goes = para("This stays as it is."), para("It is free.", "free"), para("Nobody misses this sentence.")
    moves, court = para("Somewhere else tomorrow, entirely."), para("You may go to court.", "court")
    new = para("Something quite new: call us.")
    before = template(moves, stays, free, goes, court)
    after = template(stays, replace(free, text="It costs nothing."), court, moves, new, title="Our answer")

    changes = difference(before, after)

    assert [(one.change, one.before, one.after) for one in changes] == [
        (Change.CHANGED, None, None),
        (Change.KEPT, 1, 0),
        (Change.CHANGED, 2, 1),
        (Change.REMOVED, 3, None),
        (Change.KEPT, 4, 2),
        (Change.MOVED, 0, 3),
        (Change.ADDED, None, 4),
    ]
    assert changes[0].is_title


def test_another_condition_is_a_change_though_every_word_stays() -> None:
    free = para("It is free.", "free")
    (_, change) = difference(template(free), template(replace(free, kind=BlockKind.LIST)))

    assert (change.change, change.setting_changed) == (Change.CHANGED, True)
    assert [piece.mark for piece in change.pieces] == [Mark.SAME]


def test_two_long_texts_without_a_word_in_common_do_not_hold_the_desk() -> None:
    old, new = " ".join(f"a{n}" for n in range(5_000)), " ".join(f"b{n}" for n in range(5_000))

    assert [piece.mark for piece in word_difference(old, new)] == [Mark.REMOVED, Mark.ADDED]
    (_, *changes) = difference(template(para(old)), template(para(new)))
    assert [one.change for one in changes] == [Change.REMOVED, Change.ADDED]


def test_one_word_ten_thousand_times_is_taken_out_and_put_in_whole() -> None:
    old, new = "ab " * 10_000, "cd ab " * 5_000

    assert [piece.mark for piece in word_difference(old, new)] == [Mark.REMOVED, Mark.ADDED, Mark.SAME]
