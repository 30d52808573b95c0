"""A real telephone call: sipp dials through Kamailio, which tells the hub of it."""

import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import select
from support.hub import AGENT, TestHub, running_hub
from support.waiting import until

from agent_console.domain.call import Call, Stage
from agent_console.hub import calls, tables

pytestmark = pytest.mark.peer

CONFIG = """\
#!KAMAILIO
debug=1
log_stderror=yes
children=2
async_workers=2
disable_tcp=yes
auto_aliases=no
listen=udp:127.0.0.1:{port}
loadmodule "sl.so"
loadmodule "tm.so"
loadmodule "tmx.so"
loadmodule "rr.so"
loadmodule "pv.so"
loadmodule "textops.so"
loadmodule "siputils.so"
loadmodule "xlog.so"
loadmodule "jansson.so"
loadmodule "http_client.so"
loadmodule "async.so"
modparam("http_client", "connection_timeout", 2)

request_route {{
    # whoever takes calls in waits for no hub: another process tells of it and goes on
    if (is_method("BYE") || (is_method("INVITE") && !has_totag())) {{
        async_task_route("TOLD");
        exit;
    }}
    route(ON);
}}

route[TOLD] {{
    $var(event) = "hangup";
    if (is_method("INVITE")) $var(event) = "newCall";
    route(TELL);
    if (is_method("INVITE")) {{
        record_route();
        t_on_reply("ANSWERED");
    }}
    route(ON);
}}

route[ON] {{
    if (has_totag()) loose_route();
    $du = "sip:127.0.0.1:{telephone}";
    t_relay();
}}

onreply_route[ANSWERED] {{
    if (status =~ "200") {{
        $var(event) = "answer";
        route(TELL);
    }}
}}

route[TELL] {{
    $var(said) = "{{}}";
    jansson_set("string", "event", "$var(event)", "$var(said)");
    jansson_set("string", "direction", "in", "$var(said)");
    jansson_set("string", "from", "$fU", "$var(said)");
    jansson_set("string", "to", "$tU", "$var(said)");
    jansson_set("string", "callId", "$ci", "$var(said)");
    jansson_set("string", "user", "{user}", "$var(said)");
    if ($var(event) == "hangup") jansson_set("string", "cause", "normalClearing", "$var(said)");
    http_client_query("{address}", "$var(said)", "Content-Type: application/json", "$var(got)");
}}
"""


def free_port() -> int:
    with closing(socket.socket(socket.AF_INET, socket.SOCK_DGRAM)) as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@contextmanager
def running(*command: str, folder: Path) -> Iterator["subprocess.Popen[bytes]"]:
    with (folder / f"{Path(command[0]).name}.log").open("ab") as log:
        program = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log)
    try:
        yield program
    finally:
        program.terminate()
        program.wait(15)


@contextmanager
def kamailio(hub: TestHub, folder: Path, *, telephone: int) -> Iterator[int]:
    """Run Kamailio between callers and the telephone at *telephone*; yield its port."""
    program = shutil.which("kamailio", path="/usr/sbin:/usr/bin:/usr/local/sbin")
    assert program, "dev.py test --peers installs it"
    port, config = free_port(), folder / "kamailio.cfg"
    address = f"{hub.local.address}/cti/{hub.local.cti_token}"
    said = CONFIG.format(port=port, telephone=telephone, address=address, user=AGENT.login)
    config.write_text(said, "utf-8")
    options = ("-DD", "-E", "-f", str(config), "-m", "32", "-M", "4", "-Y", str(folder))
    with running(program, *options, folder=folder):
        until(lambda: is_up(port), "Kamailio")
        yield port


def is_up(port: int) -> bool:
    """Tell whether something has taken the port."""
    with closing(socket.socket(socket.AF_INET, socket.SOCK_DGRAM)) as one:
        try:
            one.bind(("127.0.0.1", port))
        except OSError:
            return True
    return False


def all_calls(hub: TestHub) -> list[Call]:
    with hub.engine.connect() as connection:
        ids = list(connection.scalars(select(tables.calls.c.id)))
        return [one for key in ids if (one := calls.known(connection, key))]


def test_a_call_over_sip_rings_is_answered_and_ends_at_the_hub(tmp_path: Path) -> None:
    sipp = shutil.which("sipp")
    assert sipp, "dev.py test --peers installs it"
    telephone = free_port()
    answering = (sipp, "-sn", "uas", "-i", "127.0.0.1", "-p", str(telephone), "-nostdin")
    with (
        running_hub(tmp_path) as hub,
        running(*answering, folder=tmp_path),
        kamailio(hub, tmp_path, telephone=telephone) as port,
    ):
        until(lambda: is_up(telephone), "the telephone")
        dialling = (
            *(sipp, "-sn", "uac", f"127.0.0.1:{port}", "-i", "127.0.0.1", "-p", str(free_port())),
            *("-s", "18005550100", "-m", "1", "-d", "1500", "-nostdin"),
            *("-timeout", "20s"),
        )
        with running(*dialling, folder=tmp_path) as call:
            stages: list[Stage] = []

            def followed(stage: Stage) -> bool:
                stages.extend(one.stage for one in all_calls(hub))
                return stage in stages

            until(lambda: followed(Stage.TALKING), "the answer")
            until(lambda: followed(Stage.WRAP_UP), "the end")
            assert call.wait(20) == 0
        (told,) = all_calls(hub)
        assert (told.to_number, told.agent_id) == ("+18005550100", AGENT.id)
        assert told.from_number == "sipp"
        assert told.answered_at is not None
