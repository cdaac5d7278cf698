import pytest

from tests.intake.triage.test_proposing import proposed


@pytest.mark.parametrize(
    "text",
    [
        "I hereby request the deletion of my account.",
        "Žádám o smazání mého účtu v aplikaci.",
        "Richiedo la cancellazione del mio account.",
        "Solicito la eliminación de mi cuenta.",
        "Proszę o usunięcie mojego konta z aplikacji.",
        "Прошу удалить мой аккаунт.",
        "계정 삭제를 요청합니다.",
    ],
)
def test_the_deletion_of_an_account_is_no_erasure_besides(text: str) -> None:
    assert proposed(text).rights == ("account_cancellation",)


@pytest.mark.parametrize(
    "text",
    [
        "Please delete my data and account.",
        "Please request the cancellation and deletion of the account attached to this address and its data.",
        "Ștergeți, vă rog, contul și toate datele mele.",
        "アカウントおよび関連データの削除を依頼します。",
        "탈퇴 및 개인정보 삭제를 요청합니다.",
        "계정과 데이터를 모두 삭제해 주세요.",
        "Tôi muốn yêu cầu xóa toàn bộ dữ liệu và tài khoản của tôi.",
        "Прошу удалить мои данные и аккаунт.",
        "Proszę o usunięcie moich danych i konta.",
        "Graag mijn account en gegevens verwijderen.",
        "أرجو حذف بياناتي وحسابي.",
        "Richiedo la cancellazione del mio account QUALVISION e dei dati applicativi associati.",
    ],
)
def test_an_account_and_data_under_one_verb_are_both_asked_for(text: str) -> None:
    assert set(proposed(text).rights) == {"account_cancellation", "erasure"}


@pytest.mark.parametrize(
    ("text", "rights"),
    [
        ("Chiedo la cancellazione dei dati associati all'email del mio account.", {"erasure"}),
        ("Please send me my data and delete my account.", {"access", "account_cancellation"}),
        ("アカウントの削除とデータの開示をお願いします。", {"access", "account_cancellation"}),
    ],
)
def test_data_that_something_else_is_done_to_are_not_removed_with_the_account(text: str, rights: set[str]) -> None:
    assert set(proposed(text).rights) == rights


@pytest.mark.parametrize(
    "text",
    [
        "Please send me my data and delete my account.",
        "Please delete my account and send me my data.",
        "Bitte senden Sie mir meine Daten und löschen Sie mein Konto.",
        "Envoyez-moi mes données et supprimez mon compte.",
        "Proszę przesłać mi moje dane i usunąć moje konto.",
        "Пришлите мне мои данные и удалите мой аккаунт.",
        "제 개인정보를 보내주시고 계정을 삭제해 주세요.",
        "أرسلوا لي بياناتي واحذفوا حسابي.",
    ],
)
def test_a_copy_that_is_ordered_beside_the_removal_of_an_account_counts(text: str) -> None:
    assert set(proposed(text).rights) == {"access", "account_cancellation"}


@pytest.mark.parametrize(
    ("text", "rights"),
    [
        ("Stop sending me adverts and delete my data.", {"marketing_objection", "erasure"}),
        ("광고 문자 그만 보내시고 제 개인정보도 삭제해 주세요.", {"marketing_objection", "erasure"}),
        (
            "Tôi rút lại đồng ý cung cấp thông tin cá nhân và đề nghị xóa dữ liệu của tôi.",
            {"consent_withdrawal", "erasure"},
        ),
        ("Les he enviado mis datos. Eliminen mi cuenta por favor.", {"account_cancellation"}),
    ],
)
def test_what_is_sent_for_another_reason_is_no_copy(text: str, rights: set[str]) -> None:
    assert set(proposed(text).rights) == rights


@pytest.mark.parametrize(
    "text",
    [
        "Before deleting my data, please send me a copy of it.",
        "Bevor Sie meine Daten löschen, schicken Sie mir bitte eine Kopie davon.",
        "Avant de supprimer mes données, veuillez m'en envoyer une copie.",
        "Voordat u mijn gegevens verwijdert, stuur mij een kopie.",
    ],
)
def test_a_copy_before_the_removal_counts(text: str) -> None:
    assert set(proposed(text).rights) == {"access", "erasure"}


def test_a_copy_of_the_confirmation_is_no_copy_of_the_data() -> None:
    assert proposed("Please delete my data and send me a copy of the deletion confirmation.").rights == ("erasure",)


def test_a_copy_before_the_verb_is_what_shall_go() -> None:
    assert proposed("請把我的護照影本跟訂房資料都刪掉。").rights == ("erasure",)
