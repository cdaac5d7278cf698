"""Who is one person and who is two, and that everybody is told once."""

from dataclasses import replace
from datetime import UTC, timedelta

import pytest

from qv_desk.domain.cases.case_summary import CaseSummary, Waiting
from qv_desk.domain.kinds.policy_mailing import (
    Addressee,
    NoticeState,
    PolicyMailing,
    PolicyNotice,
    folded,
    is_mailing,
    last_day,
    must_have_list,
    notice_excused,
    notice_told,
    person_keys,
    purged,
)
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.domain.terms.party import Channel
from qv_desk.errors import DeskError
from tests.domain.conftest import RECEIVED_AT

DAY = RECEIVED_AT.date()
NOTICE = PolicyNotice(entry_id="n1", at=RECEIVED_AT, case_id="c1", key="m1", name="Zoë", reference="QV-2026-0001")


def addressee(name: str, e_mail: str = "", phone: str = "", address: tuple[str, ...] = ()) -> Addressee:
    summary = CaseSummary(
        case_id="c1",
        reference="QV-2026-0001",
        kind=CaseKind.INQUIRY,
        rights=(),
        person_name=name,
        country="",
        channel=Channel.POST,
        status=CaseStatus.OPEN,
        officer="u1",
        received_at=RECEIVED_AT,
        due_at=None,
        due_on=None,
        due_rule="",
        provisional=False,
        waiting=Waiting.US,
        next_step="write_answer",
        changed_at=RECEIVED_AT,
        is_childs_file=False,
    )
    return Addressee(summary, e_mail, phone, address)


def test_one_detail_in_common_is_one_person_and_a_name_alone_is_none() -> None:
    assert person_keys(addressee("Zoë Sample")) == ()
    one = addressee("Zoë Sample", "Zoe@Example.org", "+49 30 1", ("Lindenstraße 7", "10969 Berlin"))
    other = addressee("ZOE SAMPLE", "", "+49-30-1", ("Lindenstrasse 7", "10969  Berlin"))
    assert set(person_keys(one)) & set(person_keys(other)) == {
        "phone zoesample 49301",
        "address zoesample lindenstrasse710969berlin",
    }
    assert person_keys(addressee("A", "j.s@example.org")) != person_keys(addressee("A", "js@example.org"))
    assert folded("Ｚoë  王") == "zoe王"


def test_everybody_is_told_once() -> None:
    done = notice_told(NOTICE, on=DAY, words="by telephone", by="u1", since=DAY, today=DAY)
    assert done.state is NoticeState.TOLD
    with pytest.raises(DeskError, match="mailing_person_settled"):
        notice_excused(done, why="same person", by="u1")
    with pytest.raises(DeskError, match="mailing_needs_words"):
        notice_told(NOTICE, on=DAY, words="", by="u1", since=DAY, today=DAY)
    with pytest.raises(DeskError, match="mailing_day_impossible"):
        notice_told(NOTICE, on=DAY - timedelta(days=1), words="x", by="u1", since=DAY, today=DAY)
    with pytest.raises(DeskError, match="mailing_needs_words"):
        notice_excused(NOTICE, why=" ", by="u1")
    assert notice_excused(NOTICE, why="same person as QV-2026-0002", by="u1").state is NoticeState.EXCUSED


def test_a_mailing_is_known_by_its_version() -> None:
    mailing = PolicyMailing(
        entry_id="m1", at=RECEIVED_AT, key="2027-01-01", changes="x", in_force_on=DAY, where="y", started_by="u1"
    )
    assert mailing.version == "2027-01-01"
    assert mailing.outlives_case


def test_a_list_ends_by_itself_with_the_last_who_came_or_was_told() -> None:
    mailing = PolicyMailing(
        entry_id="m1", at=RECEIVED_AT, key="v2", changes="x", in_force_on=DAY, where="here", started_by="u1"
    )
    later = mailing.at + timedelta(days=9)
    told = replace(NOTICE, told_on=DAY + timedelta(days=20))
    assert last_day(mailing, (), UTC) == DAY
    assert last_day(replace(mailing, in_force_on=DAY + timedelta(days=5)), (NOTICE,), UTC) == DAY + timedelta(days=5)
    assert last_day(mailing, (replace(NOTICE, at=later),), UTC) == DAY + timedelta(days=9)
    assert last_day(mailing, (NOTICE, told), UTC) == DAY + timedelta(days=20)

    gone = purged(mailing, 7, later)
    assert (gone.listed, gone.people_purged, gone.changes, gone.reference) == (True, 7, "x", "POL-V2")
    assert is_mailing(gone.reference)
    assert not is_mailing("QV-2026-0001")
    must_have_list(mailing)
    with pytest.raises(DeskError, match="mailing_is_purged"):
        must_have_list(gone)
