"""One note at work: read, scored, spoken about. What is written is on disk before it is said."""

from datetime import timedelta
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from agent_console.desk.review.coach import Coach
from agent_console.desk.review.reading import reading_here
from agent_console.desk.review.scoring import Scoring
from agent_console.domain.coaching import Tone
from agent_console.domain.note import Note
from agent_console.domain.review import NoteKey, ReviewNote
from agent_console.domain.score import Dispute, Score, Verdict
from agent_console.domain.scorecard import Scorecard
from agent_console.errors import ConsoleError, HubUnreachable
from agent_console.ids import OperationId
from agent_console.sync.guidance import kept_playbooks
from agent_console.wire.coaching import NoteReview
from agent_console.wire.review import NoteReading
from ui.review import note_words, one_note, reading_words, score_words
from ui.review.asking import Asking
from ui.review.page import QueuePage
from ui.review.unsent import Sent, Unsent
from ui.words.said import said

_SOON_MS = 120
"""Who walks through the list with a held key reads none of the notes on the way."""
Spans = tuple[tuple[int, int], ...]


class ReadWork(QObject):
    """Keeps the cards in step with the note that is read.

    Signals:
        judged: The note was scored or spoken about (`ReviewNote`).
        taken_back: What was sent about a note was taken back (`ReviewNote`).
        next_requested: The next note is wanted.
        sent: Something went out that can be taken back for a while, in words.
    """

    judged = Signal(object)
    taken_back = Signal(object)
    sent = Signal(str)
    next_requested = Signal()

    def __init__(self, page: QueuePage, asking: Asking, parent: QObject) -> None:
        super().__init__(parent)
        self._page, self._asking = page, asking
        self.note: ReviewNote | None = None
        self._spans: Spans = ()
        self.reading: NoteReading | None = None
        self.review: NoteReview | None = None
        self.cards: tuple[Scorecard, ...] = ()
        self.card: Scorecard | None = None
        self._span = (0, 0)
        self._own_here: tuple[Score, ...] = ()
        """Where the hub does not answer: what was scored here, newest first."""
        self._given: dict[str, int | None] = {}
        """Dots given since this note is read; what comes in late does not take them away."""
        self._unsent: dict[NoteKey, Unsent] = {}
        """What was begun about other notes."""
        self._sent: Sent | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._on_soon)
        page.note.span_chosen.connect(self._on_span_chosen)
        coach = page.coach
        coach.send_requested.connect(self._on_send)
        coach.next_requested.connect(self.next_requested)
        coach.share_requested.connect(self._on_share)
        coach.marks_changed.connect(self._on_marks_changed)
        coach.form_chosen.connect(self._on_form_chosen)
        coach.settle_requested.connect(self._on_settle)

    # what is read

    def begin(self) -> None:
        """Ask once for the scorecards that count."""
        if not self.cards:
            self._asking.hub(one_note.scorecards, self._on_cards, is_quiet=True)

    def _on_cards(self, cards: tuple[Scorecard, ...]) -> None:
        self.cards = cards
        self.card = cards[0] if cards else None
        forms = [score_words.form_of(one) for one in cards]
        self._page.coach.show_forms(forms, self.card.id if self.card else "")
        self._show_form()

    @Slot(object, object)
    def show(self, note: ReviewNote | None, spans: Spans) -> None:
        """Show what the list knows of *note* at once, and all of it a moment later."""
        is_same = note is not None and self.note is not None and note.key == self.note.key
        if not is_same:
            self._put_down()
        self.note, self._spans = note, spans
        if note is None:
            self.reading = self.review = None
            self._page.note.show_nothing(said("Choose a note to read it."))
            self._page.detail.show_parts({}, {})
            self._page.coach.show_agent("")
            return
        now = self._asking.desk.clock()
        self._page.note.show_note(note_words.shown_of(note, now, spans=spans))
        if is_same:
            if self.reading is None:
                self._soon.start()
            return
        self.reading = self.review = None
        self._own_here = ()
        self._page.coach.show_agent(note.agent_name or note.agent_id)
        self._page.detail.show_parts({}, {})
        self._take_up(self._unsent.pop(note.key, Unsent()))
        self._soon.start()

    @property
    def is_writing(self) -> bool:
        """Tell whether somebody is in the middle of words or dots."""
        return self._begun().is_anything

    def _begun(self) -> Unsent:
        """Return what stands in the form and was not sent."""
        coach = self._page.coach
        card = self.card.id if self.card is not None else ""
        marks = dict(self._given)
        return Unsent(coach.words.toPlainText(), coach.tone, self._span, card, marks)

    def _put_down(self) -> None:
        """Keep what was begun with its note: another one is read now."""
        begun = self._begun()
        if self.note is not None and begun.is_anything:
            self._unsent[self.note.key] = begun
        self._take_up(Unsent())

    def _take_up(self, begun: Unsent) -> None:
        """Go on with what was begun about the note that is read."""
        coach = self._page.coach
        coach.clear()
        coach.words.setPlainText(begun.words)
        coach.tones.choose(1 if begun.tone is Tone.PRAISE else 0)
        is_known = self.card is not None and begun.card == self.card.id
        self._given = dict(begun.marks) if is_known else {}
        self._on_span_chosen(*begun.span)
        self._show_form()

    def read(self, key: NoteKey) -> None:
        """Read a note that is on no list."""
        self._asking.hub(partial(one_note.reading, key=key), self._on_alone)

    def _on_alone(self, reading: NoteReading) -> None:
        self.show(reading.note, ())

    @Slot()
    def _on_soon(self) -> None:
        if self.note is None:
            return
        key = self.note.key
        self._asking.hub(
            partial(one_note.reading, key=key),
            partial(self._on_reading, key),
            failed=partial(self._on_not_read, key),
            is_quiet=True,
        )
        self._asking.hub(
            partial(one_note.review, key=key),
            partial(self._on_review, key),
            failed=partial(self._on_no_review, key),
            is_quiet=True,
        )

    def _on_not_read(self, key: NoteKey, error: ConsoleError) -> None:
        """Read what this PC holds."""
        if isinstance(error, HubUnreachable):
            work = partial(reading_here, self._asking.desk.files.cache, key)
            self._asking.here(work, partial(self._on_reading, key))

    def _on_reading(self, key: NoteKey, reading: NoteReading | None) -> None:
        if self.note is None or self.note.key != key or reading is None:
            return
        self.reading = reading
        now = self._asking.desk.clock()
        spans = self._spans if reading.note.text == self.note.text else ()
        shown = note_words.shown_of(reading.note, now, spans=spans, is_local=reading.is_local)
        self._page.note.show_note(shown)
        self._show_parts()

    def _on_review(self, key: NoteKey, review: NoteReview) -> None:
        if self.note is None or self.note.key != key:
            return
        self.review = self._scoring.laid_over(review)
        self._show_parts()
        self._show_form()

    def _on_no_review(self, key: NoteKey, _error: ConsoleError) -> None:
        """Go by what was scored at this desk and waits to be sent."""
        if self.note is not None and self.note.key == key:
            self._own_here = self._scoring.own(one_note.note_id(key))
            self._show_form()

    def _show_parts(self) -> None:
        reading = self.reading
        if reading is None:
            return
        playbooks = kept_playbooks(self._asking.desk.files.journal).playbooks
        blocks = reading_words.parts(
            reading,
            self.review,
            self.cards,
            [one.playbook for one in playbooks],
            now=self._asking.desk.clock(),
        )
        self._page.detail.show_parts(blocks, reading_words.part_counts(reading, self.review))

    # dots

    @property
    def _scoring(self) -> Scoring:
        desk = self._asking.desk
        return Scoring(desk.files.journal, desk.agent, desk.clock)

    def _own(self) -> Score | None:
        """Return what whoever sits here scored this note before."""
        mine = self._asking.desk.agent.id
        found = self.review.scores if self.review is not None else self._own_here
        card = self.card.id if self.card is not None else ""
        return next(
            (
                one
                for one in found
                if one.reviewer_id == mine and not one.is_replaced and one.card_id == card
            ),
            None,
        )

    def _show_form(self) -> None:
        card, own = self.card, self._own()
        form = score_words.form_of(card) if card is not None else None
        marks = {**(own.marks if own is not None else {}), **self._given}
        points = card.points(marks) if card is not None else None
        others = ""
        if self.review is not None and self.review.hidden_count:
            others = said("Somebody else has scored it; you see that once you have.")
        words = score_words.points_words(points)
        self._page.coach.show_form(form, marks, words, others)
        self._page.coach.show_settling(is_open=self._dispute() is not None)

    @Slot()
    def _on_marks_changed(self) -> None:
        self._given = dict(self._page.coach.rows.marks)
        if self.card is not None:
            words = score_words.points_words(self.card.points(self._page.coach.rows.marks))
            if self.card.failed(self._page.coach.rows.marks):
                words = said("{points}: a critical item failed", points=words)
            form = score_words.form_of(self.card)
            self._page.coach.show_points(form.title, words)

    @Slot(str)
    def _on_form_chosen(self, key: str) -> None:
        if self.card is None or self.card.id != key:
            self.card = next((one for one in self.cards if one.id == key), self.card)
            self._given = {}
            self._show_form()

    # words

    @Slot(int, int)
    def _on_span_chosen(self, start: int, end: int) -> None:
        self._span = (start, end)
        text = self.note.text if self.note is not None else ""
        self._page.coach.show_quote(text[start:end] if end > start else "")

    def _note(self) -> Note | None:
        return None if self.note is None else one_note.as_note(self.note, self.reading)

    @Slot()
    def _on_send(self) -> None:
        """Send dots and words; what is not finished is said and nothing is sent."""
        note, page = self._note(), self._page.coach
        if note is None or self.note is None:
            return
        desk, before = self._asking.desk, self._begun()
        until = desk.clock() + timedelta(seconds=desk.settings.work.undo_s)
        score = None
        if self._has_new_marks() and self.card is not None:
            own = self._own()
            write = partial(
                self._scoring.score,
                note,
                self.card,
                dict(page.rows.marks),
                replaces=own.id if own is not None else None,
                is_blind=own is None and not self._has_seen_others(),
                until=until,
            )
            score = self._asking.keep(write)
            if score is None:
                return
        words = None
        if page.text:
            start, end = self._span
            coach = Coach(desk.files.journal, desk.agent, desk.clock)
            send = partial(
                coach.send, note, page.text, page.tone, start=start, end=end, until=until
            )
            words = self._asking.keep(send)
        if score is None and words is None:
            self._asking.say(said("Give dots or write something first."))
            return
        self._sent = Sent(words, score, self.note, before)
        self._given = {}
        desk.nudge()
        if words is not None:
            page.clear()
        self.sent.emit(said("Sent to {agent}", agent=note.agent_name or note.agent_id))
        if self.review is not None:
            self.review = self._scoring.laid_over(self.review)
            self._show_parts()
        elif score is not None:
            self._own_here = (score, *self._own_here)
        self.judged.emit(self.note)

    def _has_new_marks(self) -> bool:
        own = self._own()
        return bool(self._given) and (own is None or dict(own.marks) != self._given)

    def _has_seen_others(self) -> bool:
        mine = self._asking.desk.agent.id
        seen = self.review.scores if self.review is not None else ()
        return any(one.reviewer_id != mine for one in seen)

    @Slot()
    def _on_share(self) -> None:
        """Make the chosen words of the note, or all of it, a snippet of everybody."""
        note, desk = self._note(), self._asking.desk
        if note is None:
            return
        start, end = self._span
        text = note.text[start:end] if end > start else note.text
        coach = Coach(desk.files.journal, desk.agent, desk.clock)
        name = "-".join(text.lower().split()[:3])[:24]
        until = desk.clock() + timedelta(seconds=desk.settings.work.undo_s)
        made = self._asking.keep(partial(coach.share, text, name=name, note=note, until=until))
        if made is not None:
            self._sent = Sent(made, None)
            desk.nudge()
            self.sent.emit(said("Shared with the team as “{name}”", name=name))

    def take_back(self) -> bool:
        """Take back what went out last, dots and words; False if it is too late, or nothing did."""
        sent, self._sent = self._sent, None
        if sent is None or not sent.taken_back(self._asking.desk.files.journal, self._scoring):
            return False
        if sent.note is not None:
            self._unsent[sent.note.key] = sent.before
            self._return_to(sent.note)
            self.taken_back.emit(sent.note)
        return True

    def _return_to(self, note: ReviewNote) -> None:
        """Go on with the note that was spoken about, whichever is read by now."""
        if self.note is None or self.note.key != note.key:
            self.show(note, ())
            return
        self.review, self._own_here = None, ()
        self._take_up(self._unsent.pop(note.key))
        self._soon.start()

    # disputes

    def _dispute(self) -> Dispute | None:
        found = self.review.disputes if self.review is not None else ()
        return next((one for one in found if one.is_open), None)

    @Slot(bool)
    def _on_settle(self, stands: bool) -> None:  # noqa: FBT001 - a signal's
        """Answer the agent who does not agree; the words are those of the coaching note."""
        dispute, words = self._dispute(), self._page.coach.text
        if dispute is None:
            return
        verdict = Verdict.STANDS if stands else Verdict.CHANGED
        key: OperationId | None = self._asking.keep(
            partial(self._scoring.settle, dispute, verdict, words)
        )
        if key is None:
            return
        self._asking.desk.nudge()
        self._page.coach.clear()
        self._page.coach.show_settling(is_open=False)
        self._asking.say(said("Answered {agent}", agent=dispute.agent_name))
