"""The hard cases of the sample airline, each under the number that makes it ring."""

MIA_LI = "+12065550142"
"""The customer of the pictures: delayed today, a promise overdue, most growable."""
FAMILY = "+14255550117"
"""One telephone, three people: the agent must ask who it is."""
NAMESAKES = ("+12065550155", "+12065550166")
"""Two people of one name in one city, each with a telephone of their own."""
NAMESAKE = "Susan Baker"
NO_HISTORY = "+15095550123"
"""Enrolled, never travelled, never written."""
LONG_HISTORY = "+13605550188"
"""Five thousand interactions, or an eighth of a smaller airline's."""
LONG_NAME = "+15035550131"
"""A name of 60 characters."""
BELOW_ZERO = "+12085550144"
"""Costs more than they bring; has the same rights as everybody."""
FENCED = "+12535550150"
"""Behind the picket fence: no campaigns."""
MINOR = "+19075550135"
"""Travels alone as a child: the number is the guardian's."""
UNKNOWN = "+13125550199"
"""Belongs to nobody."""
WITHHELD = "anonymous"
"""What a telephone system says when the caller hides the number."""

PHONES = (
    MIA_LI,
    FAMILY,
    *NAMESAKES,
    NO_HISTORY,
    LONG_HISTORY,
    LONG_NAME,
    BELOW_ZERO,
    FENCED,
    MINOR,
    UNKNOWN,
)

AGENT_LOGIN = "agent"
AGENT_NAME = "Agent 214"
SERVICE_LINE = "+18005550100"
"""What customers dial: also a number for fiction."""
