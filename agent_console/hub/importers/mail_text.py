"""What people read of a message: headers and bodies decoded, HTML as plain text.

Never fails for what is wrong in a message: what cannot be decoded is shown as well as it goes.
"""

import re
from binascii import Error as BadBase64
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from html.parser import HTMLParser
from typing import Any, NamedTuple

from agent_console.hub.intake.heard import plain_text

_BLOCKS = frozenset(
    {
        *("address", "article", "blockquote", "br", "dd", "div", "dl", "dt", "fieldset", "figure"),
        *("footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main"),
        *("nav", "ol", "p", "pre", "section", "table", "tr", "ul"),
    }
)
_HIDDEN = frozenset({"head", "script", "style", "template", "title"})
_SPACES = re.compile(r"[ \t\r\f\v\u00a0\u200b\u200c]+")
_BLANK_LINES = re.compile(r"\n{3,}")


class Body(NamedTuple):
    """The text of a message, and how much more there is."""

    text: str = ""
    attachment_count: int = 0


def header(message: Message, name: str) -> str:
    """Return a header on one line, in whatever charsets it was written."""
    raw = message.get(name)
    if raw is None:
        return ""
    try:
        text = str(make_header(decode_header(raw)))
    except (HeaderParseError, LookupError, UnicodeError, BadBase64, ValueError):
        text = str(raw)
    return " ".join(plain_text(text).split())


def body(message: Message) -> Body:
    """Return what a person reads: plain text where it is offered, else HTML as text."""
    if message.get_content_disposition() == "attachment":
        return Body(attachment_count=1)
    kind = message.get_content_type()
    if kind == "multipart/alternative":
        return _alternative(message)
    if message.is_multipart() and message.get_content_maintype() == "multipart":
        return _joined([body(part) for part in _parts(message)])
    if kind == "text/plain":
        return Body(_decoded(message).strip())
    if kind == "text/html":
        return Body(text_of_html(_decoded(message)))
    return Body(attachment_count=1)


def text_of_html(source: str) -> str:
    """Return HTML as text: blocks on lines of their own, nothing that is not shown."""
    reader = _Reader()
    reader.feed(source)
    reader.close()
    lines = (_SPACES.sub(" ", line).strip() for line in "".join(reader.found).split("\n"))
    return _BLANK_LINES.sub("\n\n", "\n".join(lines)).strip()


class _Reader(HTMLParser):
    """Collects what is shown."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._hidden: list[str] = []

    def handle_starttag(self, tag: str, attrs: Any) -> None:  # noqa: ARG002 - the parser's signature
        if tag in _HIDDEN:
            self._hidden.append(tag)
        elif tag == "body":  # a head that was never closed ends here
            self._hidden.clear()
        elif tag in _BLOCKS:
            self.found.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if self._hidden and tag == self._hidden[-1]:
            self._hidden.pop()
        elif tag in _BLOCKS and tag != "br":
            self.found.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.found.append(data.replace("\n", " "))


def _alternative(message: Message) -> Body:
    """Return the plainest part that says something; attachments of all parts count."""
    bodies = [(part.get_content_type(), body(part)) for part in _parts(message)]
    plain = [one for kind, one in bodies if kind == "text/plain" and one.text]
    best = next(iter(plain), next((one for _, one in bodies if one.text), Body()))
    pieces = sum(one.attachment_count for kind, one in bodies if kind.startswith("multipart/"))
    return Body(best.text, pieces)


def _joined(bodies: list[Body]) -> Body:
    texts = [one.text for one in bodies if one.text]
    return Body("\n\n".join(texts), sum(one.attachment_count for one in bodies))


def _parts(message: Message) -> list[Message]:
    found = message.get_payload()
    return [part for part in found if isinstance(part, Message)] if isinstance(found, list) else []


def _decoded(part: Message) -> str:
    raw = part.get_payload(decode=True)
    if not isinstance(raw, bytes):
        return ""
    for charset in (part.get_content_charset() or "utf-8", "utf-8"):
        try:
            return raw.decode(charset)
        except (LookupError, UnicodeDecodeError):
            continue
    return raw.decode("cp1252", "replace")
