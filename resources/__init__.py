"""Files the program ships: icons, playbooks, themes."""
