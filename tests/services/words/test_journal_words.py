"""Codes of journal details are said in the reader's language; what people wrote is left alone."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from qv_desk.services.sample.demo import make_demo_office
from qv_desk.services.words.journal_words import detail_words

SAID = {
    ("decision.made", "access: refused identity_not_confirmed"): (
        "Access: refused, Identity not confirmed",
        "查阅复制：拒绝，依据：身份未能确认",
    ),
    ("search.recorded", "orders: found, 2"): ("Orders and finance: found, 2", "订单与财务：有记录，2 条"),
    ("search.recorded", "our_own_system: not_held, 0"): ("our_own_system: nothing held", None),
    ("search.recorded", "the rest: not held"): ("the other sources: nothing held", "其余来源：未持有"),
    ("hold.placed", "dispute: access was refused"): (None, "：access was refused"),
    ("case.linked", "same_person QV-2026-0007"): ("the same person as in QV-2026-0007", "与 QV-2026-0007 为同一人"),
    ("disclosure.entered", "D-2026-0001: vital_rights"): (None, None),
    ("approval.asked", "refusal erasure: the facts"): ("a refusal, Erasure: the facts", None),
    ("approval.granted", "export: for the audit"): ("the journal with its details: for the audit", None),
    ("letter.issued", "refusal, de; SHA-256 abc; refusal log: access, erasure; late: sorry"): (
        None,
        "；逾期原因：sorry；SHA-256 abc",
    ),
    (
        "letter.issued",
        "refusal, de, pages 1; held against: policy, eu_gdpr; SHA-256 abc; refusal log: access; late: sorry",
    ): (
        "Refusal, German, 1 page; held against: Policy, GDPR; refusal log: Access; late: sorry; SHA-256 abc",
        None,
    ),
    ("letter.issued", "refusal, de, pages 2; held against: hk_pdpo; SHA-256 abc; worded by the office: x no. 1"): (
        None,
        "；SHA-256 abc; worded by the office: x no. 1",
    ),
    ("letter.printed", "refusal, 1"): ("Refusal, 1 page", "，1 页"),
    ("letter.printed", "refusal, 2; Sun Li"): ("Refusal, 2 pages; Sun Li", "，2 页；Sun Li"),
    ("case.amended", "postal_address, e_mail"): ("postal address, e-mail", "通信地址、电子邮箱"),
    ("backup.planned", "on"): ("by a plan", "按计划备份"),
    ("user.added", "Ola Berg, officer"): (None, "Ola Berg，专员"),
    ("bulk.ended", "close: 3 done, 1 not"): ("close: 3 done, 1 not", "结案：已办理 3 项，未能办理 1 项"),
}
LEFT_ALONE = [
    ("identity.confirmed", "access refused not_held"),
    ("hold.placed", "no_such_ground: a claim"),
    ("decision.made", "something that no version wrote"),
    ("an.action.of.a.later.version", "access: granted"),
    ("case.amended", ""),
    ("case.opened", "x" * 20_000),
]
CODE = re.compile(r"\b[a-z]+_[a-z_]+\b")
FILE_NAME = re.compile(r"\S+\.(pdf|eml|csv|zip|msg|txt|png)\b")


@pytest.mark.parametrize(("entry", "words"), SAID.items(), ids=lambda one: str(one)[:40])
def test_a_detail_in_words(entry: tuple[str, str], words: tuple[str | None, str | None]) -> None:
    said = detail_words(*entry)
    for found, wanted in ((said.en, words[0]), (said.zh, words[1])):
        assert wanted is None or wanted in found
    assert said.zh != entry[1]


@pytest.mark.parametrize("entry", LEFT_ALONE, ids=lambda one: one[0])
def test_what_is_no_code_of_ours_is_left_alone(entry: tuple[str, str]) -> None:
    said = detail_words(*entry)
    assert said.en == said.zh == entry[1]


def test_no_code_is_left_in_the_journal_of_the_sample_office(tmp_path: Path) -> None:
    """A whole office with every kind of work: whoever reads its journal meets words."""
    desk = make_demo_office(tmp_path / "desk", lambda: datetime(2026, 10, 12, 2, tzinfo=UTC))
    try:
        entries = desk.store.journal.latest(5_000)
        signed = {entry.sequence: entry.detail for entry in entries}
        for entry in entries:
            said = detail_words(entry.action, entry.detail or "")
            for words in (said.en, said.zh):
                assert not CODE.search(FILE_NAME.sub("", words)), f"{entry.action}: {words}"
        assert {entry.sequence: entry.detail for entry in desk.store.journal.latest(5_000)} == signed
        assert desk.store.journal.verify().first_bad is None
        assert len({entry.action for entry in entries}) > 12
    finally:
        desk.close()
