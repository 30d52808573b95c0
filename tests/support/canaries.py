"""Words that occur nowhere else, to be looked for where nobody may read them."""

from datetime import UTC, datetime, timedelta

from agent_console.domain.channel import Channel
from agent_console.domain.customer import Customer
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.domain.interaction import Interaction
from agent_console.domain.promise import Promise
from agent_console.domain.value import Value
from agent_console.ids import CustomerId, InteractionId, PromiseId

WHO = CustomerId("c-canary")
PASSPHRASE = "gribble marzipan lighthouse"
GIVEN_NAME, FAMILY_NAME, NATIVE_NAME = "Xanthippa", "Quibblethwaite", "欧阳飞燕"
CALLER = "+12065550187"
E_MAIL = "xq.thwaite@example.com"
HEADLINE = "Zeppelinoid complaint about turbulence"
PROMISED = "Voucher for a snorkelwombat"
NOTES = (
    "Lost a purple accordion.",
    "Ukulele found in Reykjavik.",
    "Offline she mentioned marmoset.",
    "Unfinished: the harpsichord",
    "Of long ago: theremin.",
)

_AT = datetime.now(UTC).replace(microsecond=0) - timedelta(days=1)
RECORDS: tuple[Value, ...] = (
    Customer(
        id=WHO, given_name=GIVEN_NAME, family_name=FAMILY_NAME, native_name=NATIVE_NAME, version=1
    ),
    Identifier(scheme=Scheme.PHONE, value=CALLER, customer_id=WHO),
    Identifier(scheme=Scheme.EMAIL, value=E_MAIL, customer_id=WHO),
    Interaction(
        id=InteractionId("i-canary"),
        customer_id=WHO,
        at=_AT,
        channel=Channel.EMAIL,
        headline=HEADLINE,
        text=HEADLINE,
    ),
    Promise(
        id=PromiseId("p-canary"),
        customer_id=WHO,
        what=PROMISED,
        made_at=_AT,
        due_at=_AT + timedelta(days=5),
    ),
)
CANARIES = (
    *PASSPHRASE.split(),
    *(GIVEN_NAME, FAMILY_NAME, NATIVE_NAME, "飞燕"),
    *(CALLER[1:], CALLER[-7:], E_MAIL),
    *("Zeppelinoid", "snorkelwombat"),
    *("accordion", "ukulele", "Reykjavik", "marmoset", "harpsichord", "theremin"),
)
_ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")


def canaries_in(content: bytes, words: tuple[str, ...] = CANARIES) -> set[str]:
    """Return those of *words* that anybody can read in *content*, in whatever case."""
    lower = content.lower()
    return {
        word
        for word in words
        for encoding in _ENCODINGS
        if word.lower().encode(encoding) in lower or word.encode(encoding) in content
    }
