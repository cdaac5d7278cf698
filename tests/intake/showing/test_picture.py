from io import BytesIO

import pytest
from PIL import Image

from qv_desk.errors import InputError
from qv_desk.intake.showing.picture import picture
from tests.intake.office_files import image


@pytest.mark.parametrize("form", ["PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP"])
def test_each_kind_becomes_pixels(form: str) -> None:
    shown = picture(image(form), f"image/{form.lower()}", 1, 900)
    red, green, blue = shown.body[:3]
    assert (shown.width, shown.height, len(shown.body)) == (60, 40, 60 * 40 * 3)
    assert red > 240
    assert green < 20 > blue


def test_a_wide_picture_is_made_smaller() -> None:
    shown = picture(image("PNG", (3000, 1500)), "image/png", 1, 900)
    assert (shown.width, shown.height) == (900, 450)


def test_a_photograph_stands_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    shown = picture(image("JPEG", (80, 40), exif=exif), "image/jpeg", 1, 900)
    assert (shown.width, shown.height) == (40, 80)


def test_transparency_is_white_as_on_paper() -> None:
    out = BytesIO()
    Image.new("RGBA", (4, 4), (255, 0, 0, 0)).save(out, "PNG")
    assert set(picture(out.getvalue(), "image/png", 1, 900).body) == {255}


def test_sixteen_bits_are_shown_too() -> None:
    out = BytesIO()
    Image.new("I;16", (4, 4), 30_000).save(out, "PNG")
    assert 110 < picture(out.getvalue(), "image/png", 1, 900).body[0] < 125


def test_a_moving_picture_shows_its_first_image() -> None:
    out = BytesIO()
    second = Image.new("RGB", (60, 40), "blue")
    Image.new("RGB", (60, 40), "red").save(out, "GIF", save_all=True, append_images=[second])
    shown = picture(out.getvalue(), "image/gif", 1, 900)
    assert (shown.pages, shown.notes) == (1, ("first_picture_only",))


def test_a_fax_has_pages() -> None:
    out = BytesIO()
    second = Image.new("1", (60, 40), 1)
    Image.new("1", (60, 40), 0).save(out, "TIFF", save_all=True, append_images=[second])
    shown = picture(out.getvalue(), "image/tiff", 2, 900)
    assert (shown.page, shown.pages, set(shown.body)) == (2, 2, {255})
    with pytest.raises(InputError, match="view_no_such_page"):
        picture(out.getvalue(), "image/tiff", 3, 900)


def test_a_picture_without_its_end_shows_what_is_there() -> None:
    whole = image("JPEG", (400, 400))
    assert picture(whole[: len(whole) // 2], "image/jpeg", 1, 900).notes == ("picture_cut_short",)


def test_what_is_no_picture_is_damaged() -> None:
    with pytest.raises(InputError, match="view_damaged"):
        picture(b"\x89PNG\r\n\x1a\nrubbish", "image/png", 1, 900)


def test_a_picture_larger_than_any_honest_one_is_refused_before_it_is_decoded() -> None:
    with pytest.raises(InputError, match="view_too_large"):
        picture(image("PNG", (9000, 9000), "1"), "image/png", 1, 900)
