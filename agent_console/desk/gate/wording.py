"""The reasons of the list in words, in every language the program ships."""

from datetime import datetime
from zoneinfo import ZoneInfo

_WORDS: dict[str, dict[str, str]] = {
    "misses": {
        "en": "Misses {0} {1} → {2} {3}",
        "de": "Verpasst {0} {1} → {2} {3}",
        "zh": "赶不上{0} {1} → {2} {3}",
    },
    "nothing else": {
        "en": "{0}, nothing else today",
        "de": "{0}, heute geht nichts mehr",
        "zh": "{0}，今天已无其他航班",
    },
    "minor": {
        "en": "Unaccompanied minor",
        "de": "Allein reisendes Kind",
        "zh": "无成人陪伴儿童",
    },
    "promise": {"en": "promise open", "de": "Versprechen offen", "zh": "有未兑现的承诺"},
    "complaint": {"en": "complaint open", "de": "Beschwerde offen", "zh": "有未解决的投诉"},
    "moved": {
        "en": "Was moved off {0} on {1}",
        "de": "Wurde am {1} von {0} umgebucht",
        "zh": "{1}曾从{0}改签",
    },
    "moved too": {
        "en": "Was moved off {0} on {1} too",
        "de": "Wurde am {1} schon von {0} umgebucht",
        "zh": "{1}也曾从{0}改签",
    },
    "bag": {"en": "Bag not with them", "de": "Gepäck nicht dabei", "zh": "行李未同行"},
    "celebrating": {"en": "Celebrating", "de": "Feiert", "zh": "庆祝"},
    "upset": {"en": "Upset", "de": "Verärgert", "zh": "不满"},
    "praise": {"en": "Praised the crew", "de": "Lob für die Crew", "zh": "称赞机组"},
    "noted": {
        "en": "{0} (noted {1}, {2})",
        "de": "{0} (notiert {1}, {2})",
        "zh": "{0}（{2}{1}记录）",
    },
    "noted on": {"en": "{0} (noted {1})", "de": "{0} (notiert {1})", "zh": "{0}（{1}记录）"},
    "standby": {
        "en": "On standby, no seat yet",
        "de": "Auf der Warteliste, noch ohne Platz",
        "zh": "候补，尚无座位",
    },
    "seat changed": {
        "en": "Seat changed from {0}",
        "de": "Sitz geändert, vorher {0}",
        "zh": "座位已更改，原为{0}",
    },
    "tier": {"en": "{0} since {1}", "de": "{0} seit {1}", "zh": "自{1}年起为{0}会员"},
}
_MONTHS = {
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    "de": ("Jan", "Feb", "März", "Apr", "Mai", "Juni", "Juli", "Aug", "Sep", "Okt", "Nov", "Dez"),
}


def worded(key: str, language: str, *parts: object) -> str:
    """Return the words under *key* with *parts* put in; English where a language is missing."""
    words = _WORDS[key]
    return words.get(language, words["en"]).format(*parts)


def short_day(at: datetime, zone: str, language: str) -> str:
    """Return a day of this year or the last: "12 Nov", "12. Nov", "11月12日"."""
    day = at.astimezone(ZoneInfo(zone or "UTC"))
    if language == "zh":
        return f"{day.month}月{day.day}日"
    if language == "de":
        return f"{day.day}. {_MONTHS['de'][day.month - 1]}"
    return f"{day.day} {_MONTHS['en'][day.month - 1]}"
