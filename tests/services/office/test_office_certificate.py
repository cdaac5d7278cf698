"""The office's certificate signs what goes out; its key stays within the encrypted store."""

import hashlib
from base64 import b64decode
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.letters.office_certificate import CertificateState, OfficeCertificate
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.errors import DeviceError, GateError, InputError
from qv_desk.letters import signature
from qv_desk.letters.pdf_objects import first_revision
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters import correspond
from qv_desk.services.letters.usual_words import usual_words
from qv_desk.services.office import office_certificate
from qv_desk.services.office.office_certificate import (
    certificate_standing,
    import_certificate,
    import_certificate_file,
    remove_certificate,
    use_certificate,
)
from tests.certificate_maker import FILE_PASSPHRASE, HOLDER, ISSUER, LAST_DAY, made
from tests.services.conftest import Clock

CaseOpener = Callable[..., Case]


def issued(desk: Desk, case: Case) -> tuple[Correspondence, bytes]:
    words = usual_words(correspond.draft(desk, case.case_id, LetterKind.ACKNOWLEDGEMENT, "en", {}))
    letter = correspond.issue(desk, case.case_id, LetterKind.ACKNOWLEDGEMENT, "en", words)
    return letter, correspond.pdf_of(desk, case.case_id, letter.letter_id)


def test_an_office_without_a_certificate_issues_letters_as_ever(opened_case: CaseOpener, desk: Desk) -> None:
    standing = certificate_standing(desk)
    assert (standing.can_sign, standing.facts, standing.state, standing.is_used) == (True, None, None, False)
    _, pdf = issued(desk, opened_case())
    assert first_revision(pdf) == pdf


def test_a_letter_is_signed_and_the_journal_knows_the_signed_bytes(opened_case: CaseOpener, desk: Desk) -> None:
    standing = import_certificate(desk, made().key_file(), FILE_PASSPHRASE)
    assert standing.facts is not None
    assert (standing.facts.holder, standing.facts.issuer) == (HOLDER, ISSUER)
    assert (standing.state, standing.is_used) == (CertificateState.GOOD, True)

    case = opened_case()
    letter, pdf = issued(desk, case)
    assert first_revision(pdf) != pdf
    assert hashlib.sha256(pdf).hexdigest() == letter.sha256
    last = desk.store.journal.of(case.case_id)[-1]
    assert (last.action, letter.sha256 in str(last.detail)) == ("letter.issued", True)
    brought_in = next(one for one in desk.store.journal.latest(10) if one.action == "certificate.imported")
    assert standing.facts.sha256 in str(brought_in.detail)


def test_the_key_is_nowhere_on_the_disk_in_the_clear(desk: Desk) -> None:
    import_certificate(desk, made().key_file(), FILE_PASSPHRASE)
    (kept,) = desk.store.registers.all(OfficeCertificate)
    desk.close()
    texts = (kept.signing.key.encode(), b64decode(kept.signing.key), b64decode(kept.signing.certificate), b"OfficeCert")
    for path in desk.folder.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert not [text for text in texts if text[:40] in content], path.name


def test_switched_off_letters_go_out_unsigned_until_it_is_on_again(opened_case: CaseOpener, desk: Desk) -> None:
    for is_used in (True, False):
        with pytest.raises(GateError, match="certificate_none"):
            use_certificate(desk, is_used=is_used)
    import_certificate(desk, made().key_file(), FILE_PASSPHRASE)
    assert not use_certificate(desk, is_used=False).is_used
    with pytest.raises(GateError, match="certificate_is_so"):
        use_certificate(desk, is_used=False)
    _, pdf = issued(desk, opened_case())
    assert first_revision(pdf) == pdf
    assert use_certificate(desk, is_used=True).is_used
    assert [one.action for one in desk.store.journal.latest(20) if one.action.startswith("certificate")] == [
        "certificate.on",
        "certificate.off",
        "certificate.imported",
    ]


def test_a_new_one_takes_the_place_of_the_old_one_and_removing_leaves_none(desk: Desk) -> None:
    import_certificate(desk, made().key_file(), FILE_PASSPHRASE)
    use_certificate(desk, is_used=False)
    import_certificate(desk, made(kind="rsa").key_file(), FILE_PASSPHRASE)
    (kept,) = desk.store.registers.all(OfficeCertificate)
    assert kept.is_used
    assert kept.facts.serial == f"{made(kind='rsa').certificate.serial_number:x}"
    remove_certificate(desk)
    assert certificate_standing(desk).facts is None
    with pytest.raises(GateError, match="certificate_none"):
        remove_certificate(desk)


def test_it_is_told_sixty_days_before_its_end_and_then_signs_no_more(
    opened_case: CaseOpener, desk: Desk, clock: Clock
) -> None:
    import_certificate(desk, made().key_file(), FILE_PASSPHRASE)
    clock.at = LAST_DAY - timedelta(days=60)
    assert certificate_standing(desk).state is CertificateState.GOOD
    clock.at = LAST_DAY - timedelta(days=59)
    assert certificate_standing(desk).state is CertificateState.ENDING
    soon = correspond.draft(desk, opened_case().case_id, LetterKind.ACKNOWLEDGEMENT, "en", {})
    assert any("until 2028-01-01" in caution.en for caution in soon.cautions)
    clock.at = LAST_DAY + timedelta(seconds=1)
    assert certificate_standing(desk).state is CertificateState.ENDED
    case = opened_case()
    with pytest.raises(GateError, match="certificate_ended") as refused:
        issued(desk, case)
    assert refused.value.fields == {"day": "2028-01-01"}
    assert not desk.store.cases.get(case.case_id).correspondence, "nothing went out unsigned in silence"
    use_certificate(desk, is_used=False)
    issued(desk, case)


def test_what_is_not_valid_now_is_not_taken(desk: Desk, clock: Clock) -> None:
    later = made(first=clock.at + timedelta(days=1))
    with pytest.raises(GateError, match="certificate_not_yet"):
        import_certificate(desk, later.key_file(), FILE_PASSPHRASE)
    earlier = made(last=clock.at - timedelta(days=1))
    with pytest.raises(GateError, match="certificate_ended"):
        import_certificate(desk, earlier.key_file(), FILE_PASSPHRASE)
    with pytest.raises(InputError, match="key_file_passphrase"):
        import_certificate(desk, made().key_file(), "another")
    assert certificate_standing(desk).facts is None


def test_a_file_is_read_where_it_lies_and_stays_there(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "office.p12"
    with pytest.raises(InputError, match="key_file_unreadable"):
        import_certificate_file(desk, file, FILE_PASSPHRASE)
    file.write_bytes(made().key_file())
    assert import_certificate_file(desk, file, FILE_PASSPHRASE).is_used
    file.write_bytes(bytes(10_000_000))
    with pytest.raises(InputError, match="key_file_unknown"):
        import_certificate_file(desk, file, FILE_PASSPHRASE)
    assert file.exists()


def test_without_the_optional_part_all_else_works(
    opened_case: CaseOpener, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    import_certificate(desk, made().key_file(), FILE_PASSPHRASE)
    for module in (signature, office_certificate):
        monkeypatch.setattr(module, "can_sign", lambda: False)
    assert not certificate_standing(desk).can_sign
    case = opened_case()
    for attempt in (lambda: issued(desk, case), lambda: import_certificate(desk, made().key_file(), FILE_PASSPHRASE)):
        with pytest.raises(DeviceError, match="signature_part_missing"):
            attempt()
    use_certificate(desk, is_used=False)
    issued(desk, case)
    remove_certificate(desk)
