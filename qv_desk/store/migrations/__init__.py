"""The store's earlier forms and the steps between them; Alembic runs them, ``upgrade`` starts it."""
