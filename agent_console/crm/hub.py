"""The hub, as calls that either answer or raise a `ConsoleError`."""

import socket
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TypeVar
from urllib.parse import quote

import httpx
import msgspec

from agent_console.crm.access_tokens import AccessTokens, Bearer
from agent_console.crm.event_stream import ServerEvent, events, lines
from agent_console.crm.hub_errors import hub_errors, refuse_bad_answer
from agent_console.crm.network import client
from agent_console.domain.agent import Agent
from agent_console.domain.audit_entry import AuditEntry
from agent_console.domain.floor import Floor
from agent_console.domain.identifier import Scheme
from agent_console.domain.merge import Merge
from agent_console.domain.observation import Observation, Review
from agent_console.domain.presence import Presence
from agent_console.domain.report import MadeReport, ReportPlan
from agent_console.domain.rights import Policy
from agent_console.errors import HubUnreachable
from agent_console.ids import CustomerId, ObservationId
from agent_console.settings import HubSettings
from agent_console.wire import REVISION, REVISION_HEADER, VERSION
from agent_console.wire.audit import DeedReport, DeedsTaken
from agent_console.wire.call_control import Command, CommandRequest, Commands, Done
from agent_console.wire.codec import decode, decode_record_by_record, encode
from agent_console.wire.customer_file import (
    Candidate,
    CustomerFile,
    HistoryPage,
    LookupAnswer,
    LookupRequest,
)
from agent_console.wire.desk_orders import DeskOrders, DeskReport
from agent_console.wire.digest import Digest
from agent_console.wire.duplicates import (
    DismissRequest,
    DuplicatePair,
    DuplicatesAnswer,
    MergeRequest,
    MergesAnswer,
)
from agent_console.wire.event import Health, Presences
from agent_console.wire.feed import FetchRequest, Page
from agent_console.wire.observations import ObservationsAnswer, ReviewRequest
from agent_console.wire.operation import Batch, BatchAnswer, Outcome
from agent_console.wire.playbook import PublishRequest, SignedPlaybook
from agent_console.wire.reports import MadeReports, ReportPlans
from agent_console.wire.rights import BreakGlass, BrokenGlass
from agent_console.wire.sign_in import SignInWays
from agent_console.wire.unknown_callers import UnknownCall, UnknownCallsAnswer, UnknownCallsRequest

T = TypeVar("T")

_SILENCE_S = 25.0
"""The hub says something at least every 10 seconds; after this long the line is dead."""

_REPORT_S = 600.0
"""So long may pass between two pieces of a report."""
_SEARCH_S = 60.0
"""So long a search through whoever changed may take."""


def _of(customer: CustomerId | None) -> dict[str, str] | None:
    return {"customer": customer} if customer else None


def _in_path(key: str) -> str:
    """Return an id so that it stays one part of an address whatever stands in it."""
    return quote(key, safe="")


class Hub:
    """The central CRM at one address, for one signed-in person. Thread-safe."""

    def __init__(
        self,
        address: str,
        token: str | AccessTokens,
        *,
        settings: HubSettings | None = None,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        settings = settings or HubSettings()
        with hub_errors():
            self._client = client(
                address,
                settings,
                base_url=f"{address.rstrip('/')}/{VERSION}/",
                headers={"Accept": "application/json", REVISION_HEADER: str(REVISION)},
                auth=Bearer(token),
                transport=transport,
            )
        self._ring_s = settings.ring_s
        self._listening: socket.socket | None = None

    def close(self) -> None:
        """Let go of all connections."""
        self._client.close()

    def stop_listening(self) -> None:
        """Cut the event stream from another thread: a blocked read does not end by itself."""
        if self._listening is not None:
            with suppress(OSError):
                self._listening.shutdown(socket.SHUT_RDWR)

    def health(self) -> Health:
        """Ask whether the hub is there."""
        return self._get("health", Health)

    def me(self) -> Agent:
        """Ask who is signed in."""
        return self._get("me", Agent)

    def sign_in_ways(self) -> SignInWays:
        """Ask how people sign in here, and what desks may do without the hub."""
        return self._get("sign-in", SignInWays)

    def tell_desk(self, report: DeskReport) -> DeskOrders:
        """Say at which desk whoever is signed in works; return what is to become of its files."""
        return self._send("PUT", "desk", report, DeskOrders)

    def ask_orders(self, report: DeskReport) -> DeskOrders:
        """Ask what is to become of this desk's files, where nobody is let in any more."""
        with self._asking():
            answer = self._client.post(
                "desk/orders",
                content=encode(report),
                headers={"Content-Type": "application/json"},
                auth=httpx.Auth(),  # nobody is signed in: the secret in the report is the proof
            )
            refuse_bad_answer(answer)
            return decode(answer.content, DeskOrders)

    def lookup(
        self, typed: str, *, scheme: Scheme | None = None, region: str = "US"
    ) -> tuple[Candidate, ...]:
        """Ask who it may be; waits no longer than a ring may."""
        question = LookupRequest(text=typed, scheme=scheme, region=region)
        answer = self._post("lookup", question, LookupAnswer, timeout_s=self._ring_s)
        return answer.candidates

    def unknown_calls(self, number: str) -> tuple[UnknownCall, ...]:
        """Ask which calls from *number* (E.164) were nobody's; waits no longer than a ring may."""
        question = UnknownCallsRequest(number=number)
        answer = self._post("callers/unknown", question, UnknownCallsAnswer, timeout_s=self._ring_s)
        return answer.calls

    def customer_file(self, customer: CustomerId) -> CustomerFile:
        """Fetch everything about one customer; waits no longer than a ring may."""
        return self._get(f"customers/{_in_path(customer)}", CustomerFile, timeout_s=self._ring_s)

    def history(
        self, customer: CustomerId, *, before: str | None = None, limit: int = 200
    ) -> HistoryPage:
        """Fetch older interactions."""
        where = {"limit": str(limit)} | ({"before": before} if before else {})
        return self._get(f"customers/{_in_path(customer)}/interactions", HistoryPage, where=where)

    def changes(
        self, cursor: str | None, *, limit: int, station: str = "", most: int | None = None
    ) -> Page:
        """Fetch the next page of the feed; of no more than *most* customers, if they are more."""
        where = {"limit": str(limit)} | ({"cursor": cursor} if cursor else {})
        if cursor is None and most is not None:
            where |= {"most": str(most), "station": station}
        return self._get("changes", Page, where=where, read=decode_record_by_record)

    def digest(self, within: str, cursor: str | None) -> Digest:
        """Fetch counts and marks of one range of the customers that the desk at *cursor* keeps."""
        where = {"within": within} | ({"cursor": cursor} if cursor else {})
        return self._get("digest", Digest, where=where)

    def fetch(self, customers: Sequence[CustomerId], after: str | None) -> Page:
        """Fetch everything of some customers, page by page."""
        wanted = FetchRequest(ids=tuple(customers), after=after)
        return self._send("POST", "customers/fetch", wanted, Page, read=decode_record_by_record)

    def submit(self, operations: Sequence[bytes]) -> tuple[Outcome, ...]:
        """Hand over operations; one outcome each, in the same order."""
        batch = Batch(operations=tuple(msgspec.Raw(body) for body in operations))
        return self._post("operations", batch, BatchAnswer).outcomes

    def rights(self) -> Policy:
        """Ask what each role may do and see."""
        return self._get("rights", Policy)

    def break_glass(self, wish: BreakGlass) -> BrokenGlass:
        """Have a customer shown whole to whoever is signed in, for a reason that is written down.

        Asking twice with one id is asking once.
        """
        return self._post("glass", wish, BrokenGlass)

    def tell_deeds(self, entries: Sequence[AuditEntry]) -> int:
        """Tell what was done here; return how many of *entries* are written down."""
        return self._post("audit/deeds", DeedReport(entries=tuple(entries)), DeedsTaken).count

    def tell_presence(self, presence: Presence) -> Presence:
        """Say what whoever is signed in does now; return it as the hub keeps it."""
        return self._send("PUT", "presence", presence, Presence)

    def presences(self) -> tuple[Presence, ...]:
        """Ask what colleagues do."""
        return self._get("presences", Presences).presences

    def commands(self) -> frozenset[Command]:
        """Ask what can be told to the telephone of whoever is signed in."""
        return frozenset(self._get("telephone", Commands).commands)

    def command(self, request: CommandRequest) -> Done:
        """Tell the telephone something; the answer says whether it could."""
        return self._post("telephone", request, Done)

    def events(self, *, after: str | None) -> Iterator[ServerEvent | None]:
        """Listen until the line breaks (`HubUnreachable`); None is a sign of life."""
        headers = {"Accept": "text/event-stream"} | ({"Last-Event-ID": after} if after else {})
        timeout = httpx.Timeout(_SILENCE_S, connect=self._client.timeout.connect)
        with (
            self._asking(),
            self._client.stream("GET", "events", headers=headers, timeout=timeout) as answer,
        ):
            kind = answer.headers.get("content-type", "")
            if not answer.is_success or not kind.startswith("text/event-stream"):
                answer.read()
                refuse_bad_answer(answer)
            self._listening = answer.extensions["network_stream"].get_extra_info("socket")
            yield None
            yield from events(lines(answer.iter_text()))

    def guidance(self, name: str, *, tag: str) -> tuple[bytes, str] | None:
        """Fetch "playbooks" or "learned" with its tag; None if it is still the one of *tag*."""
        return self._tagged(f"guidance/{name}", tag)

    def own_coaching(self, *, tag: str) -> tuple[bytes, str] | None:
        """Fetch what concerns whoever is signed in, as `guidance` does."""
        return self._tagged("coaching", tag)

    def _tagged(self, path: str, tag: str) -> tuple[bytes, str] | None:
        headers = {"If-None-Match": tag} if tag else {}
        with self._asking():
            answer = self._client.get(path, headers=headers)
            if answer.status_code == httpx.codes.NOT_MODIFIED:
                return None
            refuse_bad_answer(answer)
            return answer.content, answer.headers.get("ETag", "")

    def duplicates(self, customer: CustomerId | None = None) -> tuple[DuplicatePair, ...]:
        """Ask which customers may be one person, likeliest first; of one customer, or of all."""
        return self._get("duplicates", DuplicatesAnswer, where=_of(customer)).pairs

    def search_duplicates(self) -> tuple[DuplicatePair, ...]:
        """Let the hub look for them now."""
        return self._post("duplicates/search", {}, DuplicatesAnswer, timeout_s=_SEARCH_S).pairs

    def dismiss_duplicate(self, request: DismissRequest) -> tuple[DuplicatePair, ...]:
        """Say that two are two persons; return who may still be one."""
        return self._post("duplicates/dismiss", request, DuplicatesAnswer).pairs

    def merge(self, request: MergeRequest) -> Merge:
        """Make one customer part of another."""
        return self._post("merges", request, Merge)

    def merges(self, customer: CustomerId | None = None) -> MergesAnswer:
        """Ask what was merged, newest first; of one customer, or of all."""
        return self._get("merges", MergesAnswer, where=_of(customer))

    def undo_merge(self, merge: str) -> Merge:
        """Take a merge apart."""
        return self._post(f"merges/{_in_path(merge)}/undo", {}, Merge)

    def observations(self, review: Review = Review.NEW) -> ObservationsAnswer:
        """Ask what was noticed and stands in one state of review, oldest first."""
        return self._get("observations", ObservationsAnswer, where={"review": review.value})

    def review(self, observation: ObservationId, request: ReviewRequest) -> Observation:
        """Promote, merge or reject what was noticed."""
        path = f"observations/{_in_path(observation)}/review"
        return self._post(path, request, Observation)

    def floor(self, where: dict[str, str], *, tag: str) -> tuple[Floor, str] | None:
        """Fetch the floor with its tag; None if it is still the one of *tag*."""
        headers = {"If-None-Match": tag} if tag else {}
        with self._asking():
            answer = self._client.get("floor", params=where, headers=headers)
            if answer.status_code == httpx.codes.NOT_MODIFIED:
                return None
            refuse_bad_answer(answer)
            return decode(answer.content, Floor), answer.headers.get("ETag", "")

    def report_plans(self) -> tuple[ReportPlan, ...]:
        """Ask which reports the hub makes by itself."""
        return self._get("reports/plans", ReportPlans).plans

    def plan_report(self, plan: ReportPlan) -> ReportPlan:
        """Let the hub make a report at its time; the same id again changes it."""
        return self._send("PUT", f"reports/plans/{_in_path(plan.id)}", plan, ReportPlan)

    def end_report_plan(self, plan: str) -> None:
        """Let the hub not make a report any more."""
        with self._asking():
            refuse_bad_answer(self._client.delete(f"reports/plans/{_in_path(plan)}"))

    def file(self, path: str, body: object = None) -> Iterator[bytes]:
        """Fetch a file piece by piece: by POST, where it is made from a *body*."""
        content = None if body is None else encode(body)
        headers = {"Content-Type": "application/json"}
        with (
            self._asking(),
            self._client.stream(
                "GET" if body is None else "POST",
                path,
                content=content,
                headers=headers,
                timeout=httpx.Timeout(_REPORT_S, connect=self._client.timeout.connect),
            ) as answer,
        ):
            if not answer.is_success or "content-disposition" not in answer.headers:
                answer.read()
                refuse_bad_answer(answer)
            yield from answer.iter_bytes()

    def made_reports(self) -> tuple[MadeReport, ...]:
        """Ask which reports were made by plan, newest first."""
        return self._get("reports", MadeReports).reports

    def publish_playbook(self, text: str) -> SignedPlaybook:
        """Hand a playbook's YAML to the hub, which checks and signs it."""
        return self._post("guidance/playbooks", PublishRequest(text=text), SignedPlaybook)

    def ask(self, path: str, kind: type[T], *, where: dict[str, str] | None = None) -> T:
        """Ask for what stands at *path*: for groups of calls in modules of their own."""
        return self._get(path, kind, where=where)

    def say(self, path: str, body: object, kind: type[T]) -> T:
        """Post *body* to *path*; as `ask`."""
        return self._post(path, {} if body is None else body, kind)

    def _get(
        self,
        path: str,
        kind: type[T],
        *,
        where: dict[str, str] | None = None,
        timeout_s: float | None = None,
        read: Callable[[bytes, type[T]], T] = decode,
    ) -> T:
        timeout = httpx.USE_CLIENT_DEFAULT if timeout_s is None else httpx.Timeout(timeout_s)
        with self._asking():
            answer = self._client.get(path, params=where, timeout=timeout)
            refuse_bad_answer(answer)
            return read(answer.content, kind)

    def _post(self, path: str, body: object, kind: type[T], *, timeout_s: float | None = None) -> T:
        return self._send("POST", path, body, kind, timeout_s=timeout_s)

    def _send(
        self,
        method: str,
        path: str,
        body: object,
        kind: type[T],
        *,
        timeout_s: float | None = None,
        read: Callable[[bytes, type[T]], T] = decode,
    ) -> T:
        timeout = httpx.USE_CLIENT_DEFAULT if timeout_s is None else httpx.Timeout(timeout_s)
        headers = {"Content-Type": "application/json"}
        with self._asking():
            answer = self._client.request(
                method, path, content=encode(body), headers=headers, timeout=timeout
            )
            refuse_bad_answer(answer)
            return read(answer.content, kind)

    @contextmanager
    def _asking(self) -> Iterator[None]:
        """Turn what goes wrong into a `ConsoleError`; so is a line let go of meanwhile."""
        with hub_errors():
            try:
                yield
            except RuntimeError as exc:  # all that httpx says of a client that was closed
                if not self._client.is_closed:
                    raise
                raise HubUnreachable("the hub cannot be reached ({why})", why="closed") from exc
