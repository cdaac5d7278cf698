"""A person's data in a structured, common, machine-readable form: JSON with its schema, CSV, and the files found.

No standard binds here (GDPR 20; WP 242 rev.01), so the form is our own: names of schema.org where they fit, moments in
UTC, one CSV file a table, a manifest with the digest of every file.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from qv_desk.domain.terms.party import Party
from qv_desk.domain.terms.residence import country_of, is_region
from qv_desk.exports.csv_file import csv_bytes
from qv_desk.exports.zip_file import json_bytes, member_names, zip_bytes

FORMAT: Final = "qv-desk-portability/1"
_SCHEMA_ID: Final = "urn:qv-desk:portability:1"


@dataclass(frozen=True, slots=True)
class FoundSource:
    """What one system held.

    Attributes:
        code: its stable key.
        name: as letters name it.
        records: how many records were found.
        note: what was found, in words.
    """

    code: str
    name: str
    records: int
    note: str


@dataclass(frozen=True, slots=True)
class PortabilityPackage:
    """What goes into a package.

    Attributes:
        controller: who hands it over.
        reference: the case's reference.
        at: the moment at which it is made; aware.
        person: whose data it is.
        sources: the systems in which something was found.
        files: what was found, by its file name.
        read_me: a text for the person, in their language.
    """

    controller: str
    reference: str
    at: datetime
    person: Party
    sources: tuple[FoundSource, ...]
    files: tuple[tuple[str, bytes], ...]
    read_me: str


def package_bytes(package: PortabilityPackage) -> bytes:
    """The package as a ZIP archive."""
    names = member_names(tuple(name for name, _ in package.files), "files")
    files = {name: content for name, (_, content) in zip(names, package.files, strict=True)}
    data = package_data(package, names)
    parts = {
        "data.json": json_bytes(data),
        "schema.json": json_bytes(SCHEMA),
        "person.csv": _person_table(package.person),
        "sources.csv": _source_table(package.sources),
        "README.txt": package.read_me.encode(),
        **files,
    }
    manifest = {
        "format": FORMAT,
        "schema": _SCHEMA_ID,
        "right": "eu-gdpr:A20",
        "controller": package.controller,
        "reference": package.reference,
        "exported_at": _moment(package.at),
    }
    return zip_bytes(parts, manifest)


def package_data(package: PortabilityPackage, file_names: tuple[str, ...]) -> Mapping[str, Any]:
    """What ``data.json`` says."""
    person = package.person
    return {
        "format": FORMAT,
        "exported_at": _moment(package.at),
        "reference": package.reference,
        "person": {
            "name": person.name,
            "email": person.e_mail or None,
            "telephone": person.phone or None,
            "address": {
                "lines": list(person.postal_address),
                "addressCountry": country_of(person.country) or None,
                "addressRegion": _region(person),
            },
        },
        "sources": [
            {"code": one.code, "name": one.name, "records": one.records, "description": one.note}
            for one in package.sources
        ],
        "files": list(file_names),
    }


def _person_table(person: Party) -> bytes:
    lines = "\n".join(person.postal_address)
    return csv_bytes(
        ("name", "email", "telephone", "address", "addressCountry", "addressRegion"),
        [(person.name, person.e_mail, person.phone, lines, country_of(person.country), _region(person) or "")],
    )


def _region(person: Party) -> str | None:
    return person.country if is_region(person.country) else None


def _source_table(sources: tuple[FoundSource, ...]) -> bytes:
    rows = [(one.code, one.name, str(one.records), one.note) for one in sources]
    return csv_bytes(("code", "name", "records", "description"), rows)


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")


_TEXT: Final = {"type": "string"}
_TEXT_OR_NONE: Final = {"type": ["string", "null"]}

SCHEMA: Final[Mapping[str, Any]] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": _SCHEMA_ID,
    "title": "Personal data of one person, handed over at their request",
    "type": "object",
    "required": ["format", "exported_at", "reference", "person", "sources", "files"],
    "additionalProperties": False,
    "properties": {
        "format": {"const": FORMAT},
        "exported_at": {"type": "string", "format": "date-time"},
        "reference": _TEXT,
        "person": {
            "type": "object",
            "required": ["name", "email", "telephone", "address"],
            "additionalProperties": False,
            "properties": {
                "name": _TEXT,
                "email": _TEXT_OR_NONE,
                "telephone": _TEXT_OR_NONE,
                "address": {
                    "type": "object",
                    "required": ["lines", "addressCountry", "addressRegion"],
                    "additionalProperties": False,
                    "properties": {
                        "lines": {"type": "array", "items": _TEXT},
                        "addressCountry": _TEXT_OR_NONE,
                        "addressRegion": _TEXT_OR_NONE,
                    },
                },
            },
        },
        "sources": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["code", "name", "records", "description"],
                "additionalProperties": False,
                "properties": {
                    "code": _TEXT,
                    "name": _TEXT,
                    "records": {"type": "integer", "minimum": 0},
                    "description": _TEXT,
                },
            },
        },
        "files": {"type": "array", "items": _TEXT},
    },
}
"""JSON Schema 2020-12 of ``data.json``; shipped inside each package."""
