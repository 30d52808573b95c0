from datetime import date

import pytest

from agent_console.domain.boarding_pass import BoardingPass
from agent_console.domain.pass_reading import BadPass, read_pass

TODAY = date(2026, 11, 22)
SIGNATURE = (
    "^164GIWVC5EH7JNT684FVNJ91W2QA4DVN5J8K4F0L0GEQ3DF5TGBN8709HKT5D3DW3GBHFCVHMY7J5T6HFR41W2QA4"
    "DVN5J8K4F0L0GE"
)
ONE_LEG = "M1DESMARAIS/LUC       EABC123 YULFRAAC 0834 326J001A0025 100"
TWO_LEGS = (
    "M2DESMARAIS/LUC       EABC123 YULFRAAC 0834 226F001A0025 14D>6181WW6225BAC 00141234560032A"
    "0141234567890 1AC AC 1234567890123    20KYLX58ZDEF456 FRAGVALH 3664 227C012C0002 12E2A"
    "0140987654321 1AC AC 1234567890123    2PCNWQ"
) + SIGNATURE
PADDED = (
    "M1TEST/HIDDEN         E8OQ6FU FRARLGLH 4010 012C004D0001 35C>2180WW6012BLH              "
    "2922023642241060 LH                        *30600000K09         "
)


def leg(
    *,
    route: str = "SEASFO",
    seat: str = "012C",
    day: str = "326",
    status: str = "1",
    more: str = "",
    locator: str = "ABC123 ",
) -> str:
    return f"{locator}{route}AS 1161 {day}Y{seat}0025 {status}{len(more):02X}{more}"


def a_pass(*legs: str, name: str = "LI/MIA MS", tail: str = "") -> str:
    return f"M{len(legs)}{name:20}E{''.join(legs)}{tail}"


def head(version: str, unique: str, repeated: str = "", private: str = "") -> str:
    return f">{version}{len(unique):02X}{unique}{len(repeated):02X}{repeated}{private}"


def read(text: str, today: date = TODAY) -> BoardingPass:
    return read_pass(text, today=today)


def test_a_pass_of_mandatory_fields_is_read() -> None:
    decoded = read(ONE_LEG + SIGNATURE)
    (only,) = decoded.legs
    assert (decoded.name, decoded.is_e_ticket, decoded.version) == ("DESMARAIS/LUC", True, "")
    assert (only.locator, only.origin, only.destination) == ("ABC123", "YUL", "FRA")
    assert (only.carrier, only.flight_number, only.seat) == ("AC", "834", "1A")
    assert (only.cabin, only.sequence, only.status) == ("J", "25", "1")
    assert only.flown_on == date(2026, 11, 22)
    assert decoded.security == "1"


def test_every_field_of_several_legs_is_read() -> None:
    decoded = read(TWO_LEGS)
    first, second = decoded.legs
    assert (decoded.version, decoded.passenger, decoded.document) == ("6", "1", "B")
    assert (decoded.issued_on, decoded.issuer) == (date(2026, 8, 13), "AC")
    assert decoded.bag_tags == ("0014123456003",)
    assert (first.ticket, second.ticket) == ("0141234567890", "0140987654321")
    assert (first.member_airline, first.member_number) == ("AC", "1234567890123")
    assert (first.free_bags, first.has_fast_track, first.private) == ("20K", True, "LX58Z")
    assert (second.free_bags, second.has_fast_track, second.private) == ("2PC", False, "WQ")
    assert [leg.flown_on for leg in decoded.legs] == [date(2026, 8, 14), date(2026, 8, 15)]
    assert [leg.locator for leg in decoded.legs] == ["ABC123", "DEF456"]


def test_trailing_spaces_belong_to_the_pass() -> None:
    decoded = read(PADDED)
    assert decoded.legs[0].ticket == "2202364224106"
    assert decoded.legs[0].private == "*30600000K09"
    with pytest.raises(BadPass, match="ends inside the conditional part of leg 1"):
        read(PADDED.rstrip())


def test_the_line_end_of_a_scanner_does_not() -> None:
    assert read(PADDED + "\r\n") == read(PADDED)


@pytest.mark.parametrize("version", list("12345678"))
def test_every_version_is_read(version: str) -> None:
    bags = "0014123456003" * (3 if version in "678" else 1)
    repeated = f"027{2476075898:010} 1AS AS {'AS4711':16} 2PC" + ("Y" if version >= "5" else "")
    unique = f"{'X' if version == '8' else '0'}WW6320BAS {bags}"
    decoded = read(a_pass(leg(more=head(version, unique, repeated, "PRIVATE"))))
    (only,) = decoded.legs
    assert decoded.version == version
    assert len(decoded.bag_tags) == len(bags) // 13
    assert (only.ticket, only.member_number, only.private) == ("0272476075898", "AS4711", "PRIVATE")
    assert only.has_fast_track is (True if version >= "5" else None)
    assert decoded.passenger == ("X" if version == "8" else "0")


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_so_many_legs_as_the_pass_says(count: int) -> None:
    decoded = read(a_pass(*(leg(locator=f"ABC12{number} ") for number in range(count))))
    assert [one.locator for one in decoded.legs] == [f"ABC12{number}" for number in range(count)]


def test_blank_fields_stay_blank() -> None:
    (only,) = read(a_pass(leg(seat="    ", day="   ", status=" "))).legs
    assert (only.seat, only.day_of_year, only.flown_on, only.status) == ("", None, None, "")


@pytest.mark.parametrize("unique", ["", "0", "0WW", "0WW6320B", "0WW6320BAS "])
def test_a_head_may_be_shorter_than_the_newest_version_has_it(unique: str) -> None:
    decoded = read(a_pass(leg(more=head("2", unique))))
    assert decoded.version == "2"
    assert decoded.bag_tags == ()


def test_a_conditional_part_without_a_version_is_the_airlines_own() -> None:
    decoded = read(a_pass(leg(more="WHATEVER 42")))
    assert (decoded.version, decoded.legs[0].private) == ("", "WHATEVER 42")


def test_an_infant_is_told() -> None:
    assert read(a_pass(leg(more=head("6", "4WW6320BAS ")))).is_infant
    assert read(a_pass(leg(seat="INF "))).is_infant
    assert not read(ONE_LEG).is_infant


@pytest.mark.parametrize(
    ("text", "what", "where"),
    [
        ("", "ends inside the format", 0),
        ("S1DESMARAIS/LUC", "the format is not M", 1),
        ("M0" + ONE_LEG[2:], "no digit from 1 to 9", 2),
        ("Mx" + ONE_LEG[2:], "no digit from 1 to 9", 2),
        ("M", "ends inside the number of legs", 1),
        ("M1" + " " * 20 + ONE_LEG[22:], "the name is blank", 3),
        (ONE_LEG.replace("LUC", "LÜC"), "only plain ASCII", 14),
        (ONE_LEG.replace("LUC", "L\tC"), "only plain ASCII", 14),
        (ONE_LEG[:40], "ends inside the flight number of leg 1", 40),
        (ONE_LEG[:58], "ends inside the size of the conditional part of leg 1", 58),
        (ONE_LEG[:59], "ends inside the size of the conditional part of leg 1", 59),
        (ONE_LEG[:58] + "ZZ", "no hexadecimal number", 59),
        (ONE_LEG[:58] + "05>1", "ends inside the conditional part of leg 1", 62),
        (ONE_LEG + "X", "more text than the pass says", 61),
        (ONE_LEG + "^1", "ends inside the size of the signature", 62),
        (ONE_LEG + "^105AB", "ends inside the signature", 66),
        (ONE_LEG + "^102ABC", "more text than the pass says", 67),
        (ONE_LEG.replace("YUL", "Y1L"), "the origin of leg 1 is no airport", 31),
        (ONE_LEG.replace("326J", "000J"), "no day of a year", 45),
        (ONE_LEG.replace("326J", "367J"), "no day of a year", 45),
        (ONE_LEG.replace("M1", "M2"), "ends inside the locator of leg 2", 60),
        (a_pass(leg(more=">6FF")), "ends inside what stands once", 64),
        (a_pass(leg(more=">600X")), "ends inside the size of what repeats in leg 1", 65),
    ],
)
def test_each_refusal_says_what_and_where(text: str, what: str, where: int) -> None:
    with pytest.raises(BadPass, match=what) as refused:
        read(text)
    assert refused.value.where == where


def test_no_refusal_repeats_the_pass() -> None:
    for length in range(len(TWO_LEGS)):
        try:
            read(TWO_LEGS[:length])
        except BadPass as exc:
            said = f"{exc} {exc.advice}"
            assert not any(word in said for word in ("DESMARAIS", "ABC123", "0141234567890"))


@pytest.mark.parametrize(
    ("day", "today", "flown"),
    [
        ("326", date(2026, 11, 22), date(2026, 11, 22)),
        ("001", date(2026, 12, 31), date(2027, 1, 1)),
        ("365", date(2027, 1, 1), date(2026, 12, 31)),
        ("366", date(2027, 1, 1), date(2028, 12, 31)),
        ("366", date(2026, 1, 1), date(2024, 12, 31)),
        ("180", date(2026, 11, 22), date(2026, 6, 29)),
    ],
)
def test_without_an_issue_date_the_nearest_such_day_is_meant(
    day: str, today: date, flown: date
) -> None:
    (only,) = read(a_pass(leg(day=day)), today).legs
    assert only.flown_on == flown


@pytest.mark.parametrize(
    ("issued", "day", "today", "issued_on", "flown"),
    [
        ("6320", "326", date(2026, 11, 22), date(2026, 11, 16), date(2026, 11, 22)),
        ("6364", "002", date(2026, 12, 31), date(2026, 12, 30), date(2027, 1, 2)),
        ("9100", "200", date(2026, 11, 22), date(2019, 4, 10), date(2019, 7, 19)),
        ("7001", "001", date(2026, 12, 31), date(2027, 1, 1), date(2027, 1, 1)),
        ("6326", "325", date(2026, 11, 22), date(2026, 11, 22), date(2026, 11, 21)),
        ("7225", "366", date(2097, 11, 22), date(2097, 8, 13), date(2104, 12, 31)),
        ("    ", "326", date(2026, 11, 22), None, date(2026, 11, 22)),
        ("6X00", "326", date(2026, 11, 22), None, date(2026, 11, 22)),
    ],
)
def test_an_issue_date_says_the_year(
    issued: str, day: str, today: date, issued_on: date | None, flown: date
) -> None:
    decoded = read(a_pass(leg(day=day, more=head("6", f"0WW{issued}BAS "))), today)
    assert (decoded.issued_on, decoded.legs[0].flown_on) == (issued_on, flown)
