from datetime import datetime, timedelta, timezone

import pytest
from babel.dates import format_datetime

from qv_desk.catalogue.triage_words import triage_words
from qv_desk.intake.triage.written_dates import written_moment

WORDS = triage_words().quoted
SHANGHAI = timezone(timedelta(hours=8))
PLACES = [
    "en_US", "en_GB", "de_DE", "de_AT", "de_CH", "fr_FR", "fr_CA", "es_ES",
    "es_MX", "es_AR", "it_IT", "pt_PT", "pt_BR", "nl_NL", "nl_BE", "sv_SE",
    "cs_CZ", "hr_HR", "ro_RO", "el_GR", "pl_PL", "ru_RU", "ja_JP", "ko_KR",
    "vi_VN", "ar_EG", "ar_SA", "zh_Hans_CN", "zh_Hant_TW", "zh_Hant_HK",
]  # fmt: skip


@pytest.mark.parametrize(
    ("written", "utc"),
    [
        ("Monday, May 18, 2026 11:02 AM", "2026-05-18T03:02:00+00:00"),
        ("Montag, 18. Mai 2026 11:02", "2026-05-18T03:02:00+00:00"),
        ("lundi 18 mai 2026 11:02", "2026-05-18T03:02:00+00:00"),
        ("lunes, 18 de mayo de 2026 11:02", "2026-05-18T03:02:00+00:00"),
        ("2026年5月18日 下午3:02", "2026-05-18T07:02:00+00:00"),
        ("2026-05-18 11:02:30", "2026-05-18T03:02:30+00:00"),
        ("18.05.2026 11:02", "2026-05-18T03:02:00+00:00"),
        ("5/18/2026 11:02 PM", "2026-05-18T15:02:00+00:00"),
        ("Mon, 18 May 2026 11:02:00 +0200", "2026-05-18T09:02:00+00:00"),
        ("Mon, 18 May 2026 at 11:02", "2026-05-18T03:02:00+00:00"),
        ("mar, 3 nov 2026 a las 21:10", "2026-11-03T13:10:00+00:00"),
        ("Le mar. 3 nov. 2026 à 21:10, April Juin", "2026-11-03T13:10:00+00:00"),
        ("Il giorno mar 3 nov 2026 alle ore 21:10", "2026-11-03T13:10:00+00:00"),
        ("mar., nov. 3, 2026 21:10", "2026-11-03T13:10:00+00:00"),
        ("mar 3, 2026 21:10", "2026-03-03T13:10:00+00:00"),
        ("June Smith on 3 November 2026 at 21:10", "2026-11-03T13:10:00+00:00"),
        ("2026년 5월 18일 오후 3:02", "2026-05-18T07:02:00+00:00"),
        ("Δευτέρα, 18 Μαΐου 2026 3:02 μμ", "2026-05-18T07:02:00+00:00"),
        ("الاثنين، 18 مايو 2026 3:02 م", "2026-05-18T07:02:00+00:00"),
        ("Thứ Hai, 18 Tháng Năm 2026 15:02", "2026-05-18T07:02:00+00:00"),
        ("Thứ Hai, 18 Tháng Mười Một, 2026 15:02", "2026-11-18T07:02:00+00:00"),
        ("18-05-2026 11:02", "2026-05-18T03:02:00+00:00"),
        ("11. listopada 2026. 09:05", "2026-10-11T01:05:00+00:00"),
        ("11 listopada 2026 09:05", "2026-11-11T01:05:00+00:00"),
        ("11. lip 2026. 09:05", "2026-06-11T01:05:00+00:00"),
        ("11 lip 2026 09:05", "2026-07-11T01:05:00+00:00"),
        ("17 de enero de 2026, 3:42 p. m.", "2026-01-17T07:42:00+00:00"),
        ("3 juill. 2026, 09 h 05 min 10 s", "2026-07-03T01:05:10+00:00"),
        ("2026年1月28日 凌晨12:10", "2026-01-27T16:10:00+00:00"),
        ("2026년 5월 18일 오전 11시 2분 10초 GMT+9", "2026-05-18T02:02:10+00:00"),
        ("١٨ مايو ٢٠٢٦ في ١١:٠٢:١٠ ص غرينتش+٣", "2026-05-18T08:02:10+00:00"),
        ("11:02:10 GMT+7, 18 tháng 5, 2026", "2026-05-18T04:02:10+00:00"),
        ("May 18, 2026 at 11:02:10 AM EDT", "2026-05-18T15:02:10+00:00"),
        ("18. Mai 2026 um 15:02:10 MESZ", "2026-05-18T13:02:10+00:00"),
    ],
)
def test_dates_as_mail_programs_write_them(written: str, utc: str) -> None:
    moment, _ = written_moment(written, WORDS, SHANGHAI)
    assert moment == datetime.fromisoformat(utc)


@pytest.mark.parametrize("written", ["", "soon", "99.99.2026 11:02", "31 February 2026"])
def test_what_is_no_date_is_none(written: str) -> None:
    assert written_moment(written, WORDS, SHANGHAI)[0] is None


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("length", ["full", "long", "medium", "short"])
def test_every_month_in_every_way_that_a_place_writes_it(place: str, length: str) -> None:
    for month in range(1, 13):
        for day, hour, minute in ((3, 9, 5), (17, 15, 42), (28, 0, 10), (11, 12, 30)):
            moment = datetime(2026, month, day, hour, minute, tzinfo=SHANGHAI)
            written = format_datetime(moment.replace(tzinfo=None), length, locale=place)
            found, _ = written_moment(written, WORDS, SHANGHAI)
            # The two long forms name a zone: UTC, in words that mail programs do not use.
            named = moment.replace(tzinfo=timezone.utc)  # noqa: UP017 - as the line above
            assert found in ({moment} if length in {"medium", "short"} else {moment, named}), written


def test_a_zone_that_two_countries_share_is_not_believed() -> None:
    assert written_moment("Mon May 18 11:02:10 CST 2026", WORDS, SHANGHAI)[1]


@pytest.mark.parametrize(
    ("written", "utc"),
    [
        ("11/12/2026 09:05", "2026-11-12T01:05:00+00:00"),
        ("12/11/2026 09:05", "2026-11-12T01:05:00+00:00"),
        ("12/11/2026 9:05 AM", "2026-11-12T01:05:00+00:00"),
        ("05/06/2026 09:05", "2026-06-05T01:05:00+00:00"),
        ("05/06/2026 9:05 AM", "2026-05-06T01:05:00+00:00"),
        ("11.12.2026 09:05", "2026-12-11T01:05:00+00:00"),
    ],
)
def test_no_order_of_the_numbers_is_read_that_lies_behind_the_mail_that_quotes_it(written: str, utc: str) -> None:
    quoting = datetime(2026, 11, 22, tzinfo=SHANGHAI)
    assert written_moment(written, WORDS, SHANGHAI, not_after=quoting)[0] == datetime.fromisoformat(utc)
