"""A logo on the page: plain RGB, drawn once into the file, where it was put."""

import io
import re

import pikepdf
import pytest

from qv_desk.domain.letters.layout import Layout
from qv_desk.letters.picture import Picture
from qv_desk.letters.sheet import sheet_of
from qv_desk.letters.tagged_canvas import About, TaggedCanvas
from tests.letters.logo_samples import sample_logo


def drawn(pages: int = 1) -> bytes:
    target = io.BytesIO()
    canvas = TaggedCanvas(target, about=About("Title", "Office", "en"), pageCompression=0, invariant=1)
    for _ in range(pages):
        with canvas.furniture():
            Picture(sample_logo(), 70, 40, 90, 30).draw(canvas, sheet_of(Layout()))
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def test_the_pixels_come_through_as_they_are() -> None:
    logo = sample_logo()
    with pikepdf.open(io.BytesIO(drawn())) as pdf:
        (image,) = pdf.pages[0].get_images().values()
        assert (int(image.Width), int(image.Height), str(image.ColorSpace)) == (480, 160, "/DeviceRGB")
        assert "/SMask" not in image
        assert "/Interpolate" not in image
        assert image.read_raw_bytes() == logo.pixels
        content = pdf.pages[0].Contents.read_bytes()
    placed = re.search(rb"q\n([\d.]+) 0 0 ([\d.]+) [\d.]+ [\d.]+ cm", content)
    assert placed is not None
    assert (float(placed[1]), float(placed[2])) == (90, 30)


def test_a_picture_on_several_pages_stands_in_the_file_once_and_the_bytes_stay_the_same() -> None:
    twice = drawn(2)
    assert twice.count(b"/Subtype /Image") == 1
    assert twice == drawn(2)


def test_a_logo_without_its_pixels_is_never_left_out_in_silence() -> None:
    canvas = TaggedCanvas(io.BytesIO(), about=About("Title", "Office", "en"))
    with pytest.raises(ValueError, match="not loaded"):
        Picture(sample_logo().unloaded(), 0, 0, 10, 10).draw(canvas, sheet_of(Layout()))
