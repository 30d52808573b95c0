"""The repository as the quality tests see it."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# The developer's command is no package: it runs before anything is installed.
sys.path.insert(0, str(ROOT / "packaging"))
