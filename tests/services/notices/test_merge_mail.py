"""Issued letters become one draft a person in a folder; each opens with words of its own, and no file is touched."""

import csv
from email import message_from_bytes
from email.policy import default
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from qv_desk.domain.kinds.merge_line import MergeKind
from qv_desk.errors import InputError, StoreError
from qv_desk.services.frame.desk import Desk
from qv_desk.services.notices import merge_issue, merge_mail
from tests.services.notices.merge_lists import list_of, taken_in

PEOPLE = "name,e-mail,address,country\nAnn,ann@example.org,,IE\nBo,bo@example.org,,IE\nCy,,3 Road; Cork,IE\n"


@pytest.fixture(params=MergeKind)
def issued(request: pytest.FixtureRequest, desk: Desk, tmp_path: Path) -> tuple[MergeKind, str]:
    kind: MergeKind = request.param
    list_id = list_of(desk, kind)
    taken_in(desk, kind, list_id, tmp_path, PEOPLE)
    assert merge_issue.issue(desk, kind, list_id).letters == 3
    return kind, list_id


def pdf_in(draft: Path) -> bytes:
    message = message_from_bytes(draft.read_bytes(), policy=default)
    (attached,) = message.iter_attachments()
    content = attached.get_payload(decode=True)
    assert isinstance(content, bytes)
    return content


def test_each_draft_opens_with_words_of_its_own(desk: Desk, issued: tuple[MergeKind, str], tmp_path: Path) -> None:
    folder, words = tmp_path / "drafts", tmp_path / "words.csv"
    folder.mkdir()

    mailed = merge_mail.save_drafts(desk, *issued, folder, is_locked=True)

    assert (len(mailed.drafts), mailed.by_post, mailed.problems) == (2, 1, ())
    assert len({one.passphrase for one in mailed.drafts}) == 2
    assert "passphrase" not in repr(mailed.drafts[0])
    for one in mailed.drafts:
        with pikepdf.open(BytesIO(pdf_in(folder / one.file)), password=one.passphrase) as opened:
            assert opened.encryption.bits == 256
        with pytest.raises(pikepdf.PasswordError):
            pikepdf.open(BytesIO(pdf_in(folder / one.file)))
    merge_mail.save_passphrases(words, mailed.drafts, "en")
    rows = list(csv.reader(words.read_text(encoding="utf-8-sig").splitlines()))
    assert [row[3] for row in rows[1:]] == [one.passphrase for one in mailed.drafts]
    with pytest.raises(StoreError, match="copy_not_written"):
        merge_mail.save_passphrases(tmp_path / "no" / "words.csv", mailed.drafts, "en")


def test_a_second_call_touches_nothing_that_lies_there(
    desk: Desk, issued: tuple[MergeKind, str], tmp_path: Path
) -> None:
    waiting = merge_mail.to_mail(desk, *issued)
    first = merge_mail.save_drafts(desk, *issued, tmp_path, waiting[:1], is_locked=False)
    before = (tmp_path / first.drafts[0].file).read_bytes()

    again = merge_mail.save_drafts(desk, *issued, tmp_path, is_locked=False, report=lambda *_: None)

    assert pdf_in(tmp_path / first.drafts[0].file).startswith(b"%PDF")
    assert [(reference, problem.code) for reference, problem in again.problems] == [
        (first.drafts[0].reference, "merge_draft_there_already")
    ]
    assert (tmp_path / first.drafts[0].file).read_bytes() == before
    assert len((first + again).drafts) == 2


def test_drafts_go_into_a_folder_alone(desk: Desk, issued: tuple[MergeKind, str], tmp_path: Path) -> None:
    for place in (tmp_path / "nothing", tmp_path / "people.csv"):
        with pytest.raises(InputError, match="merge_folder_unusable"):
            merge_mail.save_drafts(desk, *issued, place, is_locked=False)
