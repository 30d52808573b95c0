"""The two pages people see in a browser: plain HTML, one form each, no script.

They speak the browser's language where it is one of ours. Nothing that was typed is shown again,
except the login.
"""

import base64
import hashlib
from collections.abc import Mapping
from html import escape

_STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;margin:0;background:#f4f6f8;color:#17212b}"
    "main{max-width:24rem;margin:12vh auto;padding:2rem;background:#fff;border-radius:12px;"
    "border:1px solid #d5dce3}h1{font-size:1.3rem;margin:0 0 .5rem}label{display:block;"
    "margin-top:1rem;font-weight:600}input{box-sizing:border-box;width:100%;font:inherit;"
    "padding:.6rem;border:1px solid #6b7a89;border-radius:6px}button{font:inherit;width:100%;"
    "margin-top:1.25rem;padding:.7rem;border:0;border-radius:6px;background:#0b5cad;color:#fff;"
    "font-weight:600}button.no{background:#fff;color:#17212b;border:1px solid #6b7a89}"
    ":focus-visible{outline:3px solid #0b5cad;outline-offset:2px}.bad{color:#a3160f}"
    "@media(prefers-color-scheme:dark){body{background:#11171d;color:#e8edf2}main{background:"
    "#1a222b;border-color:#33404d}input{background:#11171d;color:#e8edf2}"
    "button.no{background:#1a222b;color:#e8edf2}.bad{color:#ff9a92}}"
)
_HASH = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        f"default-src 'none'; style-src 'sha256-{_HASH}'; base-uri 'none'; frame-ancestors 'none';"
        " form-action 'self' http://127.0.0.1:* http://[::1]:*"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}

_WORDS: dict[str, dict[str, str]] = {
    "en": {
        "title": "Sign in to the agent console",
        "login": "Login",
        "password": "Password",
        "sign_in": "Sign in",
        "code": "Code on the other screen",
        "code_title": "Let a console sign in",
        "code_words": "Go on only if you see this code on the console in front of you.",
        "allow": "Sign in there",
        "deny": "This is not my console",
        "wrong": "Login or password is wrong.",
        "wait": "Too many wrong tries. Wait a moment and try again.",
        "no_code": "That code is not known, or its time is over.",
        "done": "You are signed in",
        "done_words": "The console goes on by itself. You can close this page.",
        "denied": "That console was not let in",
        "denied_words": "Tell your help desk if somebody sent you the code.",
        "bad": "This sign-in cannot go on",
        "bad_words": "Close this page and begin again at the console.",
    },
    "de": {
        "title": "An der Agentenkonsole anmelden",
        "login": "Anmeldename",
        "password": "Passwort",
        "sign_in": "Anmelden",
        "code": "Code auf dem anderen Bildschirm",
        "code_title": "Eine Konsole anmelden",
        "code_words": "Fahren Sie nur fort, wenn Sie diesen Code auf der Konsole vor sich sehen.",
        "allow": "Dort anmelden",
        "deny": "Das ist nicht meine Konsole",
        "wrong": "Anmeldename oder Passwort ist falsch.",
        "wait": "Zu viele falsche Versuche. Warten Sie etwas und versuchen Sie es noch einmal.",
        "no_code": "Dieser Code ist nicht bekannt oder abgelaufen.",
        "done": "Sie sind angemeldet",
        "done_words": "Die Konsole macht von selbst weiter. Sie können diese Seite schließen.",
        "denied": "Diese Konsole wurde nicht angemeldet",
        "denied_words": "Hat Ihnen jemand den Code geschickt, sagen Sie es dem Helpdesk.",
        "bad": "Diese Anmeldung kann nicht weitergehen",
        "bad_words": "Schließen Sie diese Seite und beginnen Sie an der Konsole neu.",
    },
    "zh": {
        "title": "登录坐席控制台",
        "login": "登录名",
        "password": "密码",
        "sign_in": "登录",
        "code": "另一屏幕上的代码",
        "code_title": "允许控制台登录",
        "code_words": "仅当您面前的控制台上显示此代码时才继续。",
        "allow": "在那里登录",
        "deny": "这不是我的控制台",
        "wrong": "登录名或密码错误。",
        "wait": "错误次数过多。请稍候再试。",
        "no_code": "该代码未知或已过期。",
        "done": "您已登录",
        "done_words": "控制台会自动继续。您可以关闭此页面。",
        "denied": "该控制台未获准登录",
        "denied_words": "如果有人把代码发给您，请告知服务台。",
        "bad": "此次登录无法继续",
        "bad_words": "请关闭此页面，并在控制台重新开始。",
    },
}


def language(accepted: str) -> str:
    """Return the first of the browser's languages that we speak."""
    for part in accepted.lower().split(","):
        begin = part.strip()[:2]
        if begin in _WORDS:
            return begin
    return "en"


def sign_in_page(
    tongue: str, hidden: Mapping[str, str], *, login: str = "", problem: str = ""
) -> str:
    """Return the page that asks for login and password."""
    say = _WORDS[tongue]
    fields = _hidden(hidden) + _who(say, login)
    button = f'<button type="submit">{escape(say["sign_in"])}</button>'
    return _page(tongue, say["title"], _problem(say, problem) + _form("authorize", fields + button))


def code_page(
    tongue: str, hidden: Mapping[str, str], *, code: str = "", login: str = "", problem: str = ""
) -> str:
    """Return the page that takes the code shown on a console without a browser."""
    say = _WORDS[tongue]
    asked = (
        f'<p>{escape(say["code_words"])}</p><label for="user_code">{escape(say["code"])}</label>'
        f'<input id="user_code" name="user_code" value="{escape(code)}" required autocomplete="off"'
        ' autocapitalize="characters" spellcheck="false">'
    )
    buttons = (
        f'<button type="submit" name="answer" value="allow">{escape(say["allow"])}</button>'
        '<button class="no" type="submit" name="answer" value="deny" formnovalidate>'
        f"{escape(say['deny'])}</button>"
    )
    fields = _hidden(hidden) + asked + _who(say, login) + buttons
    return _page(tongue, say["code_title"], _problem(say, problem) + _form("code", fields))


def end_page(tongue: str, which: str) -> str:
    """Return a page with nothing more to do: "done", "denied" or "bad"."""
    say = _WORDS[tongue]
    return _page(tongue, say[which], f"<p>{escape(say[f'{which}_words'])}</p>")


def _who(say: Mapping[str, str], login: str) -> str:
    return (
        f'<label for="login">{escape(say["login"])}</label>'
        f'<input id="login" name="login" value="{escape(login)}" required autocomplete="username"'
        ' autocapitalize="none" spellcheck="false">'
        f'<label for="password">{escape(say["password"])}</label>'
        '<input id="password" name="password" type="password" required'
        ' autocomplete="current-password">'
    )


def _hidden(fields: Mapping[str, str]) -> str:
    return "".join(
        f'<input type="hidden" name="{escape(name)}" value="{escape(value)}">'
        for name, value in fields.items()
    )


def _problem(say: Mapping[str, str], which: str) -> str:
    return f'<p class="bad" role="alert">{escape(say[which])}</p>' if which else ""


def _form(action: str, content: str) -> str:
    return f'<form method="post" action="{action}">{content}</form>'


def _page(tongue: str, title: str, content: str) -> str:
    return (
        f'<!doctype html><html lang="{tongue}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head>"
        f"<body><main><h1>{escape(title)}</h1>{content}</main></body></html>"
    )
