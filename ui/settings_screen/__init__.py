"""The settings on screen, made from their declarations; each change counts and is kept at once."""
