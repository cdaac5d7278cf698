"""What the Demand tab says: the names of its inputs, their deadline, and what was given."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from qv_desk.domain.kinds.authority_demand import AuthorityDemand
from qv_desk.gui.words import dates
from qv_desk.gui.words.plural import plural
from qv_desk.gui.words.saying import said
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
