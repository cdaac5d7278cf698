"""What ties cases and people together, and what an identity check depends on, in words."""

from collections.abc import Mapping

from qv_desk.catalogue.checklists import identity_book
from qv_desk.catalogue.words import wordings
from qv_desk.domain.identifying.identity_circumstances import Sensitivity
from qv_desk.domain.linking.case_link import LinkKind
from qv_desk.domain.linking.possible_case import Likeness
from qv_desk.domain.terms.wording import Wording


def link_words(kind: LinkKind, reference: str) -> Wording:
    """What another case is to this one."""
    return wordings("links")[kind].filled(reference=reference)


def likeness_words(reason: Likeness) -> Wording:
    """Why two may belong together."""
    return wordings("likeness")[reason]


def sensitivity_words(level: Sensitivity) -> Wording:
    """How sensitive it is what is asked for."""
    return wordings("sensitivity")[level]


def datum_words() -> Mapping[str, Wording]:
    """The data that can be compared, by code."""
    return identity_book().data


def method_words(code: str) -> Wording:
    """A proof method by its code; the code itself for one that an earlier version knew."""
    method = identity_book().methods.get(code)
    return method.name if method else Wording(code, code)
