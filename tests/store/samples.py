"""Cases as the store sees them: built by hand, small, with everything a case can hold."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from qv_desk.domain.cases.approval import Approval, ApprovalKind
from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.case_summary import CaseSummary, Waiting
from qv_desk.domain.cases.hold import Hold, HoldGround
from qv_desk.domain.clocks.event import CaseEvent, EventKind
from qv_desk.domain.decisions.decision import Decision, DecisionOutcome
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.domain.parts.identity import Evidence, EvidenceOutcome, IdentityCheck, IdentityOutcome
from qv_desk.domain.parts.search_task import SearchOutcome, SearchTask
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.document import Document, DocumentRole
from qv_desk.domain.terms.party import Channel, Party, Representative
from qv_desk.domain.terms.right import Right
from qv_desk.store.desk_store import Store
from qv_desk.vault.signing import Signer

NOW = datetime(2026, 11, 22, 9, 40, tzinfo=UTC)
USER = "u-1"
SIGNER = Signer(USER, Ed25519PrivateKey.from_private_bytes(bytes(range(32))))
OTHER = Signer("u-2", Ed25519PrivateKey.from_private_bytes(bytes(range(1, 33))))
VAULT = "vault-of-the-tests"


def a_case(number: int = 1, **changes: object) -> Case:
    """A case that has just come in."""
    case = Case(
        case_id=f"c-{number:06}",
        reference=f"QV-2026-{number:04}",
        kind=CaseKind.RIGHTS_REQUEST,
        rights=(Right.ACCESS, Right.ERASURE),
        data_subject=Party("王小明", ("上海市", "某路 1 号"), "wang@example.cn", "+86 21 5555 0100", "CN"),
        channel=Channel.E_MAIL,
        language="zh-Hans",
        subject="查阅我的个人信息",
        asked="查阅并删除全部个人信息",
        received_at=NOW,
        opened_at=NOW,
        officer=USER,
        policy_version="2024-02-18",
        changed_at=NOW,
        message_id=f"<{number}@example.cn>",
        events=(CaseEvent(EventKind.RECEIVED, NOW),),
    )
    return replace(case, **changes)  # type: ignore[arg-type]


def a_summary(case: Case, **changes: object) -> CaseSummary:
    """The line of a case that is due in fifteen days."""
    summary = CaseSummary(
        case_id=case.case_id,
        reference=case.reference,
        kind=case.kind,
        rights=case.rights,
        person_name=case.data_subject.name,
        country=case.data_subject.country,
        channel=case.channel,
        status=case.status,
        officer=case.officer,
        received_at=case.received_at,
        due_at=NOW + timedelta(days=15),
        due_on=date(2026, 12, 7),
        due_rule="policy_inquiry",
        provisional=False,
        waiting=Waiting.US,
        next_step="check_identity",
        changed_at=case.changed_at,
        is_childs_file=case.is_childs_file,
    )
    return replace(summary, **changes)  # type: ignore[arg-type]


def a_full_case(sha256: str, number: int = 1) -> Case:
    """A case with at least one of everything; its documents are the given one."""
    later = NOW + timedelta(hours=3, microseconds=7)
    return a_case(
        number,
        representative=Representative.PARENT,
        their_reference="Az 7/2026",
        invoked_rules=("eu_gdpr", "hk_pdpo"),
        identity=IdentityCheck(
            IdentityOutcome.CONFIRMED,
            (Evidence("account_login", "Logged in afresh.", EvidenceOutcome.MATCHED, USER, later),),
            USER,
            later,
            "no doubt",
        ),
        search=(SearchTask("newsletter"), SearchTask("orders", SearchOutcome.FOUND, 3, "three", USER, later)),
        decisions=(
            Decision(Right.ACCESS, DecisionOutcome.REFUSED, "trade_secrets", "because", USER, later, "u-2", later),
            Decision(Right.ERASURE, DecisionOutcome.GRANTED, "", "gone", USER, later),
        ),
        correspondence=(
            Correspondence(
                f"l-{number}-1",
                "refusal",
                "zh-Hans",
                sha256,
                2,
                (Right.ACCESS,),
                later,
                USER,
                later,
                date(2026, 11, 23),
            ),
            Correspondence(f"l-{number}-2", "acknowledgement", "en", sha256, 1, (), later, USER),
        ),
        documents=(Document(sha256, "mail.eml", "message/rfc822", 5, DocumentRole.ORIGINAL, NOW, USER),),
        events=(
            CaseEvent(EventKind.RECEIVED, NOW),
            CaseEvent(EventKind.EXTENDED, later, "eu_gdpr", date(2027, 2, 22), "many sources"),
        ),
        facts=(
            Hold(
                hold_id="h-1",
                ground=HoldGround.DISPUTE,
                reason="a claim is pending",
                placed_by=USER,
                placed_at=NOW,
                lifted_by="u-2",
                lifted_at=later,
                lifted_because="settled",
            ),
        ),
        version=4,
    )


def an_approval(approval_id: str = "a-1", **changes: object) -> Approval:
    """A refusal that waits for a second person."""
    asked = Approval(
        approval_id=approval_id,
        kind=ApprovalKind.REFUSAL,
        object_id="c-000001",
        subject="access",
        reason="他人的权利优先",
        asked_by=USER,
        asked_at=NOW,
    )
    return replace(asked, **changes)  # type: ignore[arg-type]


def keep(store: Store, *cases: Case, **summary: object) -> None:
    """Keep new cases with their journal entry."""
    with store.transaction(SIGNER, NOW) as changes:
        for case in cases:
            changes.add_case(case, a_summary(case, **summary))
        changes.journal("case.opened", cases[0].case_id if cases else "none", "kept by a test")


def keep_content(store: Store, content: bytes) -> str:
    """Keep the bytes of a document with a journal entry."""
    with store.transaction(SIGNER, NOW) as changes:
        sha256 = changes.keep_content(content)
        changes.journal("document.kept", sha256)
    return sha256
