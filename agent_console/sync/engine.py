"""Moves facts between the local files and the hub. Knows no thread and no widget."""

import random
from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Protocol

from agent_console.clock import Clock
from agent_console.errors import (
    ConsoleError,
    HubRefused,
    HubTroubled,
    HubUnknown,
    SignInExpired,
    StartOver,
)
from agent_console.ids import AgentId, CustomerId, is_parked
from agent_console.logs import area
from agent_console.settings import SyncSettings
from agent_console.store.cache import Cache
from agent_console.store.journal import LONGEST_WAIT, Journal
from agent_console.store.outbox_entry import EntryState, OutboxEntry
from agent_console.sync.coming_back import came_back, comes_back, is_told, overtaken
from agent_console.wire.feed import Kind, Page
from agent_console.wire.operation import ERASED, Fate, Outcome, Problem

_log = area("sync")
_SERVER_ERROR = 500
_DEEDS = 1_000
_TOGETHER = 3
"""What failed so often is sent alone: one of a batch may be why all of it fails."""
_ASKED_AT_MOST = 2
"""So often the hub is asked again to do what it says it did, while its feed does not show it.

Tries that never reached it are none of them: after a day without a network all have many."""


class Feed(Protocol):
    """The part of the hub that sync needs."""

    def changes(
        self, cursor: str | None, *, limit: int, station: str = "", most: int | None = None
    ) -> Page:
        """Fetch the next page of the feed."""
        ...

    def submit(self, operations: Sequence[bytes]) -> tuple[Outcome, ...]:
        """Hand over operations."""
        ...


def _always() -> bool:
    return True


class SyncEngine:
    """Push, pull, and both until nothing is left."""

    def __init__(
        self,
        cache: Cache,
        journal: Journal,
        hub: Feed,
        *,
        clock: Clock,
        settings: SyncSettings | None = None,
        chance: random.Random | None = None,
        station: str = "",
    ) -> None:
        self._station = station
        self._cache = cache
        self._journal = journal
        self._hub = hub
        self._clock = clock
        self._settings = settings or SyncSettings()
        self._chance = chance or random.Random()
        self.filling: float | None = None
        """The share of a first fill that is done; None when there is none."""
        self.told_of: set[AgentId] = set()
        """Colleagues the feed told of: there may be something for them that is not in it."""

    def push(self) -> bool:
        """Send one batch; True if any entry was settled, so that a cycle cannot spin."""
        batch = self._journal.due(limit=self._settings.batch, now=self._clock())
        if not batch:
            return False
        # INVARIANT: what never gets through, for whatever reason, keeps nobody else's back.
        batch = tuple(one for one in batch if one.attempt_count < _TOGETHER) or (
            min(batch, key=lambda one: one.attempt_count),
        )
        try:
            outcomes = self._hub.submit([entry.body for entry in batch])
        except HubRefused as exc:
            return self._refused_whole(batch, exc)
        except HubTroubled as exc:
            problem = Problem(title=str(exc), status=_SERVER_ERROR)
            self._postpone(batch, problem, wait_s=exc.retry_after_s)
            raise
        except SignInExpired:
            raise  # nothing was tried: all of it is due the moment somebody signs in
        except ConsoleError:
            self._postpone(batch, None)
            raise
        return self._settle(batch, outcomes)

    def pull(self) -> bool:
        """Take one page (rows and cursor in one transaction); True if more follows."""
        since = self._place
        try:
            page = self._hub.changes(
                since,
                limit=self._settings.page,
                station=self._station,
                most=self._settings.customers,
            )
        except StartOver:
            # Ours first: if the program ends in between, the hub says the same again.
            count = self._journal.send_again()
            _log.info("the hub lost our place in its feed: starting over, %d sent again", count)
            self._forget_copy()
            return since is not None
        if self._cache.is_damaged:
            # Not before the hub is there to fill it again: till then most of it can be read.
            self._forget_copy()
            return True
        # Before its page is in: a program that ends in between is given the same page again.
        self._forget_erased(page)
        self._cache.absorb(page)
        self.told_of |= {one.id for one in page.agents}
        self.filling = page.filling if page.more else None
        self._forget_what_came_back(page)
        return page.more and page.cursor != since

    def trim(self) -> bool:
        """Let some of the least useful customers go; True while there are too many."""
        in_use = {draft.customer_id for draft in self._journal.drafts()}
        in_use |= {entry.customer_id for entry in self._journal.entries()}
        most = self._settings.customers
        # By the hub's clock: by ours, a year off, nobody would fly soon.
        now = self._cache.as_of or self._clock()
        return self._cache.evict(most=most, in_use=in_use, now=now) > 0

    def keep_seen(self) -> None:
        """Note who was looked at here, before the hub is told: they go last."""
        deeds = self._journal.untold_deeds(limit=_DEEDS)
        for customer in sorted({one for deed in deeds for one in deed.customers}):
            self._cache.was_useful(customer, at=self._cache.as_of or self._clock())

    def cycle(self, go_on: Callable[[], bool] = _always) -> None:
        """Ours first, so that an edit is never hidden by the page that answers it.

        *go_on* is asked before each batch and page; a cycle it ends goes on with the next one.
        """
        pushing: ConsoleError | None = None
        if self._place is None:
            # A first fill does not say who was erased before it; asked again, the hub does.
            self._journal.send_again()
        try:
            while go_on() and self.push():
                pass
        except (HubTroubled, HubUnknown) as exc:
            pushing = exc  # pulling goes on while operations wait
        while go_on() and self.pull():
            pass
        self.keep_seen()
        while go_on() and self.trim():
            pass
        while go_on() and self._cache.sweep():
            pass
        if pushing is not None:
            raise pushing

    @property
    def _place(self) -> str | None:
        """Return where in the feed the copy stands; None if it has to be fetched anew."""
        try:
            return self._cache.cursor
        except ConsoleError:
            if not self._cache.is_damaged:
                raise
        return None

    def _forget_copy(self) -> None:
        if self._cache.is_damaged:
            self._cache.begin_anew(at=self._clock())
        else:
            self._cache.start_over()

    def _settle(self, batch: Sequence[OutboxEntry], outcomes: Sequence[Outcome]) -> bool:
        answers = {outcome.id: outcome for outcome in outcomes}
        settled = 0
        for entry in batch:
            outcome = answers.get(entry.id)
            if outcome is None or outcome.fate is Fate.LATER:
                self._postpone([entry], outcome.problem if outcome else None)
                continue
            self._close(entry, outcome)
            settled += 1
        _log.info("sent %d operations, %d settled", len(batch), settled)
        return settled > 0

    def _close(self, entry: OutboxEntry, outcome: Outcome) -> None:
        if outcome.problem is not None and outcome.problem.type == ERASED:
            self._journal.erase(entry.customer_id)
        elif outcome.fate is Fate.REFUSED:
            self._journal.settle(entry.id, EntryState.HELD, outcome.problem)
        elif comes_back(entry.operation):
            until = self._clock() + timedelta(seconds=self._settings.retry_most_s)
            self._journal.settle(entry.id, EntryState.SENT, None, until=until)
        else:
            self._journal.arrived(entry.id)

    def _refused_whole(self, batch: Sequence[OutboxEntry], error: HubRefused) -> bool:
        """Find the entry the hub cannot even read: one by one, so that only it is held."""
        if len(batch) > 1:
            for entry in batch:
                try:
                    self._settle([entry], self._hub.submit([entry.body]))
                except HubRefused as exc:
                    self._refused_whole([entry], exc)
            return True
        problem = Problem(title=str(error), status=400)
        self._journal.settle(batch[0].id, EntryState.HELD, problem)
        return True

    def _postpone(
        self,
        entries: Sequence[OutboxEntry],
        problem: Problem | None,
        *,
        wait_s: float | None = None,
    ) -> None:
        """Let *entries* wait because of *problem* (None: the network), as long as was asked for."""
        if wait_s is None:
            wait_s = self._wait_s(max(entry.attempt_count for entry in entries))
        until = self._clock() + min(timedelta(seconds=wait_s), LONGEST_WAIT)
        self._journal.postpone([entry.id for entry in entries], until=until, problem=problem)

    def _wait_s(self, attempts: int) -> float:
        """Return a jittered back-off: between half and all of a doubling wait."""
        most: float = min(
            self._settings.retry_most_s, self._settings.retry_first_s * 2 ** min(attempts, 16)
        )
        return most * self._chance.uniform(0.5, 1.0)

    def _forget_erased(self, page: Page) -> None:
        """INVARIANT: an erased customer disappears from this desk altogether."""
        erased = [CustomerId(one.key) for one in page.gone if one.kind is Kind.CUSTOMER]
        for customer in erased:
            self._journal.erase(customer)
        if erased:
            self._cache.forget_copies()
            self._journal.forget_copies()

    def _forget_what_came_back(self, page: Page) -> None:
        sent = self._journal.entries(EntryState.SENT)
        old = overtaken(entry.operation for entry in sent)
        for entry in sent:
            operation = entry.operation
            is_back = is_told(operation, page) or came_back(operation, self._cache)
            if entry.id in old or is_back:
                self._journal.arrived(entry.id)
            elif not page.more and self._is_missed(entry):
                self._wonder(entry)

    def _is_missed(self, entry: OutboxEntry) -> bool:
        """Tell whether the feed should have said *entry* back by now, clocks set back or not."""
        now = self._clock()
        return not now < entry.next_try_at <= now + LONGEST_WAIT

    def _wonder(self, entry: OutboxEntry) -> None:
        """Ask again: the hub may have been put back to before. It has the last word on the rest.

        The rest is what the feed does not tell this desk: records that moved or are no more.
        """
        if self._journal.wait_again(entry.id, most=_ASKED_AT_MOST):
            return
        if is_parked(entry.customer_id) or self._is_here(entry.customer_id):
            self._journal.arrived(entry.id)
        else:
            self._journal.drop(entry.id)  # perhaps of an erased customer: nothing of it may stay

    def _is_here(self, customer: CustomerId) -> bool:
        return self._cache.record_body(customer, Kind.CUSTOMER, customer) is not None
