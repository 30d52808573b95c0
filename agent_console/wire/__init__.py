"""What desk and hub say to each other: JSON, version 1, decoded and checked by msgspec.

The values inside are the domain's own; here are only the envelopes. Unknown fields are ignored and
new ones have defaults, so that desk and hub of neighbouring versions understand each other.
"""

VERSION = "v1"
REVISION = 2
"""Counts up with what is added to the wire; each side says its own with every message."""
OLDEST = 1
"""The hub still speaks with desks of this revision: the one before, for a rolling upgrade."""
REVISION_HEADER = "Agent-Console-Wire"
"""Who does not send it is of the first revision."""
DESK_TOO_OLD = "urn:agent-console:desk-too-old"
"""The kind of problem a desk is told whose revision is not spoken any more (status 426)."""
