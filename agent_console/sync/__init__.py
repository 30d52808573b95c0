"""Push, pull and listen as plain steps; the thread that runs them lives next door to them."""
