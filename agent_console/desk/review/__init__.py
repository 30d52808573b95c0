"""Review: read notes, coach, watch the floor, take reports along. Every deed goes to the hub."""
