"""The duties of the privacy policy: ``resources/duties.toml``."""

from functools import cache

from qv_desk.assets import resource
from qv_desk.catalogue.toml_file import read_toml
from qv_desk.domain.terms.duty import Duty
from qv_desk.domain.terms.wording import Wording


@cache
def load_duties() -> tuple[Duty, ...]:
    """Every duty, by its number."""
    book = read_toml(resource("duties.toml"))
    duties = []
    for code in book.keys():  # noqa: SIM118 - no Mapping
        entry = book.table(code)
        duties.append(
            Duty(code, entry.text("section"), Wording(entry.text("en"), entry.text("zh")), entry.text("test"))
        )
        entry.finish()
    book.finish()
    return tuple(duties)
