from dataclasses import replace

import pytest

from qv_desk.catalogue.triage_words import triage_words
from qv_desk.domain.incoming.message import MailAddress
from qv_desk.intake.triage.kinds import our_reference
from qv_desk.intake.triage.proposing import propose
from tests.intake.letters import NOW, message
from tests.intake.triage.test_proposing import proposed


@pytest.mark.parametrize(
    ("text", "found"),
    [("see qv-2026-0042.", "QV-2026-0042"), ("QV-2026-0042-X", ""), ("XQV-2026-0042", ""), ("QV-1026-0042", "")],
)
def test_our_reference_is_told_from_serial_numbers(text: str, found: str) -> None:
    assert our_reference(text) == found


def test_a_machine_that_says_so_is_believed_but_never_over_a_demand() -> None:
    words = triage_words()
    mail = replace(message("I am away until Monday."), automatic=True)
    assert propose(mail, words, now=NOW).kind == "not_privacy"
    mail = replace(message("Please delete all my data."), automatic=True)
    assert propose(mail, words, now=NOW).kind == "rights_request"


def test_an_official_sender_makes_a_demand_sure() -> None:
    text = "This office is conducting a criminal investigation. Please provide the data of your customer."
    found = propose(message(text, sender=MailAddress("Desk", "desk@police.uk")), triage_words(), now=NOW)
    assert (found.kind, found.confidence, found.rights) == ("authority_demand", "sure", ())


def test_what_nobody_understands_is_to_be_read() -> None:
    found = propose(message("Lorem ipsum dolor sit amet."), triage_words(), now=NOW)
    assert (found.kind, found.confidence) == ("inquiry", "unsure")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Nobody answered my job application, so please delete my CV.", "rights_request"),
        ("I asked you in May to delete my CV, and nobody has answered. Please delete it.", "follow_up"),
        ("After the update it does not start and my data were deleted. What now?", "not_privacy"),
        ("Your technician showed my photos to his friends. That is outrageous.", "complaint"),
        (
            "I am still waiting for my £20. Then please shut my account, I shall not buy from you again.",
            "rights_request",
        ),
    ],
)
def test_silence_alone_is_no_reminder_and_a_defect_no_request(text: str, kind: str) -> None:
    assert proposed(text).kind == kind


def test_grounds_below_a_subject_that_names_the_right_are_no_complaint() -> None:
    text = "Under Article 17 GDPR I request the erasure of my personal data, collected without my knowledge."
    assert proposed(text, "Erasure request (Article 17 GDPR)").kind == "rights_request"
    assert proposed(text, "Complaint").kind == "complaint"


def test_who_asks_before_buying_asks_for_no_data() -> None:
    asked = "Please tell me what you store, and who of you sees me."
    assert proposed(f"I have a camera. {asked}").rights == ("access",)
    assert proposed(f"I am thinking of buying a camera. {asked}").rights == ()


_TAKEDOWN_EN = (
    "This is the Federal Office for Information Security. We have received reports that these pages spread malware. "
    "We request the removal of these pages without delay."
)
_TAKEDOWN_RU = (
    "Пишет Роскомнадзор. Поступили сообщения, что следующие страницы содержат запрещённую информацию. "
    "Требуем незамедлительно удалить эти страницы."
)


@pytest.mark.parametrize("text", [_TAKEDOWN_EN, _TAKEDOWN_RU])
def test_an_authority_that_wants_contents_taken_down_asks_for_no_erasure(text: str) -> None:
    found = proposed(text)
    assert (found.kind, found.rights) == ("authority_demand", ())


def test_whoever_only_mentions_an_authority_still_asks() -> None:
    text = (
        "I have told the Federal Office for Information Security and the police force. Please delete all data about me."
    )
    assert proposed(text).rights == ("erasure",)


def test_below_our_reference_a_price_makes_no_order() -> None:
    text = "Here is the copy of my licence that you asked for. I hope that you can go on now.\nElvira Pricelist"
    assert proposed(text, "Case QV-2026-0312").kind == "follow_up"


def test_a_refused_evaluation_is_an_objection_and_no_complaint() -> None:
    found = proposed("鉴于我的特殊情况，我不接受贵方用算法给我画像、用分数来决定我能不能租。请停止对我做这种评分。")
    assert (found.kind, found.rights) == ("rights_request", ("objection",))


@pytest.mark.parametrize(
    "text",
    [
        "上周五我提交了注销账号的申请，我们商量了一下决定不注销了。请把那个申请取消，账号给我留着。",
        "先日アカウントの削除をお願いしましたが、その依頼は取り下げます。アカウントはそのまま残しておいてください。",
        "지난주에 탈퇴 신청을 했는데 그 요청은 없던 걸로 해 주시고 계정 그대로 유지해 주세요.",
        "Tuần trước em có gửi yêu cầu xóa tài khoản. Cho em rút lại yêu cầu, anh chị giữ nguyên tài khoản giúp em.",
        "طلبت منكم الأسبوع الماضي حذف حسابي، لكنني تراجعت عن ذلك. أرجو إبقاء الحساب كما هو.",
    ],
)
def test_a_request_that_is_taken_back_asks_for_nothing(text: str) -> None:
    found = proposed(text)
    assert (found.kind, found.rights) == ("follow_up", ())


@pytest.mark.parametrize(
    "text",
    [
        "近期，我办收到群众举报，反映你公司超范围收集个人信息。请你公司进行核查，于5个工作日内提交书面说明。",
        "本公署接獲一名市民的投訴，專員現正考慮是否展開調查。請貴公司於十四日內作出書面回應。",
        "個人情報保護委員会事務局です。本人から当委員会に対して苦情の申出がありました。貴社の見解を書面により報告してください。",
        "تلقت الهيئة السعودية للبيانات شكوى من أحد الأفراد. نأمل تزويدنا بمرئياتكم خلال عشرة أيام.",
    ],
)
def test_a_complaint_that_an_authority_passes_on_is_its_demand(text: str) -> None:
    assert proposed(text).kind == "authority_demand"
