"""Builds the static TrueType fonts of letters and screens out of two locked packages of variable fonts.

ReportLab embeds TrueType outlines of one fixed weight, and no package has those for Chinese; so the weights are cut
here, always with the same bytes, and held against the sums in ``resources/fonts/manifest.toml``.
"""

import argparse
import hashlib
import io
import re
import sys
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

import uharfbuzz
from fontTools.ttLib import TTFont

from tools.font_manifest import FOLDER, FontRecipe, recipes

_LAYOUT_TABLES = (b"GSUB", b"GPOS", b"GDEF", b"BASE", b"STAT", b"vhea", b"vmtx", b"VORG")
_IDEOGRAPHS = (range(0x3400, 0x4DC0), range(0x4E00, 0xA000), range(0xF900, 0xFB00), range(0x20000, 0x40000))


def render_font(recipe: FontRecipe, folder: Path) -> bytes:
    """The bytes of one font, the same for the same packages on every machine.

    Args:
        recipe: what to build.
        folder: where the font named in ``recipe.beside`` has been written already.
    """
    package, _, path = recipe.source.partition("/")
    face = uharfbuzz.Face(uharfbuzz.Blob(files(package).joinpath(path).read_bytes()))
    wanted = uharfbuzz.SubsetInput()
    wanted.keep_everything()
    wanted.pin_axis_location(face, "wght", recipe.weight)
    if recipe.ideographs is not None:
        wanted.glyph_set.clear()
        wanted.unicode_set.clear()
        wanted.unicode_set.update(_kept(set(face.unicodes), recipe.ideographs, _known(recipe, folder)))
    if not recipe.layout:
        wanted.drop_table_tag_set.update(int.from_bytes(tag, "big") for tag in _LAYOUT_TABLES)
    return _renamed(uharfbuzz.subset(face, wanted).blob.data, recipe)


def _known(recipe: FontRecipe, folder: Path) -> set[int] | None:
    if recipe.beside is None:
        return None
    return set(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(folder / recipe.beside))).unicodes)


def _kept(codes: set[int], character_sets: Sequence[str], known: set[int] | None) -> set[int]:
    """What a font keeps: all but ideographs, those of the character sets, and those that the earlier font lacks."""
    ideographs = {code for code in codes if any(code in block for block in _IDEOGRAPHS)}
    common = {code for code in ideographs if any(_has(character_set, code) for character_set in character_sets)}
    return (codes - ideographs) | common | (ideographs - known if known is not None else set())


def _has(character_set: str, code: int) -> bool:
    try:
        chr(code).encode(character_set)
    except UnicodeEncodeError:
        return False
    return True


def build(folder: Path = FOLDER, *, accept: bool = False) -> None:
    """Write every font of the manifest into its folder.

    Args:
        folder: the folder of ``manifest.toml``.
        accept: write the new sums into the manifest instead of holding the fonts against the old ones.

    Raises:
        SystemExit: a font came out with other bytes than the manifest says; nothing of that font is kept.
    """
    sums = []
    for recipe in recipes(folder):
        content = render_font(recipe, folder)
        sums.append(hashlib.sha256(content).hexdigest())
        if sums[-1] != recipe.sha256 and not accept:
            (folder / recipe.file).unlink(missing_ok=True)
            message = (
                f"The font {recipe.file} came out with other bytes than resources/fonts/manifest.toml says "
                f"({sums[-1][:12]}… and not {recipe.sha256[:12]}…). Are the packages those of requirements-fonts.lock?"
            )
            raise SystemExit(message)
        _write_whole(folder / recipe.file, content)
    if accept:
        _write_sums(folder / "manifest.toml", sums)


def _renamed(content: bytes, recipe: FontRecipe) -> bytes:
    """Give the font our own name, without which every weight keeps the name of the thinnest."""
    font = TTFont(io.BytesIO(content), recalcTimestamp=False)
    names = {
        1: recipe.family,
        2: recipe.style,
        3: f"{recipe.family}-{recipe.style}",
        4: f"{recipe.family} {recipe.style}",
        6: f"{recipe.family}-{recipe.style}",
        16: recipe.family,
        17: recipe.style,
    }
    for record in font["name"].names:
        record.string = names.get(record.nameID, record.string)
    font["OS/2"].usWeightClass = recipe.weight
    font["OS/2"].fsSelection = 0x20 if recipe.style == "Bold" else 0x40
    font["head"].macStyle = 1 if recipe.style == "Bold" else 0
    written = io.BytesIO()
    font.save(written)
    return written.getvalue()


def _write_whole(path: Path, content: bytes) -> None:
    half = path.with_suffix(".part")
    half.write_bytes(content)
    half.replace(path)


def _write_sums(manifest: Path, sums: Sequence[str]) -> None:
    left = iter(sums)
    text = manifest.read_text(encoding="utf-8")
    text = re.sub(r'^sha256 = "[0-9a-f]*"$', lambda _: f'sha256 = "{next(left)}"', text, flags=re.MULTILINE)
    manifest.write_text(text, encoding="utf-8", newline="\n")


def main(arguments: Sequence[str] | None = None) -> None:
    """Build the fonts from the command line."""
    parser = argparse.ArgumentParser(prog="build_fonts", description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--accept", action="store_true", help="write the new sums into the manifest")
    build(accept=parser.parse_args(arguments).accept)
    sys.stdout.write(f"{len(recipes())} fonts stand in {FOLDER}.\n")


if __name__ == "__main__":
    main()
