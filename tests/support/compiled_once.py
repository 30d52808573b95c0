"""Statements are compiled once for all databases of a test run, and not once for each database.

A program opens one hub and one desk; tests open thousands, and compiling the same statements anew
for each of them takes a quarter of their time.
"""

from typing import Any

from sqlalchemy import Engine
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg
from sqlalchemy.dialects.sqlite.pysqlcipher import SQLiteDialect_pysqlcipher
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.util import LRUCache

_COMPILED: LRUCache[Any, Any] = LRUCache(3000)


class _Shared:
    """A dialect that equals all others of its kind, as keys of the compiled statements do."""

    supports_statement_cache = True

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other)

    def __hash__(self) -> int:
        return hash(type(self))

    @classmethod
    def engine_created(cls, engine: Engine) -> None:
        engine.update_execution_options(compiled_cache=_COMPILED)


class Sqlite(_Shared, SQLiteDialect_pysqlite):
    """The hub on one machine."""

    supports_statement_cache = True


class Sqlcipher(_Shared, SQLiteDialect_pysqlcipher):
    """The desk's files."""

    supports_statement_cache = True


class Postgresql(_Shared, PGDialect_psycopg):
    """The hub of a company. All servers of a test run are of one version."""

    supports_statement_cache = True


def compile_once() -> None:
    """Let engines that are made from now on share what they compile."""
    registry.register("sqlite", __name__, Sqlite.__name__)
    registry.register("sqlite.pysqlite", __name__, Sqlite.__name__)
    registry.register("sqlite.pysqlcipher", __name__, Sqlcipher.__name__)
    registry.register("postgresql.psycopg", __name__, Postgresql.__name__)
