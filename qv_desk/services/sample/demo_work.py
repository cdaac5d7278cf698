"""An invented officer who takes a case through its steps, for the sample office and for trying the whole way.

Every step is the services' own; nothing is written past them. What is said is invented like the people are.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from qv_desk.domain.cases.approval import ApprovalState
from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.next_step import NextStep, next_step
from qv_desk.domain.decisions.decision import DecisionOutcome
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.parts.identity import EvidenceOutcome
from qv_desk.domain.parts.search_task import SearchOutcome
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.cases import approve, close_case, decide, documents, matters, review, search_data, verify
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.letters import correspond, letter_languages
from qv_desk.services.letters.usual_words import usual_words
from qv_desk.services.post import print_letters
from qv_desk.services.sample import demo_basis, demo_minor

_EVIDENCE: Final = "Compared with the account on file: agrees. (sample)"
_FOUND_NOTE: Final = {"en": "name, e-mail address, date of registration", "zh": "姓名、电子邮箱、注册日期"}
_FACTS: Final = Wording("Done as asked. (sample)", "已按请求办理。（示例）")
_REFUSAL_FACTS: Final = "The identity could not be confirmed after two letters. (sample)"
_AGREED: Final = "Read with the file: agreed. (sample)"
_OWN_WORDS: Final = {
    "safeguards": Wording(
        "Storage in Hong Kong is covered by the standard contractual clauses of the European Commission; a copy can be "
        "had from us.",
        "存储于香港适用标准合同条款；可向我们索取副本。",
    ),
    "copy_items": Wording("A printout of your account data", "账户信息打印件"),
    "corrected_items": Wording(
        "Your postal address: the old one was replaced by the new one.", "通信地址：已由旧地址更改为新地址。"
    ),
    "answer": Wording(
        "We keep data only as long as the purpose needs. You can see and change most of it on your account page.",
        "我们仅在实现目的所需的期限内保存信息。您可在账户页面查看和更改大部分信息。",
    ),
    "asked": Wording("an answer to your question about your data", "对您有关个人信息的询问作出答复"),
}
"""The officer's words for the fields that have no standard sentence."""

_MOST_STEPS: Final = 40


@guarded
def acknowledge(desk: Desk, case_id: str) -> None:
    """Tell the person that the request has come."""
    _issue(desk, case_id, LetterKind.ACKNOWLEDGEMENT)


@guarded
def ask_for_proof(desk: Desk, case_id: str) -> None:
    """Ask the person for proof of who they are."""
    _issue(desk, case_id, LetterKind.IDENTITY_REQUEST)


@guarded
def prove(desk: Desk, case_id: str) -> None:
    """See as much evidence as the case needs, and confirm; nothing where nothing has to be proved."""
    case = review.look(desk, case_id).case
    if case.identity.stands:
        return
    plan = verify.plan_for(case)
    for method in sorted(plan.methods, key=lambda method: method.code not in plan.required):
        enough = case.identity.points(plan) >= plan.points_needed and not case.identity.missing(plan)
        if not enough and method.code not in case.identity.matched_methods:
            case = verify.see_evidence(
                desk, case_id, method=method.code, what=_EVIDENCE, outcome=EvidenceOutcome.MATCHED
            )
    verify.confirm(desk, case_id)


@guarded
def fail_to_prove(desk: Desk, case_id: str) -> None:
    """Nothing came that proves who asks."""
    verify.fail(desk, case_id, _REFUSAL_FACTS)


@guarded
def search_some(desk: Desk, case_id: str) -> None:
    """Search the first three sources."""
    case = review.look(desk, case_id).case
    words = _FOUND_NOTE["zh" if case.language.startswith("zh") else "en"]
    for number, task in enumerate(case.open_searches[:3]):
        outcome = SearchOutcome.NOT_HELD if number else SearchOutcome.FOUND
        note = "" if number else words
        search_data.record(desk, case_id, task.source, outcome=outcome, records=0 if number else 1, note=note)


@guarded
def search_all(desk: Desk, case_id: str) -> None:
    """Search every source."""
    search_some(desk, case_id)
    if review.look(desk, case_id).case.open_searches:
        search_data.nothing_more(desk, case_id)


@guarded
def grant(desk: Desk, case_id: str) -> None:
    """Grant every right that is still open."""
    case = review.look(desk, case_id).case
    for right in case.open_rights:
        facts = _FACTS.said_in(case.language)
        demo_basis.rest_on(desk, case_id, right)
        decide.decide(desk, case_id, right, outcome=DecisionOutcome.GRANTED, facts=facts)


@guarded
def refuse(desk: Desk, case_id: str) -> None:
    """Refuse every right that is still open, for lack of proof."""
    case = review.look(desk, case_id).case
    for right in case.open_rights:
        decide.decide(
            desk, case_id, right, outcome=DecisionOutcome.REFUSED, ground="identity_not_confirmed", facts=_REFUSAL_FACTS
        )


@guarded
def agree(desk: Desk, case_id: str) -> None:
    """Agree, as its supervisor, to every refusal of the case that waits for that."""
    for asked in matters.of(desk, case_id):
        if asked.state is ApprovalState.WAITING:
            approve.grant(desk, asked.approval_id, _AGREED)


@guarded
def extend(desk: Desk, case_id: str) -> None:
    """Tell the person that the answer takes longer."""
    _issue(desk, case_id, LetterKind.EXTENSION)


@guarded
def answer(desk: Desk, case_id: str) -> None:
    """Issue the letters that answer the case."""
    while (kind := correspond.suggested_kind(review.look(desk, case_id).case)) is not None:
        _issue(desk, case_id, kind)
        case = review.look(desk, case_id).case
        if next_step(case) is not NextStep.WRITE_ANSWER:
            return


@guarded
def post(desk: Desk, case_id: str) -> None:
    """Print and post every letter of the case that waits."""
    for letter in print_letters.waiting(desk):
        if letter.case_id == case_id:
            print_letters.mark_printed(desk, letter.letter_id)
            print_letters.mark_posted(desk, letter.letter_id, desk.today)


@guarded
def close(desk: Desk, case_id: str) -> None:
    """Close the case."""
    close_case.close(desk, case_id)


@guarded
def finish(desk: Desk, case_id: str, letters: Path, supervisor: Desk) -> Case:
    """Take a case from wherever it stands to its end; a copy of each letter goes to a folder before it is posted.

    Args:
        desk: the open desk.
        case_id: which case.
        letters: where the PDFs go.
        supervisor: the same open desk with somebody at it who agrees to refusals.

    Returns:
        The closed case.

    Raises:
        DeskError: a step was refused.
        RuntimeError: the case does not come to an end (a bug).
    """
    demo_minor.open_file(desk, supervisor, case_id)
    for _ in range(_MOST_STEPS):
        case = review.look(desk, case_id).case
        step = next_step(case)
        if step is NextStep.NOTHING:
            return case
        if step is NextStep.POST_LETTER:
            _save_letters(desk, case, letters)
        _MOVES[step](supervisor if step is NextStep.WAIT_FOR_APPROVAL else desk, case_id)
    raise RuntimeError("the case does not come to an end")


_MOVES: Final[Mapping[NextStep, Callable[[Desk, str], None]]] = MappingProxyType(
    {
        NextStep.CHECK_IDENTITY: prove,
        NextStep.WAIT_FOR_PROOF: prove,
        NextStep.REFUSE_UNPROVED: refuse,
        NextStep.SEARCH: search_all,
        NextStep.DECIDE: grant,
        NextStep.WAIT_FOR_APPROVAL: agree,
        NextStep.WRITE_ANSWER: answer,
        NextStep.POST_LETTER: post,
        NextStep.CLOSE: close,
        **demo_minor.MOVES,
    }
)


def _issue(desk: Desk, case_id: str, kind: LetterKind) -> None:
    language = letter_languages.language_for(review.look(desk, case_id).case)
    written: dict[str, str | tuple[str, ...]] = {}
    for state in correspond.draft(desk, case_id, kind, language, {}).inputs:
        own = _OWN_WORDS.get(state.field.name)
        if state.is_open and not state.value and own is not None and kind in state.field.needed_in:
            words = own.said_in(language)
            written[state.field.name] = (words,) if state.field.value.value == "list" else words
    draft = correspond.draft(desk, case_id, kind, language, written)
    late = "The sample office was on holiday." if kind is LetterKind.REFUSAL else ""
    correspond.issue(desk, case_id, kind, language, {**written, **usual_words(draft)}, late_because=late)


def _save_letters(desk: Desk, case: Case, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for letter in case.correspondence:
        name = next(document.name for document in case.documents if document.sha256 == letter.sha256)
        if letter.dispatched_on is None:
            documents.save_copy(desk, case.case_id, letter.sha256, folder / name)
