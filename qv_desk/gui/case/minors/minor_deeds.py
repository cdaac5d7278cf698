"""What can be recorded about a report on a child: which inputs each deed asks for, and the call that it makes."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from qv_desk.domain.cases.next_step import NextStep
from qv_desk.domain.minors.minor_deeds import AgeFinding, GuardianProof, GuardianWish
from qv_desk.domain.minors.minor_register import UseGround, UseKind
from qv_desk.gui.case.minors.minor_deed import Choices, Deed, worded
from qv_desk.gui.words.saying import capital, said
from qv_desk.services.cases import minor_guardian, minor_uses, minors
from qv_desk.services.cases.minor_outline import Outline
from qv_desk.services.words.minor_words import minor_word

_HOURS: Final = (1, 2, 4, 8, 24, 72)


def _said(prefix: str, codes: type[AgeFinding | GuardianProof | GuardianWish | UseKind | UseGround]) -> Choices:
    return tuple((code.value, capital(said(minor_word(f"{prefix}.{code.value}")))) for code in codes)


def _consents(_seen: Outline) -> Choices:
    return tuple((code, capital(said(minor_word(f"consent.{code}")))) for code in ("not_found", "found"))


def _sources(seen: Outline) -> Choices:
    names = seen.source_names
    return tuple((code, said(names[code]) if code in names else code) for code in seen.found_in)


def _open_wishes(seen: Outline) -> Choices:
    still = {asked.wish.value for asked in seen.report.wishes if asked.done_at is None}
    return tuple(entry for entry in _said("wish", GuardianWish) if entry[0] in still)


def _hours(_seen: Outline) -> Choices:
    one, more = worded("1 hour"), worded("{number} hours")
    return tuple((str(number), one if number == 1 else more.format(number=number)) for number in _HOURS)


_HOUR_WORDS = (QT_TRANSLATE_NOOP("MinorDeeds", "1 hour"), QT_TRANSLATE_NOOP("MinorDeeds", "{number} hours"))


FREEZE: Final = Deed(
    "freeze",
    str(QT_TRANSLATE_NOOP("MinorDeeds", "Record the freeze …")),
    str(QT_TRANSLATE_NOOP("MinorDeeds", "The account is frozen")),
    str(
        QT_TRANSLATE_NOOP(
            "MinorDeeds",
            "Stop log-in, mails and every hand-over in the system itself, then record it here to the minute. Nothing "
            "has to be proved before.",
        )
    ),
    lambda desk, case, given: minors.freeze(desk, case, account=given.account, where=given.where, at=given.at),
    "minors.freeze",
    names_account=True,
)
FIND_AGE: Final = Deed(
    "find_age",
    str(QT_TRANSLATE_NOOP("MinorDeeds", "Record what was found …")),
    str(QT_TRANSLATE_NOOP("MinorDeeds", "What was found about the age")),
    str(
        QT_TRANSLATE_NOOP(
            "MinorDeeds", "Look only at what is needed to tell the age. In doubt say so: the account then stays frozen."
        )
    ),
    lambda desk, case, given: minors.find_age(desk, case, AgeFinding(given.choice), how=given.words, at=given.at),
    "minors.find_age",
    words=str(QT_TRANSLATE_NOOP("MinorDeeds", "What it rests on")),
    choice=str(QT_TRANSLATE_NOOP("MinorDeeds", "The person is")),
    choices=lambda _seen: _said("finding", AgeFinding),
)
DELETE_ACCOUNT: Final = Deed(
    "delete_account",
    str(QT_TRANSLATE_NOOP("MinorDeeds", "Record the deletion …")),
    str(QT_TRANSLATE_NOOP("MinorDeeds", "The account is deleted")),
    str(
        QT_TRANSLATE_NOOP(
            "MinorDeeds",
            "Delete the account and what hangs on it in the system itself, then record it here to the minute. It "
            "cannot be undone.",
        )
    ),
    lambda desk, case, given: minors.delete(desk, case, what=given.words, at=given.at),
    "minors.delete",
    words=str(QT_TRANSLATE_NOOP("MinorDeeds", "What was deleted")),
)
CONSENT: Final = Deed(
    "consent",
    str(QT_TRANSLATE_NOOP("MinorDeeds", "Record what was found …")),
    str(QT_TRANSLATE_NOOP("MinorDeeds", "Whether a guardian has consented")),
    str(
        QT_TRANSLATE_NOOP(
            "MinorDeeds",
            "Only a consent that can be verified counts. Without one, everything else about the child is deleted as "
            "soon as possible.",
        )
    ),
    lambda desk, case, given: minors.look_for_consent(
        desk, case, is_found=given.choice == "found", how=given.words, at=given.at
    ),
    "minors.look_for_consent",
    words=str(QT_TRANSLATE_NOOP("MinorDeeds", "Where it was looked for")),
    choice=str(QT_TRANSLATE_NOOP("MinorDeeds", "Consent")),
    choices=_consents,
)
DELETE_SOURCE: Final = Deed(
    "delete_source",
    str(QT_TRANSLATE_NOOP("MinorDeeds", "Record a deletion …")),
    str(QT_TRANSLATE_NOOP("MinorDeeds", "Data in another source are deleted")),
    str(QT_TRANSLATE_NOOP("MinorDeeds", "One source after the other, each with its minute.")),
    lambda desk, case, given: minors.delete(
        desk, case, source=given.choice, what=given.words, anonymised=given.is_ticked, at=given.at
    ),
    "minors.delete",
    words=str(QT_TRANSLATE_NOOP("MinorDeeds", "What was deleted")),
    choice=str(QT_TRANSLATE_NOOP("MinorDeeds", "Source")),
    choices=_sources,
    tick=str(QT_TRANSLATE_NOOP("MinorDeeds", "It was made anonymous in place of being deleted")),
)
REST_DELETED: Final = Deed(
    "rest_deleted",
    str(QT_TRANSLATE_NOOP("MinorDeeds", "Nothing is left …")),
    str(QT_TRANSLATE_NOOP("MinorDeeds", "Nothing of the child is left")),
    str(
        QT_TRANSLATE_NOOP(
            "MinorDeeds",
            "Every source was searched, and what was found there is gone. Only the record of this case stays.",
        )
    ),
    lambda desk, case, given: minors.rest_deleted(desk, case, at=given.at),
    "minors.rest_deleted",
)
LIFT_FREEZE: Final = Deed(
    "lift_freeze",
    str(QT_TRANSLATE_NOOP("MinorDeeds", "Record that it is free …")),
    str(QT_TRANSLATE_NOOP("MinorDeeds", "The account is free again")),
    str(QT_TRANSLATE_NOOP("MinorDeeds", "Only for a person who is of age. A minor's account is deleted, not freed.")),
    lambda desk, case, given: minors.lift_freeze(desk, case, because=given.words, at=given.at),
    "minors.lift_freeze",
    words=str(QT_TRANSLATE_NOOP("MinorDeeds", "Why")),
)
KEEP: Final = Deed(
    "keep",
    str(QT_TRANSLATE_NOOP("MinorDeeds", "Keep frozen as evidence …")),
    str(QT_TRANSLATE_NOOP("MinorDeeds", "Keep the data frozen as evidence")),
    str(
        QT_TRANSLATE_NOOP(
            "MinorDeeds",
            "Only where a dispute needs them (PIPL 47): stored and protected, every other use stopped. A supervisor "
            "answers in writing; until then the deletion is due.",
        )
    ),
    lambda desk, case, given: minors.ask_to_keep(desk, case, reason=given.words),
    "minors.ask_to_keep",
    words=str(QT_TRANSLATE_NOOP("MinorDeeds", "Which dispute, and why deleting has to wait")),
    has_minute=False,
)
GUARDIAN: Final = Deed(
    "guardian",
    str(QT_TRANSLATE_NOOP("MinorDeeds", "How guardianship was shown …")),
    str(QT_TRANSLATE_NOOP("MinorDeeds", "Who speaks for the child")),
    str(
        QT_TRANSLATE_NOOP(
            "MinorDeeds",
            "Any one way suffices. An identity document is looked at and destroyed; its number is never written down.",
        )
    ),
    lambda desk, case, given: minor_guardian.show_authority(
        desk, case, GuardianProof(given.choice), note=given.words, at=given.at, copy_was_kept=given.is_ticked
    ),
    "minor_guardian.show_authority",
    words=str(QT_TRANSLATE_NOOP("MinorDeeds", "What was seen or heard")),
    choice=str(QT_TRANSLATE_NOOP("MinorDeeds", "Shown by")),
    choices=lambda _seen: _said("proof", GuardianProof),
    tick=str(QT_TRANSLATE_NOOP("MinorDeeds", "A copy of the document came in and has to be destroyed")),
)
COPY_DESTROYED: Final = Deed(
    "copy_destroyed",
    str(QT_TRANSLATE_NOOP("MinorDeeds", "The copy is destroyed …")),
    str(QT_TRANSLATE_NOOP("MinorDeeds", "The copy of the document is destroyed")),
    str(QT_TRANSLATE_NOOP("MinorDeeds", "The case closes only after that.")),
    lambda desk, case, given: minor_guardian.copy_destroyed(desk, case, at=given.at),
    "minor_guardian.copy_destroyed",
)
WISH: Final = Deed(
    "wish",
    str(QT_TRANSLATE_NOOP("MinorDeeds", "Take down a wish …")),
    str(QT_TRANSLATE_NOOP("MinorDeeds", "What the guardian asks for")),
    str(
        QT_TRANSLATE_NOOP(
            "MinorDeeds", "A guardian may check the data, have them deleted, and prohibit their use (policy §8)."
        )
    ),
    lambda desk, case, given: minor_guardian.asks(desk, case, GuardianWish(given.choice), at=given.at),
    "minor_guardian.asks",
    choice=str(QT_TRANSLATE_NOOP("MinorDeeds", "The guardian wants to")),
    choices=lambda _seen: _said("wish", GuardianWish),
)
WISH_DONE: Final = Deed(
    "wish_done",
    str(QT_TRANSLATE_NOOP("MinorDeeds", "A wish is met …")),
    str(QT_TRANSLATE_NOOP("MinorDeeds", "A wish of the guardian is met")),
    str(QT_TRANSLATE_NOOP("MinorDeeds", "Log the use as well where data were shown.")),
    lambda desk, case, given: minor_guardian.done(desk, case, GuardianWish(given.choice), at=given.at),
    "minor_guardian.done",
    choice=str(QT_TRANSLATE_NOOP("MinorDeeds", "The wish to")),
    choices=_open_wishes,
)
USE: Final = Deed(
    "use",
    str(QT_TRANSLATE_NOOP("MinorDeeds", "Log a use …")),
    str(QT_TRANSLATE_NOOP("MinorDeeds", "A child's data were used")),
    str(
        QT_TRANSLATE_NOOP(
            "MinorDeeds",
            "Policy §8 knows three grounds and no fourth. The log outlives the case, so write no name into it.",
        )
    ),
    lambda desk, case, given: minor_uses.log_use(
        desk, case, UseKind(given.choice), UseGround(given.second), basis=given.words, at=given.at
    ),
    "minor_uses.log_use",
    words=str(QT_TRANSLATE_NOOP("MinorDeeds", "The article, the guardian's word, or the danger")),
    choice=str(QT_TRANSLATE_NOOP("MinorDeeds", "What was done")),
    choices=lambda _seen: _said("use", UseKind),
    second=str(QT_TRANSLATE_NOOP("MinorDeeds", "Ground")),
    seconds=lambda: _said("ground", UseGround),
)
OPEN: Final = Deed(
    "open",
    str(QT_TRANSLATE_NOOP("MinorDeeds", "Ask to open the file …")),
    str(QT_TRANSLATE_NOOP("MinorDeeds", "Ask to open the child's file")),
    str(
        QT_TRANSLATE_NOOP(
            "MinorDeeds",
            "A supervisor who is not you agrees or not. Each opening is then recorded with your name, for as long as "
            "was agreed.",
        )
    ),
    lambda desk, case, given: minors.ask_to_open(desk, case, reason=given.words, hours=int(given.choice)),
    "minors.ask_to_open",
    words=str(QT_TRANSLATE_NOOP("MinorDeeds", "What it is needed for")),
    choice=str(QT_TRANSLATE_NOOP("MinorDeeds", "For how long")),
    choices=_hours,
    has_minute=False,
)

_FOR_STEP: Final = {
    NextStep.FREEZE_ACCOUNT: FREEZE,
    NextStep.FIND_AGE: FIND_AGE,
    NextStep.SETTLE_AGE: FIND_AGE,
    NextStep.DELETE_ACCOUNT: DELETE_ACCOUNT,
    NextStep.LOOK_FOR_CONSENT: CONSENT,
    NextStep.LIFT_FREEZE: LIFT_FREEZE,
}


def deed_for(seen: Outline) -> Deed | None:
    """The deed that takes the next step; None where the step is taken elsewhere."""
    if seen.next is NextStep.DELETE_REST:
        return DELETE_SOURCE if seen.found_in else REST_DELETED
    return _FOR_STEP.get(seen.next)
