"""What the owner of a hub has set in files beside its database."""

from dataclasses import dataclass

from agent_console.hub import serving
from agent_console.hub.serving import Serving
from agent_console.hub.sign_in import settings as sign_in_settings
from agent_console.hub.sign_in.settings import SignInSettings
from agent_console.hub.telephony import settings as telephony_settings
from agent_console.hub.telephony.settings import TelephonySettings


@dataclass(frozen=True, slots=True, kw_only=True)
class Configured:
    """All of it; goes to every process of a hub."""

    telephony: TelephonySettings = telephony_settings.NONE
    sign_in: SignInSettings = sign_in_settings.NONE
    serving: Serving = serving.USUAL


NOTHING = Configured()
