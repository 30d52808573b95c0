"""The panes of the window: each shows one thing and asks for what the agent wants."""
