"""What to check before changes to the account, and what is good to know."""

from collections.abc import Iterator
from datetime import datetime

from agent_console.desk.screen_pop import Check, ScreenPop
from agent_console.domain.channel import Channel
from agent_console.domain.customer import Consents
from agent_console.domain.interaction import Interaction
from agent_console.wire.customer_file import CustomerFile
from ui.widgets.block import Block, Gap, Heading
from ui.widgets.card import BlockCard
from ui.widgets.shapes import Fact, StepLine
from ui.words import amounts, names, places, times
from ui.words.said import said

_RECENT = 200
"""How far back the last agent is looked for: whoever served longer ago knows nothing any more."""


class VerifyCard(BlockCard):
    """Shows what proves that the customer is who they say; hidden where nothing is asked."""

    def show_pop(self, pop: ScreenPop) -> None:
        """Show the checks of *pop*."""
        self.show_blocks(tuple(check_blocks(pop.checks)))


def check_blocks(checks: tuple[Check, ...]) -> Iterator[Block]:
    """Word the checks."""
    if checks:
        yield Heading(said("Verify before account changes"))
        yield Gap(3)
    for check in checks:
        state = "done" if check.is_done else "current"
        yield StepLine(check.what, state, "" if check.is_done else said("ask"))


class KnowCard(BlockCard):
    """Shows home, seat, needs, worth, consent and who spoke with the customer last."""

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
    value = said("{money} expected, next 12 mo.", money=amounts.money(worth)) if worth else ""
    cases = "; ".join(case.subject for case in file.cases if case.is_open)
    for name, words in (
        (said("Open case"), cases),
        (said("Home"), home),
        (said("Seat"), customer.seat),
        (said("Needs"), needs),
        (said("Value"), value),
        (said("Consent"), consent(customer.consents)),
        (said("Last agent"), last_agent(file.interactions, now=now)),
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
    channels = ", ".join(names.channel(channel).lower() for channel in consents.offers)
    return said("{recording} · offers by {channels} only", recording=recording, channels=channels)


def last_agent(interactions: tuple[Interaction, ...], *, now: datetime) -> str:
    """Word who spoke with the customer last, when, and about what."""
    last = next((i for i in interactions[:_RECENT] if i.agent_name), None)
    if last is None:
        return ""
    on = times.short_day(times.local(last.at).date(), times.local(now).date())
    return f"{last.agent_name}, {on} — “{last.headline}”"
