"""What is good to know about a customer."""

from collections.abc import Iterator
from datetime import datetime

from agent_console.desk.screen_pop import ScreenPop
from agent_console.domain.channel import Channel
from agent_console.domain.customer import Consents
from agent_console.wire.customer_file import CustomerFile
from ui.widgets.block import Block, Heading
from ui.widgets.card import BlockCard
from ui.widgets.shapes import Fact
from ui.words import amounts, names, places, times
from ui.words.said import said


class KnowCard(BlockCard):
    """Shows open cases, home, seat, needs, worth and consent."""

    def show_pop(self, pop: ScreenPop, *, now: datetime) -> None:
        """Show what is known in *pop*; hidden where nothing is."""
        facts = tuple(facts_of(pop.file, now=now)) if pop.file else ()
        blocks: tuple[Block, ...] = tuple(Fact(name, value) for name, value in facts)
        self.show_blocks((Heading(said("Know")), *blocks) if blocks else ())


def facts_of(file: CustomerFile, *, now: datetime) -> Iterator[tuple[str, str]]:
    """Return name and words of each fact that is known."""
    customer = file.customer
    home = places.airport(customer.home_airport) or customer.city
    needs = ", ".join(names.service(code) for code in customer.special_services)
    worth = customer.expected_value
    value = said("{money} expected in 12 months", money=amounts.money(worth)) if worth else ""
    cases = "; ".join(case.subject for case in file.cases if case.is_open)
    for name, words in (
        (said("Open case"), cases),
        (said("Home"), home),
        (said("There it is"), time_there(customer.time_zone, now=now)),
        (said("Seat"), customer.seat),
        (said("Needs"), needs),
        (said("Value"), value),
        (said("Consent"), consent(customer.consents)),
    ):
        if words:
            yield name, words


def consent(consents: Consents) -> str:
    """Word what the customer allowed."""
    recording = {
        None: said("Recording not asked"),
        True: said("Recording yes"),
        False: said("No recording"),
    }[consents.recording]
    if not consents.offers:
        return said("{recording} · no offers", recording=recording)
    if set(consents.offers) >= {Channel.PHONE, Channel.EMAIL, Channel.SMS}:
        return said("{recording} · offers welcome", recording=recording)
    channels = ", ".join(names.channel_within(one) for one in consents.offers)
    return said("{recording} · offers by {channels} only", recording=recording, channels=channels)


def time_there(zone: str, *, now: datetime) -> str:
    """Return "21:16" where the customer is at home; empty where it is the same as here."""
    if not zone:
        return ""
    there, here = times.local(now, zone), times.local(now)
    return "" if there.utcoffset() == here.utcoffset() else times.clock(now, zone)
