"""Messages as they really come: charsets, HTML, parts within parts, headers nobody should send."""

from datetime import UTC, datetime
from email.message import EmailMessage
from email.mime.application import MIMEApplication

import pytest

from agent_console.domain.channel import Channel, Direction
from agent_console.hub.cloud_events import BadEvent
from agent_console.hub.importers.mail_message import read
from agent_console.hub.importers.mail_settings import MailSettings
from agent_console.hub.importers.mail_text import text_of_html
from agent_console.hub.importers.mailbox import _quoted
from agent_console.hub.intake.heard import Heard
from agent_console.hub.password import Password

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
SETTINGS = MailSettings(
    host="127.0.0.1",
    user="service@example.com",
    password=Password(env="X"),
    own=("Service@example.com", "@air.example"),
)


def message(text: str = "Hello", **headers: str) -> EmailMessage:
    made = EmailMessage()
    plain = {
        "From": "Ada Example <Ada@example.org>",
        "To": "service@example.com",
        "Subject": "My trip",
        "Date": "Mon, 04 May 2026 10:00:00 +0200",
        "Message-ID": "<m1@example.org>",
    }
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    for name, value in (plain | given).items():
        if value:
            made[name] = value
    made.set_content(text)
    return made


def heard(raw: bytes | EmailMessage) -> Heard:
    found = read(bytes(raw), SETTINGS, came_at=None, now=NOW)
    assert found is not None
    return found


def test_who_wrote_to_whom_says_the_direction() -> None:
    came = heard(message())
    assert (came.channel, came.direction) == (Channel.EMAIL, Direction.INBOUND)
    assert came.marks == (("email", "ada@example.org"), ("name", "Ada Example"))
    assert came.at == datetime(2026, 5, 4, 8, tzinfo=UTC)
    went = heard(
        message(
            From="Bo of Air <bo@AIR.example>",
            To="service@example.com, =?utf-8?q?J=C3=BCrgen?= <jk@example.org>",
            Message_ID="<m2@air.example>",
            References="<m1@example.org> <m3@example.org>",
        )
    )
    assert went.direction is Direction.OUTBOUND
    assert went.marks == (("email", "jk@example.org"), ("name", "Jürgen"))
    assert went.contact.agent_name == "Bo of Air"
    assert went.contact.thread == came.contact.thread == "m1@example.org"


def test_an_answer_is_in_the_thread_of_what_it_answers() -> None:
    answer = heard(message(Message_ID="<m9@example.org>", In_Reply_To=" <m1@example.org>"))
    assert answer.contact.thread == "m1@example.org"
    assert answer.id != heard(message()).id
    assert heard(message("Other words")).id == heard(message()).id


def test_a_message_among_ourselves_is_no_contact() -> None:
    ours = message(From="a@air.example", To="service@example.com")
    assert read(bytes(ours), SETTINGS, came_at=None, now=NOW) is None
    with pytest.raises(BadEvent):
        heard(message(From=""))


def test_a_message_without_an_id_or_a_date_is_known_again_all_the_same() -> None:
    made = message(Message_ID="", Date="yesterday")
    came_at = datetime(2026, 5, 4, 9, tzinfo=UTC)
    first = read(bytes(made), SETTINGS, came_at=came_at, now=NOW)
    assert first is not None
    assert first.at == came_at
    assert heard(made).id == first.id
    assert heard(made).at == NOW
    assert heard(message("Other", Message_ID="")).id != first.id


def test_the_plain_text_is_read_where_it_is_offered_and_attachments_are_counted() -> None:
    made = message("Plain words")
    made.add_alternative("<p>Rich <b>words</b></p>", subtype="html")
    made.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="a.pdf")
    made.add_attachment("in a file", filename="b.txt")
    whole = heard(made).contact
    assert whole.text == "Plain words"
    assert whole.detail == "2 attachments"
    picture = message("Look")
    picture.make_mixed()
    picture.attach(MIMEApplication(b"x"))
    assert heard(picture).contact.detail == "1 attachment"


def test_html_is_read_as_text() -> None:
    source = (
        "<html><head><title>No</title><style>p {x: y}</style></head><body>"
        "<p>Dear&nbsp;Ada &amp; Bo,</p><script>no()</script><div>one<br>two</div>"
        "<table><tr><td>a</td><td>b</td></tr></table><ul><li>x</li><li>y</li></ul></body>"
    )
    assert text_of_html(source) == "Dear Ada & Bo,\n\none\ntwo\n\nab\n\nx\n\ny"
    assert text_of_html("<head><title>open<body>shown") == "shown"
    assert text_of_html("a < b <unfinished").startswith("a < b")
    made = message("")
    made.set_content("<p>Only rich</p>", subtype="html")
    assert heard(made).contact.text == "Only rich"


def test_charsets_are_read_and_lies_about_them_survived() -> None:
    def raw(charset: str, body: bytes, subject: bytes = b"Hi") -> bytes:
        head = b"From: ada@example.org\nTo: service@example.com\nSubject: " + subject
        kind = f"\nContent-Type: text/plain; charset={charset}\n\n".encode()
        return head + kind + body

    assert heard(raw("iso-8859-1", "Grüße".encode("latin-1"))).contact.text == "Grüße"
    assert heard(raw("gb18030", "您好".encode("gb18030"))).contact.text == "您好"
    assert heard(raw("utf-8", "Grüße".encode("cp1252"))).contact.text == "Grüße"
    assert heard(raw("klingon", "Grüße".encode())).contact.text == "Grüße"
    for subject, read_as in (
        (b"=?iso-8859-1?Q?Gr=FC=DFe?=", "Grüße"),
        (b"=?utf-8?B?5oKo5aW9?= and =?utf-8?Q?more?=", "您好 and more"),
        (b"=?klingon?Q?x?=", "=?klingon?Q?x?="),
        (b"=?utf-8?B?a?=", "=?utf-8?B?a?="),
        (b"folded\n over lines", "folded over lines"),
    ):
        assert heard(raw("utf-8", b"x", subject)).contact.headline == read_as
    eight = heard(raw("utf-8", b"x", "Grüße".encode()))
    assert eight.contact.headline.startswith("Gr")
    assert heard(raw("utf-8", b"x", b"")).contact.headline == "(no subject)"


@pytest.mark.parametrize(
    "raw",
    [
        b"From: ada@example.org\n\n",
        b"From: ada@example.org\nContent-Type: multipart/mixed; boundary=x\n\nno parts",
        b"From: ada@example.org\nContent-Type: multipart/alternative\n\n--\n--",
        b"From: ada@example.org\nContent-Transfer-Encoding: base64\n\n!!!",
        b"From: ada@example.org\nDate: 99 Foo 0 99:99\nReferences: >><<\n\n\x00\xff",
        b'From: "" <ada@example.org>, (\nSubject: \x00\n\nx',
        b"From: ada@example.org\nContent-Type: message/rfc822\n\nFrom: x\n\ny",
    ],
)
def test_a_broken_message_is_read_as_far_as_it_goes(raw: bytes) -> None:
    assert dict(heard(raw).marks)["email"] == "ada@example.org"


def test_a_folders_name_is_written_as_imap_has_it() -> None:
    assert _quoted("INBOX") == '"INBOX"'
    assert _quoted("Entwürfe & mehr") == '"Entw&APw-rfe &- mehr"'
    assert _quoted('a"b') == '"a\\"b"'
    assert _quoted("台北") == '"&U,BTFw-"'
