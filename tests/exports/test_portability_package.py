"""A package follows its own schema, and holds everything twice: for programs and for people."""

import csv
import json
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO, StringIO

from qv_desk.domain.terms.party import Party
from qv_desk.exports.portability_package import FORMAT, SCHEMA, FoundSource, PortabilityPackage, package_bytes

PACKAGE = PortabilityPackage(
    controller="Sample Ltd",
    reference="QV-2026-0001",
    at=datetime(2026, 11, 22, 8, 0, tzinfo=UTC),
    person=Party("=1+1 Müller", ("4 Mill Lane", "Dublin"), "m@example.org", "", "IE"),
    sources=(FoundSource("orders", "Orders", 2, "two orders"),),
    files=(("orders.csv", b"a,b\n1,2\n"), ("orders.csv", b"other")),
    read_me="Hello\n",
)


def opened() -> zipfile.ZipFile:
    return zipfile.ZipFile(BytesIO(package_bytes(PACKAGE)))


def fits(value: object, schema: dict[str, object], where: str = "") -> None:
    """What of JSON Schema our schema uses; anything else in it would be refused here."""
    known = {"$schema", "$id", "title", "type", "required", "additionalProperties", "properties", "items", "const"}
    assert set(schema) <= known | {"format", "minimum"}, where
    kinds = {"object": dict, "array": list, "string": str, "integer": int, "null": type(None)}
    if "const" in schema:
        assert value == schema["const"], where
        return
    named = schema["type"]
    allowed = tuple(kinds[str(one)] for one in (named if isinstance(named, list) else [named]))
    assert isinstance(value, allowed), where
    if isinstance(value, dict):
        properties = schema["properties"]
        assert isinstance(properties, dict)
        assert set(value) <= set(properties), where
        required = schema["required"]
        assert isinstance(required, list)
        assert set(required) <= set(value), where
        for key, below in value.items():
            fits(below, properties[key], f"{where}/{key}")
    if isinstance(value, list):
        items = schema["items"]
        assert isinstance(items, dict)
        for below in value:
            fits(below, items, f"{where}[]")


def test_the_data_follow_the_schema_that_lies_beside_them() -> None:
    with opened() as archive:
        data = json.loads(archive.read("data.json"))
        schema = json.loads(archive.read("schema.json"))

    assert schema == SCHEMA
    fits(data, schema)
    assert data["exported_at"] == "2026-11-22T08:00:00Z"
    assert data["person"]["name"] == "=1+1 Müller"
    assert data["files"] == ["files/orders.csv", "files/orders (2).csv"]


def test_the_state_stands_beside_the_country() -> None:
    person = replace(PACKAGE.person, country="US-CA")
    with zipfile.ZipFile(BytesIO(package_bytes(replace(PACKAGE, person=person)))) as archive:
        data = json.loads(archive.read("data.json"))
        (row,) = csv.DictReader(StringIO(archive.read("person.csv").decode("utf-8-sig")))
    fits(data, dict(SCHEMA))
    address = data["person"]["address"]
    assert (address["addressCountry"], address["addressRegion"]) == ("US", "US-CA")
    assert (row["addressCountry"], row["addressRegion"]) == ("US", "US-CA")


def test_files_are_as_they_were_found_and_tables_compute_nothing() -> None:
    with opened() as archive:
        assert archive.read("files/orders.csv") == b"a,b\n1,2\n"
        table = archive.read("person.csv").decode("utf-8-sig")
        manifest = json.loads(archive.read("manifest.json"))

    rows = list(csv.reader(StringIO(table)))
    assert rows[1][0] == "'=1+1 Müller"
    assert manifest["format"] == FORMAT
    assert manifest["right"] == "eu-gdpr:A20"
    assert set(manifest["files"]) >= {"data.json", "schema.json", "README.txt", "files/orders (2).csv"}
