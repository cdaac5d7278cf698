"""What stands around a letter's text, and what its contract has to know of the case."""

from datetime import date, datetime

from qv_desk.catalogue.regions import nation
from qv_desk.domain.cases.case import Case
from qv_desk.domain.clocks.clock import Clock, earliest_binding
from qv_desk.domain.clocks.extension_choice import MovedPeriod
from qv_desk.domain.kinds.authority_demand import AuthorityDemand
from qv_desk.domain.letters.answer import answering_kind
from qv_desk.domain.letters.bearing_laws import without_authority
from qv_desk.domain.letters.letter import LetterKind, Recipient
from qv_desk.domain.letters.letter_contract import AUTHORITY_OF_LAW, ContractContext, LetterContract
from qv_desk.domain.letters.letter_template import LetterLanguage
from qv_desk.domain.terms.office import Office
from qv_desk.domain.terms.wording import Wording
from qv_desk.letters.compose import LetterFrame
from qv_desk.services.frame.law import regimes
from qv_desk.services.letters.country_line import as_posted, country_line

_UNKNOWN_COUNTRY = Wording("the person’s country", "当事人所在国家或地区")


def frame_of(case: Case, words: LetterLanguage, *, office: Office, dated_on: date) -> LetterFrame:
    """Letterhead, the person as recipient, references and date; a letter's own fields may name another recipient."""
    person = case.data_subject
    demanded = next((demand.their_reference for demand in case.facts_of(AuthorityDemand)), "")
    return LetterFrame(
        office=office,
        recipient=Recipient(
            name=person.name,
            lines=as_posted(person.country, person.postal_address) or ((person.e_mail,) if person.e_mail else ()),
            country=country_line(person.country, person.postal_address, words),
        ),
        our_reference=case.reference,
        dated_on=dated_on,
        their_reference=case.their_reference or demanded,
    )


def context_of(
    case: Case,
    contract: LetterContract,
    clocks: tuple[Clock, ...],
    *,
    issued_on: date,
    late_because: str,
    at: datetime | None = None,
    names_own_authority: bool = False,
    moved: tuple[MovedPeriod, ...] = (),
) -> ContractContext:
    """The day, the period, the country and whether anything is refused, for the checks of the contract.

    Args:
        case: the case.
        contract: under the laws that bear on the letter.
        clocks: those that bind the case.
        issued_on: the day of issue.
        late_because: why a refusal goes out after its period; empty for one in time.
        at: the moment of issue; with none, only the day is looked at.
        names_own_authority: whether the officer wrote the authority; a person who looked it up is believed.
        moved: the periods that a notice of extension moves; none of them may be over.
    """
    kind = contract.kind
    moving = [one.clock for one in moved]
    binding = earliest_binding(moving if kind is LetterKind.EXTENSION else clocks)
    told = [made for made in case.decisions if answering_kind(made) is kind]
    return ContractContext(
        issued_on=issued_on,
        first_period_ends_on=binding.due_on if binding else None,
        country=nation(case.data_subject.country) or _UNKNOWN_COUNTRY,
        lateness_accepted=bool(late_because.strip()),
        refuses=not told or any(made.outcome.takes_away for made in told),
        first_period_law=binding.rule.law if binding else "",
        first_period_is_over=_is_over(binding, at),
        periods_moved=len(moved),
        without_authority=frozenset() if names_own_authority else _without_authority(case, contract),
    )


def _is_over(clock: Clock | None, at: datetime | None) -> bool:
    return clock is not None and clock.due_at is not None and at is not None and at > clock.due_at


def _without_authority(case: Case, contract: LetterContract) -> frozenset[str]:
    asking = [one.law for clause in contract.clauses if clause.check == AUTHORITY_OF_LAW for one in clause.asked_by]
    return without_authority(case, asking, regimes().values())
