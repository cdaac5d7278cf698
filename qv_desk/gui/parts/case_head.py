"""The head of a case page: name, one line of facts, reference, own window, and the way back."""

from PySide6.QtCore import QCoreApplication

from qv_desk.domain.cases.case import Case
from qv_desk.gui.words import dates
from qv_desk.gui.words.saying import capital, listed, said
from qv_desk.services.words.names import channel_name, country_name, kind_name, right_name


def person_words(case: Case) -> str:
    """The name of the data subject, or that it is not known."""
    return case.data_subject.name or QCoreApplication.translate("CaseHead", "Name not known")


def fact_words(case: Case) -> str:
    """``Access, portability · Ireland · by e-mail · answer in English``."""
    translate = QCoreApplication.translate
    what = listed(said(right_name(right)) for right in case.rights) or said(kind_name(case.kind))
    country = said(country_name(case.data_subject.country)) if case.data_subject.country else ""
    language = translate("CaseHead", "answer in Chinese") if case.language.startswith("zh") else ""
    if case.language.startswith("en"):
        language = translate("CaseHead", "answer in English")
    return dates.joined(capital(what), country, said(channel_name(case.channel)), language)
