"""Playbooks as files: read, check, try their examples, sign; answer policies and run scripts."""
