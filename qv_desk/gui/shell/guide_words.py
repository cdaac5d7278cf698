"""What the guide says of each page, in a few sentences."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication

Texts = tuple[tuple[str, str], ...]
"""Headings and paragraphs."""


def about(page: str) -> Texts:
    """What is said of one page; nothing of an unknown one.

    Args:
        page: its code.
    """
    said = _PAGES.get(page)
    return () if said is None else said()


def _today() -> Texts:
    translate = QCoreApplication.translate
    return (
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


def _queue() -> Texts:
    translate = QCoreApplication.translate
    return (
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


def _post() -> Texts:
    translate = QCoreApplication.translate
    return (
        (
            translate("Guide", "Post to print"),
            translate(
                "Guide",
                "Issued letters wait here until they are printed and posted. Print one or all, put each into "
                "its envelope, then mark it as posted with the day: that day answers the request.",
            ),
        ),
        (
            translate("Guide", "When something goes wrong"),
            translate(
                "Guide",
                "A printer that jams prints on once it is put right; what came out is not printed twice. A letter that "
                "must not go out is taken back, and one that came back is sent anew, in the menu of its case.",
            ),
        ),
    )


def _approvals() -> Texts:
    translate = QCoreApplication.translate
    return (
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


def _minors() -> Texts:
    translate = QCoreApplication.translate
    return (
        (
            translate("Guide", "Minors"),
            translate(
                "Guide",
                "Reports that an account belongs to a child come before everything else, and nobody proves "
                "anything for them: freeze first, verify second. The minutes run from the moment the company "
                "learned of it. The card in the case says what is next; each deed is recorded to the minute.",
            ),
        ),
        (
            translate("Guide", "The file is closed"),
            translate(
                "Guide",
                "Documents, letters and searches of a child’s case open only after somebody else agreed, for "
                "the hours that were asked for. Lists name no child. Freezing and deleting wait for none of "
                "this. Once a year the audit sheet is saved here.",
            ),
        ),
    )


def _incidents() -> Texts:
    translate = QCoreApplication.translate
    return (
        (
            translate("Guide", "Security incidents"),
            translate(
                "Guide",
                "Enter what it is in a few words and when it was found. A notice carries six things that the "
                "law names, so none can be issued before all six are written. Add whom it concerns one by one, "
                "from a table or from cases; issue the notices; whoever was told in another way is entered with "
                "a few words. An incident is closed when nobody is left to tell.",
            ),
        ),
    )


def _demands() -> Texts:
    translate = QCoreApplication.translate
    return (
        (
            translate("Guide", "Demands of authorities and courts"),
            translate(
                "Guide",
                "They stand apart from what people ask for and count in no figure on requests. In the case, in "
                "this order: who demands what; is it genuine, by a call to a number that the body publishes "
                "itself; is it lawful; what is given, and on which ground. A second person agrees before "
                "anything is given.",
            ),
        ),
    )


def _mailings() -> Texts:
    translate = QCoreApplication.translate
    return (
        (
            translate("Guide", "A major change of the policy"),
            translate(
                "Guide",
                "Say what changes, from when, and where it can be read. Everybody with an open case is listed "
                "once; look at those who share a name. Issue the letters writes one each and can be pressed "
                "again after a stop. Reports about a child are listed without a name, and whoever works on them "
                "tells the people.",
            ),
        ),
    )


def _systems() -> Texts:
    translate = QCoreApplication.translate
    return (
        (
            translate("Guide", "The company’s systems"),
            translate(
                "Guide",
                "Every place in which personal data may lie: what it holds, why, how long, by what it is "
                "searched, and to whom it goes. What was shipped follows the privacy policy and says so until "
                "the office has looked it through. Supervisors keep the list, each change with a reason; a case "
                "remembers the version by which it was searched.",
            ),
        ),
        (
            translate("Guide", "Recipients"),
            translate(
                "Guide",
                "Companies that get data from us. After a correction, an erasure or a restriction the case "
                "proposes whom to tell; each is written to, and the answer is entered.",
            ),
        ),
    )


def _disclosures() -> Texts:
    translate = QCoreApplication.translate
    return (
        (
            translate("Guide", "Disclosures"),
            translate(
                "Guide",
                "What was given to authorities, courts and others, each under one of the eight grounds of the "
                "policy. Name bodies and kinds of data, no people: the register outlives the case files. A "
                "wrong entry is struck out with a reason, never removed. Beside it stands what is provided to "
                "other companies.",
            ),
        ),
        (
            translate("Guide", "Refusals"),
            translate(
                "Guide",
                "The refusal log: each right that was refused, with its ground, entered by the same press that issues "
                "the letter. It names no person, outlives the case files, and cannot be written by hand. Supervisors "
                "and auditors hand it out as a page to print or as a table.",
            ),
        ),
    )


def _people() -> Texts:
    translate = QCoreApplication.translate
    return (
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


def _journal() -> Texts:
    translate = QCoreApplication.translate
    return (
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


def _calendars() -> Texts:
    translate = QCoreApplication.translate
    return (
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


def _keeping() -> Texts:
    translate = QCoreApplication.translate
    return (
        (
            translate("Guide", "What is kept, and how long"),
            translate(
                "Guide",
                "Nothing goes by itself. Case files that are past their years are listed with what keeps them, "
                "such as a hold, a letter that waits, or another open case of the person. Tick what may go and ask "
                "for the purge with a reason; another supervisor carries it out, and a certificate stays.",
            ),
        ),
        (
            translate("Guide", "Versions of the policy"),
            translate(
                "Guide",
                "Bring in a new version as plain text before its first day. The desk shows which duties have "
                "lost their section; cases received from that day on cite the new version.",
            ),
        ),
    )


def _care() -> Texts:
    translate = QCoreApplication.translate
    return (
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


def _templates() -> Texts:
    translate = QCoreApplication.translate
    return (
        (
            translate("Guide", "Letter templates"),
            translate(
                "Guide",
                "How letters are worded, by kind and language. Open one to write: paragraphs with fields in double "
                "braces, the page beside them as it will print. Whatever the letter has to carry stays in it; what "
                "is wrong is named below its paragraph. A wording holds once a second person has approved it, and "
                "the shipped one can be taken again at any time.",
            ),
        ),
    )


def _office() -> Texts:
    translate = QCoreApplication.translate
    return (
        (
            translate("Guide", "The office"),
            translate(
                "Guide",
                "What every letter carries, and on what it is printed: name, address, who signs, logo, paper and the "
                "window of your envelopes. Print the test sheet and hold it in an envelope before the first post. "
                "With the office’s certificate, letters are signed. Letters that went out stay as they are.",
            ),
        ),
    )


_PAGES: Final[dict[str, Callable[[], Texts]]] = {
    "today": _today,
    "queue": _queue,
    "post": _post,
    "approvals": _approvals,
    "minors": _minors,
    "incidents": _incidents,
    "demands": _demands,
    "mailings": _mailings,
    "systems": _systems,
    "disclosures": _disclosures,
    "templates": _templates,
    "people": _people,
    "office": _office,
    "journal": _journal,
    "calendars": _calendars,
    "keeping": _keeping,
    "care": _care,
}
