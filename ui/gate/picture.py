"""Brings the gate to a state worth a picture: a flight at work, and its first passenger scanned."""

from ui.gate.screen import GateScreen


def is_listed(screen: GateScreen | None) -> bool:
    """Tell whether the passengers of a flight are on the screen."""
    return screen is not None and screen.counter.listed is not None


def begin(screen: GateScreen) -> bool:
    """Put the departure most people need somebody for to work; False while none is known."""
    if not screen.departures:
        return False
    first = max(screen.departures, key=lambda one: (one.at_risk_count, one.counts.total))
    if screen.flight is None:
        screen.work_on(first.flight.id)
    return True


def show_first(screen: GateScreen) -> None:
    """Let whoever needs the agent most stand at the counter, their pass read and valid."""
    from agent_console.domain.gate import Scan, Verdict

    listed = screen.counter.listed
    if listed is not None and listed.lines:
        passenger = listed.lines[0].passenger
        screen.counter.choose(passenger.id)
        screen.counter.scan = Scan(verdict=Verdict.VALID, passenger=passenger)
        screen.counter.render()
