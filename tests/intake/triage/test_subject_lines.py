import pytest

from tests.intake.triage.test_proposing import proposed


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Запрос на удаление аккаунта", "Пожалуйста, удалите мой аккаунт."),
        ("[QUALVISION] 계정 삭제 요청", "계정 삭제를 요청합니다."),
        ("Richiesta di cancellazione", "Con la presente richiedo la cancellazione del mio account."),
        ("Deletion request", "Please close my account."),
    ],
)
def test_a_subject_that_names_no_data_asks_for_no_erasure_beside_the_account(subject: str, text: str) -> None:
    assert proposed(text, subject).rights == ("account_cancellation",)


def test_a_subject_that_names_data_asks_for_their_erasure() -> None:
    assert set(proposed("Please close my account.", "Delete all my data").rights) == {"account_cancellation", "erasure"}


def test_a_subject_alone_is_enough() -> None:
    assert proposed("Thank you.", "Please delete my data").rights == ("erasure",)


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Acceso", "Ya no puedo entrar en mi cuenta, así que por favor elimínenla."),
        ("Accesso", "Non riesco più ad accedere al mio account, quindi vi prego di eliminarlo."),
    ],
)
def test_a_subject_of_one_word_adds_nothing_to_another_demand(subject: str, text: str) -> None:
    assert proposed(text, subject).rights == ("account_cancellation",)


def test_a_subject_of_one_word_names_what_the_letter_asks_for_less_clearly() -> None:
    assert proposed("Bitte teilen Sie mir mit, welche Daten Sie haben.", "Auskunft").rights == ("access",)
    assert set(proposed("请把我的资料删掉。", "注销账号并删除").rights) == {"erasure", "account_cancellation"}


def test_a_name_that_shall_leave_a_register_is_no_account() -> None:
    text = "早年在贵店办过一张会员卡。烦请将老朽的名字从贵店的名册上划去，不必再留着了。"
    assert proposed(text).rights == ("erasure",)
