"""The states of the page of duplicates for the gallery and the tests of the screen."""

from datetime import date, datetime, timedelta

import msgspec

from agent_console.domain.customer import Customer
from agent_console.domain.duplicate import Finding, Reason
from agent_console.domain.field_change import FieldChange
from agent_console.domain.merge import Merge, differing
from agent_console.ids import CustomerId
from agent_console.wire.duplicates import DuplicatePair
from ui.panes.duplicates import DuplicatesPane

STATES = ("pair", "merged", "side", "none")
ANA, ANNA = (
    Customer(
        id=CustomerId("c-ana"),
        given_name="Ana",
        family_name="Delgado",
        birth_date=date(1987, 5, 17),
        home_airport="SEA",
        seat="Aisle, forward",
        languages=("es", "en"),
    ),
    Customer(
        id=CustomerId("c-anna"),
        given_name="Anna",
        family_name="Delgado",
        birth_date=date(1987, 5, 17),
        city="Portland",
        pronouns="she/her",
        languages=("en",),
    ),
)
LONG = msgspec.structs.replace(
    ANNA, given_name="Wilhelmina Alexandra", family_name="Featherstonehaugh-Lüdenscheidt"
)
NAMES = {ANA.id: "Ana Delgado", ANNA.id: "Anna Delgado", CustomerId("c-bo"): "Bo Chen"}
COLLEAGUES = {"a-9": "Supervisor 9"}


def a_pair(now: datetime) -> DuplicatePair:
    """Return two files of one person."""
    weights = ((Finding.SAME_PHONE, 4.0), (Finding.NEAR_NAME, 3.0), (Finding.SAME_BIRTH, 6.0))
    return DuplicatePair(
        first=ANA,
        second=ANNA,
        score=11.0,
        reasons=(
            *(Reason(finding=finding, weight=weight) for finding, weight in weights),
            Reason(finding=Finding.OTHER_COUNTRY, weight=-2.0),
        ),
        found_at=now - timedelta(hours=3),
        differing=differing(ANA, ANNA),
    )


def put_together(now: datetime) -> DuplicatePair:
    """Return two files somebody put side by side whom the CRM takes for two persons."""
    weights = ((Finding.OTHER_NAME, -8.0), (Finding.SAME_BIRTH, 6.0))
    reasons = tuple(Reason(finding=finding, weight=weight) for finding, weight in weights)
    pair = msgspec.structs.replace(a_pair(now), second=LONG, score=-2.0, reasons=reasons)
    return msgspec.structs.replace(pair, differing=differing(ANA, LONG))


def a_merge(now: datetime) -> Merge:
    """Return a merge of last week."""
    return Merge(
        id="merge-1",
        kept_id=ANA.id,
        gone_id=ANNA.id,
        merged_at=now - timedelta(days=6),
        merged_by="a-9",
        fields={"city": FieldChange(seen="", wanted="Portland")},
    )


def undone(now: datetime) -> Merge:
    """Return a merge that was taken apart."""
    return Merge(
        id="merge-0",
        kept_id=CustomerId("c-bo"),
        gone_id=ANNA.id,
        merged_at=now - timedelta(days=40),
        merged_by="a-9",
        undone_at=now - timedelta(days=38),
        undone_by="a-9",
    )


def pane(which: str, now: datetime) -> DuplicatesPane:
    """Return the page in one of `STATES`."""
    made = DuplicatesPane()
    made.show_whose(ANA.full_name if which == "side" else "")
    if which == "side":
        made.show_found((put_together(now),), (), NAMES, COLLEAGUES, now=now)
    elif which != "none":
        merges = (a_merge(now), undone(now))
        made.show_found((a_pair(now),), merges, NAMES, COLLEAGUES, now=now)
    if which == "merged":
        made.list.choose("merge-1")
    return made
