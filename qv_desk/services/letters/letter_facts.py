"""What a case can say for a letter: the computed fields, and proposals for those that the officer may change."""

from datetime import timedelta

from qv_desk.catalogue.authorities import authority_for
from qv_desk.catalogue.checklists import plan_of_case
from qv_desk.catalogue.data_sources import data_sources
from qv_desk.catalogue.letter_phrases import phrase, phrase_list
from qv_desk.catalogue.refusal_grounds import refusal_grounds
from qv_desk.catalogue.words import wordings
from qv_desk.domain.answer import answering_kind
from qv_desk.domain.case import Case
from qv_desk.domain.clock import Clock, ClockState, earliest_binding, latest_extension
from qv_desk.domain.decision import Decision, DecisionOutcome
from qv_desk.domain.event import EventKind
from qv_desk.domain.extension import extendable
from qv_desk.domain.letter import LetterKind
from qv_desk.domain.letter_template import LetterLanguage
from qv_desk.domain.regime import Basis, StartKind
from qv_desk.domain.right import ERASING_RIGHTS
from qv_desk.domain.search_task import SearchOutcome
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded

Facts = dict[str, str | tuple[str, ...]]

_DAYS_TO_REPLY = 14
"""Days that an identity request leaves the person; short enough to keep the law's period, long enough for the post."""


@guarded
def letter_facts(
    desk: Desk, case: Case, clocks: tuple[Clock, ...], language: LetterLanguage, kind: LetterKind
) -> Facts:
    """Every field that the case itself can fill; empty values are left out."""
    facts: Facts = {
        "received_on": case.received_at.astimezone(desk.zone).date().isoformat(),
        "asked": "\n".join(language.asked_for([right.value]) for right in case.rights) or case.asked or case.subject,
    }
    facts |= _dates(desk, extendable(clocks) if kind is LetterKind.EXTENSION else earliest_binding(clocks))
    facts |= _identity(desk, case, clocks, language)
    facts |= _found(case, language.code)
    facts |= _decided(desk, case, language.code)
    facts |= _authority(case, language.code)
    facts["stopped_on"] = facts["corrected_on"] = desk.today.isoformat()
    facts["channels"] = phrase_list("marketing_channels", language.code)
    return {name: value for name, value in facts.items() if value}


def _dates(desk: Desk, binding: Clock | None) -> Facts:
    if binding is None or binding.due_on is None:
        return {}
    facts: Facts = {"due_on": binding.due_on.isoformat(), "reply_by": _reply_by(desk, binding)}
    if binding.working is not None and binding.extended_until is None:
        longer = latest_extension(binding.rule, binding.working)
        if longer is not None:
            facts["new_due_on"] = longer.due_on.isoformat()
    return facts


def _reply_by(desk: Desk, binding: Clock) -> str:
    """Two weeks, or the day before the answer is due where that comes first; never a day that has passed."""
    latest = desk.today + timedelta(days=_DAYS_TO_REPLY)
    if binding.due_on is not None:
        latest = min(latest, binding.due_on - timedelta(days=1))
    return max(latest, desk.today + timedelta(days=1)).isoformat()


def _identity(desk: Desk, case: Case, clocks: tuple[Clock, ...], language: LetterLanguage) -> Facts:
    plan = plan_of_case(case)
    effects = [phrase("clock_starts_later", language.code), *_clock_effects(desk, clocks, language)]
    return {
        "identity_steps": tuple(asked.said_in(language.code) for asked in plan.asked_first),
        "identity_alternatives": tuple(asked.said_in(language.code) for asked in plan.asked_instead),
        "clock_effect": (" " if not language.code.startswith("zh") else "").join(effects),
        "destroyed_on": (desk.today + timedelta(days=2 * _DAYS_TO_REPLY)).isoformat(),
    }


def _clock_effects(desk: Desk, clocks: tuple[Clock, ...], language: LetterLanguage) -> list[str]:
    """A sentence for each law that waits, and one for the first that does not; a period that is over is not named."""
    laws = [clock for clock in clocks if clock.rule.basis is not Basis.POLICY and clock.is_open]
    waiting = [clock for clock in laws if _waits_for_proof(clock)]
    running = earliest_binding(
        clock for clock in laws if clock not in waiting and clock.due_at is not None and clock.due_at > desk.moment
    )
    sentences = [
        phrase("clock_stands_still", language.code, rule=clock.rule.name.said_in(language.code)) for clock in waiting
    ]
    if running is not None and running.due_on is not None:
        sentences.append(
            phrase(
                "clock_keeps_running",
                language.code,
                rule=running.rule.name.said_in(language.code),
                due_on=language.written_date(running.due_on),
            )
        )
    return sentences


def _waits_for_proof(clock: Clock) -> bool:
    asks = any(pause.asked is EventKind.IDENTITY_ASKED for pause in clock.rule.pauses)
    open_states = {ClockState.RUNNING, ClockState.PAUSED}
    return clock.state in open_states and (asks or clock.rule.start is StartKind.ID_OR_FEE_RECEIVED)


def _found(case: Case, language: str) -> Facts:
    sources = data_sources()
    found = [(sources[task.source], task) for task in case.search if task.outcome is SearchOutcome.FOUND]
    done = [sources[task.source] for task in case.search if task.outcome is not SearchOutcome.OPEN]

    def listed(part: str) -> tuple[str, ...]:
        return tuple(
            phrase(
                "source_holds",
                language,
                source=source.name.said_in(language),
                holds=getattr(source, part).said_in(language),
            )
            for source, _ in found
        )

    notes = tuple(
        phrase("source_note", language, source=source.name.said_in(language), note=task.note)
        if task.note
        else source.name.said_in(language)
        for source, task in found
    )
    return {
        "categories": listed("holds"),
        "purposes": listed("purpose"),
        "retention": listed("retention"),
        "searched": tuple(source.name.said_in(language) for source in done),
        "erased_items": notes,
        "copy_items": notes,
    }


def _decided(desk: Desk, case: Case, language: str) -> Facts:
    facts: Facts = {}
    refused = [decision for decision in case.decisions if decision.outcome is DecisionOutcome.REFUSED]
    if refused:
        facts["refusal_ground"] = _grounds(refused, language)
        facts["refusal_facts"] = "\n".join(dict.fromkeys(decision.facts for decision in refused))
    facts["corrected_items"] = _facts_told_by(case, LetterKind.CORRECTION_DONE)
    facts["answer"] = "\n".join(_facts_told_by(case, LetterKind.REPLY))
    erased = [
        decision.decided_at
        for decision in case.decisions
        if decision.right in ERASING_RIGHTS and decision.outcome is DecisionOutcome.GRANTED
    ]
    if erased:
        facts["erased_at"] = max(erased).astimezone(desk.zone).strftime("%Y-%m-%dT%H:%M")
    return facts


def _facts_told_by(case: Case, kind: LetterKind) -> tuple[str, ...]:
    """What the decisions that this kind of letter tells say was done, line by line."""
    told = (decision.facts for decision in case.decisions if answering_kind(decision) is kind)
    return tuple(line.strip() for facts in told for line in facts.splitlines() if line.strip())


def _grounds(refused: list[Decision], language: str) -> str:
    """The sentence of each ground; with several rights refused, each ground names its right."""
    grounds = refusal_grounds()
    if len({decision.ground for decision in refused}) == 1:
        return grounds[refused[0].ground].letter_sentence.said_in(language)
    return "\n".join(
        phrase(
            "ground_of_right",
            language,
            right=wordings("rights")[decision.right].said_in(language),
            ground=grounds[decision.ground].letter_sentence.said_in(language),
        )
        for decision in refused
    )


def _authority(case: Case, language: str) -> Facts:
    authority = authority_for(case.data_subject.country)
    if authority is None:
        return {}
    is_chinese = language.startswith("zh")
    name = authority.name_zh if is_chinese else authority.name
    if authority.local_name not in {"", name}:
        # The name that the person knows, and that stands on the authority's own door.
        name += f"（{authority.local_name}）" if is_chinese else f" ({authority.local_name})"
    return {"authority_name": name, "authority_address": authority.address, "authority_url": authority.url}
