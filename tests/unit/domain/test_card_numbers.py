"""Every trap a card number can be hidden in, and everything that only looks like one."""

import pytest

from agent_console.domain.card_numbers import kept_form, masked, masked_together

SPOKEN = "four one one one " + "one " * 11 + "one"
HIDDEN = (
    ("4111 1111 1111 1111", "•••• •••• •••• 1111"),
    ("4111111111111111", "••••••••••••1111"),
    ("4111-1111-1111-1111", "••••-••••-••••-1111"),
    ("4111.1111.1111.1111", "••••.••••.••••.1111"),
    ("4111\u00a01111\u00a01111\u00a01111", "••••\u00a0••••\u00a0••••\u00a01111"),
    ("4111\u20111111\u20111111\u20111111", "••••\u2011••••\u2011••••\u20111111"),
    ("４１１１ １１１１ １１１１ １１１１", "•••• •••• •••• １１１１"),
    ("٤١١١ ١١١١ ١١١١ ١١١١", "•••• •••• •••• ١١١١"),
    ("4111 1111\n1111 1111", "•••• ••••\n•••• 1111"),
    ("4111 - 1111 - 1111 - 1111", "•••• - •••• - •••• - 1111"),
    ("3782 822463 10005", "•••• •••••• •0005"),
    ("30569309025904", "••••••••••5904"),
    ("Her card is 5555555555554444, she says", "Her card is ••••••••••••4444, she says"),
)
LEFT = (
    "e-ticket 0162476075898",
    "ticket 016 2476075898",
    "member number 1234567890123",
    "bag 0125728359",
    "call +1 206 555 0142 or +4915112345678",
    "locator K7PQ2M",
    "flight AS 1161 at 14:05, gate C9, 2 h 40 min late",
    "4111 1111 1111 1112",
    "one of four, two at seven, three or five of eight",
    "at 4111 Main Street, paid 250 dollars and 1234 points",
)


@pytest.mark.parametrize(("typed", "kept"), HIDDEN)
def test_a_card_number_keeps_its_last_four_digits_at_the_most(typed: str, kept: str) -> None:
    assert masked(typed) == kept
    assert masked(masked(typed)) == kept


@pytest.mark.parametrize("typed", LEFT)
def test_what_only_looks_like_one_is_left_alone(typed: str) -> None:
    assert masked(typed) == typed
    went_on = f"{typed} so far"
    assert kept_form(went_on, caret=len(went_on)) == went_on


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        (SPOKEN, "one one one one"),
        (SPOKEN.replace(" ", ", "), "one, one, one, one"),
        (SPOKEN.upper(), "ONE ONE ONE ONE"),
        (SPOKEN.replace(" ", "-"), "one-one-one-one"),
        ("vier eins eins eins " + "eins " * 11 + "eins", "eins eins eins eins"),
        ("四" + "一" * 15, "一一一一"),
        ("four triple one triple one triple one triple one triple one", "triple one"),
        ("four 111 one one one one 1111 1111", "1111"),
    ],
)
def test_a_number_written_as_it_was_said_is_masked(said: str, kept: str) -> None:
    made = masked(f"She read it out: {said}. Thanks")
    assert made.startswith("She read it out: •")
    assert made.endswith(f"{kept}. Thanks")
    assert len(made) == len(f"She read it out: {said}. Thanks")
    shown = made.removesuffix(f"{kept}. Thanks").removeprefix("She read it out: ")
    assert not any(sign.isalnum() for sign in shown)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("CVV 123", "CVV •••"),
        ("cvc: 1234", "cvc: ••••"),
        ("the security code is 987", "the security code is •••"),
        ("Kartenprüfnummer 123", "Kartenprüfnummer •••"),
        ("安全码 123", "安全码 •••"),
        ("4111 1111 1111 1111 12/27 123", "•••• •••• •••• 1111 12/27 •••"),
        ("4111111111111111 exp 12/2027, 123", "••••••••••••1111 exp 12/2027, •••"),
        ("4111 1111 1111 1111 123", "•••• •••• •••• 1111 •••"),
        ("4111 1111 1111 1111, 250 dollars", "•••• •••• •••• 1111, 250 dollars"),
    ],
)
def test_the_code_from_the_back_of_the_card_is_masked_too(typed: str, kept: str) -> None:
    assert masked(typed) == kept


def test_a_number_that_begins_in_the_note_and_goes_on_in_the_promise_is_masked() -> None:
    note, promise = masked_together(["Charge 4111 1111", "1111 1111 the fee back"])
    assert (note, promise) == ("Charge •••• ••••", "•••• 1111 the fee back")
    assert masked_together(["Two seats", "by 18:00", ""]) == ("Two seats", "by 18:00", "")


def test_of_a_number_that_is_still_being_typed_the_disk_gets_the_beginning() -> None:
    typed = "card 4111 1111 1111 1"
    assert kept_form(typed, caret=len(typed)) == "card 4111 1111 11•• •"


@pytest.mark.parametrize("between", [*"/,_*|", ")(", "\u00ad", "\u200b", "\u2060", ", ", " / "])
def test_groups_are_masked_whatever_signs_somebody_puts_between_them(between: str) -> None:
    safe = masked(f"({between.join(['4111', '1111', '1111', '1111'])})")
    assert [sign for sign in safe if sign.isdigit()] == list("1111")


@pytest.mark.parametrize(
    "text", ["22/11/2026, 12/05/2026", "(206) 555-0142/0143", "016/2476075898", "1,234,567.89"]
)
def test_dates_and_amounts_are_no_card_numbers(text: str) -> None:
    assert masked(text) == text
