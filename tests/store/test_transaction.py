"""What one service call changes stands together, with its journal entry, or not at all."""

import pytest

from qv_desk.domain.terms.vault_slot import DeskUser, Role
from qv_desk.store.desk_store import Store
from tests.store.samples import NOW, SIGNER, USER, a_case, a_full_case, a_summary, an_approval, keep


def test_everything_is_there_afterwards(store: Store) -> None:
    with store.transaction(SIGNER, NOW) as changes:
        case = a_full_case(changes.keep_content(b"pdf"))
        changes.add_case(case, a_summary(case))
        head = changes.journal("case.opened", case.case_id, "by hand")

    assert store.cases.get(case.case_id) == case
    assert store.documents.content(case.documents[0].sha256) == b"pdf"
    assert store.journal.head() == head
    assert store.journal.of(case.case_id)[0].user == USER


def test_nothing_is_there_after_a_failure_at_the_end(store: Store) -> None:
    def fail() -> None:
        with store.transaction(SIGNER, NOW) as changes:
            case = a_full_case(changes.keep_content(b"pdf"))
            changes.add_case(case, a_summary(case))
            changes.journal("case.opened", case.case_id)
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    with pytest.raises(Exception, match="document_unknown"):
        store.documents.content(a_full_case("x").documents[0].sha256)

    assert store.summaries.one("c-000001") is None
    assert store.journal.head().sequence == 0
    keep(store, a_case())
    assert store.journal.head().sequence == 1


@pytest.mark.parametrize("change", ["case", "content", "user", "office", "summary", "approval"])
def test_a_change_without_a_journal_entry_is_a_bug_and_is_not_kept(store: Store, change: str) -> None:
    def forget() -> None:
        with store.transaction(SIGNER, NOW) as changes:
            match change:
                case "case":
                    changes.add_case(a_case(), a_summary(a_case()))
                case "content":
                    changes.keep_content(b"x")
                case "user":
                    changes.write_user(DeskUser("u-2", "Wang Wei", Role.OFFICER))
                case "office":
                    changes.write_setting("office", {})
                case "approval":
                    changes.save_approval(an_approval())
                case _:
                    changes.save_summary(a_summary(a_case()))

    with pytest.raises(RuntimeError, match="journal entry"):
        forget()

    assert store.summaries.one("c-000001") is None
    assert store.settings.people() == ()
    assert store.approvals.waiting() == ()
    assert store.settings.read("office") is None


def test_a_persons_own_window_needs_no_journal_entry(store: Store) -> None:
    with store.transaction(SIGNER, NOW) as changes:
        changes.write_setting("window", {"width": 3}, USER)

    assert store.settings.read("window", USER) == {"width": 3}
