"""What desk and hub say to each other: JSON, version 1, decoded and checked by msgspec.

The values inside are the domain's own; here are only the envelopes. Unknown fields are ignored and
new ones have defaults, so that desk and hub of neighbouring versions understand each other.
"""

VERSION = "v1"
