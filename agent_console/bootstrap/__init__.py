"""Puts a desk together from its parts, and takes it apart again. Nothing else builds one.

Importing this package costs a third of a second: a program with a window paints first. What speaks
with the hub is loaded when it is first spoken with.
"""

from agent_console.bootstrap.desk import Desk, Ears
from agent_console.bootstrap.line import guide
from agent_console.bootstrap.opening import desk_with, open_desk

__all__ = ["Desk", "Ears", "desk_with", "guide", "open_desk"]
