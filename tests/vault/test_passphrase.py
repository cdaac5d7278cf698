"""A passphrase is long and not common; nothing else is asked of it."""

import unicodedata

import pytest

from qv_desk.errors import InputError
from qv_desk.vault.passphrase import LONGEST, SHORTEST, check_passphrase, normalised, passphrase_problem

NAMES = ("Qualvision Technology Co. Ltd.", "Li Na", "王小明")


@pytest.mark.parametrize(
    "passphrase",
    [
        "purple harbour tin kettle",
        "Sommerabend Fahrrad Kessel",
        "73918264059182736450",
        "x7#Kq!9vRt2$mWzL",
        "窗外下雨时我常想起外婆做的红烧肉",
        "lowercase words only here",
        "p" * 3 + " harbour kettle violin",
    ],
)
def test_good_passphrases_pass_whatever_they_are_made_of(passphrase: str) -> None:
    assert passphrase_problem(passphrase, NAMES) is None
    check_passphrase(passphrase, NAMES)


@pytest.mark.parametrize(
    ("passphrase", "problem"),
    [
        ("", "passphrase_short"),
        ("x7#Kq!9vRt2$mW", "passphrase_short"),
        ("purple harbour " * 80, "passphrase_long"),
        ("aaaaaaaaaaaaaaaaaaaa", "passphrase_common"),
        ("123456789012345", "passphrase_common"),
        ("qwertyuiopasdfghjkl", "passphrase_common"),
        ("Correct Horse Battery Staple!", "passphrase_common"),
        ("Password-Password-2026", "passphrase_common"),
        ("我的密码是天天向上我爱你中国北京", "passphrase_common"),
        ("ＰＡＳＳＷＯＲＤ　ＰＡＳＳＷＯＲＤ", "passphrase_common"),
        ("Qualvision Shanghai 2026", "passphrase_names"),
        ("LiNa Qualvision 88888!", "passphrase_names"),
        ("王小明王小明王小明密码密码2026年", "passphrase_names"),
    ],
)
def test_bad_ones_are_named(passphrase: str, problem: str) -> None:
    assert passphrase_problem(passphrase, NAMES) == problem
    with pytest.raises(InputError) as refused:
        check_passphrase(passphrase, NAMES)
    assert refused.value.code == problem


@pytest.mark.parametrize("run", ["abcdefghij", "0123456789", "qwertyuiop", "jihgfedcba", "zzzzzzzzzz"])
def test_three_steps_in_five_to_a_neighbour_are_too_many(run: str) -> None:
    for passphrase in (f"mebpgv{run}", f"{run}mebpgv"):
        assert passphrase_problem(passphrase) == "passphrase_common"
    assert passphrase_problem(f"kmebpgv{run}") is None


def test_six_characters_of_ones_own_and_six_different_ones_are_the_least() -> None:
    assert passphrase_problem("password password mebpgv") is None
    assert passphrase_problem("password password mebpg") == "passphrase_common"
    assert passphrase_problem("mtbxgvmtbxgvmtbxgv") is None
    assert passphrase_problem("mtbxgmtbxgmtbxg") == "passphrase_common"


def test_the_limits_are_those_of_the_design() -> None:
    assert (SHORTEST, LONGEST) == (15, 1024)
    assert passphrase_problem("abcdefghijklmno"[::-1][:14]) == "passphrase_short"
    long = " ".join(f"{number * 7919 % 9973} kettle violin" for number in range(60))
    assert passphrase_problem(long[:LONGEST]) is None
    assert passphrase_problem(long[: LONGEST + 1]) == "passphrase_long"


def test_one_text_typed_on_two_systems_is_one_passphrase() -> None:
    text = "Schöne Überraschung im Café"

    assert normalised(unicodedata.normalize("NFD", text)) == normalised(unicodedata.normalize("NFC", text))
    assert normalised("K") != normalised("k")
    assert normalised(" a") != normalised("a")


def test_half_a_character_does_not_break_it() -> None:
    assert normalised("\ud800abc")
    assert passphrase_problem("\ud800 purple harbour kettle") is None
