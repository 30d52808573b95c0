"""Tells when the review is worth a picture."""

from ui.review_door import ReviewDoor


def may_open(door: ReviewDoor) -> bool:
    """Tell whether it is known that who sits here may review."""
    return not door.button.isHidden()


def is_listed(door: ReviewDoor) -> bool:
    """Tell whether the queue, the note that is read and the day's chart are on the screen."""
    screen = door.screen
    if screen is None or screen.asking.flying:
        return False
    queue = screen.pages.queue
    is_read = screen.reading.reading is not None or not queue.list.lines
    has_chart = queue.chart.plot is not None
    return is_read and has_chart and screen.floor.floor is not None
