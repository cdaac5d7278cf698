from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from qv_desk.domain.letters.office_certificate import CertificateFacts, CertificateState
from qv_desk.services.office.certificate_words import certificate_cautions, certificate_words
from qv_desk.services.office.office_certificate import CertificateStanding

ZONE = ZoneInfo("Asia/Shanghai")
FACTS = CertificateFacts(
    holder="Office",
    issuer="Authority",
    serial="1",
    valid_from=datetime(2025, 12, 31, 20, tzinfo=UTC),
    valid_until=datetime(2027, 12, 31, 20, tzinfo=UTC),
    sha256="ab",
)
USED = CertificateStanding(can_sign=True, facts=FACTS, state=CertificateState.GOOD, is_used=True)


@pytest.mark.parametrize(
    ("standing", "words", "is_caution"),
    [
        (CertificateStanding(can_sign=True), "has no certificate", False),
        (CertificateStanding(can_sign=False), "lacks the part", False),
        (USED, "is signed.", False),
        (replace(USED, can_sign=False), "lacks the part", True),
        (replace(USED, can_sign=False, is_used=False), "switched off", False),
        (replace(USED, is_used=False, state=CertificateState.ENDED), "switched off", False),
        (replace(USED, state=CertificateState.ENDING), "until 2028-01-01", True),
        (replace(USED, state=CertificateState.ENDED), "ended on 2028-01-01", True),
        (replace(USED, state=CertificateState.NOT_YET), "valid from 2026-01-01", True),
    ],
)
def test_each_standing_has_its_sentence_and_only_what_needs_care_stands_beside_a_draft(
    standing: CertificateStanding, words: str, is_caution: bool
) -> None:
    said = certificate_words(standing, ZONE)
    assert words in said.en
    assert said.zh.endswith(("。", "）。"))
    assert "{" not in said.en + said.zh
    assert list(certificate_cautions(standing, ZONE)) == ([said] if is_caution else [])
