"""The supervisor's screen: what deserves a look, reading and coaching, team, floor, access."""
