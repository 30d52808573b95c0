"""Prove that desk and hub hold the same, and find the customers where they do not.

Each record has a mark made from its kind, customer, key and version; a set of records has their
count and the sum of their marks, so a set's mark is kept up to date with one addition, and any
database can sum it. Customers are spread over ranges by a hash of their id: 256 ranges, each of
256 smaller ones, each of a few customers. Three requests lead from "something differs" to names.

Not for secrets and not against forgery: 40 bits find accidents.
"""

from collections.abc import Iterable, Mapping
from hashlib import blake2b

import msgspec

from agent_console.domain.value import Value
from agent_console.ids import CustomerId
from agent_console.wire.feed import Kind

MARK_LIMIT = 1 << 40
"""Marks are below this, so that eight million of them add up in 64 bits."""
RANGE_COUNT = 1 << 16
"""Smallest ranges."""
LEFT_OUT = frozenset({Kind.NOTE})
"""Kinds that desks do not keep."""
_STEP = 2
_LONGEST = 4


class Sum(Value, frozen=True, kw_only=True):
    """How many records there are, and the sum of their marks."""

    count: int = 0
    mark: int = 0

    def plus(self, other: "Sum") -> "Sum":
        """Return both together."""
        return Sum(count=self.count + other.count, mark=(self.mark + other.mark) % MARK_LIMIT)

    def minus(self, other: "Sum") -> "Sum":
        """Return this without *other*."""
        return Sum(count=self.count - other.count, mark=(self.mark - other.mark) % MARK_LIMIT)


class Digest(Value, frozen=True, kw_only=True):
    """What one range holds: as smaller ranges or, in the smallest, as customers."""

    within: str = ""
    """The range asked about: empty (all there is), two or four hexadecimal digits."""
    ranges: dict[str, Sum] = msgspec.field(default_factory=dict)
    """By their names, two digits longer than `within`. Empty ones are left out."""
    customers: dict[str, Sum] = msgspec.field(default_factory=dict)
    """By customer, where `within` has four digits; "" stands for flights and agents."""
    is_current: bool = True
    """False if the feed has something newer than the cursor that was shown: pull first."""
    is_of_set: bool = False
    """Of a desk's working set: flights and agents are left out, as the desk has some of them."""


def mark_of(kind: Kind, customer: CustomerId, key: str, version: int) -> int:
    """Return the mark of one record; *key* is the feed's, "scheme:value" for an identifier."""
    named = f"{kind.value}\n{customer}\n{key}\n{version}".encode()
    return int.from_bytes(blake2b(named, digest_size=5).digest(), "big")


def sum_of(records: Iterable[tuple[Kind, CustomerId, str, int]]) -> Sum:
    """Return the sum over (kind, customer, key, version); kinds that desks do not keep are out."""
    marks = [mark_of(*record) for record in records if record[0] not in LEFT_OUT]
    return Sum(count=len(marks), mark=sum(marks) % MARK_LIMIT)


def range_number(customer: CustomerId) -> int:
    """Return the number of the smallest range *customer* is in, 0 to 65535."""
    return int.from_bytes(blake2b(customer.encode(), digest_size=2).digest(), "big")


def range_name(number: int, *, digits: int = _LONGEST) -> str:
    """Return the first *digits* of a range's name."""
    return f"{number:0{_LONGEST}x}"[:digits]


def numbers_within(name: str) -> range:
    """Return the smallest ranges of the range *name*; raise `ValueError` if there is none such."""
    if len(name) % _STEP or len(name) > _LONGEST or name.strip("0123456789abcdef"):
        raise ValueError("a range is named by none, two or four hexadecimal digits")
    width = RANGE_COUNT >> 4 * len(name)
    first = int(name or "0", 16) * width
    return range(first, first + width)


def digest(sums: Mapping[CustomerId, Sum], within: str = "") -> Digest:
    """Return the digest of *sums* (by customer) for one range."""
    numbers = numbers_within(within)
    inside = {c: s for c, s in sums.items() if s.count and range_number(c) in numbers}
    if len(within) == _LONGEST:
        return Digest(within=within, customers=dict(sorted(inside.items())))
    ranges: dict[str, Sum] = {}
    for customer, one in inside.items():
        name = range_name(range_number(customer), digits=len(within) + _STEP)
        ranges[name] = ranges.get(name, Sum()).plus(one)
    return Digest(within=within, ranges=dict(sorted(ranges.items())))


def differing_ranges(ours: Digest, theirs: Digest) -> tuple[str, ...]:
    """Return the names of the smaller ranges to ask about next."""
    return _differing(ours.ranges, theirs.ranges)


def differing_customers(ours: Digest, theirs: Digest) -> tuple[CustomerId, ...]:
    """Return the customers to be fetched anew, those that only one side has included."""
    return tuple(map(CustomerId, _differing(ours.customers, theirs.customers)))


def _differing(ours: Mapping[str, Sum], theirs: Mapping[str, Sum]) -> tuple[str, ...]:
    nothing = Sum()
    names = sorted(ours.keys() | theirs.keys())
    return tuple(n for n in names if ours.get(n, nothing) != theirs.get(n, nothing))
