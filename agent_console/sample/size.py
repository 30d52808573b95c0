"""How large the sample airline is."""

from dataclasses import dataclass

from agent_console.errors import BadInput

ON_BOARD = 142
CROWD = 350
"""As many as a large aircraft takes: for trying how fast the screen is."""
LEAST_CUSTOMERS = 12
"""So many are the hard cases alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """The number of customers and of interactions; the hard cases are in at any size."""

    customers: int = 2_000
    interactions: int = 40_000
    on_board: int = ON_BOARD
    """Passengers of the flight at the sample gate."""

    def __post_init__(self) -> None:
        if self.customers < LEAST_CUSTOMERS or self.interactions < self.customers:
            raise BadInput(
                f"the sample airline needs at least {LEAST_CUSTOMERS} customers "
                "and as many interactions as customers"
            )

    def __str__(self) -> str:
        crowd = "" if self.on_board == ON_BOARD else f" {self.on_board} on board"
        return f"{self.customers}x{self.interactions}{crowd}"


DEFAULT = Size()
