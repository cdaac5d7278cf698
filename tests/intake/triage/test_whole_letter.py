import pytest

from qv_desk.catalogue.triage_words import language_words
from qv_desk.intake.triage.right_sign import DEMAND, NAMED, RightSign
from qv_desk.intake.triage.sentences import sentences
from qv_desk.intake.triage.whole_letter import seen_whole
from tests.intake.triage.test_proposing import proposed


@pytest.mark.parametrize(
    "text",
    [
        "How do I delete a single clip from the card?",
        "Quand j'essaie de supprimer un clip, j'ai le message « erreur 403 ».",
        "Wie lösche ich eine Aufnahme? Beim Versuch kommt eine Fehlermeldung.",
        "Как удалить один ролик из облака, не удаляя остальные?",
        "πως μπορω να σβησω μονος μου τις παλιες ηχογραφησεις απο την εφαρμογη?",
        "请问单条录像怎么删除?",
        "After the update all recordings are gone. Deleted! Can you restore them?",
        "I forgot my password and the reset mail never comes.",
    ],
)
def test_what_people_do_with_the_product_asks_for_no_right(text: str) -> None:
    assert proposed(text).rights == ()


@pytest.mark.parametrize(
    "text",
    [
        "Did you know what access requests cost? Our platform answers every deletion request. Book a free demo today.",
        "Wir übernehmen Auskunfts- und Löschbegehren. Buchen Sie ein unverbindliches Webinar, nur 149 Euro im Monat.",
        "Naša agencija nudi obuku za zahtjeve za brisanje. Javite se za neobvezujuću ponudu!",
    ],
)
def test_an_offer_asks_for_no_right(text: str) -> None:
    assert proposed(text).rights == ()


def test_an_own_demand_counts_beside_words_of_offers_and_of_trouble() -> None:
    assert proposed("Your webinar was free of charge. Please delete my data.").rights == ("erasure",)
    assert proposed("I tried to do it in the app. Please delete my account.").rights == ("account_cancellation",)
    assert proposed("How do I get my data deleted?").rights == ("erasure",)


def test_what_is_only_told_stands_back() -> None:
    moved = "We have moved to a flat with its own system. Please close my account."
    assert proposed(moved).rights == ("account_cancellation",)
    assert proposed("We have moved.", "New address").rights == ("correction",)


def test_a_guess_counts_where_nothing_else_is_asked() -> None:
    text = "Please stop. Delete my data."
    letter = list(sentences(text, 0, len(text)))
    guess = RightSign("marketing_objection", NAMED, 7, 11, "near", past=False, guessed=True)
    sure = RightSign("erasure", DEMAND, 13, 27, "demand", past=False)
    words = [language_words("en")]
    assert seen_whole([guess, sure], letter, words) == [sure]
    assert seen_whole([guess], letter, words) == [guess]
    assert seen_whole([guess], letter, []) == [guess]


@pytest.mark.parametrize(
    "text",
    [
        "Please delete my account. I understand that all my data will be permanently deleted.",
        "Bitte löschen Sie mein Konto. Mir ist bewusst, dass alle meine Daten dabei unwiderruflich gelöscht werden.",
        "Прошу удалить мой аккаунт. Я понимаю, что все мои данные будут безвозвратно удалены.",
        "请注销我的账号。我已知晓注销后所有数据将被永久删除。",
        "アカウントの削除をお願いします。削除するとすべてのデータが失われることを理解しています。",
        "Žádám o smazání účtu. Beru na vědomí, že všechna data budou trvale smazána.",
        "Tôi muốn xóa tài khoản. Tôi hiểu rằng toàn bộ dữ liệu sẽ bị xóa vĩnh viễn.",
        "I understand that deleting my account will also delete my recordings. Please delete my account.",
    ],
)
def test_what_the_writer_knows_will_follow_is_not_asked_for(text: str) -> None:
    assert proposed(text).rights == ("account_cancellation",)


def test_what_is_asked_for_behind_what_is_known_counts() -> None:
    text = "Close my account. I understand that you keep my data, and I request their deletion."
    assert set(proposed(text).rights) == {"account_cancellation", "erasure"}


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Radera bilder", "Hur raderar jag gamla bilder i appen?"),
        ("Διαγραφή φωτογραφιών", "Πώς διαγράφω παλιές φωτογραφίες από την κάρτα μνήμης;"),
        ("Brisanje slika", "Kako mogu izbrisati stare slike s memorijske kartice?"),
    ],
)
def test_a_subject_above_a_question_how_to_do_it_asks_for_nothing(subject: str, text: str) -> None:
    assert proposed(text, subject).rights == ()


def test_the_unsubscribe_below_an_offer_is_no_request() -> None:
    text = (
        "Our platform helps manufacturers answer access requests in minutes. Book a free demo today, only 149 euros a"
        " month.\n\nUnsubscribe"
    )
    assert proposed(text).rights == ()


def test_a_demand_for_another_is_no_offer() -> None:
    text = "خدمة الصور بعروض جيدة وتدريب. توفي عمي وأنا أحد الورثة. أرجو إغلاق حسابه."
    assert proposed(text).rights == ("account_cancellation",)
