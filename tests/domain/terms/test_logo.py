"""A logo is named by its pixels, which are not part of its name."""

from qv_desk.domain.terms.logo import Logo, LogoSide


def test_a_logo_without_its_pixels_is_the_same_logo() -> None:
    loaded = Logo("ab" * 32, 300, 100, LogoSide.RIGHT, b"packed")
    assert loaded.unloaded() == loaded
    assert loaded.unloaded().pixels == b""
    assert loaded.unloaded().loaded(b"packed").pixels == b"packed"
    assert "packed" not in repr(loaded)
