import pytest

from agent_console.crm.event_stream import ServerEvent, events, lines


def _read(text: str) -> list[ServerEvent | None]:
    return list(events(lines([text])))


def test_an_event_ends_at_the_blank_line() -> None:
    assert _read("id: 7\nevent: call\ndata: {}\n\n") == [ServerEvent("7", "call", "{}")]


def test_an_event_without_its_blank_line_never_happened() -> None:
    assert _read("id: 7\nevent: call\ndata: {}\n") == []


def test_a_comment_is_a_sign_of_life() -> None:
    assert _read(": still here\n\ndata: x\n\n") == [None, ServerEvent("", "message", "x")]


def test_data_on_several_lines_is_one_text() -> None:
    assert _read("data: a\ndata:b\ndata:  c\n\n") == [ServerEvent("", "message", "a\nb\n c")]


def test_the_id_stays_and_the_name_does_not() -> None:
    found = _read("id: 7\nevent: call\ndata: a\n\ndata: b\n\n")
    assert found == [ServerEvent("7", "call", "a"), ServerEvent("7", "message", "b")]


def test_what_has_no_data_is_no_event() -> None:
    assert _read("retry: 1000\n\nevent: call\nid: 3\n\nsomething\n\n") == []


@pytest.mark.parametrize("size", [1, 2, 3, 5, 1000])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_may_come_in_any_pieces_and_end_in_three_ways(size: int, end: str) -> None:
    text = f"id: 1{end}data: a{end}data: A{end}{end}data: b{end}{end}: c{end}"
    parts = [text[n : n + size] for n in range(0, len(text), size)]
    found = list(events(lines([*parts, "x"])))
    assert found == [ServerEvent("1", "message", "a\nA"), ServerEvent("1", "message", "b"), None]


@pytest.mark.parametrize("sign", ["\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\x1c"])
def test_only_line_ends_of_the_standard_cut(sign: str) -> None:
    assert _read(f"data: a{sign}b\n\n") == [ServerEvent("", "message", f"a{sign}b")]
