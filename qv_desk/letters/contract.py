"""What a letter still lacks, seen from what its reader will see."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from qv_desk.domain.letters.letter import Block, BlockKind, Gap, Letter
from qv_desk.domain.letters.letter_template import Clause, ContractContext, LetterContract
from qv_desk.domain.terms.wording import Wording
from qv_desk.letters.identity_numbers import identity_number_in

_Findings = Mapping[str, Wording]
"""Words for the places of a gap's sentence."""


def gaps(letter: Letter, contract: LetterContract, context: ContractContext) -> tuple[Gap, ...]:
    """Each clause that the letter breaks, in the order of the contract; a letter with none may be issued.

    A clause is held against the composed text: that a field was filled proves nothing unless its value can be read
    in the part of the letter that serves the clause.
    """
    found = ((clause, _findings(clause, letter, context)) for clause in contract.clauses)
    return tuple(_gap(clause, letter, context, findings) for clause, findings in found if findings is not None)


def _findings(clause: Clause, letter: Letter, context: ContractContext) -> _Findings | None:
    """None if the clause is fulfilled, else the words that its sentence needs."""
    if clause.check:
        return _CHECKS[clause.check](letter, context)
    blocks = _written(clause, letter)
    readable = any(text.strip() for block in blocks for text in block.texts())
    return {} if not readable or not all(_reads(field, blocks) for field in clause.fields) else None


def _written(clause: Clause, letter: Letter) -> list[Block]:
    return [block for block in letter.part(clause.part) if block.kind is not BlockKind.MISSING]


def _reads(field: str, blocks: list[Block]) -> bool:
    """Whether every value of a field can be read in the blocks, and there is one."""
    values = [(placed.text, block) for block in blocks for placed in block.placed if placed.field == field]
    return bool(values) and all(text.strip() and any(text in row for row in block.texts()) for text, block in values)


def _gap(clause: Clause, letter: Letter, context: ContractContext, findings: _Findings) -> Gap:
    words = {"country": context.country, **findings}
    return Gap(
        code=clause.code,
        part=clause.part,
        field=_field_to_fill(clause, letter),
        name=clause.name,
        wording=Wording(
            clause.missing.en.format_map({place: word.en for place, word in words.items()}),
            clause.missing.zh.format_map({place: word.zh for place, word in words.items()}),
        ),
        advice=clause.advice,
    )


def _field_to_fill(clause: Clause, letter: Letter) -> str:
    """The empty field that a place of the part waits for, else the first that cannot be read there."""
    waiting = {placed.field for block in letter.part(clause.part) for placed in block.placed if not placed.text}
    blocks = _written(clause, letter)
    unread = [field for field in clause.fields if not _reads(field, blocks)]
    return next((field for field in unread if field in waiting), next(iter(unread), ""))


def _unless(fulfilled: object) -> _Findings | None:
    return None if fulfilled else {}


def _identity_numbers(letter: Letter, _: ContractContext) -> _Findings | None:
    written = (letter.their_reference, letter.recipient.name, *letter.recipient.lines, *letter.enclosures)
    texts = (*written, *(text for block in letter.blocks for text in block.texts()))
    kind = next(filter(None, map(identity_number_in, texts)), None)
    return None if kind is None else {"found": kind}


def _days_late(context: ContractContext) -> int:
    if context.first_period_ends_on is None:
        return 0
    return (context.issued_on - context.first_period_ends_on).days


def _in_time(_: Letter, context: ContractContext) -> _Findings | None:
    """Law: GDPR Article 12(3): an extension is told within the first period."""
    late = _days_late(context)
    return None if late <= 0 else {"days": Wording(f"{late} day{'s' * (late > 1)}", f"{late}天")}


def _refusal_in_time(letter: Letter, context: ContractContext) -> _Findings | None:
    """Law: GDPR Article 12(4): a refusal is told within the first period; told late is better than never."""
    return None if context.lateness_accepted or not context.refuses else _in_time(letter, context)


_CHECKS: Final[Mapping[str, Callable[[Letter, ContractContext], _Findings | None]]] = MappingProxyType(
    {
        "sender": lambda letter, _: _unless(
            letter.office.name.strip() and "".join(letter.office.postal_address).strip()
        ),
        "contact_address": lambda letter, _: _unless("@" in letter.office.e_mail),
        "our_reference": lambda letter, _: _unless(letter.our_reference.strip()),
        "their_reference": lambda letter, _: _unless(letter.their_reference.strip()),
        "date": lambda letter, context: _unless(letter.dated.strip() and letter.dated_on <= context.issued_on),
        "recipient": lambda letter, _: _unless(
            letter.recipient.name.strip() and "".join(letter.recipient.lines).strip()
        ),
        "addressee": lambda letter, _: _unless(letter.recipient.name.strip()),
        "addressee_address": lambda letter, _: _unless("".join(letter.recipient.lines).strip()),
        "page_numbers": lambda letter, _: _unless("{page}" in letter.labels.page and "{pages}" in letter.labels.page),
        "no_identity_numbers": _identity_numbers,
        "in_time": _in_time,
        "refusal_in_time": _refusal_in_time,
    }
)
