"""The hub as the desk sees it: the only desk package that speaks HTTP."""

import sys

# WORKAROUND(https://github.com/encode/httpx/blob/0.28.1/httpx/__init__.py): where click, rich and
# pygments are installed, importing httpx loads its command line with them: as much again in time
# and memory as httpx itself. What is marked as not to be had, it does without.
sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type] # None is how Python marks it
