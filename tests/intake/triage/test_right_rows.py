import pytest

from qv_desk.catalogue.triage_words import language_words
from qv_desk.intake.triage.patterns import folded
from qv_desk.intake.triage.right_rows import right_rows


def row(text: str, language: str) -> list[str]:
    return [right for right, _ in right_rows(folded(text), language_words(language))]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("I exercise my rights of access, rectification and objection.", "en"),
        ("Hiermit übe ich meine Rechte auf Auskunft, Berichtigung und Widerspruch aus.", "de"),
        ("J'exerce mes droits d'accès, de rectification et d'opposition.", "fr"),
        ("Ejerzo mis derechos de acceso, rectificación y oposición.", "es"),
        ("Esercito i miei diritti di accesso, rettifica e opposizione.", "it"),
        ("Exerço os meus direitos de acesso, retificação e oposição.", "pt"),
        ("Hierbij oefen ik mijn rechten op inzage, rectificatie en bezwaar uit.", "nl"),
        ("Jag utövar min rätt till tillgång, rättelse och invändning.", "sv"),
        ("Uplatňuji svá práva na přístup, opravu a námitku.", "cs"),
        ("Ostvarujem svoja prava na pristup, ispravak i prigovor.", "hr"),
        ("Îmi exercit drepturile de acces, rectificare și opoziție.", "ro"),
        ("Ασκώ τα δικαιώματα πρόσβασης, διόρθωσης και εναντίωσης.", "el"),
        ("Korzystam z prawa dostępu, sprostowania i sprzeciwu.", "pl"),
        ("Реализую свои права на доступ, исправление и возражение.", "ru"),
        ("أمارس حقوقي في الوصول والتصحيح والاعتراض.", "ar"),
        ("Tôi thực hiện quyền truy cập, chỉnh sửa và phản đối.", "vi"),
        ("本人行使查阅、更正和反对的权利。", "zh-Hans"),
        ("本人行使查閱、更正及反對之權利。", "zh-Hant"),
    ],
)
def test_every_right_of_a_row_is_heard(text: str, language: str) -> None:
    assert row(text, language) == ["access", "correction", "objection"]


def test_a_row_behind_a_mere_request_needs_two_names() -> None:
    assert row("I request access and rectification.", "en") == ["access", "correction"]
    assert row("I request access.", "en") == []
    assert row("個人情報の開示、訂正を請求します。", "ja") == ["access", "correction"]
    assert row("개인정보의 열람, 정정을 요구합니다.", "ko") == ["access", "correction"]


def test_what_somebody_might_ask_for_is_no_row() -> None:
    assert row("I request information on the right to rectification or erasure.", "en") == []
    assert row("Tell me about my right to rectification or erasure.", "en") == ["correction"]


def test_a_row_ends_with_its_sentence() -> None:
    assert row("I exercise my rights of access. Your erasure of the list was late.", "en") == ["access"]
