"""How the rules put names, places, times and sums into words an agent can read aloud."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from zoneinfo import ZoneInfo

from agent_console.domain.channel import Channel
from agent_console.domain.customer import Customer
from agent_console.domain.money import Money
from agent_console.domain.trip import Flight

_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£"}

_CHANNELS: Mapping[str, tuple[str, str, str]] = {
    Channel.PHONE: ("by phone", "per Telefon", "电话"),
    Channel.EMAIL: ("by e-mail", "per E-Mail", "电子邮件"),
    Channel.WEB: ("on the web", "im Web", "网站"),
    Channel.CHAT: ("in the chat", "im Chat", "在线聊天"),
    Channel.SMS: ("by SMS", "per SMS", "短信"),
    Channel.APP: ("in the app", "in der App", "应用"),
    Channel.GATE: ("at the gate", "am Gate", "登机口"),
    Channel.ON_BOARD: ("on board", "an Bord", "机上"),
    Channel.SOCIAL: ("on social media", "in sozialen Medien", "社交媒体"),
    Channel.LETTER: ("by letter", "per Brief", "信件"),
    Channel.TRIP: ("on the journey", "auf der Reise", "旅途中"),
}
_LANGUAGES = {"de": 1, "zh": 2}
_HOUR_MINUTES, _DAY_MINUTES = 60, 24 * 60

_CITIES = {
    "AMS": "Amsterdam",
    "ANC": "Anchorage",
    "ATL": "Atlanta",
    "AUS": "Austin",
    "BOS": "Boston",
    "CDG": "Paris",
    "CLT": "Charlotte",
    "DEN": "Denver",
    "DFW": "Dallas",
    "EWR": "Newark",
    "FAI": "Fairbanks",
    "FRA": "Frankfurt",
    "GEG": "Spokane",
    "HKG": "Hong Kong",
    "HND": "Tokyo",
    "HNL": "Honolulu",
    "IAD": "Washington",
    "IAH": "Houston",
    "ICN": "Seoul",
    "JFK": "New York",
    "JNU": "Juneau",
    "LAS": "Las Vegas",
    "LAX": "Los Angeles",
    "LGA": "New York",
    "LHR": "London",
    "MCO": "Orlando",
    "MFR": "Medford",
    "MEX": "Mexico City",
    "MIA": "Miami",
    "MSP": "Minneapolis",
    "NRT": "Tokyo",
    "OGG": "Maui",
    "ORD": "Chicago",
    "PDX": "Portland",
    "PEK": "Beijing",
    "PHL": "Philadelphia",
    "PHX": "Phoenix",
    "PVG": "Shanghai",
    "SAN": "San Diego",
    "SEA": "Seattle",
    "SFO": "San Francisco",
    "SIN": "Singapore",
    "SJC": "San José",
    "SLC": "Salt Lake City",
    "SYD": "Sydney",
    "TPE": "Taipei",
    "YVR": "Vancouver",
    "YYZ": "Toronto",
}
"""Cities by their airports, as they are spoken; any other airport is spoken by its code."""

_SERVICES = {
    "AVML": {
        "en": "vegetarian Hindu meal",
        "de": "hinduistisch-vegetarisches Essen",
        "zh": "印度素食",
    },
    "BLND": {
        "en": "help for a blind traveller",
        "de": "Hilfe für blinde Reisende",
        "zh": "盲人旅客协助",
    },
    "BSCT": {"en": "bassinet", "de": "Babykorb", "zh": "婴儿摇篮"},
    "CHML": {"en": "child meal", "de": "Kinderessen", "zh": "儿童餐"},
    "DBML": {"en": "diabetic meal", "de": "Diabetikeressen", "zh": "糖尿病餐"},
    "DEAF": {
        "en": "help for a deaf traveller",
        "de": "Hilfe für gehörlose Reisende",
        "zh": "聋人旅客协助",
    },
    "GFML": {"en": "gluten-free meal", "de": "glutenfreies Essen", "zh": "无麸质餐"},
    "HNML": {"en": "Hindu meal", "de": "hinduistisches Essen", "zh": "印度餐"},
    "KSML": {"en": "kosher meal", "de": "koscheres Essen", "zh": "犹太洁食"},
    "LFML": {"en": "low-fat meal", "de": "fettarmes Essen", "zh": "低脂餐"},
    "MAAS": {"en": "meet and assist", "de": "Begleitung", "zh": "接送引导服务"},
    "MEDA": {"en": "medical assistance", "de": "medizinische Hilfe", "zh": "医疗协助"},
    "MOML": {"en": "Muslim meal", "de": "muslimisches Essen", "zh": "清真餐"},
    "PETC": {"en": "pet in the cabin", "de": "Haustier in der Kabine", "zh": "客舱宠物"},
    "SVAN": {"en": "service animal", "de": "Assistenzhund", "zh": "服务犬"},
    "UMNR": {
        "en": "company for a child travelling alone",
        "de": "Betreuung für ein allein reisendes Kind",
        "zh": "无成人陪伴儿童服务",
    },
    "VGML": {"en": "vegetarian meal", "de": "vegetarisches Essen", "zh": "素食"},
    "VLML": {
        "en": "vegetarian meal with milk and eggs",
        "de": "vegetarisches Essen mit Milch und Ei",
        "zh": "蛋奶素食",
    },
    "WCHC": {
        "en": "wheelchair to the seat",
        "de": "Rollstuhl bis zum Sitz",
        "zh": "到座位的轮椅服务",
    },
    "WCHR": {"en": "wheelchair", "de": "Rollstuhl", "zh": "轮椅"},
    "WCHS": {
        "en": "wheelchair to the door",
        "de": "Rollstuhl bis zur Tür",
        "zh": "到舱门的轮椅服务",
    },
}
"""Special services (SSR codes) in words; any other is shown by its code."""


_SEATS = {
    "aisle": {"en": "an aisle seat", "de": "einem Gangplatz", "zh": "靠走道的座位"},
    "window": {"en": "a window seat", "de": "einem Fensterplatz", "zh": "靠窗的座位"},
}


def address(customer: Customer | None) -> str:
    """Return how to speak to *customer*: "Ms Li", the whole name, or nothing if unknown."""
    if customer is None:
        return ""
    if customer.honorific and customer.family_name:
        return f"{customer.honorific} {customer.family_name}"
    return customer.full_name


def spoken_to(name: str, sentence: str, language: str = "en") -> str:
    """Return *sentence* with a *name* before it, where there is one."""
    if not name:
        return sentence[:1].upper() + sentence[1:]
    return f"{name}，{sentence}" if language == "zh" else f"{name}, {sentence}"


def city(airport: str) -> str:
    """Return the city an airport belongs to, or the code itself."""
    return _CITIES.get(airport, airport)


def clock(at: datetime, zone: str) -> str:
    """Return the time of day at an airport: "12:50"."""
    there = at.astimezone(ZoneInfo(zone))
    return f"{there.hour:02}:{there.minute:02}"


def leaves(flight: Flight) -> str:
    """Return when *flight* leaves by the clock of its airport."""
    return clock(flight.leaves_at, flight.origin_zone)


def sum_of(money: Money, language: str = "en") -> str:
    """Return an amount as it is written: "$39", "€12.50", "39 CHF"; "12,50 €" in German."""
    whole = money.amount == money.amount.to_integral_value()
    amount = f"{money.amount:,.0f}" if whole else f"{money.amount:,.2f}"
    sign = _SIGNS.get(money.currency)
    if language == "de":
        return f"{_german(amount)} {sign or money.currency}"
    return f"{sign}{amount}" if sign else f"{amount} {money.currency}"


def number(count: float | Decimal, language: str = "en") -> str:
    """Return a number with its thousands apart and at most two decimals."""
    text = f"{count:,.2f}".rstrip("0").rstrip(".") if count % 1 else f"{count:,.0f}"
    return _german(text) if language == "de" else text


def percent(share: float, language: str = "en") -> str:
    """Return a share of one in whole percent."""
    return f"{share:.0%}".replace("%", " %" if language == "de" else "%")


@lru_cache(maxsize=512)
def the_day(day: date, language: str = "en") -> str:
    """Return a day as it is written: "22 November 2026"."""
    if language == "de":
        return f"{day:%d.%m.%Y}"
    return f"{day.year}年{day.month}月{day.day}日" if language == "zh" else f"{day.day} {day:%B %Y}"


def listed(words: list[str]) -> str:
    """Return words one after the other."""
    return ", ".join(words)


def service(code: str, language: str = "en") -> str:
    """Return a special service in words."""
    words = _SERVICES.get(code)
    return words.get(language, words["en"]) if words else code


def seat(wish: str, language: str = "en") -> str:
    """Return a wish for a seat ("aisle", "window") as it is said: "an aisle seat"."""
    words = _SEATS.get(wish)
    return words.get(language, words["en"]) if words else wish


def _german(number: str) -> str:
    return number.translate({ord(","): ".", ord("."): ","})


def channel(name: str, language: str) -> str:
    """Return the way something went, as part of a sentence: "by SMS"; a new one by its name."""
    return _CHANNELS.get(name, (name, name, name))[_LANGUAGES.get(language, 0)]


def span(minutes: float, language: str) -> str:
    """Return how long *minutes* are, in one unit: "35 min", "2 h", "3 days"."""
    units = {"de": ("Min.", "Std.", "Tag", "Tage"), "zh": ("分钟", "小时", "天", "天")}
    minute, hour, day, days = units.get(language, ("min", "h", "day", "days"))
    if minutes < _HOUR_MINUTES:
        return f"{int(minutes)} {minute}"
    if minutes < _DAY_MINUTES:
        return f"{int(minutes // _HOUR_MINUTES)} {hour}"
    count = int(minutes // _DAY_MINUTES)
    return f"{count} {day if count == 1 else days}"
