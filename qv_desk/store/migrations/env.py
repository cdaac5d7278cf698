"""Run by Alembic with the connection that the store has open; it never opens one of its own."""

from alembic import context

from qv_desk.store.rows import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    transactional_ddl=True,
    transaction_per_migration=False,
)
context.run_migrations()
