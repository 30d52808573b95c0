"""The one door to background work."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid


@dataclass(frozen=True, slots=True)
class _Job:
    owner: QObject
    done: Callable[[Any], None]
    failed: Callable[[Exception], None]


class TaskRunner(QObject):
    """Runs core calls off the UI thread and brings the answer back to it."""

    _finished = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=4, thread_name_prefix="desk")
        self._is_closed = False
        self._finished.connect(self._land, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        owner: QObject,
        work: Callable[[], Any],
        *,
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Call *work* in the pool, then one callback here, unless *owner* is gone by then.

        Nothing is begun any more once this is closed.
        """
        if self._is_closed:
            return
        job = _Job(owner, done, failed)
        self._pool.submit(work).add_done_callback(partial(self._finished.emit, job))

    def close(self) -> None:
        """Forget what has not started and wait for what has."""
        self._is_closed = True
        self._pool.shutdown(cancel_futures=True)

    @Slot(object, object)
    def _land(self, job: _Job, future: Future[Any]) -> None:
        if future.cancelled() or not isValid(job.owner):
            return
        error = future.exception()
        if error is None:
            job.done(future.result())
        elif isinstance(error, Exception):
            job.failed(error)
        else:
            raise error
