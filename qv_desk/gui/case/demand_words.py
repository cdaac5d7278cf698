"""What the Demand tab says: its sections, inputs and buttons, their deadline, what was found and what was given."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from qv_desk.domain.kinds.authority_demand import AuthorityDemand
from qv_desk.gui.words import dates
from qv_desk.gui.words.plural import plural
from qv_desk.gui.words.saying import colon, said
from qv_desk.services.cases import demands


def input_names() -> dict[str, str]:
    """The label of each input, by its code."""
    translate = QCoreApplication.translate
    return {
        "body": translate("DemandTab", "What kind of body it is"),
        "authority": translate("DemandTab", "Its name"),
        "their_reference": translate("DemandTab", "Its file number"),
        "legal_basis": translate("DemandTab", "The law that it cites"),
        "demanded": translate("DemandTab", "What it wants"),
        "how": translate("DemandTab", "How it was checked"),
        "words": translate("DemandTab", "Whom you spoke to, and where you found the number"),
        "lawful": translate("DemandTab", "What the law says"),
        "reasons": translate("DemandTab", "Why, and how far"),
        "telling": translate("DemandTab", "May the person be told?"),
        "telling_reasons": translate("DemandTab", "By which law, and until when"),
        "what": translate("DemandTab", "Which data, by kinds and number"),
        "ground": translate("DemandTab", "Ground of policy §3(2)"),
        "why": translate("DemandTab", "What makes the ground apply"),
        "way": translate("DemandTab", "By what way, and to whom there"),
        "given_on": translate("DemandTab", "On which day"),
    }


def section_words() -> tuple[tuple[str, str], ...]:
    """Title and hint of who demands, whether it is genuine, whether it is lawful, and what is given."""
    translate = QCoreApplication.translate
    return (
        (
            translate("DemandTab", "Who demands what"),
            translate("DemandTab", "As their letter says it; the desk computes no deadline."),
        ),
        (
            translate("DemandTab", "Is it genuine?"),
            translate(
                "DemandTab",
                "Call back on a number that the body publishes itself, never on one that the demand gives.",
            ),
        ),
        (
            translate("DemandTab", "Is it lawful?"),
            translate("DemandTab", "Policy §3(2): no further than the law requires."),
        ),
        (
            translate("DemandTab", "What is given"),
            translate("DemandTab", "These words stay in the register of disclosures: name nobody in them."),
        ),
    )


def button_words() -> dict[str, str]:
    """What each button does, by the code of its step."""
    translate = QCoreApplication.translate
    return {
        "who": translate("DemandTab", "Write it down"),
        "check": translate("DemandTab", "Write the check down"),
        "law": translate("DemandTab", "Keep the assessment"),
        "propose": translate("DemandTab", "Ask a supervisor"),
        "give": translate("DemandTab", "It was given"),
    }


def check_words(demand: AuthorityDemand, who_when: str) -> str:
    """How it was found out whether the demand is genuine, or what has to be written before.

    Args:
        demand: the demand as it stands.
        who_when: who checked it and when.
    """
    check = demand.verification
    if check is not None:
        return f"{said(demands.demand_word(check.how))}{colon()}{check.words}\n{who_when}"
    not_yet = QCoreApplication.translate("DemandTab", "Opens when it is written down who demands what.")
    return "" if demand.authority else not_yet


def law_words(demand: AuthorityDemand, who_when: str) -> str:
    """What the law says of the demand, or what has to be found out before.

    Args:
        demand: the demand as it stands.
        who_when: who assessed it and when.
    """
    check, law = demand.verification, demand.assessment
    if law is not None:
        lawful, telling = said(demands.demand_word(law.lawfulness)), said(demands.demand_word(law.telling))
        return f"{lawful}\n{telling}\n{who_when}"
    not_yet = QCoreApplication.translate("DemandTab", "Opens when the check says that the demand is genuine.")
    return "" if check is not None and check.is_genuine else not_yet


def deadline_words(demand: AuthorityDemand, today: date) -> str:
    """Their deadline with the days that are left; never computed, so it has no working. Empty where they name none."""
    if demand.answer_by is None:
        return ""
    translate = QCoreApplication.translate
    day = dates.long_day(demand.answer_by, year=True)
    left = (demand.answer_by - today).days
    if left < 0:
        return translate("DemandTab", "Their deadline: {day}, passed").format(day=day)
    rest = translate("DemandTab", "today")
    if left:
        rest = plural(left, translate("DemandTab", "1 day left"), translate("DemandTab", "{number} days left"))
    return translate("DemandTab", "Their deadline: {day}, {left}").format(day=day, left=rest)


def given_words(demand: AuthorityDemand) -> str:
    """What was proposed or given, a line each."""
    lines = []
    for one in demand.disclosures:
        ground, state = said(demands.demand_word(one.ground)), said(demands.demand_word(one.state))
        when = "" if one.given_on is None else dates.long_day(one.given_on, year=True)
        lines.append(dates.joined(one.what, ground, state, when, one.given_how))
    return "\n".join(lines)
