"""What the engine itself says of its reasons, in every language the program ships."""

_WORDS: dict[str, dict[str, str]] = {
    "ground": {"en": "{0} (+{1:.0f} %)", "de": "{0} (+{1:.0f} %)", "zh": "{0}（+{1:.0f}%）"},
    "less": {"en": "{0} ({1:.0f} %)", "de": "{0} ({1:.0f} %)", "zh": "{0}（{1:.0f}%）"},
    "plain context": {
        "en": "Nothing of this moment adds to it",
        "de": "Nichts an diesem Moment spricht besonders dafür",
        "zh": "当前情境没有加分",
    },
    "no lever": {
        "en": "No campaign raises or lowers this",
        "de": "Keine Kampagne hebt oder senkt das",
        "zh": "没有营销活动影响此项",
    },
    "value unknown": {
        "en": "Assumed: this customer's value is not known yet",
        "de": "Angenommen: der Wert dieses Kunden ist noch nicht bekannt",
        "zh": "假定值：尚不清楚该客户的价值",
    },
    "value least": {
        "en": "Assumed to be worth at least this much",
        "de": "Mindestwert, angenommen",
        "zh": "假定的最低价值",
    },
    "value part": {
        "en": "{0:g} % of what the next twelve months are expected to bring (assumed share)",
        "de": "{0:g} % dessen, was die nächsten zwölf Monate bringen sollen (angenommener Anteil)",
        "zh": "未来十二个月预期贡献的{0:g}%（假定比例）",
    },
    "value": {"en": "List value (assumed)", "de": "Listenwert (angenommen)", "zh": "标价（假定）"},
    "learned": {
        "en": "{0:.0f} of {1:.0f} customers like this one said yes",
        "de": "{0:.0f} von {1:.0f} ähnlichen Kunden haben ja gesagt",
        "zh": "{1:.0f}位类似客户中有{0:.0f}位接受",
    },
    "held back": {
        "en": "Sales offers are held back {0}.",
        "de": "Angebote werden zurückgehalten, {0}.",
        "zh": "暂不推销：{0}。",
    },
    "below duty": {
        "en": "“{0}” comes first: it is a duty.",
        "de": "„{0}“ geht vor: es ist eine Pflicht.",
        "zh": "“{0}”优先：这是我们的义务。",
    },
    "below": {
        "en": "“{0}” comes first: {1} {2} against {3}.",
        "de": "„{0}“ geht vor: {1} {2} gegen {3}.",
        "zh": "“{0}”优先：{1} {2}，此项为 {3}。",
    },
    "tie": {
        "en": "As good as “{0}”; the playbook names that one first.",
        "de": "So gut wie „{0}“; das Playbook nennt jenes zuerst.",
        "zh": "与“{0}”相当；方案中后者在前。",
    },
    "propensity": {"en": "probability", "de": "Wahrscheinlichkeit", "zh": "接受概率"},
    "context": {"en": "context", "de": "Lage", "zh": "情境"},
    "value factor": {"en": "value", "de": "Wert", "zh": "价值"},
    "lever": {"en": "lever", "de": "Hebel", "zh": "调节"},
    "stage": {
        "en": "Only from step {0} of the relationship on; this is step {1}",
        "de": "Erst ab Stufe {0} der Beziehung; dies ist Stufe {1}",
        "zh": "仅适用于关系第{0}级以上；目前为第{1}级",
    },
    "often": {
        "en": "Suggested {0} × in {1} days already",
        "de": "In {1} Tagen schon {0} × vorgeschlagen",
        "zh": "{1}天内已建议{0}次",
    },
    "declined": {
        "en": "Declined {0} {1}; respected for {2} days",
        "de": "Abgelehnt {0} {1}; das gilt {2} Tage",
        "zh": "{0}拒绝（{1}）；{2}天内不再提",
    },
    "not now": {
        "en": "“Not now” {0} {1}; asked again after {2} days",
        "de": "„Nicht jetzt“ {0} {1}; wieder nach {2} Tagen",
        "zh": "{0}表示“暂不”（{1}）；{2}天后再问",
    },
    "today": {"en": "today", "de": "heute", "zh": "今天"},
    "yesterday": {"en": "yesterday", "de": "gestern", "zh": "昨天"},
    "days ago": {"en": "{0} days ago", "de": "vor {0} Tagen", "zh": "{0}天前"},
    "asked": {
        "en": "One optional question was asked in this conversation already",
        "de": "Eine freiwillige Frage wurde in diesem Gespräch schon gestellt",
        "zh": "本次通话已问过一个可选问题",
    },
    "one question": {
        "en": "Another question tells more, and one is enough",
        "de": "Eine andere Frage bringt mehr, und eine genügt",
        "zh": "另一个问题更有用，问一个就够",
    },
    "no use": {
        "en": "No answer would change what is suggested",
        "de": "Keine Antwort würde an den Vorschlägen etwas ändern",
        "zh": "任何回答都不会改变建议",
    },
}


def worded(key: str, language: str, *values: object) -> str:
    """Return the engine's words for *key* in *language*, English where there is no other."""
    words = _WORDS[key]
    return words.get(language, words["en"]).format(*values)


def ago(days: int, language: str) -> str:
    """Return how many days ago something was, as part of a sentence."""
    return worded({0: "today", 1: "yesterday"}.get(days, "days ago"), language, days)
