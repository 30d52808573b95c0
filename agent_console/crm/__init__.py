"""The hub as the desk sees it: the only desk package that speaks HTTP."""
