"""What a letter still lacks, seen from what its reader will see."""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from qv_desk.domain.letters.letter import Block, BlockKind, Gap, Letter
from qv_desk.domain.letters.letter_contract import AUTHORITY_OF_LAW, Clause, ContractContext, LetterContract
from qv_desk.domain.letters.letter_demand import HOUSE, Demand
from qv_desk.domain.terms.wording import Wording
from qv_desk.letters.identity_numbers import identity_number_in

_THE_FOLLOWING: Final = re.compile("次の|以下の|다음")
"""Japanese and Korean announce a list with these words and a full stop, not with a colon."""

_ENDS_SECTION: Final = frozenset({BlockKind.HEADING, BlockKind.SIGNATURE})

_CELL: Final = "empty_cell"
"""The finding that names a cell; it stands behind the clause's own sentence."""

_EACH_PERIOD: Final = "extended_periods"
"""The check that each period that moves is told with its new day, and the part of the letter in which it is."""

_OF_TIME: Final = frozenset({"in_time", "refusal_in_time"})

_MOST_ROWS: Final = 5
"""So many empty rows of a column are named; whoever fills them sees the rest."""

_Findings = Mapping[str, Wording]
"""Words for the places of a gap's sentence."""


def gaps(letter: Letter, contract: LetterContract, context: ContractContext) -> tuple[Gap, ...]:
    """Each clause that the letter breaks, in the order of the contract; a letter with none may be issued.

    A clause is held against the composed text: that a field was filled proves nothing unless its value can be read
    in the part of the letter that serves the clause. What no law asks for is a gap where it was begun: half of a
    sentence cannot be printed, and what somebody wrote is not dropped.
    """
    clauses = (_narrowed(clause, context) for clause in contract.clauses)
    found = [(clause, _findings(clause, letter, context)) for clause in clauses]
    found += [(clause, {}) for clause in contract.unasked if clause.part and _is_half_written(clause, letter)]
    return tuple(_gap(clause, letter, context, findings) for clause, findings in found if findings is not None)


def without_unasked(letter: Letter, contract: LetterContract) -> Letter:
    """The letter without the empty places that no law asks for, and without the words that only led to them.

    What is written there stays. A heading goes with the last block below it, a sentence that announces a list with the
    list.
    """
    kept: list[Block] = []
    section: list[Block] = []
    lost = False
    served = {part for block in letter.blocks if block.kind is not BlockKind.MISSING for part in _parts(block)}
    for block in letter.blocks:
        if block.kind in _ENDS_SECTION:
            kept += _section(section, lost=lost)
            section, lost = [block], False
        elif _is_let_go(block, contract, served):
            lost = True
            while section and _announces(section[-1]):
                section.pop()
        else:
            section.append(block)
    return replace(letter, blocks=(*kept, *_section(section, lost=lost)))


def _is_let_go(block: Block, contract: LetterContract, served: Collection[str]) -> bool:
    """Whether an empty place is asked for by nobody: neither its part nor, where another serves that, its fields."""
    if block.kind is not BlockKind.MISSING or _is_begun(block):
        return False
    parts = _parts(block)
    if parts and parts <= contract.let_go:
        return True
    return _waiting(block) <= contract.fields_let_go and parts <= contract.let_go.union(served)


def _is_half_written(clause: Clause, letter: Letter) -> bool:
    """Whether a place for a clause that nobody asks for has been begun and waits for the rest."""
    begun = (block for block in letter.blocks if _is_begun(block))
    return any(clause.part in _parts(block) or not _waiting(block).isdisjoint(clause.fields) for block in begun)


def _is_begun(block: Block) -> bool:
    return block.kind is BlockKind.MISSING and any(placed.text for placed in block.placed)


def _waiting(block: Block) -> set[str]:
    """The fields that an empty place waits for."""
    return {placed.field for placed in block.placed if not placed.text}


def _parts(block: Block) -> set[str]:
    return {part for part in (block.part, *(column.part for column in block.columns)) if part}


def _section(blocks: list[Block], *, lost: bool) -> list[Block]:
    """The blocks of a section; none where only its heading is left."""
    return [] if lost and [block.kind for block in blocks] == [BlockKind.HEADING] else blocks


def _announces(block: Block) -> bool:
    if block.part or block.kind is not BlockKind.PARAGRAPH or not block.rows:
        return False
    last = block.rows[-1].rstrip()
    return last.endswith((":", "：")) or (not block.placed and _THE_FOLLOWING.search(last) is not None)


def _narrowed(clause: Clause, context: ContractContext) -> Clause:
    """The clause as it is asked in this case, by fewer laws than in others.

    That an authority of the law is named is asked by those laws alone of which none is; that a period is kept, by the
    law that gives it: while the GDPR's runs, a policy's that is over breaks no article of the GDPR.
    """
    if clause.check == AUTHORITY_OF_LAW:
        return clause.under(context.without_authority) or clause
    if clause.check in _OF_TIME and context.first_period_law:
        return clause.under({context.first_period_law}) or clause.under({HOUSE}) or clause
    return clause


def _findings(clause: Clause, letter: Letter, context: ContractContext) -> _Findings | None:
    """None if the clause is fulfilled, else the words that its sentence needs."""
    if clause.check:
        return _CHECKS[clause.check](letter, context)
    blocks = _written(clause, letter)
    readable = any(text.strip() for block in blocks for text in block.texts())
    is_whole = readable and all(_reads(field, blocks) for field in clause.fields)
    empty = _empty_cell(clause.part, letter)
    if empty is not None:
        return {_CELL: empty}
    return None if is_whole else {}


def _empty_cell(part: str, letter: Letter) -> Wording | None:
    """The first row and column in which a column that proves a part says nothing; None where there is none.

    Of that row the letter does not tell it. The row is named by its number, for what stands in it is somebody's data.
    """
    for block in letter.blocks:
        for place, column in enumerate(block.columns):
            empty = [number for number, row in enumerate(block.cells, start=1) if not row[place].strip()]
            if column.part == part and empty:
                rows = ", ".join(map(str, empty[:_MOST_ROWS])) + (", …" if len(empty) > _MOST_ROWS else "")
                return Wording(
                    f" Empty: column “{column.heading}”, row {rows}.", f"“{column.heading}”一栏第 {rows} 行为空。"
                )
    return None


def _written(clause: Clause, letter: Letter) -> list[Block]:
    return [block for block in letter.part(clause.part) if block.kind is not BlockKind.MISSING]


def _reads(field: str, blocks: list[Block]) -> bool:
    """Whether every value of a field can be read in the blocks, and there is one."""
    is_placed = False
    for block in blocks:
        texts = tuple(block.texts())
        whole = frozenset(texts)  # a cell stands for itself: of a thousand rows not each is looked for in all others
        for value in (placed.text for placed in block.placed if placed.field == field):
            if not value.strip() or not (value in whole or any(value in text for text in texts)):
                return False
            is_placed = True
    return is_placed


def _gap(clause: Clause, letter: Letter, context: ContractContext, findings: _Findings) -> Gap:
    words = {"country": context.country, "law": _names(clause.asked_by), **findings}
    missing, cell = clause.missing.filled(**words), findings.get(_CELL, Wording("", ""))
    return Gap(
        code=clause.code,
        part=clause.part,
        field=_field_to_fill(clause, letter),
        name=clause.name,
        wording=Wording(missing.en + cell.en, missing.zh + cell.zh),
        advice=clause.advice,
        asked_by=clause.asked_by,
    )


def _names(demands: Collection[Demand]) -> Wording:
    return Wording(", ".join(one.name.en for one in demands), "、".join(one.name.zh for one in demands))


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
    if late <= 0:
        return {"days": Wording("less than a day", "不到一天")} if context.first_period_is_over else None
    return {"days": Wording(f"{late} day{'s' * (late > 1)}", f"{late}天")}


def _refusal_in_time(letter: Letter, context: ContractContext) -> _Findings | None:
    """Law: GDPR Article 12(4): a refusal is told within the first period; told late is better than never."""
    return None if context.lateness_accepted or not context.refuses else _in_time(letter, context)


def _each_period(letter: Letter, context: ContractContext) -> _Findings | None:
    """Law: GDPR Article 12(3) and its like: of each period that moves the person is told the new day."""
    if context.periods_moved <= 1:
        return None
    told = [block for block in letter.part(_EACH_PERIOD) if block.kind is not BlockKind.MISSING]
    return _unless(any(text.strip() for block in told for text in block.texts()))


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
        AUTHORITY_OF_LAW: lambda _, context: _unless(not context.without_authority),
        "page_numbers": lambda letter, _: _unless("{page}" in letter.labels.page and "{pages}" in letter.labels.page),
        "no_identity_numbers": _identity_numbers,
        "in_time": _in_time,
        _EACH_PERIOD: _each_period,
        "refusal_in_time": _refusal_in_time,
    }
)
