"""Reports as files: what is in them, how they are written, and those made at their time."""
