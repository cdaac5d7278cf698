"""The recovery code: what is written down is what is read back, and a slip is found and named."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from qv_desk.errors import InputError
from qv_desk.vault.recovery import RecoveryCode, new_recovery_code, parse_recovery_code

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
codes = st.binary(min_size=20, max_size=20).map(RecoveryCode)


@given(codes)
def test_what_is_written_down_is_read_back(code: RecoveryCode) -> None:
    assert parse_recovery_code(code.text) == code


def test_it_has_eight_groups_of_five_in_an_alphabet_without_look_alikes() -> None:
    text = new_recovery_code().text

    assert [len(group) for group in text.split("-")] == [5] * 8
    assert set(text) - {"-"} <= set(ALPHABET)


def test_it_is_random_and_does_not_show_in_a_repr() -> None:
    code = new_recovery_code()

    assert code != new_recovery_code()
    assert len(code.secret) == 20
    assert code.secret.hex() not in repr(code)
    assert repr(code) == "RecoveryCode()"


@given(codes, st.sampled_from([" ", "", "\n", " – ", "—", "_", "\u3000"]))
def test_spaces_dashes_case_and_look_alikes_are_forgiven(code: RecoveryCode, between: str) -> None:
    typed = code.text.replace("-", between).lower().replace("0", "o").replace("1", "l")

    assert parse_recovery_code(typed) == code
    assert parse_recovery_code(typed.replace("l", "I")) == code


def test_full_width_characters_are_forgiven() -> None:
    code = new_recovery_code()
    wide = "".join(chr(ord(character) + 0xFEE0) for character in code.text if character != "-")

    assert parse_recovery_code(wide) == code


@given(codes, st.integers(0, 39), st.sampled_from(ALPHABET))
def test_every_wrong_character_is_found_in_its_group(code: RecoveryCode, place: int, wrong: str) -> None:
    plain = code.text.replace("-", "")
    assume(plain[place] != wrong)
    with pytest.raises(InputError) as slip:
        parse_recovery_code(plain[:place] + wrong + plain[place + 1 :])

    assert slip.value.code == "recovery_group"
    assert slip.value.fields == {"group": place // 5 + 1}


@given(codes, st.integers(0, 7), st.integers(0, 2))
def test_neighbours_swapped_are_found(code: RecoveryCode, group: int, place: int) -> None:
    first = group * 5 + place
    plain = code.text.replace("-", "")
    assume(plain[first] != plain[first + 1])
    with pytest.raises(InputError):
        parse_recovery_code(plain[:first] + plain[first + 1] + plain[first] + plain[first + 2 :])


@given(codes, st.integers(0, 7), st.integers(0, 7))
def test_groups_swapped_are_found(code: RecoveryCode, one: int, other: int) -> None:
    assume(one != other)
    groups = code.text.split("-")
    groups[one], groups[other] = groups[other], groups[one]
    with pytest.raises(InputError):
        parse_recovery_code("-".join(groups))


@pytest.mark.parametrize("text", ["", "ABCDE", "A" * 41, "-" * 40])
def test_missing_and_extra_characters_are_counted(text: str) -> None:
    with pytest.raises(InputError) as refused:
        parse_recovery_code(text)

    assert refused.value.code == "recovery_length"
    assert refused.value.fields == {"found": len(text.replace("-", "")), "needed": 40}


def test_a_character_outside_the_alphabet_is_a_slip() -> None:
    with pytest.raises(InputError) as slip:
        parse_recovery_code("U" + new_recovery_code().text[1:])

    assert slip.value.code == "recovery_group"
