"""nba, playbook replay and playbook publish at the command line: one document each, real files."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from pathlib import Path
from typing import Any

import msgspec
import pytest
from support.desk import KEY, MIA, NOW, contact, desk_files, number, page, person
from support.hub import AGENT, TestHub, running_hub

from agent_console.cli import main
from agent_console.desk.next_step import NextStep
from agent_console.domain.agent import Agent, Role
from agent_console.domain.channel import Channel
from agent_console.domain.facts import CustomerFacts, Facts
from agent_console.ids import AgentId, OperationId
from agent_console.paths import Profile
from agent_console.security.wrapped_key import wrap
from agent_console.wire.codec import encode
from agent_console.wire.operation import Batch, RecordShown
from agent_console.wire.playbook import Playbooks, SignedPlaybook

SHIPPED = files("resources").joinpath("playbooks/servicing.yaml").read_text("utf-8")
COMPILED = files("resources").joinpath("playbooks/servicing.json").read_text("utf-8")
BOSS = Agent(id=AgentId("a-9"), login="boss", name="Supervisor", role=Role.SUPERVISOR)


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[TestHub]:
    folder = tmp_path / "hub"
    folder.mkdir()
    with running_hub(folder, (), agents=(AGENT, BOSS)) as made:
        yield made


@pytest.fixture
def at(profile: Profile, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    profile.folder.mkdir(parents=True)
    profile.key_file.write_bytes(encode(wrap(KEY, "a horse")))
    an_hour_ago = datetime.now(UTC) - timedelta(hours=1)
    with desk_files(profile) as made:
        made.cache.absorb(
            page(
                customers=(person(),),
                identifiers=(number("+12065550142"),),
                interactions=(contact("i-1", at=an_hour_ago, channel=Channel.PHONE),),
            )
        )
    monkeypatch.setenv("AGENT_CONSOLE_PASSPHRASE", "a horse")
    return ["--profile", str(profile.folder)]


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, Any]:
    """Run with --json; what is printed is one document or this fails."""
    code = main([*words, "--json"])
    return code, json.loads(capsys.readouterr().out)


def test_the_next_steps_of_a_number_are_one_document_with_every_reason(
    at: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    code, found = run(capsys, "nba", "+1 206 555 0142", *at)
    assert code == 0
    suggestions = found["ranking"]["suggestions"]
    assert suggestions
    assert all(factor["reason"] for one in suggestions for factor in one["factors"])
    assert all(one["below"] for one in suggestions[1:])
    assert all(one["because"] for one in found["ranking"].get("suppressed", []))
    assert set(found["priorities"]) == {one["action"] for one in suggestions}


def test_nobody_with_that_number_is_a_document_too(
    at: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(capsys, "nba", "+1 206 555 0199", *at) == (1, {"ranking": None})


def test_the_reasons_are_told_in_german(at: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    _, english = run(capsys, "nba", "+12065550142", *at)
    _, german = run(capsys, "nba", "+12065550142", "--language", "de", *at)
    first, erste = (one["ranking"]["suggestions"][0] for one in (english, german))
    assert first["action"] == erste["action"]
    assert first["say"] != erste["say"]


def test_a_new_playbook_is_replayed_on_yesterdays_conversations(
    at: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mine = tmp_path / "mine.yaml"
    mine.write_text(SHIPPED, "utf-8")
    code, same = run(capsys, "playbook", "replay", str(mine), *at)
    assert (code, same["count"], same.get("changed", [])) == (0, 1, [])
    _, found = run(capsys, "nba", "+12065550142", *at)
    first = found["ranking"]["suggestions"][0]["action"]
    other_one = json.loads(COMPILED)
    for action in other_one["actions"]:
        if action["id"] == first:
            action["when"] = {"field": "customer.age", "at_least": 900}
    mine.write_text(json.dumps(other_one), "utf-8")
    code, other = run(capsys, "playbook", "replay", str(mine), *at)
    assert (code, len(other["changed"])) == (0, 1)
    assert first not in other["changed"][0]["after"]


def test_a_new_playbook_is_compared_with_the_one_the_hub_handed_out(
    at: list[str], profile: Profile, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ours = json.loads(COMPILED)
    ours["version"] = 2
    ours["actions"] = [one for one in ours["actions"] if one["id"] != "thank"]
    signed = SignedPlaybook(
        id="servicing", version=2, body=json.dumps(ours), signature="", published_at=NOW
    )
    with desk_files(profile) as made:
        kept = encode(Playbooks(playbooks=(signed,))).decode()
        made.journal.remember("guidance.playbooks", kept)
    mine = tmp_path / "mine.yaml"
    mine.write_text(json.dumps(ours), "utf-8")
    _, same = run(capsys, "playbook", "replay", str(mine), *at)
    assert (same["count"], same.get("changed", [])) == (1, [])
    mine.write_text(SHIPPED, "utf-8")
    _, back = run(capsys, "playbook", "replay", str(mine), *at)
    (difference,) = back["changed"]
    assert "thank" in difference["after"]
    assert "thank" not in difference["before"]


def test_a_new_playbook_is_replayed_on_what_was_known_at_each_decision(
    hub: TestHub, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hub.put(person())
    engine = NextStep()
    facts = Facts(
        now=NOW, today=NOW.date(), customer=CustomerFacts(is_known=True, id=MIA, address="Ms Li")
    )
    steps = engine.shown(facts, engine.rank(facts))
    first = next(one.action for one in steps.shown)
    told = RecordShown(id=OperationId("o1"), at=NOW, customer_id=MIA, steps=steps)
    with hub.client() as desk:
        batch = Batch(operations=(msgspec.Raw(encode(told)),))
        assert desk.post("/v1/operations", content=encode(batch)).status_code == 200
    assert main(["nba", "log", "--database", hub.engine.url.render_as_string()]) == 0
    lines = capsys.readouterr().out
    assert "Ms Li" not in lines
    log = tmp_path / "steps.jsonl"
    log.write_text(lines, "utf-8")
    mine = tmp_path / "mine.yaml"
    other_one = json.loads(COMPILED)
    for action in other_one["actions"]:
        if action["id"] == first:
            action["when"] = {"field": "customer.age", "at_least": 900}
    mine.write_text(json.dumps(other_one), "utf-8")
    code, found = run(capsys, "playbook", "replay", str(mine), "--log", str(log))
    assert (code, found["count"], len(found["changed"])) == (0, 1, 1)
    assert found["changed"][0]["before"][0] == first
    assert first not in found["changed"][0]["after"]


def test_a_log_without_what_was_known_cannot_be_replayed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log, mine = tmp_path / "steps.jsonl", tmp_path / "mine.yaml"
    log.write_text('{"action": "thank", "reward": 0}\n', "utf-8")
    mine.write_text(SHIPPED, "utf-8")
    assert main(["playbook", "replay", str(mine), "--log", str(log)]) == 1
    assert "says of no decision what was known" in capsys.readouterr().err


def test_a_playbook_is_published_by_who_may_and_by_nobody_else(
    at: list[str],
    profile: Profile,
    hub: TestHub,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    mine = tmp_path / "mine.yaml"
    mine.write_text(SHIPPED.replace("version: 1", "version: 7", 1), "utf-8")
    assert main(["playbook", "publish", str(mine), *at]) == 1
    assert "signed in" in capsys.readouterr().err
    signs_in(profile, hub, AGENT.login)
    assert main(["playbook", "publish", str(mine), *at]) == 1
    assert "no right" in capsys.readouterr().err
    signs_in(profile, hub, BOSS.login)
    code, found = run(capsys, "playbook", "publish", str(mine), *at)
    assert code == 0
    assert (found["id"], found["version"]) == ("servicing", 7)


def signs_in(profile: Profile, hub: TestHub, login: str) -> None:
    with desk_files(profile) as made:
        made.journal.remember("hub", hub.local.address)
        made.journal.remember("token", hub.local.agent_tokens[login])
