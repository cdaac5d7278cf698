from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qv_desk.domain.letters.office_certificate import (
    WARNED_BEFORE,
    CertificateFacts,
    CertificateState,
    OfficeCertificate,
    SigningKey,
)
from qv_desk.errors import GateError

FIRST, LAST = datetime(2026, 1, 1, tzinfo=UTC), datetime(2028, 1, 1, tzinfo=UTC)
FACTS = CertificateFacts(
    holder="Office", issuer="Authority", serial="1", valid_from=FIRST, valid_until=LAST, sha256="ab"
)
SECOND = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("moment", "state"),
    [
        (FIRST - SECOND, CertificateState.NOT_YET),
        (FIRST, CertificateState.GOOD),
        (LAST - WARNED_BEFORE, CertificateState.GOOD),
        (LAST - WARNED_BEFORE + SECOND, CertificateState.ENDING),
        (LAST, CertificateState.ENDING),
        (LAST + SECOND, CertificateState.ENDED),
    ],
)
def test_where_a_certificate_stands(moment: datetime, state: CertificateState) -> None:
    assert FACTS.state_at(moment) is state


@given(st.datetimes(timezones=st.just(UTC)))
def test_it_signs_within_its_days_and_never_outside(moment: datetime) -> None:
    kept = OfficeCertificate(
        entry_id="office", at=FIRST, facts=FACTS, signing=SigningKey("key", "own", ()), imported_by="u1"
    )
    if FIRST <= moment <= LAST:
        kept.must_sign_at(moment)
    else:
        with pytest.raises(GateError, match="certificate_not_yet" if moment < FIRST else "certificate_ended"):
            kept.must_sign_at(moment)


def test_the_key_does_not_show_in_what_a_failure_prints() -> None:
    assert "secret" not in repr(SigningKey("secret", "certificate", ("chain",)))
