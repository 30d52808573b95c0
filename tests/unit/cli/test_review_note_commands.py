"""``review search`` and ``review queue``, against a hub on this computer."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from support.coaching import LEADS, TEAM
from support.desk import NOW, person
from support.hub import running_hub

from agent_console.cli import main
from agent_console.domain.channel import Channel
from agent_console.domain.interaction import Interaction
from agent_console.ids import CustomerId, InteractionId
from agent_console.wire.codec import encode

ADA = CustomerId("c-ada")


def test_each_verb_answers_in_words_and_as_one_json_document(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    note = Interaction(
        id=InteractionId("i1"),
        customer_id=ADA,
        at=NOW - timedelta(hours=1),
        channel=Channel.PHONE,
        headline="A call",
        text="Refund\npromised.",
        agent_id=LEADS.id,
        agent_name="Agent 214",
        satisfaction=1,
    )
    values = (person(ADA, "Ada", "Byron"), note)
    with running_hub(tmp_path, values, agents=TEAM, clock=lambda: NOW) as hub:
        tokens = tmp_path / "tokens.json"
        tokens.write_bytes(encode(hub.local))

        def said(*words: str) -> tuple[int, str, str]:
            whose = ("--as", LEADS.login, "--token-file", str(tokens))
            status = main(["review", *words, *whose])
            return status, *capsys.readouterr()

        status, out, _ = said("search", "refund NEAR promised")
        assert (status, out[18:]) == (0, "Agent 214  Ada Byron  Refund promised.\n")
        found = json.loads(said("search", "refund", "--json")[1])
        assert found["hits"][0]["spans"] == [[0, 6]]
        assert said("search", "hotel")[:2] == (1, "no note found\n")
        status, _, error = said("search", "refund (hotel")
        assert (status, "column 8: open bracket" in error) == (1, True)
        status, out, _ = said("queue", "--flag", "unhappy")
        assert (status, out.splitlines()[0]) == (0, "1 wait: new_agent 1, unhappy 1")
        assert json.loads(said("queue", "--json")[1])["count"] == 1
        assert "there is no flag happy" in said("queue", "--flag", "happy")[2]
