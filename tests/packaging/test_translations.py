"""Texts that still want a translation are found in a ``.ts`` file."""

from pathlib import Path

from tools import translations

CATALOGUE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Example</name>
    <message><source>Open</source><translation>打开</translation></message>
    <message><source>Close</source><translation type="unfinished"></translation></message>
    <message><source>Print</source><translation></translation></message>
    <message numerus="yes"><source>%n case(s)</source>
        <translation><numerusform>%n 个案件</numerusform></translation></message>
</context>
</TS>
"""


def test_unfinished_and_empty_translations_are_named(tmp_path: Path) -> None:
    catalogue = tmp_path / "zh_CN.ts"
    catalogue.write_text(CATALOGUE, encoding="utf-8")

    assert list(translations.unfinished(catalogue)) == ["Close", "Print"]


def test_a_changed_catalogue_is_compiled_and_an_unchanged_one_is_left(tmp_path: Path) -> None:
    catalogue = tmp_path / "zh_CN.ts"
    catalogue.write_text(CATALOGUE, encoding="utf-8")
    translations.compile_changed(tmp_path)
    first = (tmp_path / "zh_CN.qm").stat()
    translations.compile_changed(tmp_path)

    assert first.st_size > 0
    assert (tmp_path / "zh_CN.qm").stat().st_mtime_ns == first.st_mtime_ns
