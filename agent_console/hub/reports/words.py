"""What stands above the columns of a report, in the languages of the console."""

from collections.abc import Mapping

from agent_console.domain.report import ReportKind

_PLACES = {"en": 0, "de": 1, "zh_CN": 2}

TITLES: Mapping[ReportKind, tuple[str, str, str]] = {
    ReportKind.NOTES: ("Notes", "Notizen", "记录"),
    ReportKind.FLOOR: ("Figures by half hour", "Zahlen je halbe Stunde", "半小时统计"),
    ReportKind.AGENTS: ("Figures by agent", "Zahlen je Mitarbeiter", "坐席统计"),
    ReportKind.QUEUES: ("Figures by queue", "Zahlen je Warteschlange", "队列统计"),
    ReportKind.REASONS: ("Contact reasons", "Kontaktgründe", "来电原因"),
    ReportKind.STEPS: ("Next steps", "Nächste Schritte", "下一步建议"),
}
_WORDS: Mapping[str, tuple[str, str, str]] = {
    "when": ("When", "Wann", "时间"),
    "agent": ("Agent", "Mitarbeiter", "坐席"),
    "team": ("Team", "Team", "团队"),
    "queue": ("Queue", "Warteschlange", "队列"),
    "customer": ("Customer", "Kunde", "客户"),
    "contact": ("Phone", "Telefon", "电话"),
    "tier": ("Tier", "Status", "等级"),
    "value": ("Expected value", "Erwarteter Wert", "预期价值"),
    "reason": ("Reason", "Grund", "原因"),
    "outcome": ("Outcome", "Ergebnis", "结果"),
    "duration": ("Talk time", "Gesprächszeit", "通话时长"),
    "flags": ("Flags", "Hinweise", "标记"),
    "state": ("Review", "Prüfung", "审核"),
    "note": ("Note", "Notiz", "内容"),
    "contacts": ("Contacts", "Kontakte", "联系次数"),
    "solved": ("Solved first time", "Sofort gelöst", "首次解决率"),
    "handle": ("Handle time", "Bearbeitungszeit", "处理时长"),
    "wrap_up": ("Wrap-up", "Nachbearbeitung", "话后处理"),
    "offered": ("Calls offered", "Angebotene Anrufe", "来电数"),
    "answered": ("Answered", "Angenommen", "接听数"),
    "abandoned": ("Abandoned", "Aufgelegt", "放弃数"),
    "service": ("Service level", "Servicegrad", "服务水平"),
    "speed": ("Speed of answer", "Wartezeit", "平均等待"),
    "accepted": ("Accepted next steps", "Angenommene Schritte", "接受率"),
    "answers": ("Answers", "Antworten", "回应数"),
    "from": ("At least (95 %)", "Mindestens (95 %)", "下限 (95%)"),
    "to": ("At most (95 %)", "Höchstens (95 %)", "上限 (95%)"),
    "declined": ("Declined", "Abgelehnt", "拒绝"),
    "later": ("Not now", "Nicht jetzt", "暂不"),
    "kept": ("Promises kept", "Zusagen gehalten", "承诺兑现率"),
    "step": ("Next step", "Nächster Schritt", "下一步"),
    "count": ("Count", "Anzahl", "数量"),
    "cut": (
        "More rows are in the report for spreadsheets (CSV, XLSX).",
        "Weitere Zeilen stehen im Bericht für Tabellen (CSV, XLSX).",
        "更多内容请导出为表格（CSV、XLSX）。",
    ),
    "upto": ("Share so far", "Anteil bisher", "累计占比"),
}


def word(key: str, language: str) -> str:
    """Return a heading; English where a language has none of its own."""
    return _WORDS[key][_PLACES.get(language, 0)]


def title(kind: ReportKind, language: str) -> str:
    """Return what a report is called."""
    return TITLES[kind][_PLACES.get(language, 0)]
