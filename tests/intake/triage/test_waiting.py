import pytest

from qv_desk.catalogue.triage_words import language_words
from qv_desk.intake.triage.patterns import folded
from qv_desk.intake.triage.sentences import Sentence
from qv_desk.intake.triage.waiting import waiting_hit


def waits(text: str, language: str) -> bool:
    sentence = Sentence(folded(text), 0, is_subject=False, is_item=False, leads_list=False)
    return waiting_hit(sentence, language_words(language)) is not None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("I have been waiting for six weeks now.", "en"),
        ("Nobody has replied.", "en"),
        ("Seit sechs Wochen warte ich.", "de"),
        ("Cela fait un mois que j'attends.", "fr"),
        ("Llevo mes y medio esperando.", "es"),
        ("Non ho ancora ricevuto risposta.", "it"),
        ("Ik wacht nu al zes weken.", "nl"),
        ("Nikdo se neozval.", "cs"),
        ("都六个星期了，没人理我", "zh-Hans"),
        ("もう六週間待っています", "ja"),
        ("أنتظر منذ ستة أسابيع", "ar"),
    ],
)
def test_silence_and_waiting_are_heard(text: str, language: str) -> None:
    assert waits(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("I look forward to your reply.", "en"),
        ("Please answer within a month.", "en"),
        ("Für die Antwort habe ich mir den 15. Januar notiert.", "de"),
        ("Je vous remercie de votre réponse.", "fr"),
        ("Пока не проверите правильность данных, не используйте их.", "ru"),
        ("Tienen que responder a esta petición sin ningún coste para mí.", "es"),
        ("Vocês devem responder a este pedido sem nenhum custo.", "pt"),
        ("Na ovaj zahtjev morate odgovoriti bez naknade.", "hr"),
        ("Molim odgovor bez odgode.", "hr"),
        ("Vă rog să răspundeți fără întârzieri nejustificate.", "ro"),
        ("本請求には費用なしでご回答ください。", "ja"),
        ("지체 없이 답변 부탁드립니다.", "ko"),
        ("이 요청에는 비용 없이 답변해 주십시오.", "ko"),
        ("أرجو الرد دون تأخير.", "ar"),
        ("يجب الرد على هذا الطلب بدون أي تكلفة.", "ar"),
    ],
)
def test_whoever_hopes_for_an_answer_does_not_remind(text: str, language: str) -> None:
    assert not waits(text, language)
