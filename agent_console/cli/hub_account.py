"""``agent-console hub account``: the people who sign in at the hub itself, and its keys.

A password is asked for at the terminal or read from standard input, never from the command line,
where every program on the machine could read it.
"""

import argparse
import getpass
import sys
from typing import Any

from agent_console.cli.output import add_json, say
from agent_console.errors import BadInput

_ROLES = ("agent", "gate", "supervisor", "administrator")


def add_to(verbs: Any) -> None:
    """Add this verb."""
    account = verbs.add_parser("account", help="accounts of the hub's own sign-in")
    actions = account.add_subparsers(
        dest="action",
        required=True,
        metavar="add|list|programmes|password|disable|enable|sign-out|new-key",
    )
    for name, what in (
        ("add", "make an account; the password is asked for"),
        ("password", "choose another password; ends every sign-in of this person"),
        ("disable", "let nobody in with it, and end every sign-in of this person"),
        ("enable", "let this person in again"),
        ("sign-out", "end every sign-in of this person"),
    ):
        one = actions.add_parser(name, help=what)
        one.add_argument("login")
        if name == "add":
            one.add_argument("--name", default="", help="as colleagues read it (the login)")
            one.add_argument("--role", choices=_ROLES, default="agent", help="(agent)")
            one.add_argument(
                "--programme",
                action="append",
                default=[],
                metavar="NAME",
                help="a loyalty programme they serve; may be given again (all)",
            )
        _add_rest(one)
    serve = actions.add_parser("programmes", help="say which loyalty programmes somebody serves")
    serve.add_argument("login")
    serve.add_argument("programme", nargs="*", metavar="NAME", help="none: all there are")
    _add_rest(serve)
    _add_rest(actions.add_parser("list", help="show all accounts"))
    _add_rest(actions.add_parser("new-key", help="sign tokens with a new key from now on"))


def _add_rest(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--database", metavar="URL", help="the hub's database")
    add_json(parser)
    parser.set_defaults(run=_run)


def _run(arguments: argparse.Namespace) -> int:
    from agent_console.cli.hub_database import hub_database
    from agent_console.clock import utc_now

    password = _password() if arguments.action in {"add", "password"} else ""
    with hub_database(arguments) as connection:
        if arguments.action == "list":
            return _list(arguments, connection)
        said = _do(arguments, connection, password, at=utc_now())
    say(arguments, {"login": getattr(arguments, "login", "")}, [said])
    return 0


def _do(arguments: argparse.Namespace, connection: Any, password: str, *, at: Any) -> str:
    from agent_console.hub import audit
    from agent_console.hub.sign_in import accounts, keys

    if arguments.action == "new-key":
        keys.rotate(connection, at=at)
        audit.commanded(connection, "account_new_key", at=at)
        return "Tokens are signed with a new key; those signed before are good until they end."
    said = _do_with(arguments, connection, password, at=at)
    whose = accounts.agent_id(connection, arguments.login)
    what = f"account_{arguments.action.replace('-', '_')} {whose}"
    audit.commanded(connection, what, at=at)
    return said


def _do_with(arguments: argparse.Namespace, connection: Any, password: str, *, at: Any) -> str:
    """Do something with one account, and say what."""
    from agent_console.domain.agent import Role
    from agent_console.hub.sign_in import accounts
    from agent_console.hub.sign_in.handed_out import end_sign_ins

    login = arguments.login
    if arguments.action == "add":
        agent = accounts.new_agent(login, name=arguments.name, role=Role(arguments.role))
        accounts.add(connection, agent, password, at=at)
        if arguments.programme:
            accounts.serve(connection, login, arguments.programme, at=at)
        return f"{login} can sign in."
    if arguments.action == "programmes":
        accounts.serve(connection, login, arguments.programme, at=at)
        return f"{login} serves {', '.join(arguments.programme) or 'all programmes'}."
    if arguments.action == "password":
        accounts.set_password(connection, login, password, at=at)
        return f"{login} has another password, and is signed out everywhere."
    if arguments.action == "sign-out":
        count = end_sign_ins(connection, login=login, why="administrator", at=at)
        return f"{login} is signed out; that ended {count}."
    shuts = arguments.action == "disable"
    accounts.disable(connection, login, is_disabled=shuts, at=at)
    return f"{login} is not let in any more." if shuts else f"{login} is let in again."


def _password() -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    first = getpass.getpass("Password: ")
    if getpass.getpass("Once more: ") != first:
        raise BadInput("the two are not the same")
    return first


def _list(arguments: argparse.Namespace, connection: Any) -> int:
    from agent_console.hub.sign_in import accounts

    rows = accounts.everyone(connection)
    document = [
        {"login": one.login, "name": one.name, "role": one.role, "is_disabled": one.is_disabled}
        for one in rows
    ]
    lines = [
        f"{one.login:20} {one.role:14} {'disabled' if one.is_disabled else 'good':10} {one.name}"
        for one in rows
    ]
    say(arguments, document, lines or ["There are no accounts."])
    return 0
