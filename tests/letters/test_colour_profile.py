"""The profile is one that colour software reads, and it says sRGB."""

import io

from PIL import Image, ImageCms

from qv_desk.letters.colour_profile import srgb_profile


def test_the_profile_is_read_and_small() -> None:
    profile = ImageCms.ImageCmsProfile(io.BytesIO(srgb_profile()))
    assert ImageCms.getProfileName(profile).strip() == "sRGB"
    assert len(srgb_profile()) < 1500
    assert srgb_profile() is srgb_profile()


def test_colours_are_those_of_srgb() -> None:
    ours = ImageCms.ImageCmsProfile(io.BytesIO(srgb_profile()))
    theirs = ImageCms.createProfile("sRGB")
    colours = [(26, 30, 38), (35, 78, 156), (133, 86, 10), (255, 255, 255), (0, 0, 0), (200, 30, 90)]
    picture = Image.new("RGB", (len(colours), 1))
    picture.putdata(colours)
    seen = ImageCms.profileToProfile(picture, ours, theirs)
    assert isinstance(seen, Image.Image)
    for place, before in enumerate(colours):
        after = seen.getpixel((place, 0))
        assert isinstance(after, tuple)
        assert all(abs(a - b) <= 1 for a, b in zip(before, after, strict=True))
