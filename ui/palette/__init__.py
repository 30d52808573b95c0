"""One line to type in that finds customers, actions and settings, and does what is picked."""
