"""Alembic's entry: migrate on the connection that `agent_console.hub.database` hands over."""

from alembic import context

from agent_console.hub.kept import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()
