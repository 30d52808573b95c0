"""Points by the published rule, kappa by its published vectors, forms checked with their places."""

from collections import Counter
from datetime import timedelta

import pytest
from msgspec.structs import replace
from support.coaching import LEADS, WRITER, a_remark, marks_of
from support.desk import NOW

from agent_console.domain.agreement import agreement, cohens_kappa, weighted_kappa
from agent_console.domain.coaching import Reply
from agent_console.domain.scorecard import in_language
from agent_console.ids import OperationId
from agent_console.playbooks.scorecards import checked, shipped

(CARD,) = shipped()


@pytest.mark.parametrize(
    ("marks", "points"),
    [
        (marks_of(5, 5, 5, 5, 5), 100),
        (marks_of(0, 5, 0, 0, None), 33),
        (marks_of(4, 5, 4, 3, 2), 74),
        (marks_of(4, 5, 4, 3, None), 80),
        (marks_of(5, 1, 5, 5, 5), 0),
        (marks_of(5, 2, 5, 5, 5), 83),
        (marks_of(5, None, 5, 5, None), 100),
        (marks_of(None, None, None, None, None), None),
    ],
    ids=["all", "weights", "all apply", "one left out", "critical", "just passed", "two", "none"],
)
def test_points_follow_the_published_rule(marks: dict[str, int | None], points: int | None) -> None:
    assert CARD.points(marks) == points


def test_a_critical_item_that_failed_is_named() -> None:
    assert CARD.failed(marks_of(5, 1, 5, 5, 5)) == ("verified",)
    assert CARD.failed(marks_of(0, None, 0, 0, 0)) == ()


def test_what_is_missing_is_named() -> None:
    assert CARD.missing({}) == tuple(one.key for one in CARD.items)
    assert CARD.missing(marks_of(None, None, 3, 7, None)) == ("picked-up", "continues")


def pairs(table: list[list[int]]) -> list[tuple[int, int]]:
    """Return the judgements that a table of counts stands for: rows are the first reviewer's."""
    return [
        (row, column)
        for row, counts in enumerate(table)
        for column, count in enumerate(counts)
        for _ in range(count)
    ]


COHENS_TABLE = [[88, 14, 18], [10, 40, 10], [2, 6, 12]]
"""Cohen (1968), table 1, 200 judgements: kappa .492, with his weights .348."""


@pytest.mark.parametrize(
    ("table", "kappa"),
    [
        (COHENS_TABLE, 0.492),
        ([[20, 5], [10, 15]], 0.4),
        ([[45, 15], [25, 15]], 0.1304),
        ([[25, 35], [5, 35]], 0.2593),
        ([[22, 9], [7, 13]], 0.3534),
        ([[1, 0, 0], [0, 2, 0], [0, 0, 3]], 1.0),
    ],
    ids=["Cohen", "grants", "same share 1", "same share 2", "two raters", "all alike"],
)
def test_kappa_is_as_published(table: list[list[int]], kappa: float) -> None:
    assert cohens_kappa(pairs(table)) == pytest.approx(kappa, abs=0.0005)


def test_weighted_kappa_is_as_published() -> None:
    """Disagreement weights 0 1 3, 1 0 6, 3 6 0 are his own."""
    weights = [[0, 1, 3], [1, 0, 6], [3, 6, 0]]
    found = weighted_kappa(pairs(COHENS_TABLE), lambda one, other: float(weights[one][other]))
    assert found == pytest.approx(0.348, abs=0.0005)


def test_kappa_of_nothing_and_of_one_answer_alone_is_unknown() -> None:
    assert cohens_kappa([]) is None
    assert cohens_kappa([(3, 3), (3, 3)]) is None
    assert agreement([]).share is None


def test_agreement_equals_a_slow_count() -> None:
    judged = pairs([[3, 1, 0], [2, 4, 1], [0, 1, 5]])
    found = agreement(judged)
    slow = Counter(abs(one - other) for one, other in judged)
    assert (found.count, found.same_count) == (17, slow[0])
    assert found.near_count == slow[0] + slow[1]
    po = sum(one == other for one, other in judged) / 17
    pe = sum(
        sum(one == dot for one, _ in judged) * sum(other == dot for _, other in judged)
        for dot in range(3)
    ) / (17 * 17)
    assert found.kappa == pytest.approx((po - pe) / (1 - pe))


def test_the_shipped_form_speaks_three_languages() -> None:
    for item in CARD.items:
        assert len({in_language(item.ask, one) for one in ("en", "de_AT", "zh_CN")}) == 3
        assert in_language(item.ask, "fr") == item.ask["en"]


GOOD = """id: ours
version: 1
title: {en: Ours}
items:
  - {key: one, ask: {en: One}}
"""


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("id: ours", "idd: ours", ["1:1: there is no “idd” here; did you mean “id”?", "“id” is"]),
        ("version: 1", "version: many", ["2:1: “version”"]),
        ("key: one", "key: one, weight: 0", ["5:16: a weight is more than 0"]),
        ("key: one", "key: one, is_critical: true, passes_from: 6", ["an item passes from 1 to 5"]),
        ("{en: One}", "{de: Eins}", ["5:16: what is asked is missing in English"]),
        ("  - {key: one, ask: {en: One}}\n", "", ["“items” is a list"]),
        ("items:", "items: [", ["5:3: "]),
        ("{key: one,", "{key: one, key: two,", ["“key” is there twice"]),
        ("ask: {en: One}", "ask: One", ["5:16: “ask”"]),
    ],
)
def test_mistakes_are_told_with_their_places(old: str, new: str, said: list[str]) -> None:
    found = checked(GOOD.replace(old, new))
    assert found.card is None
    told = "\n".join(map(str, found.mistakes))
    for one in said:
        assert one in told


def test_a_good_form_has_no_mistakes() -> None:
    found = checked(GOOD)
    assert found.mistakes == ()
    assert found.card is not None
    assert found.card.items[0].weight == 1.0


def test_a_word_of_the_coach_after_the_answer_makes_a_remark_wait_again() -> None:
    remark = a_remark().remark
    read = replace(remark, acknowledged_at=NOW)

    def said(by: str, minutes: int) -> Reply:
        at = NOW + timedelta(minutes=minutes)
        return Reply(id=OperationId(f"{by}{minutes}"), at=at, author_id=by, words="Well.")

    assert not remark.is_acknowledged
    assert read.is_acknowledged
    assert replace(read, replies=(said(WRITER.id, 2),)).is_acknowledged
    assert not replace(read, replies=(said(LEADS.id, 1),)).is_acknowledged
