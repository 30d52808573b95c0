"""The commands about scores, access and whom to call, against a hub on this computer."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from support.coaching import LEADS, NOTE, SECOND, TEAM, VALUES, a_score, marks_of, told
from support.desk import NOW
from support.gate import a_flight, a_passenger
from support.hub import running_hub

from agent_console.cli import main
from agent_console.domain.audit_entry import AuditEntry, Deed
from agent_console.domain.trip import FlightStatus
from agent_console.hub import audit
from agent_console.ids import CustomerId, new_id
from agent_console.wire.codec import encode

FORM = "id: call-note\nversion: 2\ntitle: {en: Ours}\nitems:\n  - {key: all, ask: {en: All}}\n"


def test_each_verb_answers_in_words_and_as_one_json_document(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    off = a_flight(NOW, status=FlightStatus.CANCELLED, status_at=NOW)
    values = (*VALUES, off, a_passenger(1, NOTE.customer_id, services=("UMNR",)))
    with running_hub(tmp_path, values, agents=TEAM, clock=lambda: NOW) as hub:
        told(hub, a_score(LEADS), by=LEADS)
        told(hub, a_score(SECOND, marks_of(4, 5, 4, 2, None)), by=SECOND)
        many = [_look(f"c-{n}") for n in range(20)]
        with hub.engine.begin() as connection:
            audit.append(connection, many, at=NOW)
        tokens = tmp_path / "tokens.json"
        tokens.write_bytes(encode(hub.local))
        form = tmp_path / "ours.yaml"
        form.write_text(FORM)

        def said(*words: str) -> str:
            whose = ("--as", LEADS.login, "--token-file", str(tokens))
            assert main(["review", *words, *whose]) == 0
            return capsys.readouterr().out

        assert "20 customers in one day, calls: 0" in said("access")
        assert "AS 1161  cancelled  Ada Byron  UMNR" in said("affected")
        assert "1 notes, 75% the same, kappa 0.64" in said("calibration")
        assert json.loads(said("calibration", "--json"))["pairs"][0]["whole"]["same_count"] == 3
        assert json.loads(said("access", "--json"))["patterns"][0]["customer_count"] == 20
        assert said("scorecard", "publish", str(form)) == "call-note 2 counts from now on\n"
        assert said("scorecard", "list") == "call-note  2  Ours\n"


def test_a_form_is_checked_with_line_and_column(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    form = tmp_path / "ours.yaml"
    form.write_text(FORM)
    assert main(["review", "scorecard", "check", str(form)]) == 0
    form.write_text(FORM.replace("version: 2", "version: none"))
    capsys.readouterr()
    assert main(["review", "scorecard", "check", str(form)]) == 1
    assert "ours.yaml:2:1: “version”" in capsys.readouterr().out


def _look(customer: str) -> AuditEntry:
    at = NOW - timedelta(hours=1)
    return AuditEntry(
        id=new_id(),
        at=at,
        deed=Deed.VIEW,
        agent_id=SECOND.id,
        customers=(CustomerId(customer),),
    )
