"""The logo: plain pixels out of a stranger's picture, on the letters from then on, and on no earlier one."""

import io
import zlib
from collections.abc import Callable
from datetime import date

import pikepdf
import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.letter_return import ReturnReason
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.letters.letter_content import content_of
from qv_desk.domain.letters.office_letters import KeptLogo
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.logo import LogoSide
from qv_desk.errors import AccessError, InputError, StoreError
from qv_desk.services.cases import review
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters import correspond, returned_mail
from qv_desk.services.letters.returned_mail import NewAddress
from qv_desk.services.office import office_logo
from qv_desk.services.office.office_logo import HIGHEST, WIDEST, read_logo
from qv_desk.services.post import print_letters
from tests.services.conftest import StaffedDesk
from tests.services.office.logo_files import endless_png, jpeg, png

Opener = Callable[..., Case]


def pictures(pdf: bytes) -> list[bytes]:
    with pikepdf.open(io.BytesIO(pdf)) as file:
        return [image.read_raw_bytes() for image in file.pages[0].get_images().values()]


def question(opened_case: Opener) -> Case:
    return opened_case(kind=CaseKind.INQUIRY, rights=(), subject="A question")


def issued(desk: Desk, case: Case) -> tuple[str, bytes]:
    letter = correspond.issue(desk, case.case_id, LetterKind.REPLY, "en", {"answer": "Here is the answer."})
    return letter.letter_id, correspond.pdf_of(desk, case.case_id, letter.letter_id)


def test_a_picture_becomes_plain_pixels() -> None:
    logo = read_logo(png(300, 100))
    assert (logo.width, logo.height) == (300, 100)
    pixels = zlib.decompress(logo.pixels)
    assert len(pixels) == 3 * 300 * 100
    assert pixels[:3] == b"\xff\xff\xff"
    assert pixels[-3:] == bytes((35, 78, 156))


def test_what_is_transparent_lies_on_white() -> None:
    logo = read_logo(png(300, 100, "RGBA", (0, 0, 0, 128)))
    assert 120 < min(zlib.decompress(logo.pixels)) < 135
    assert set(zlib.decompress(read_logo(png(60, 60, "L", 0)).pixels)) == {0, 255}


def test_a_large_picture_is_kept_no_larger_than_print_needs() -> None:
    wide = read_logo(png(5000, 1000))
    assert (wide.width, wide.height) == (WIDEST, round(WIDEST / 5)) or wide.height <= HIGHEST
    tall = read_logo(png(1000, 3000))
    assert tall.height <= HIGHEST
    assert tall.width == pytest.approx(HIGHEST / 3, abs=1)


def test_what_a_camera_wrote_is_left_behind_and_the_picture_stands_upright() -> None:
    logo = read_logo(jpeg(300, 100, orientation=6, place="31.23 N 121.47 E"))
    assert (logo.width, logo.height) == (100, 300)
    assert b"121.47" not in zlib.decompress(logo.pixels)


def test_what_else_hides_in_the_file_is_left_behind() -> None:
    hidden = b"PK\x03\x04<script>alert(1)</script>%PDF-1.7"
    logo = read_logo(png(300, 100) + hidden)
    assert logo == read_logo(png(300, 100))
    assert b"script" not in zlib.decompress(logo.pixels)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "logo_kind"),
        (b"%PDF-1.7", "logo_kind"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "logo_kind"),
        (b"GIF89a" + bytes(100), "logo_kind"),
        (b"\x89PNG\r\n\x1a\n" + b"rubbish" * 100, "logo_damaged"),
        (b"\xff\xd8\xff" + b"rubbish" * 100, "logo_damaged"),
        (png(300, 100)[:200], "logo_damaged"),
        (jpeg(1500, 1500)[:4000], "logo_damaged"),
        (endless_png(), "logo_too_large"),
        (png(300, 100, "RGBA", (0, 0, 0, 0)), "logo_invisible"),
        (png(300, 100, "RGB", (255, 255, 255)), "logo_invisible"),
        (png(39, 300), "logo_too_small"),
        (png(1000, 50), "logo_shape"),
        (png(1400, 60), "logo_shape"),
        (png(60, 1400), "logo_shape"),
        (b"\x89PNG\r\n\x1a\n" + bytes(5_000_000), "logo_too_large"),
    ],
    ids=lambda value: value if isinstance(value, str) else str(len(value)),
)
def test_a_hostile_or_useless_picture_is_refused_with_its_reason(content: bytes, code: str) -> None:
    with pytest.raises(InputError) as refused:
        read_logo(content)
    assert refused.value.code == code


def test_letters_carry_it_from_then_on_and_earlier_ones_stay_as_they_are(desk: Desk, opened_case: Opener) -> None:
    earlier, case = question(opened_case), question(opened_case)
    before, plain = issued(desk, earlier)
    office_logo.set_logo(desk, png(300, 100), LogoSide.LEFT)
    letter_id, content = issued(desk, case)
    assert pictures(content) == [read_logo(png(300, 100)).pixels]
    assert pictures(plain) == []
    assert correspond.pdf_of(desk, earlier.case_id, before) == plain
    assert content == correspond.pdf_of(desk, case.case_id, letter_id)

    kept = content_of(review.look(desk, case.case_id).case, letter_id)
    assert kept is not None
    assert kept.letter.office.logo is not None
    assert kept.letter.office.logo.pixels == b""
    actions = [entry.action for entry in desk.store.journal.of("office")]
    assert actions[-1] == "office.logo"


def test_a_letter_that_goes_out_anew_has_the_logo_that_it_had(desk: Desk, opened_case: Opener) -> None:
    case = question(opened_case)
    office_logo.set_logo(desk, png(300, 100), LogoSide.RIGHT)
    letter_id, content = issued(desk, case)
    print_letters.mark_printed(desk, letter_id)
    print_letters.mark_posted(desk, letter_id, date(2026, 9, 24))
    office_logo.remove_logo(desk)
    returned_mail.note_return(desk, case.case_id, letter_id, on=date(2026, 9, 24), reason=ReturnReason.MOVED)
    anew = returned_mail.send_anew(desk, case.case_id, letter_id, NewAddress(("12 Quay Street", "Galway"), "IE"))
    assert pictures(correspond.pdf_of(desk, case.case_id, anew.letter_id)) == pictures(content)
    assert correspond.draft(desk, case.case_id, LetterKind.REPLY, "en", {}).letter.office.logo is None
    with pytest.raises(InputError, match="logo_none"):
        office_logo.remove_logo(desk)
    with pytest.raises(InputError, match="logo_none"):
        office_logo.move_logo(desk, LogoSide.LEFT)


def test_it_is_moved_without_being_read_again(desk: Desk) -> None:
    first = office_logo.set_logo(desk, png(300, 100), LogoSide.LEFT).logo
    moved = office_logo.move_logo(desk, LogoSide.CENTRE).logo
    assert first is not None
    assert moved is not None
    assert (moved.sha256, moved.side) == (first.sha256, LogoSide.CENTRE)
    assert len(desk.store.registers.all(KeptLogo)) == 1
    with pytest.raises(InputError, match="office_unchanged"):
        office_logo.move_logo(desk, LogoSide.CENTRE)


def test_a_logo_that_is_lost_is_said_and_no_letter_goes_out_without_it(desk: Desk, opened_case: Opener) -> None:
    case = question(opened_case)
    logo = office_logo.set_logo(desk, png(300, 100), LogoSide.LEFT).logo
    assert logo is not None
    with desk.changing() as changes:
        changes.remove_entry(KeptLogo, logo.sha256)
        changes.journal("office.logo", "office", "lost in a test")
    with pytest.raises(StoreError, match="logo_lost"):
        issued(desk, case)
    office_logo.set_logo(desk, png(300, 100), LogoSide.LEFT)
    issued(desk, case)


def test_a_supervisor_alone_puts_it_there(staffed: StaffedDesk) -> None:
    for name in ("Ola Berg", "Aki Mori"):
        with pytest.raises(AccessError):
            office_logo.set_logo(staffed.at(name), png(300, 100), LogoSide.LEFT)
        with pytest.raises(AccessError):
            office_logo.remove_logo(staffed.at(name))
    office_logo.set_logo(staffed.at("Hana Sato"), png(300, 100), LogoSide.LEFT)
    assert office_logo.letterhead(staffed.at("Aki Mori")).logo == staffed.opened.office.logo
