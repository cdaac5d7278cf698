"""How moments and short lists stand in a column, the same on every database."""

import json
from datetime import datetime
from typing import Any

from sqlalchemy import DateTime, String
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator, TypeEngine

from qv_desk.store.column_texts import MOMENT_WIDTH, moment_text


class UtcMoment(TypeDecorator[datetime]):
    """An aware UTC datetime: fixed-width ISO 8601 text in SQLite, ``timestamptz`` elsewhere."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Text in SQLite, which has no type for moments."""
        return dialect.type_descriptor(String(MOMENT_WIDTH) if dialect.name == "sqlite" else DateTime(timezone=True))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:  # noqa: ANN401 - text or datetime
        """Refuse a moment without UTC."""
        if value is None:
            return None
        text = moment_text(value)
        return text if dialect.name == "sqlite" else value

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:  # noqa: ANN401 - text or datetime
        """Read it back as aware UTC."""
        del dialect
        return datetime.fromisoformat(value) if isinstance(value, str) else value


class ShortTexts(TypeDecorator[tuple[str, ...]]):
    """A tuple of short texts as a JSON array: codes of rights, lines of an address."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> str:
        """Write the array."""
        del dialect
        return json.dumps(list(value or ()), ensure_ascii=False, separators=(",", ":"))

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[str, ...]:
        """Read the array."""
        del dialect
        return tuple(json.loads(value)) if value else ()
