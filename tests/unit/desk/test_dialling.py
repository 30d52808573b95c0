import pytest

from agent_console.desk.dialling import Link, Wish, dial, read_link
from agent_console.errors import BadInput, HubUnreachable


@pytest.mark.parametrize(
    ("text", "wish", "number"),
    [
        ("tel:+1-206-555-0142", Wish.FIND, "+12065550142"),
        ("TEL:+12065550142;ext=5", Wish.FIND, "+12065550142"),
        ("tel:%2B12065550142", Wish.FIND, "+12065550142"),
        ("callto://(206)%20555-0142", Wish.FIND, "+12065550142"),
        ("tel:214", Wish.FIND, "214"),
        ("agentconsole:show", Wish.SHOW, ""),
        ("agentconsole:", Wish.SHOW, ""),
        ("agentconsole:find?number=2065550142", Wish.FIND, "+12065550142"),
        ("agentconsole://dial?number=%2B12065550142", Wish.DIAL, "+12065550142"),
    ],
)
def test_links_are_understood(text: str, wish: Wish, number: str) -> None:
    assert read_link(text) == Link(wish=wish, number=number)


@pytest.mark.parametrize(
    "text", ["", "hello", "mailto:a@b.c", "tel:", "tel:nobody", "agentconsole:erase?number=1"]
)
def test_other_links_are_refused(text: str) -> None:
    with pytest.raises(BadInput):
        read_link(text)


def test_without_a_hub_nobody_dials() -> None:
    with pytest.raises(HubUnreachable):
        dial(None, "+12065550142")
