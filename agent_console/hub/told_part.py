"""The part of a page of the feed that one person is told.

Whoever is nobody to them is left out, keys of what is gone included. When somebody becomes a member
of one of their programmes, that customer comes whole; when they are it no more, they leave.
"""

from typing import Any

import msgspec
from sqlalchemy import Connection

from agent_console.domain.identifier import Scheme
from agent_console.hub import filling
from agent_console.hub.seeing import Eyes
from agent_console.hub.tables import KEPT
from agent_console.ids import CustomerId
from agent_console.wire.feed import Kind, Page, Tombstone

_EVERYTHING = 1_000_000
"""Rows of somebody who comes whole because of a membership: rare, and in one page."""
_OF_CUSTOMERS = tuple(kept for kept in KEPT if kept.has_customer)


def part_for(connection: Connection, eyes: Eyes, page: Page) -> Page:
    """Return what of *page* is told to whom these are the eyes of."""
    if eyes.are_whole:
        return page
    lists = {k.kind.value: getattr(page, k.kind.value) for k in _OF_CUSTOMERS}
    named = {k.customer_of(one) for k in _OF_CUSTOMERS for one in lists[k.kind.value]}
    named |= {one.customer_id for one in page.gone if one.customer_id}
    met = eyes.met(connection, named)
    moved = _moved(page) if eyes.sight.programmes and page.filling is None else set()
    lists |= _whole(connection, sorted(moved & met), lists)
    told: dict[str, Any] = {}
    for kept in _OF_CUSTOMERS:
        theirs = [one for one in lists[kept.kind.value] if kept.customer_of(one) in met]
        told[kept.kind.value] = eyes.records(connection, theirs)
    away = moved - met
    if page.filling is None:  # who was merged into somebody is nobody any more
        away |= {one.id for one in page.customers if one.merged_into and one.id not in met}
    gone = tuple(one for one in page.gone if _is_told(one, eyes, met))
    left = tuple(sorted({*page.left, *away}))
    return msgspec.structs.replace(page, gone=gone, left=left, **told)


def _moved(page: Page) -> set[CustomerId]:
    """Return whose memberships changed."""
    fresh = {one.customer_id for one in page.memberships}
    return fresh | {one.customer_id for one in page.gone if one.kind is Kind.MEMBERSHIP}


def _whole(
    connection: Connection, ids: list[CustomerId], lists: dict[str, Any]
) -> dict[str, tuple[Any, ...]]:
    """Return the page's lists with everything of *ids* in them."""
    if not ids:
        return {}
    found, _, _ = filling.whole(connection, ids, _EVERYTHING)
    return {
        name: (
            *(one for one in lists[name] if one not in found.get(name, ())),
            *found.get(name, ()),
        )
        for name in lists
    }


def _is_told(gone: Tombstone, eyes: Eyes, met: set[str]) -> bool:
    if gone.kind is Kind.CUSTOMER or not gone.customer_id:
        return True
    if gone.customer_id not in met:
        return False
    if gone.kind is Kind.IDENTIFIER:
        scheme = Scheme(gone.key.partition(":")[0])
        return eyes.sight.shows_scheme(scheme) and not (
            scheme is Scheme.MEMBER and eyes.sight.programmes
        )
    return True
