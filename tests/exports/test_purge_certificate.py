"""The certificate names files, people of the office and the journal's head, on one page."""

from datetime import UTC, date, datetime

from qv_desk.exports.purge_certificate import PurgeCertificate, certificate_page

AT = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)


def test_it_says_who_what_and_when() -> None:
    page = certificate_page(
        PurgeCertificate(
            office="Privacy office",
            purge_id="ab12",
            asked_at=AT,
            asked_by="Lin Wei",
            done_at=AT,
            carried_out_by="Chen Jing",
            gone=tuple(f"QV-2022-{number:04d}" for number in range(1, 8)),
            left=("QV-2022-0099",),
            rows=70,
            documents=9,
            backups_hold_until=date(2026, 12, 27),
            head="9:abc",
        )
    )

    for words in ("Lin Wei", "Chen Jing", "QV-2022-0007", "QV-2022-0099", "2026-12-27", "9:abc", "清除证明"):
        assert words in page
    assert max(len(line) for line in page.splitlines()) <= 120
