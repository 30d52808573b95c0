"""Who may open what: the key of the local files and the sign-in."""
