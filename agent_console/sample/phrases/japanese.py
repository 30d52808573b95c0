"""In Japanese."""

# ruff: noqa: RUF001 - Japanese is written with full-width punctuation

JAPANESE: dict[str, tuple[str, ...]] = {
    "delay": (
        (
            "{flight}（{origin}発{destination}行き）の出発が{time}から{later}に変わりました。"
            "{city}で乗り継ぎがあるのですが、別の便に変更したほうがよいでしょうか。"
            "予約番号は{locator}です。"
        ),
    ),
    "cancel": (
        (
            "{flight}が欠航になったと連絡を受けました。当日中に{city}へ行く必要があります。"
            "他の便への振り替えをお願いいたします。{name}"
        ),
    ),
    "bag": (
        (
            "{flight}で{city}に到着しましたが、預けたスーツケースが出てきませんでした。"
            "手荷物番号は{bag}、紺色で黄色のベルトが付いています。ご連絡をお待ちしております。"
        ),
    ),
    "refund": (
        (
            "予約{locator}について、{amount}が二重に請求されています。"
            "一件分の返金と、メールでのご確認をお願いいたします。"
        ),
    ),
    "complaint": (
        (
            "この路線をよく利用していますが、{flight}では搭乗開始が遅れた理由の説明がなく、"
            "座席{seat}の読書灯も点きませんでした。改善をお願いいたします。"
        ),
    ),
    "points": (
        "{flight}のマイルがまだ加算されていません。{points}ほどになるはずです。予約番号{locator}。",
    ),
    "seat": (
        (
            "{flight}で{seat}を指定していましたが、後方の席に変わっていました。"
            "通路側の席をお願いできますでしょうか。"
        ),
    ),
    "praise": (
        "{flight}の客室乗務員の皆様に大変親切にしていただきました。ありがとうございました。",
    ),
}
