from io import BytesIO

from PIL import Image

from qv_desk.exports.png_file import png_bytes


def test_a_picture_library_reads_back_every_pixel() -> None:
    pixels = bytes(range(3 * 5 * 4))
    with Image.open(BytesIO(png_bytes(pixels, 5, 4))) as image:
        assert (image.format, image.mode, image.size, image.tobytes()) == ("PNG", "RGB", (5, 4), pixels)
        assert image.info == {}
