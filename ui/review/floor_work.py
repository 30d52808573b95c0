"""The floor on screen: one cheap look each second while a page with figures is seen."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from agent_console.crm.coaching import CoachingCalls
from agent_console.crm.hub import Hub
from agent_console.desk.review.floor import FloorWatch, demand_of
from agent_console.domain import erlang
from agent_console.domain.coaching import Tone
from agent_console.domain.erlang import Demand
from agent_console.domain.floor import Floor
from agent_console.errors import ConsoleError
from agent_console.ids import AgentId
from agent_console.wire.coaching import CoachingHistory
from ui.review import floor_words, score_words, staffing_words
from ui.review.asking import Asking
from ui.review.chart_card import ChartCard, load
from ui.review.detail_card import Checked
from ui.review.export_work import zone
from ui.review.floor_pages import FloorPage, TeamPage
from ui.review.page import QueuePage
from ui.widgets.block import Block, Gap, Paragraph, Run
from ui.words import times
from ui.words.said import said

LOOK_MS = 1_000


class FloorWork(QObject):
    """Looks at the floor and shows it on three pages.

    Signals:
        looked: The floor was read; None while it cannot be.
    """

    looked = Signal(object)

    def __init__(
        self, queue: QueuePage, team: TeamPage, floor: FloorPage, asking: Asking, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._queue, self._team, self._floor, self._asking = queue, team, floor, asking
        self.floor: Floor | None = None
        self.looked_at: datetime | None = None
        """When the figures were last the hub's."""
        self.watch: FloorWatch | None = None
        self._hub: Hub | None = None
        self._is_looking = self._is_loading = self._has_begun = False
        self._tick = QTimer(self)
        self._tick.setInterval(LOOK_MS)
        self._tick.timeout.connect(self.look)
        team.teams.chosen.connect(self._on_team_chosen)
        team.table.picked.connect(self._on_agent_picked)
        floor.what_if.demanded.connect(self._on_demanded)

    @property
    def charts(self) -> tuple[ChartCard, ...]:
        """Return all charts of the review."""
        return (
            self._queue.chart,
            self._team.reasons,
            self._floor.service,
            self._floor.staffing,
        )

    def begin(self) -> None:
        """Look now and each second from now on."""
        if not self._is_loading:
            self._is_loading = True
            load(self._asking.tasks, self, self._on_loaded)
        self._tick.start()
        self.look()

    def stop(self) -> None:
        """Look no more: nobody sees it."""
        self._tick.stop()

    @property
    def is_looking_on(self) -> bool:
        """Tell whether the floor is looked at each second."""
        return self._tick.isActive()

    def _on_loaded(self, _nothing: object) -> None:
        for chart in self.charts:
            chart.draw_with_library()

    @Slot()
    def toggle_tables(self) -> None:
        """Show the figures of all charts as tables, or the charts again."""
        is_table = not self._queue.chart.is_table
        for chart in self.charts:
            chart.show_table(is_table=is_table)

    @Slot()
    def look(self) -> None:
        """Ask once; what is still on its way is waited for."""
        hub = self._asking.desk.hub
        if hub is None:
            self.looked.emit(None)
        if self._is_looking or hub is None:
            return
        if self.watch is None or hub is not self._hub:
            self._hub = hub
            self.watch = FloorWatch(hub, zone=zone(), team=self._team.teams.current)
        self._is_looking = True
        watch = self.watch
        self._asking.hub(
            lambda _hub: watch.look(),
            partial(self._on_looked, watch),
            failed=self._on_not_looked,
            is_quiet=True,
        )

    def _on_not_looked(self, _error: ConsoleError) -> None:
        self._is_looking = False
        self.looked.emit(None)

    def _on_looked(self, watch: FloorWatch, floor: Floor) -> None:
        self._is_looking = False
        if watch is not self.watch:
            self.look()
            return
        is_new, self.floor = floor is not self.floor, floor
        now = self.looked_at = self._asking.desk.clock()
        if is_new:
            self._show_counted(floor)
        self._show_running(floor)
        self._floor.tiles.show_figures(floor_words.service_figures(floor, now))
        self.looked.emit(floor)

    def _show_counted(self, floor: Floor) -> None:
        """Show what does not change by the clock alone."""
        self._queue.tiles.show_figures(floor_words.figures(floor))
        self._queue.chart.show_chart(floor_words.half_hours(floor))
        self._team.show_teams(floor.teams)
        self._team.reasons.show_chart(floor_words.reasons(floor))
        self._team.steps.show_rows(floor_words.step_rows(floor))
        self._floor.service.show_chart(floor_words.service_levels(floor))
        if not self._has_begun:
            self._begin_what_if(floor)

    def _begin_what_if(self, floor: Floor) -> None:
        """Begin with the half hour of today or of last week that had most calls."""
        tallies = [one.today for one in floor.half_hours]
        tallies += [one.last_week for one in floor.half_hours]
        busiest = max(tallies, key=lambda one: one.contact_count, default=None)
        if busiest is None:
            return
        demand = demand_of(busiest, within_s=floor.goal.within_s, share=floor.goal.share)
        if demand is not None:
            self._has_begun = True
            self._floor.what_if.begin(demand)

    def _show_running(self, floor: Floor) -> None:
        """Show what runs on each second, where it is seen."""
        now = self._asking.desk.clock()
        if self._team.isVisible() or not self._team.table.lines:
            self._team.table.show_rows(floor_words.team_rows(floor, now))
        if self._floor.isVisible() or not self._floor.table.lines:
            self._floor.table.show_rows(floor_words.floor_rows(floor, now))
            self._floor.queues.show_rows(floor_words.queue_rows(floor, now))

    # one team, one colleague

    @Slot(str)
    def _on_team_chosen(self, _team: str) -> None:
        self.watch = None
        self.look()

    @Slot(str)
    def _on_agent_picked(self, key: str) -> None:
        if not key:
            self._team.show_history("", ())
            return
        self._asking.hub(
            partial(_history, agent=AgentId(key)), partial(self._on_history, key), is_quiet=True
        )

    def _on_history(self, key: str, found: CoachingHistory) -> None:
        chosen = self._team.table.chosen
        if chosen is not None and chosen.key == key:
            now = self._asking.desk.clock()
            self._team.show_history(chosen.cells[0].text, _history_blocks(found, now))

    # what if

    @Slot(object)
    def _on_demanded(self, demand: Demand) -> None:
        what_if = self._floor.what_if
        try:
            best = erlang.needed(demand)
            around = erlang.around(demand)
        except ValueError:
            what_if.show_words(said("These numbers reach no goal."), "warn")
            what_if.table.show_rows(())
            return
        what_if.show_words(staffing_words.needed_words(best))
        what_if.table.show_rows(staffing_words.staffing_rows(around, best.agent_count))
        what_if.table.choose(str(best.agent_count))
        self._floor.staffing.show_chart(
            staffing_words.staffing_chart(around, best.agent_count, demand.within_s)
        )


def _history_blocks(found: CoachingHistory, now: datetime) -> tuple[Block, ...]:
    mean = f"{found.mean_points:.0f}" if found.mean_points is not None else floor_words.NOTHING
    words = said(
        "{praise} times praise, {advice} times advice · {mean} points on average of {count}",
        praise=found.praise_count,
        advice=found.advice_count,
        mean=mean,
        count=found.scored_count,
    )
    blocks: list[Block] = [Paragraph([Run(words, "ink_soft")]), Gap(8)]
    for remark in found.remarks:
        tone = said("Praise") if remark.tone is Tone.PRAISE else said("Advice")
        read = said("read") if remark.is_acknowledged else said("not read yet")
        day = times.short_day(times.local(remark.at).date(), times.local(now).date())
        blocks.append(
            Checked(
                text=remark.words,
                remark=tone,
                state="done" if remark.is_acknowledged else "open",
                below=f"{remark.coach_name} · {day} · {read}",
            )
        )
    for score in found.scores:
        day = times.short_day(times.local(score.at).date(), times.local(now).date())
        points = score_words.points_words(score.points) or said("no points")
        blocks.append(Checked(text=points, below=f"{score.reviewer_name} · {day}"))
    return tuple(blocks)


def _history(hub: Hub, *, agent: AgentId) -> CoachingHistory:
    return CoachingCalls(hub).history(agent)
