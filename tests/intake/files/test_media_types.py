import pytest

from qv_desk.intake.files.media_types import media_type


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "application/x-empty"),
        (b"%PDF-1.7", "application/pdf"),
        (b"\x89PNG\r\n\x1a\n", "image/png"),
        (b"MZ\x90", "application/x-msdownload"),
        (b"\x78\x9f\x3e\x22", "application/ms-tnef"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
        (
            b"PK\x03\x04[Content_Types].xml word/document",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ),
        (b"PK\x03\x04x", "application/zip"),
        (b"  <!DOCTYPE html><p>", "text/html"),
        (b"<?xml version='1.0'?><svg/>", "image/svg+xml"),
        ("纯文本".encode(), "text/plain"),
        (b"\x00\x01\x02", "application/octet-stream"),
        (b"RIFF0000WEBP", "image/webp"),
    ],
)
def test_content_decides(content: bytes, expected: str) -> None:
    assert media_type(content) == expected
