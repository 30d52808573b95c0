"""Chance is repeatable here: the same examples each time; HYPOTHESIS_PROFILE=explore for others."""

import os

from hypothesis import settings

settings.register_profile("steady", deadline=None, derandomize=True, max_examples=25)
settings.register_profile("explore", deadline=None, max_examples=2_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))
