"""What was decided for a computer, in words."""

from agent_console.policy import UPDATES_OFF, Policy
from ui.words.said import said


def decided(policy: Policy) -> tuple[tuple[str, str], ...]:
    """Return name and meaning of everything that was decided beside the settings."""
    found = []
    if policy.station:
        found.append((said("Station"), policy.station))
    if policy.roles:
        found.append((said("Who works here"), ", ".join(_role(one) for one in policy.roles)))
    if policy.offline_days is not None:
        days = said("{days} at the most", days=policy.offline_days)
        found.append((said("Days without the CRM"), days))
    if policy.profiles:
        found.append((said("Where files lie"), policy.profiles))
    if policy != Policy():
        found.append((said("New versions"), _channel(policy.update_channel)))
    return tuple(found)


def _role(role: str) -> str:
    return {
        "agent": said("agents"),
        "gate": said("gate agents"),
        "supervisor": said("supervisors"),
        "administrator": said("administrators"),
    }.get(role, role)


def _channel(channel: str) -> str:
    return said("not by the program itself") if channel == UPDATES_OFF else channel
