"""Each role may do what the table says at every door, and one programme never sees another's."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest
from litestar.routes import HTTPRoute
from support.hub import TestHub, hub_in_process

from agent_console.domain.agent import Agent, Role
from agent_console.domain.audit_entry import AuditEntry, Deed
from agent_console.domain.channel import Channel
from agent_console.domain.customer import Customer, ValueClass
from agent_console.domain.field_change import FieldChange
from agent_console.domain.follow_up import FollowUp, FollowUpKind
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.domain.interaction import Interaction
from agent_console.domain.membership import Membership
from agent_console.domain.money import Money
from agent_console.domain.rights import FieldGroup, Policy, Right
from agent_console.hub import records
from agent_console.hub.routes.allowed import DEED, RIGHT
from agent_console.hub.routing import doors
from agent_console.ids import AgentId, CustomerId, OperationId
from agent_console.store.cache import Cache
from agent_console.sync.verify import verify
from agent_console.wire.audit import AuditPage, DeedReport
from agent_console.wire.codec import decode, encode
from agent_console.wire.customer_file import CustomerFile, LookupAnswer, LookupRequest
from agent_console.wire.feed import FetchRequest, Kind, Page
from agent_console.wire.operation import Batch, BatchAnswer, ChangeCustomer, Fate
from agent_console.wire.rights import BreakGlass, BrokenGlass

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
AGENTS = {role: Agent(id=AgentId(role), login=role, name=role, role=role) for role in Role}
OURS = Agent(id=AgentId("ours"), login="ours", name="Ours", programmes=("Atmos",))
LEADS = Agent(
    id=AgentId("leads"),
    login="leads",
    name="Leads",
    role=Role.ADMINISTRATOR,
    programmes=("Atmos",),
)
ADA, BO, CY, DEE = (CustomerId(f"c-{name}") for name in ("ada", "bo", "cy", "dee"))
PHONE = "+12065550142"


def member(who: str, programme: str, number: str, tier: str = "", rank: int = 0) -> Membership:
    return Membership(
        id=f"m-{number}",
        customer_id=CustomerId(who),
        programme=programme,
        number=number,
        tier=tier,
        tier_rank=rank,
    )


def called_by(who: str, number: str) -> Identifier:
    return Identifier(scheme=Scheme.MEMBER, value=number, customer_id=CustomerId(who))


PEOPLE: tuple[Any, ...] = (
    Customer(
        id=ADA,
        given_name="Ada",
        family_name="Byron",
        birth_date=date(1990, 1, 2),
        value_class=ValueClass.MOST_VALUABLE,
        expected_value=Money(amount="900.00", currency="USD"),
    ),
    Customer(id=BO, given_name="Bo", family_name="Byron"),
    Customer(id=CY, given_name="Cy", family_name="Byron"),
    Customer(id=DEE, given_name="Dee", family_name="Byron"),
    member(ADA, "Atmos", "AT00001", "Gold", 1),
    member(BO, "Voyager", "VO00002", "Silver", 1),
    member(CY, "Atmos", "AT00003", "Blue", 1),
    member(CY, "Voyager", "VO00003", "Platinum", 3),
    called_by(ADA, "AT00001"),
    called_by(BO, "VO00002"),
    called_by(CY, "AT00003"),
    called_by(CY, "VO00003"),
    Identifier(scheme=Scheme.PHONE, value=PHONE, customer_id=ADA),
    Identifier(scheme=Scheme.EMAIL, value="bo@example.com", customer_id=BO),
    Identifier(scheme=Scheme.TICKET, value="0162476075898", customer_id=ADA),
    FollowUp(
        id="f1",
        customer_id=ADA,
        kind=FollowUpKind.CALL_BACK,
        what="Call",
        due_at=NOW,
        made_at=NOW,
        number=PHONE,
    ),
    *(
        Interaction(id=f"i-{who}", customer_id=who, at=NOW, channel=Channel.EMAIL, headline="Hi")
        for who in (ADA, BO, CY, DEE)
    ),
)

EVERYBODY = frozenset(Role)
PEOPLE_ONLY = EVERYBODY - {Role.INTEGRATION}
LEADERS = frozenset({Role.SUPERVISOR, Role.ADMINISTRATOR})
CHIEF = frozenset({Role.ADMINISTRATOR})
MATRIX = {
    "me": EVERYBODY,
    "lookup": EVERYBODY,
    "customer": EVERYBODY,
    "interactions": EVERYBODY,
    "changes": EVERYBODY,
    "digest": EVERYBODY,
    "fetch": EVERYBODY,
    "take_operations": EVERYBODY,
    "listen": EVERYBODY,
    "unknown_callers": EVERYBODY,
    "take_contacts": EVERYBODY,
    "tell_presence": EVERYBODY,
    "presences": EVERYBODY,
    "telephone": EVERYBODY,
    "command": EVERYBODY,
    "current_playbooks": EVERYBODY,
    "current_learning": EVERYBODY,
    "rank_next_steps": EVERYBODY,
    "rights": EVERYBODY,
    "tell_desk": EVERYBODY,
    "list_releases": EVERYBODY,
    "release_part": EVERYBODY,
    "tell_deeds": PEOPLE_ONLY,
    "break_glass": PEOPLE_ONLY,
    "open_duplicates": LEADERS,
    "search_duplicates": LEADERS,
    "dismiss_duplicate": LEADERS,
    "merge_customers": LEADERS,
    "list_merges": LEADERS,
    "undo_merge": LEADERS,
    "take_flight_list": CHIEF | {Role.INTEGRATION},
    "list_observations": LEADERS,
    "review_observation": LEADERS,
    "own_coaching": EVERYBODY,
    "current_scorecards": EVERYBODY,
    "publish_scorecard": LEADERS,
    "note_scores": LEADERS,
    "coaching_history": LEADERS,
    "list_disputes": LEADERS,
    "calibration": LEADERS,
    "list_affected": LEADERS,
    "access_patterns": LEADERS,
    "change_settings": LEADERS,
    "do_with_notes": LEADERS,
    "explain_draw": LEADERS,
    "forget_view": LEADERS,
    "list_views": LEADERS,
    "read_note": LEADERS,
    "read_queue": LEADERS,
    "read_settings": LEADERS,
    "save_view": LEADERS,
    "search_notes": LEADERS,
    "undo_with_notes": LEADERS,
    "watch_floor": LEADERS,
    "end_plan": LEADERS,
    "export_report": LEADERS,
    "fetch_report": LEADERS,
    "list_plans": LEADERS,
    "list_reports": LEADERS,
    "plan_report": LEADERS,
    "publish_playbook": LEADERS,
    "withdraw_playbook": LEADERS,
    "who_saw_whom": LEADERS,
    "set_rights": CHIEF,
    "export_person": LEADERS,
    "erase_person": CHIEF,
    "place_hold": CHIEF,
    "release_hold": CHIEF,
    "object_to_offers": EVERYBODY,
}
OPEN = {"health", "ways", "ask_orders", "_handler", "handle_schema_path_not_found"}
"""Routes that need no sign-in: that the hub is there, how to sign in, and the description."""

OUTSIDE = {
    *("live", "ready", "counted"),
    *("pushed", "twilio_called", "events_came"),
    *("about", "ask_code", "ask_who", "begin_device", "give_token"),
    *("public_keys", "revoke", "take_code", "take_who", "options_handler"),
}
"""Who runs the hub, telephony with a token of its own, and the issuer at which people sign in."""


@pytest.fixture
def hub(tmp_path: Path, database_url: str) -> Iterator[TestHub]:
    agents = (*AGENTS.values(), OURS, LEADS)
    with hub_in_process(
        tmp_path, PEOPLE, agents=agents, clock=lambda: NOW, database_url=database_url
    ) as hub:
        yield hub


def routes(hub: TestHub) -> dict[str, tuple[str, str, dict[str, Any]]]:
    """Return method, path and what is declared, by name, of every route of the API."""
    found = {}
    for route in doors().routes:
        if isinstance(route, HTTPRoute) and route.path.startswith("/v1"):
            for handler in route.route_handlers:
                method = next(iter(sorted(handler.http_methods - {"OPTIONS", "HEAD"})), "")
                if method:
                    found[handler.handler_name] = (str(method), route.path, handler.opt)
    return found


def test_every_route_declares_its_right_and_stands_in_the_matrix(hub: TestHub) -> None:
    found = routes(hub)
    assert set(found) == set(MATRIX) | OPEN
    for name in set(found) - OPEN:
        assert isinstance(found[name][2].get(RIGHT), Right), name
        assert DEED in found[name][2], name


def test_only_the_doors_with_a_lock_of_their_own_are_outside(hub: TestHub) -> None:
    outside = {
        handler.handler_name
        for route in doors().routes
        if isinstance(route, HTTPRoute) and not route.path.startswith("/v1")
        for handler in route.route_handlers
    }
    assert outside == OUTSIDE


@pytest.mark.parametrize("role", Role)
def test_each_role_comes_in_where_the_matrix_says_and_nowhere_else(
    hub: TestHub, role: Role
) -> None:
    with hub.client(role) as client:
        for name, (method, path, _) in routes(hub).items():
            if name in OPEN or name == "listen":  # a stream has no end in process
                continue
            for part in (
                "customer_id:str",
                "merge_id:str",
                "hold_id:str",
                "name:str",
                "version:int",
            ):
                path = path.replace("{" + part + "}", "1")  # noqa: PLW2901 filled in
            status = client.request(method, path).status_code
            assert (status != 403) == (role in MATRIX[name]), (name, status)


def test_the_stream_is_as_open_as_the_table_says(hub: TestHub) -> None:
    policy = Policy(rights={Role.GATE: (Right.SEE_CUSTOMERS,)})
    with hub.client(Role.ADMINISTRATOR) as chief:
        assert chief.put("/v1/rights", content=encode(policy)).status_code == 200
    with hub.client(Role.GATE) as client:
        assert client.get("/v1/events").status_code == 403
        assert client.get(f"/v1/customers/{ADA}").status_code == 200


def test_a_company_sets_its_own_table_but_not_one_nobody_can_change(hub: TestHub) -> None:
    lost = Policy(rights=dict.fromkeys(Role, ()))
    with hub.client(Role.ADMINISTRATOR) as chief:
        assert chief.put("/v1/rights", content=encode(lost)).status_code == 422
        none = Policy(rights={Role.AGENT: (Right.BE_HERE,)}, fields={Role.SUPERVISOR: ()})
        told = decode(chief.put("/v1/rights", content=encode(none)).content, Policy)
    assert told.rights[Role.AGENT] == (Right.BE_HERE,)
    assert set(told.rights) == set(told.fields) == set(Role)
    with hub.client(Role.AGENT) as client:
        assert client.get(f"/v1/customers/{ADA}").status_code == 403
        assert decode(client.get("/v1/rights").content, Policy) == told
    with hub.client(Role.SUPERVISOR) as client:
        assert file_of(client, ADA).customer.birth_date is None


@pytest.mark.parametrize(("minutes", "status"), [(0, 422), (1, 200), (1440, 200), (10**12, 422)])
def test_a_glass_stays_broken_for_a_minute_to_a_day(
    hub: TestHub, minutes: int, status: int
) -> None:
    with hub.client(Role.ADMINISTRATOR) as chief:
        answer = chief.put("/v1/rights", content=encode(Policy(glass_min=minutes)))
    assert answer.status_code == status


def file_of(client: httpx.Client, who: str) -> CustomerFile:
    answer = client.get(f"/v1/customers/{who}")
    assert answer.status_code == 200, answer.text
    return decode(answer.content, CustomerFile)


def found_by(client: httpx.Client, text: str) -> dict[str, str]:
    answer = client.post("/v1/lookup", content=encode(LookupRequest(text=text)))
    return {one.customer.id: one.tier for one in decode(answer.content, LookupAnswer).candidates}


def feed_of(client: httpx.Client, cursor: str | None = None) -> list[Page]:
    pages: list[Page] = []
    for _ in range(50):
        where = {"cursor": cursor} if cursor else {}
        answer = client.get("/v1/changes", params=where)
        assert answer.status_code == 200, answer.text
        pages.append(decode(answer.content, Page))
        cursor = pages[-1].cursor
        if not pages[-1].more:
            return pages
    raise AssertionError("the feed has no end")


def text_of(pages: list[Page]) -> str:
    return b"".join(encode(msgspec.structs.replace(one, cursor="")) for one in pages).decode()


def test_a_gate_agent_is_shown_neither_worth_nor_numbers_in_any_answer(hub: TestHub) -> None:
    with hub.client(Role.GATE) as gate:
        file = file_of(gate, ADA)
        said = encode(file).decode() + text_of(feed_of(gate))
        said += gate.post("/v1/customers/fetch", content=encode(FetchRequest(ids=(ADA,)))).text
        said += gate.post("/v1/lookup", content=encode(LookupRequest(text="ada"))).text
    assert file.customer.birth_date == date(1990, 1, 2)
    assert {one.scheme for one in file.identifiers} == {Scheme.MEMBER, Scheme.TICKET}
    for hidden in (PHONE, "most_valuable", "900.00", "bo@example.com"):
        assert hidden not in said
    with hub.client(Role.INTEGRATION) as program:
        said = encode(file_of(program, ADA)).decode() + text_of(feed_of(program))
    assert PHONE in said
    for hidden in ("1990-01-02", "0162476075898", "most_valuable"):
        assert hidden not in said
    with hub.client(Role.AGENT) as agent:
        assert "most_valuable" in text_of(feed_of(agent))


def test_nobody_corrects_a_field_they_are_not_shown(hub: TestHub) -> None:
    change = ChangeCustomer(
        id=OperationId("o1"),
        at=NOW,
        customer_id=ADA,
        seen_version=1,
        fields={"birth_date": FieldChange(seen=None, wanted="1991-01-01")},
    )
    with hub.client(Role.INTEGRATION) as program:
        outcomes = [sent(program, change) for _ in range(2)]
    for outcome in outcomes:
        assert (outcome.fate, outcome.problem.status) == (Fate.REFUSED, 403)
        assert "1990" not in encode(outcome).decode()
    with hub.client(Role.SUPERVISOR) as chief:
        answer = chief.get("/v1/audit", params={"deed": "denied"})
    (line,) = decode(answer.content, AuditPage).lines
    assert (line.entry.what, line.entry.customers) == ("change_customer", (ADA,))


def sent(client: httpx.Client, operation: Any) -> Any:
    body = encode(Batch(operations=(msgspec.Raw(encode(operation)),)))
    answer = client.post("/v1/operations", content=body)
    return decode(answer.content, BatchAnswer).outcomes[0]


def test_a_broken_glass_opens_one_customer_for_a_while_and_supervisors_see_why(
    tmp_path: Path, database_url: str
) -> None:
    clock = [NOW]
    with hub_in_process(
        tmp_path,
        PEOPLE,
        agents=AGENTS.values(),
        clock=lambda: clock[0],
        database_url=database_url,
    ) as hub:
        with hub.client(Role.GATE) as gate:
            wish = BreakGlass(id="g1", customer_id=ADA, reason="Fell ill at the gate")
            short = msgspec.structs.replace(wish, reason=" no ")
            assert gate.post("/v1/glass", content=encode(short)).status_code == 422
            nobody = msgspec.structs.replace(wish, customer_id=CustomerId("c-no"))
            assert gate.post("/v1/glass", content=encode(nobody)).status_code == 404
            for _ in range(2):
                answer = gate.post("/v1/glass", content=encode(wish))
                until = decode(answer.content, BrokenGlass).until
            assert until == NOW + timedelta(hours=1)
            assert PHONE in encode(file_of(gate, ADA)).decode()
            assert "bo@example.com" not in encode(file_of(gate, BO)).decode()
            assert PHONE not in text_of(feed_of(gate))
            clock[0] = until
            assert PHONE not in encode(file_of(gate, ADA)).decode()
        with hub.client(Role.SUPERVISOR) as chief:
            answer = chief.get("/v1/audit", params={"deed": "break_glass"})
    (line,) = decode(answer.content, AuditPage).lines
    assert (line.entry.agent_id, line.entry.customers) == (Role.GATE, (ADA,))
    assert line.entry.reason == "Fell ill at the gate"


def test_no_glass_breaks_without_a_line_of_its_own_whatever_id_it_comes_with(
    tmp_path: Path, database_url: str
) -> None:
    clock = [NOW]
    told = AuditEntry(
        id="g1", at=NOW, deed=Deed.VIEW, what="opened", agent_id=AgentId(Role.GATE), customers=()
    )
    with hub_in_process(
        tmp_path,
        PEOPLE,
        agents=AGENTS.values(),
        clock=lambda: clock[0],
        database_url=database_url,
    ) as hub:
        with hub.client(Role.GATE) as gate:
            gate.post("/v1/audit/deeds", content=encode(DeedReport(entries=(told,))))
            for who, days in ((ADA, 0), (BO, 0), (BO, 1)):
                clock[0] = NOW + timedelta(days=days)
                wish = BreakGlass(id="g1", customer_id=who, reason="Fell ill at the gate")
                assert gate.post("/v1/glass", content=encode(wish)).status_code == 200
        with hub.client(Role.SUPERVISOR) as chief:
            answer = chief.get("/v1/audit", params={"deed": "break_glass"})
    lines = decode(answer.content, AuditPage).lines
    assert [one.entry.customers for one in lines] == [(BO,), (BO,), (ADA,)]


def test_one_programme_never_sees_anothers_member(hub: TestHub) -> None:
    with hub.client("ours") as ours:
        for path in (f"/v1/customers/{BO}", f"/v1/customers/{BO}/interactions"):
            assert ours.get(path).status_code == 404
        fetched = ours.post("/v1/customers/fetch", content=encode(FetchRequest(ids=(ADA, BO, CY))))
        page = decode(fetched.content, Page)
        assert {one.id for one in page.customers} == {ADA, CY}
        assert [one.key for one in page.gone] == [BO]
        assert found_by(ours, "byron") == {ADA: "Gold", CY: "Blue", DEE: ""}
        assert found_by(ours, "VO00002") == found_by(ours, "VO00003") == {}
        assert found_by(ours, "AT00003") == {CY: "Blue"}
        assert found_by(ours, "bo@example.com") == {}
        both = file_of(ours, CY)
        said = fetched.text + text_of(feed_of(ours)) + encode(both).decode()
        change = ChangeCustomer(
            id=OperationId("o1"), at=NOW, customer_id=BO, seen_version=1, fields={}
        )
        outcome = sent(ours, change)
        assert (outcome.fate, outcome.problem.status) == (Fate.REFUSED, 404)
        glass = BreakGlass(id="g1", customer_id=BO, reason="A good reason")
        assert ours.post("/v1/glass", content=encode(glass)).status_code == 404
    assert [one.number for one in both.memberships] == ["AT00003"]
    for hidden in ("Voyager", "VO0000", "Platinum", "i-c-bo", '"Bo"', "bo@example.com"):
        assert hidden not in said, hidden
    with hub.client("leads") as leads:
        assert leads.get("/v1/audit", params={"customer": BO}).status_code == 404
        with hub.client(Role.AGENT) as other:
            file_of(other, BO)
        assert BO not in leads.get("/v1/audit").text
        merge = {"id": "x1", "kept_id": ADA, "gone_id": BO}
        assert leads.post("/v1/merges", json=merge).status_code == 404


def test_who_becomes_a_member_comes_whole_and_who_is_none_any_more_leaves(hub: TestHub) -> None:
    with hub.client("ours") as ours:
        cursor = feed_of(ours)[-1].cursor
        hub.put(member(BO, "Atmos", "AT00009"))
        pages = feed_of(ours, cursor)
        assert "i-c-bo" in text_of(pages)
        assert "VO00002" not in text_of(pages)
        with hub.engine.begin() as connection:
            records.remove(connection, Kind.MEMBERSHIP, "m-AT00009", BO, at=NOW)
        pages = feed_of(ours, pages[-1].cursor)
        assert [one.left for one in pages] == [(BO,)]


def test_who_is_shown_more_or_less_than_before_begins_a_new_copy(hub: TestHub) -> None:
    with hub.client(Role.GATE) as gate, hub.client(Role.ADMINISTRATOR) as chief:
        cursor = feed_of(gate)[-1].cursor
        assert gate.get("/v1/changes", params={"cursor": cursor}).status_code == 200
        more = Policy(fields={Role.GATE: (FieldGroup.CONTACT,)})
        chief.put("/v1/rights", content=encode(more))
        assert gate.get("/v1/changes", params={"cursor": cursor}).status_code == 410
        assert PHONE in text_of(feed_of(gate))


@pytest.mark.parametrize("login", ["ours", Role.GATE, Role.INTEGRATION, Role.AGENT])
def test_desk_and_hub_agree_on_what_somebody_is_shown(
    hub: TestHub, tmp_path: Path, login: str
) -> None:
    from agent_console.crm.hub import Hub

    cache = Cache.open(tmp_path / "cache.db", bytes(32))
    line = hub.transport()
    theirs = Hub("http://hub.test", hub.local.agent_tokens[login], transport=line)
    with hub.client(login) as client:
        for page in feed_of(client):
            cache.absorb(page)
    assert cache.customer_count == (3 if login == "ours" else 4)
    assert verify(cache, theirs).is_agreed
    hub.put(Identifier(scheme=Scheme.EMAIL, value="x@example.com", customer_id=DEE))
    assert verify(cache, theirs).is_agreed == (login == Role.GATE)
    assert verify(cache, theirs).is_agreed
    theirs.close()
    line.close()
    cache.close()
