"""What more people would make of it, in words."""

from collections.abc import Sequence

from agent_console.domain.erlang import Staffing
from ui.review.chart import Chart, Series
from ui.review.floor_words import Row, length, percent
from ui.review.lines import Cell
from ui.words.said import counted, grouped, reader, said


def staffing_rows(found: Sequence[Staffing], needed: int) -> list[Row]:
    """Return what fewer and more people would make of it; those that are needed stand out."""
    return [
        (
            str(one.agent_count),
            (
                Cell(
                    grouped(one.agent_count),
                    weight="strong" if one.agent_count == needed else "plain",
                ),
                Cell(percent(one.service_level)),
                Cell(length(one.answer_s)),
                Cell(percent(one.occupancy)),
                Cell(grouped(one.rostered_count)),
            ),
        )
        for one in found
    ]


def staffing_chart(found: Sequence[Staffing], needed: int, within_s: float) -> Chart:
    """Return the service level by the number of people."""
    levels = tuple(one.service_level for one in found)
    marks = [at for at, one in enumerate(found) if one.agent_count == needed]
    return Chart(
        title=said("Answered within {seconds} s, by people", seconds=reader().toString(within_s)),
        of=said("People"),
        labels=tuple(grouped(one.agent_count) for one in found),
        bars=(
            Series(
                name=said("In time"),
                values=levels,
                role="primary",
                words=tuple(percent(one) for one in levels),
            ),
        ),
        mark=marks[0] if marks else -1,
        about=said("{count} people reach the goal", count=needed),
    )


def needed_words(best: Staffing) -> str:
    """Return how many people are needed, and on the roster."""
    people = counted(best.agent_count, "{count} person needed", "{count} people needed")
    rostered = counted(best.rostered_count, "{count} on the roster", "{count} on the roster")
    level = said("{share} in time", share=percent(best.service_level))
    return f"{people} · {rostered} · {level}"
