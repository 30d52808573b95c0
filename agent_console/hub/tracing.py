"""Spans for OpenTelemetry, where the company has it; otherwise nothing, and nothing is loaded.

It is set up as OpenTelemetry itself says: with `OTEL_EXPORTER_OTLP_ENDPOINT` in the environment and
the extra "telemetry" installed. A span has method and route's template, and no more.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from typing import Any

from agent_console import logs

_LOG = logs.area("hub")
_WANTED = "OTEL_EXPORTER_OTLP_ENDPOINT"
_NEEDED = "opentelemetry.exporter.otlp.proto.http.trace_exporter"


class Spans:
    """Makes a span for each request, if there is a *tracer*."""

    def __init__(self, tracer: Any = None) -> None:
        self._tracer = tracer

    @contextmanager
    def around(self, method: str, route: Callable[[], str]) -> Iterator[None]:
        """Hold this while a request is answered; *route* is known only after it was."""
        if self._tracer is None:
            yield
            return
        with self._tracer.start_as_current_span(method) as span:
            yield
            span.update_name(f"{method} {route()}")
            span.set_attribute("http.request.method", method)
            span.set_attribute("http.route", route())


NO_SPANS = Spans()


def configured() -> Spans:
    """Return spans that are sent where the environment says; none where it does not."""
    if not os.environ.get(_WANTED):
        return NO_SPANS
    if not _is_installed():
        _LOG.warning("%s is set, but OpenTelemetry is not installed", _WANTED)
        return NO_SPANS
    from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
    from opentelemetry.sdk.resources import Resource
    from opentelemetry.sdk.trace import TracerProvider
    from opentelemetry.sdk.trace.export import BatchSpanProcessor

    name = os.environ.get("OTEL_SERVICE_NAME", "agent-console-hub")
    provider = TracerProvider(resource=Resource.create({"service.name": name}))
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
    return Spans(provider.get_tracer("agent_console.hub"))


def _is_installed() -> bool:
    try:
        return find_spec(_NEEDED) is not None
    except ModuleNotFoundError:
        return False
