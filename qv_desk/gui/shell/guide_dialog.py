"""The guide at this place: what the page is for and how its work goes, in a few sentences. F1 opens it."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QWidget

from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import column, row, scrolled
from qv_desk.gui.parts.paragraph import Label, Para


class GuideDialog(QDialog):
    """A few sentences about one page.

    Args:
        page: the code of the page; an unknown one gets the general part alone.
        parent: the window.
    """

    def __init__(self, page: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Guide"))
        body = QWidget()
        parts = []
        for heading, text in (*_about(page), *_general()):
            parts += [Label(heading, size=typeface.HEADING, weight=typeface.SEMIBOLD), Para(text)]
        body.setLayout(column(*parts, None, gap=8, margins=(0, 0, 12, 0)))
        close = Button(self.tr("Close"), "filled")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        self.setLayout(column(scrolled(body), 16, row(None, close), margins=(24, 20, 16, 20)))
        self.resize(560, 560)


def _about(page: str) -> tuple[tuple[str, str], ...]:
    translate = QCoreApplication.translate
    about: tuple[tuple[str, str], ...] = ()
    match page:
        case "today":
            about = (
                (
                    translate("Guide", "Today"),
                    translate(
                        "Guide",
                        "The list holds what needs you, the most urgent first. Each line says what to do, for whom, "
                        "by when, and which rule sets the date. The button opens the case where the step is done. "
                        "Cases that wait for the person's reply are not in the list, but their dates go on counting "
                        "in most laws.",
                    ),
                ),
            )
        case "queue":
            about = (
                (
                    translate("Guide", "The list of cases"),
                    translate(
                        "Guide",
                        "Every view is ordered by the earliest binding date. The shape beside the date says how near "
                        "it is: a diamond is overdue, a disc today, a half disc within a week, a ring later, a "
                        "dashed ring provisional, two bars paused. Type into the filter to narrow the list; press a "
                        "column's name to order by it; choose columns with the button above. Enter opens a case, "
                        "Escape leads back.",
                    ),
                ),
                (
                    translate("Guide", "The case page"),
                    translate(
                        "Guide",
                        "The card at the top says what is next, by when, and what happens if it is missed. Why this "
                        "day? shows the counting day by day. The six steps say where the case stands; press one to "
                        "open its tab.",
                    ),
                ),
            )
        case "post":
            about = (
                (
                    translate("Guide", "Post to print"),
                    translate(
                        "Guide",
                        "Issued letters wait here until they are printed and posted. Print one or all, put each into "
                        "its envelope, then mark it as posted with the day: that day answers the request.",
                    ),
                ),
            )
        case "approvals":
            about = (
                (
                    translate("Guide", "Approvals"),
                    translate(
                        "Guide",
                        "What one person asks for and another has to agree to: refusals, the disposal of a case file, "
                        "another role, the journal with its details, two duties that pull apart. Read it, then approve "
                        "it, or send it back with your words. Nobody agrees to what they asked for themselves.",
                    ),
                ),
            )
        case "journal":
            about = (
                (
                    translate("Guide", "The journal"),
                    translate(
                        "Guide",
                        "Everything that was done stands here, newest first; choose a person of the desk, or type a "
                        "case's reference. Check the journal from time to time, and write the page to print and sign: "
                        "its head, typed in here later, shows whether anything was cut off or put back since. Enter "
                        "opens the case of an entry.",
                    ),
                ),
            )
        case "care":
            about = (
                (
                    translate("Guide", "Care of the desk"),
                    translate(
                        "Guide",
                        "Let the desk back itself up once a day to another disk, and look at the words at the foot of "
                        "the window: they turn amber after two days. Try a backup out now and then; that changes "
                        "nothing. Putting one back locks the desk first and keeps the present one aside.",
                    ),
                ),
            )
        case "calendars":
            about = (
                (
                    translate("Guide", "Working days"),
                    translate(
                        "Guide",
                        "China names the next year's days off each November. Type the notice into a table, choose it "
                        "here, and look at every date that would move. Nothing counts before a supervisor says so; "
                        "then every open case is counted anew, and the journal says what moved.",
                    ),
                ),
            )
        case "people":
            about = (
                (
                    translate("Guide", "People"),
                    translate(
                        "Guide",
                        "Everybody unlocks with a passphrase that they alone know. Whoever is let in, or has "
                        "forgotten theirs, gets five interim words, which open the desk once. When somebody leaves, "
                        "remove them and exchange the keys.",
                    ),
                ),
            )
    return about


def _general() -> tuple[tuple[str, str], ...]:
    translate = QCoreApplication.translate
    return (
        (
            translate("Guide", "From a message to a letter"),
            translate(
                "Guide",
                "Drop a message file on the window. The desk reads it safely and proposes what it is, with its "
                "reasons; you correct and confirm. Then the steps follow: check the identity, search the sources, "
                "decide, write the letter, print it, mark it as posted, close the case.",
            ),
        ),
        (
            translate("Guide", "Where to look further"),
            translate(
                "Guide",
                "Ctrl+K finds any case or command; Ctrl+/ lists all keys. The user guide comes with the program.",
            ),
        ),
    )
