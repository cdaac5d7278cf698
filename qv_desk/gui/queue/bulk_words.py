"""What the acts on many cases are called in the window, and what each means."""

from PySide6.QtCore import QCoreApplication

from qv_desk.domain.cases.bulk_run import BulkAct
from qv_desk.gui.words.plural import plural


def menu_line(act: BulkAct) -> str:
    """How the menu of the chosen cases names an act."""
    translate = QCoreApplication.translate
    return {
        BulkAct.ASSIGN: translate("BulkWords", "Hand over …"),
        BulkAct.ACKNOWLEDGE: translate("BulkWords", "Acknowledge receipt …"),
        BulkAct.ASK_IDENTITY: translate("BulkWords", "Ask for proof of identity …"),
        BulkAct.EXTEND: translate("BulkWords", "Extend the period …"),
        BulkAct.CHASE: translate("BulkWords", "Note as reminded …"),
        BulkAct.MARK_POSTED: translate("BulkWords", "Mark letters as posted …"),
        BulkAct.HOLD: translate("BulkWords", "Hold: keep from being erased …"),
        BulkAct.CLOSE: translate("BulkWords", "Close what is done …"),
    }[act]


def title(act: BulkAct) -> str:
    """The title of its dialog."""
    return menu_line(act).rstrip("… ")


def meaning(act: BulkAct) -> str:
    """What it means, and what it leaves alone."""
    translate = QCoreApplication.translate
    return {
        BulkAct.ASSIGN: translate(
            "BulkWords", "The cases then stand in that person’s list. No date and no gate changes by it."
        ),
        BulkAct.ACKNOWLEDGE: translate(
            "BulkWords",
            "Each gets the letter that the letter desk would propose, in the reader’s language. A letter that lacks "
            "something is not issued; what it lacks is listed.",
        ),
        BulkAct.ASK_IDENTITY: translate(
            "BulkWords",
            "Proof is asked for only where there is doubt: the reason has to be true of each case. Where no proof may "
            "be asked for, none is. GDPR 12(6).",
        ),
        BulkAct.EXTEND: translate(
            "BulkWords",
            "Each gets its notice with the reason and its own new date, where its law allows it and the first period "
            "is not over. GDPR 12(3); Hong Kong PDPO s.19.",
        ),
        BulkAct.CHASE: translate(
            "BulkWords",
            "Writes down that whoever is due was reminded today, colleagues and recipients alike. The desk itself "
            "sends nothing.",
        ),
        BulkAct.MARK_POSTED: translate(
            "BulkWords",
            "Every printed letter of these cases that has not left the house. The last answer of a case stops its "
            "clocks on that day.",
        ),
        BulkAct.HOLD: translate(
            "BulkWords",
            "While a hold stands, no erasure is granted in these cases and their files are not disposed of. "
            "Everything else goes on. PIPL 47; GDPR 17(3)(e); policy §4.",
        ),
        BulkAct.CLOSE: translate(
            "BulkWords",
            "Only cases whose answer has gone out and in which nothing is left open are closed; the others stay as "
            "they are.",
        ),
    }[act]


def deed(act: BulkAct, number: int) -> str:
    """What the filled button does."""
    return plural(number, *_deeds()[act])


def _deeds() -> dict[BulkAct, tuple[str, str]]:
    """For one, and for several."""
    translate = QCoreApplication.translate
    letters = (translate("BulkWords", "Issue 1 letter"), translate("BulkWords", "Issue {number} letters"))
    return {
        BulkAct.ASSIGN: (
            translate("BulkWords", "Hand over 1 case"),
            translate("BulkWords", "Hand over {number} cases"),
        ),
        BulkAct.ACKNOWLEDGE: letters,
        BulkAct.ASK_IDENTITY: letters,
        BulkAct.EXTEND: letters,
        BulkAct.CHASE: (translate("BulkWords", "Note 1 reminder"), translate("BulkWords", "Note {number} reminders")),
        BulkAct.MARK_POSTED: (
            translate("BulkWords", "Mark 1 letter as posted"),
            translate("BulkWords", "Mark {number} letters as posted"),
        ),
        BulkAct.HOLD: (translate("BulkWords", "Lay 1 hold"), translate("BulkWords", "Lay {number} holds")),
        BulkAct.CLOSE: (translate("BulkWords", "Close 1 case"), translate("BulkWords", "Close {number} cases")),
    }
