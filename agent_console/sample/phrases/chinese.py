"""In Chinese, simplified."""

# ruff: noqa: RUF001 - Chinese is written with full-width punctuation

CHINESE: dict[str, tuple[str, ...]] = {
    "delay": (
        (
            "您好，我乘坐的{flight}（{origin}飞{destination}）一再延误，先说{time}，现在改成{later}。"
            "我在{city}还要转机，请问应该改签还是继续等？订座编码{locator}。"
        ),
        (
            "请问{flight}到底几点起飞？手机上和登机口显示的时间不一样。我坐{seat}，只有手提行李，"
            "早一班也可以。"
        ),
    ),
    "cancel": (
        "刚收到短信说{flight}取消了。我当天必须到{city}，请帮我改到其他航班，转机也可以。谢谢。{name}",
    ),
    "bag": (
        (
            "我乘{flight}到达{city}，但行李没有到。行李牌号{bag}，深蓝色硬壳箱，系黄色带子。"
            "里面有药，请尽快给我打电话。"
        ),
    ),
    "refund": (
        "订座{locator}被重复扣款{amount}，我只买了一张票。请退还多收的一笔，并用邮件确认。",
        "两周前答应退还的{amount}到现在还没有到账，麻烦查一下。",
    ),
    "complaint": (
        (
            "我经常飞这条航线，但这次{flight}的体验很差：登机晚了没有人解释，{seat}的阅读灯是坏的。"
            "希望得到有人负责的答复，而不是自动回复。"
        ),
    ),
    "points": (
        "{flight}的里程还没有入账，订票时已经填写会员号（{locator}），应该有{points}分左右。",
        "想用积分换两张去{city}的机票，日期可以前后调整一周，请问什么时候有位子？",
    ),
    "seat": ("我原来选的是{seat}，现在系统把我排到了后面。我需要靠过道的座位，请帮忙调整。",),
    "praise": ("想感谢{flight}的机组。我母亲第一次坐飞机，他们照顾得非常周到。请转告他们。",),
}
