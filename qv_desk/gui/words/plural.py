"""One or many: English needs two sentences where Chinese needs one.

Both sentences go through ``tr`` where they stand, so that the translator sees them:
``plural(number, self.tr("1 case"), self.tr("{number} cases"))``.
"""


def plural(number: int, one: str, many: str) -> str:
    """The sentence for this number, with ``{number}`` filled in."""
    return (one if number == 1 else many).format(number=number)
