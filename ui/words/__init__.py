"""How values are worded: times, numbers, money, names. Pure functions; the only place for it."""
