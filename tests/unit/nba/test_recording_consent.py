import pytest

from agent_console.nba.recording import RULES, recording_rule


@pytest.mark.parametrize(
    ("place", "country", "rule", "region"),
    [
        ("Seattle, WA", "US", "announcement", "US-WA"),
        ("San Francisco, CA", "US", "all", "US-CA"),
        ("Portland, OR", "US", "one party", "US"),
        ("", "US", "all", "elsewhere"),
        ("Miami, FL", "US", "all", "elsewhere"),
        ("Seattle, WA", "", "announcement", "US-WA"),
        ("Berlin, DE", "", "all", "elsewhere"),
        ("Dover, DE", "US", "all", "elsewhere"),
        ("Toronto, ON", "", "all", "elsewhere"),
        ("New York, NY", "DE", "all", "EU"),
        ("California", "", "all", "US-CA"),
        ("Berlin, DE", "DE", "all", "EU"),
        ("Tokyo", "JP", "all", "elsewhere"),
    ],
)
def test_strictest_rule_of_the_place_counts(
    place: str, country: str, rule: str, region: str
) -> None:
    found = recording_rule(place, country)
    assert (found.rule, found.region) == (rule, region)


def test_every_rule_names_its_law() -> None:
    assert all(one.source and one.effective_from for one in RULES)
