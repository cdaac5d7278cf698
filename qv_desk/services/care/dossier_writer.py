"""A case file put into the words of a dossier, whole or masked."""

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from qv_desk.domain.cases.letter_return import returns_of
from qv_desk.domain.clocks.clock import Clock
from qv_desk.domain.letters.letter import SHIPPED
from qv_desk.domain.letters.letter_content import content_of
from qv_desk.domain.letters.letter_withdrawal import LetterWithdrawn
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.domain.terms.masking import masked
from qv_desk.domain.terms.wording import Wording
from qv_desk.exports.case_dossier import Dossier, DossierPart
from qv_desk.services.cases.review import CaseFile
from qv_desk.services.frame.desk import Desk
from qv_desk.services.words import names

if TYPE_CHECKING:
    from qv_desk.domain.cases.case import Case
    from qv_desk.domain.terms.party import Party

_NOTE_MASKED: Final = Wording(
    "Masked: the person stands in initials, and nothing that anybody wrote is in it. It can be handed to whoever "
    "checks how the case was handled.",
    "已遮盖：当事人仅以缩写表示，不含任何人书写的文字，可交给核查办理过程的人。",
)
_NOTE_WHOLE: Final = Wording(
    "Not masked: it names the person and holds every letter and document. Hand it to nobody who may not see the case.",
    "未遮盖：载有当事人姓名及全部信函和文件。不得交给无权查阅本案的人。",
)

_EVENT_HEAD: Final = (("When", "时间"), ("What", "事项"), ("Rule", "规则"), ("Until", "至"), ("Reason", "理由"))
_DAY_HEAD: Final = (("Day", "日期"), ("Counted", "计入"), ("No.", "序号"), ("Why", "原因"))
_DECISION_HEAD: Final = (
    ("Right", "权利"),
    ("Outcome", "结果"),
    ("Ground", "理由"),
    ("Facts", "事实"),
    ("Decided", "决定"),
    ("Second person", "复核人"),
)
_LETTER_HEAD: Final = (
    ("Letter", "信函"),
    ("Wording", "文本"),
    ("Issued", "签发"),
    ("Posted", "寄出"),
    ("SHA-256", "SHA-256"),
)
_SHIPPED: Final = Wording("as shipped", "自带文本")
_OFFICES: Final = Wording("the office’s, {language} no. {number}", "本办公室自拟，{language} 第 {number} 版")
_TAKEN_BACK: Final = Wording("taken back {moment}, never posted", "{moment}撤回，未寄出")
_CAME_BACK: Final = Wording("{posted}; came back {day}", "{posted}；{day}退回")
_PAPER_HEAD: Final = (("File", "文件"), ("Role", "用途"), ("Bytes", "字节"), ("SHA-256", "SHA-256"))
_JOURNAL_HEAD: Final = (
    ("No.", "序号"),
    ("When", "时间"),
    ("Who", "人员"),
    ("What", "事项"),
    ("Words", "说明"),
    ("Digest", "摘要值"),
)


class DossierWriter:
    """Puts a case file into words.

    Args:
        desk: the open desk.
        file: the case file.
        language: of the words.
        is_masked: whether the person is masked and free text left out.
    """

    def __init__(self, desk: Desk, file: CaseFile, language: str, *, is_masked: bool) -> None:
        self._desk, self._file, self._language, self._is_masked = desk, file, language, is_masked
        self._case: Case = file.case
        self._person: Party = masked(file.case.data_subject) if is_masked else file.case.data_subject

    def dossier(self) -> Dossier:
        """The whole dossier."""
        case = self._case
        return Dossier(
            title=f"{case.reference} – {self._person.name}",
            language="zh-Hans" if self._language.startswith("zh") else "en",
            note=self._say(_NOTE_MASKED if self._is_masked else _NOTE_WHOLE),
            parts=(self._head(), self._timeline(), self._clocks(), self._decisions(), self._papers(), self._journal()),
            record=self._record(),
            manifest={
                "reference": case.reference,
                "exported_at": self._desk.moment.isoformat(),
                "masked": self._is_masked,
            },
            files=() if self._is_masked else self._files(),
        )

    def _say(self, words: Wording) -> str:
        return words.said_in(self._language)

    def _two(self, en: str, zh: str) -> str:
        return Wording(en, zh).said_in(self._language)

    def _heads(self, pairs: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
        return tuple(self._two(*pair) for pair in pairs)

    def _free(self, text: str) -> str:
        """What somebody wrote; masked, only how much of it there is."""
        if not self._is_masked or not text:
            return text
        return self._two(f"({len(text)} characters, masked)", f"（{len(text)} 字，已遮盖）")

    def _who(self, user_id: str) -> str:
        return self._file.user_names.get(user_id, user_id)

    def _at(self, moment: datetime | None) -> str:
        return "" if moment is None else moment.astimezone(self._desk.zone).strftime("%Y-%m-%d %H:%M")

    def _head(self) -> DossierPart:
        case, person = self._case, self._person
        facts = [
            (self._two("Kind", "类型"), self._say(names.kind_name(case.kind))),
            (self._two("Rights", "权利"), ", ".join(self._say(names.right_name(right)) for right in case.rights)),
            (self._two("Person", "当事人"), person.name),
            (self._two("Country", "国家"), self._say(names.country_name(person.country)) if person.country else ""),
            (self._two("E-mail", "电子邮件"), person.e_mail),
            (self._two("Address", "地址"), "\n".join(person.postal_address)),
            (self._two("Channel", "渠道"), self._say(names.channel_name(case.channel))),
            (self._two("Received", "收到"), self._at(case.received_at)),
            (self._two("Policy", "政策版本"), case.policy_version),
            (self._two("Officer", "经办人"), self._who(case.officer)),
            (self._two("Asked", "请求内容"), self._free(case.asked)),
        ]
        return DossierPart(self._two("The request", "请求"), tuple((name, value) for name, value in facts if value))

    def _timeline(self) -> DossierPart:
        rows = [
            (self._at(event.at), str(event.kind), event.rule, str(event.until or ""), self._free(event.reason))
            for event in sorted(self._case.events, key=lambda event: event.at)
        ]
        return DossierPart(self._two("What happened", "经过"), table=(self._heads(_EVENT_HEAD), rows))

    def _clocks(self) -> DossierPart:
        return DossierPart(
            self._two("Periods and how they were counted", "期限及其计算"),
            parts=tuple(self._clock(clock) for clock in self._file.clocks),
        )

    def _clock(self, clock: Clock) -> DossierPart:
        rule = clock.rule
        facts = [
            (self._two("Stands", "状态"), self._say(names.outcome_name(f"clock.{clock.state}"))),
            (self._two("Began", "起算"), f"{self._at(clock.started_at)} {self._say(clock.reason_for_start)}".strip()),
            (self._two("Last day", "届满日"), clock.due_on.isoformat() if clock.due_on else ""),
            (self._two("Ended", "终止"), self._at(clock.ended_at)),
            (self._two("Source", "依据"), self._say(rule.citation)),
            (self._two("Standing of the rule", "规则核实情况"), self._say(rule.confidence.wording)),
        ]
        rows = [
            (
                step.day.isoformat(),
                self._two("yes", "是") if step.counted else self._two("no", "否"),
                "" if step.number is None else str(step.number),
                self._say(step.note) if step.note else "",
            )
            for step in (clock.working.steps if clock.working else ())
        ]
        table = (self._heads(_DAY_HEAD), rows) if rows else None
        return DossierPart(self._say(rule.name), tuple((name, value) for name, value in facts if value), table)

    def _decisions(self) -> DossierPart:
        rows = [
            (
                self._say(names.right_name(made.right)),
                self._say(names.outcome_name(f"decision.{made.outcome}")),
                made.ground,
                self._free(made.facts),
                f"{self._who(made.decided_by)}, {self._at(made.decided_at)}",
                f"{self._who(made.approved_by)}, {self._at(made.approved_at)}" if made.approved_by else "",
            )
            for made in (*self._case.earlier_decisions, *self._case.decisions)
        ]
        return DossierPart(self._two("Decisions", "决定"), table=(self._heads(_DECISION_HEAD), rows))

    def _papers(self) -> DossierPart:
        letters = [
            (
                self._say(names.letter_kind_name(letter.kind)),
                self._wording(letter.letter_id),
                self._at(letter.issued_at),
                self._way(letter),
                letter.sha256,
            )
            for letter in self._case.correspondence
        ]
        letters += [
            (
                self._say(names.letter_kind_name(gone.kind)),
                self._wording(gone.letter_id),
                self._at(gone.issued_at),
                self._say(_TAKEN_BACK).format(moment=self._at(gone.withdrawn_at)),
                gone.sha256,
            )
            for gone in self._case.facts_of(LetterWithdrawn)
        ]
        documents = [
            (self._free(paper.name), str(paper.role), str(paper.size_bytes), paper.sha256)
            for paper in self._case.documents
        ]
        return DossierPart(
            self._two("Letters and documents", "信函和文件"),
            parts=(
                DossierPart(self._two("Letters", "信函"), table=(self._heads(_LETTER_HEAD), letters)),
                DossierPart(self._two("Documents", "文件"), table=(self._heads(_PAPER_HEAD), documents)),
            ),
        )

    def _wording(self, letter_id: str) -> str:
        """Whose words a letter has, in each of its languages; nothing where that was not kept."""
        kept = content_of(self._case, letter_id)
        if kept is None:
            return ""
        written = [one for one in (kept.letter, kept.letter.english) if one is not None]
        return "; ".join(
            self._say(_SHIPPED if one.wording == SHIPPED else _OFFICES).format(
                language=one.language, number=one.wording
            )
            for one in written
        )

    def _way(self, letter: Correspondence) -> str:
        """The day of posting, and that of coming back."""
        posted = letter.dispatched_on.isoformat() if letter.dispatched_on else ""
        back = next((one for one in returns_of(self._case) if one.letter_id == letter.letter_id), None)
        if back is None:
            return posted
        return self._say(_CAME_BACK).format(posted=posted, day=back.came_back_on.isoformat())

    def _journal(self) -> DossierPart:
        rows = [
            (
                str(entry.sequence),
                self._at(entry.at),
                self._who(entry.user),
                self._say(names.journal_action_name(entry.action)),
                self._free(entry.detail or ""),
                entry.digest,
            )
            for entry in self._file.journal
        ]
        return DossierPart(self._two("Journal", "日志"), table=(self._heads(_JOURNAL_HEAD), rows))

    def _record(self) -> Mapping[str, Any]:
        case = self._case
        return {
            "reference": case.reference,
            "kind": case.kind,
            "rights": list(case.rights),
            "person": {"name": self._person.name, "country": self._person.country, "email": self._person.e_mail},
            "received_at": case.received_at.isoformat(),
            "policy_version": case.policy_version,
            "events": [{"kind": one.kind, "at": one.at.isoformat(), "rule": one.rule} for one in case.events],
            "clocks": [
                {
                    "rule": clock.rule.code,
                    "state": clock.state,
                    "due_on": clock.due_on.isoformat() if clock.due_on else None,
                    "provisional": clock.provisional,
                }
                for clock in self._file.clocks
            ],
            "decisions": [
                {"right": made.right, "outcome": made.outcome, "ground": made.ground}
                for made in (*case.earlier_decisions, *case.decisions)
            ],
            "letters": [
                {
                    "kind": one.kind,
                    "wording": self._wording(one.letter_id),
                    "issued_at": one.issued_at.isoformat(),
                    "sha256": one.sha256,
                }
                for one in case.correspondence
            ],
            "documents": [{"role": one.role, "sha256": one.sha256} for one in case.documents],
            "journal": [
                {"sequence": one.sequence, "at": one.at.isoformat(), "action": one.action, "digest": one.digest}
                for one in self._file.journal
            ],
        }

    def _files(self) -> tuple[tuple[str, bytes], ...]:
        content = self._desk.store.documents.content
        return tuple((paper.name, content(paper.sha256)) for paper in self._case.documents)
