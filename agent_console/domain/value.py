"""The base of every value: frozen, compared by content, and safe to print.

The domain's values are msgspec structs, so that the wire carries them as they are and a value is
written down once. A field added later needs a default: an older program then still reads it.
"""

import msgspec


class Value(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A frozen value whose text form names no person.

    The search for garbage passes over values: what is frozen holds nothing that was made after it,
    so never itself. With a page of thousands it would stop every thread for a tenth of a second.
    """

    def __repr__(self) -> str:
        return f"{type(self).__name__}({getattr(self, 'id', '…')})"

    __str__ = __repr__
