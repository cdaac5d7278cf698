"""A case that was erased cannot be read again anywhere; the ledger says that it was, in random identifiers."""

import random
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from subprocess import run

import pytest
from sqlalchemy import text

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.hold import Hold
from qv_desk.domain.terms.party import Party
from qv_desk.errors import StoreError
from qv_desk.store.desk_store import STORE_FILE, Store
from qv_desk.store.erasure import Erasure, ErasureCount
from qv_desk.vault.keys import Keys
from tests.scale import figure, scaled
from tests.store.decrypted_pages import pages_in_plain, traces
from tests.store.samples import NOW, OTHER, SIGNER, USER, VAULT, a_case, a_full_case, a_summary, an_approval, keep

NAME = "Նարե Ղազարյան"
ADDRESS = "փողոց Մաշտոցի ԳՀՁ"
E_MAIL = "նարե.ղազարյան@փոստ.հայ"
WORDS = "Խնդրում եմ ջնջել իմ բոլոր տվյալները եւ հաստատել դա գրավոր"
ERASED = (NAME, ADDRESS, E_MAIL, WORDS)
OTHERS = "ბარათაშვილი ნინო გთხოვთ წაშალოთ ჩემი მონაცემები"


def a_case_of(name: str, words: str, sha256: str, number: int, chance: random.Random) -> Case:
    """A case in which everything that can hold words holds some."""

    def some(most: int = 12) -> str:
        return f"{words} " * chance.randint(0, most)

    full = a_full_case(sha256, number)
    return replace(
        full,
        data_subject=Party(name, (ADDRESS if name == NAME else words,), f"{name}@x", words, "CN"),
        subject=words,
        asked=some(60),
        message_id=f"<{name}@y>",
        their_reference=name,
        identity=replace(full.identity, note=some()),
        search=tuple(replace(task, note=some()) for task in full.search),
        decisions=tuple(replace(decision, facts=some()) for decision in full.decisions),
        events=tuple(replace(happened, reason=some()) for happened in full.events),
        facts=tuple(replace(hold, reason=some(), lifted_because=some()) for hold in full.facts_of(Hold)),
        documents=tuple(replace(document, name=f"{words}.eml") for document in full.documents),
    )


def work(store: Store, cases: int, seed: int) -> str:
    """Keep cases whose rows are written again and grow, as years of work do; one of them is to be erased."""
    chance = random.Random(seed)  # noqa: S311 - the same work each time
    numbers = list(range(1, cases + 1))
    chance.shuffle(numbers)
    erased = chance.choice(numbers)
    kept: dict[int, Case] = {}
    for number in [*numbers, *chance.sample(numbers, cases // 2), erased, *chance.sample(numbers, cases // 2)]:
        name, words = (NAME, f"{WORDS} {E_MAIL}") if number == erased else (f"ნინო {number}", OTHERS)
        before = kept.get(number)
        with store.transaction(SIGNER, NOW) as changes:
            paper = changes.keep_content(f"{number} {name} {words} ".encode() * (number % 7 * 40 + 1))
            after = a_case_of(name, words, paper, number, chance)
            if before:
                after = replace(after, version=before.version + 1)
                changes.save_case(after, a_summary(after), based_on=before.version)
            else:
                changes.add_case(after, a_summary(after))
            changes.save_approval(an_approval(f"a-{number}", object_id=after.case_id, reason=words, note=words))
            changes.journal("case.changed", after.case_id, words * chance.randint(1, 20))
        store.drafts.keep(USER, f"letter/{number}", after.case_id, words * chance.randint(1, 30), NOW)
        kept[number] = after
    return kept[erased].case_id


def erase(store: Store, case_id: str, at: datetime = NOW + timedelta(days=1)) -> ErasureCount:
    with store.transaction(OTHER, at) as changes:
        count = changes.erase_case(case_id)
        changes.journal("case.disposed", case_id)
    return count


def test_everything_of_the_case_goes_and_nothing_of_the_others(store: Store) -> None:
    with store.transaction(SIGNER, NOW) as changes:
        shared, own = changes.keep_content(b"the same mail"), changes.keep_content(b"a letter")
        changes.keep_content(b"bytes that lost their case")
        first, second = a_full_case(shared, 1), a_full_case(shared, 2)
        letters = (first.correspondence[0], replace(first.correspondence[1], sha256=own))
        first = replace(first, correspondence=letters)
        for case in (first, second):
            changes.add_case(case, a_summary(case))
            changes.save_approval(an_approval(f"a-{case.case_id}", object_id=case.case_id, note="agreed"))
            changes.journal("case.opened", case.case_id, "words")
            changes.journal("case.changed", case.case_id, "more words")
    store.drafts.keep(USER, "letter", first.case_id, "a draft", NOW)
    store.drafts.keep(OTHER.user_id, "letter", first.case_id, "a draft", NOW)
    store.drafts.keep(USER, "note", second.case_id, "a draft", NOW)

    count = erase(store, first.case_id)

    assert count == ErasureCount(rows=14, documents=3, contents=2, details=2, drafts=2, approvals=1)
    assert store.finish_erasure()
    with pytest.raises(StoreError, match="case_unknown"):
        store.cases.get(first.case_id)
    with pytest.raises(StoreError, match="document_unknown"):
        store.documents.content(own)
    assert [entry.detail for entry in store.journal.of(first.case_id)] == [None, None, ""]
    assert [(one.reason, one.note) for one in store.approvals.of(first.case_id)] == [("", "")]
    assert store.cases.get(second.case_id) == second
    assert store.documents.content(shared) == b"the same mail"
    assert [entry.detail for entry in store.journal.of(second.case_id)] == ["words", "more words"]
    assert store.approvals.of(second.case_id)[0].note == "agreed"
    assert [draft.name for draft in store.drafts.all_of(USER)] == ["note"]
    assert store.check().is_sound


def test_the_ledger_says_it_in_random_identifiers(store: Store) -> None:
    keep(store, a_case(1), a_case(2))
    erase(store, "c-000001")
    erase(store, "c-000002", NOW + timedelta(days=2))
    first, second = store.erasures.all()

    assert (first.object_id, first.kind, first.erased_by) == ("c-000001", "case", OTHER.user_id)
    assert first.erased_at == NOW + timedelta(days=1)
    assert first.erasure_id != second.erasure_id
    assert len(first.erasure_id) == 32


def test_a_case_that_is_not_there_is_told_and_nothing_is_noted(store: Store) -> None:
    with pytest.raises(StoreError, match="case_unknown"):
        erase(store, "c-9")

    assert store.erasures.all() == ()
    assert store.erasures.is_finished()


def test_an_erasure_without_a_journal_entry_is_a_bug_and_does_not_stand(store: Store) -> None:
    keep(store, a_case())
    with pytest.raises(RuntimeError, match="journal entry"), store.transaction(SIGNER, NOW) as changes:
        changes.erase_case("c-000001")

    assert store.cases.get("c-000001") == a_case()


@pytest.mark.torture
@pytest.mark.parametrize("seed", range(scaled(20, 1)))
def test_no_token_and_no_trigram_is_left_in_any_page(folder: Path, keys: Keys, seed: int) -> None:
    with Store.create(folder, keys, vault_id=VAULT, at=NOW) as store:
        case_id = work(store, scaled(300, 60), seed)
        store._lane.file.checkpoint()
        assert len(traces(pages_in_plain(folder / STORE_FILE, keys.cases), ERASED)) > 90
        erase(store, case_id)
        assert store.finish_erasure()
        pages = pages_in_plain(folder / STORE_FILE, keys.cases)
        left = traces(pages, ERASED)
        figure("8", "tokens and trigrams of an erased case left in the decrypted pages", f"{len(left)} of {len(pages)}")

        assert not left
        assert len(traces(pages, [OTHERS])) > 40
        assert store.check().is_sound
    assert not traces(pages_in_plain(folder / STORE_FILE, keys.cases), ERASED)


@pytest.mark.parametrize("left_by", ["rows not overwritten", "the log", "rows that moved"])
def test_the_search_for_traces_finds_what_a_plain_deletion_leaves(folder: Path, keys: Keys, left_by: str) -> None:
    """Each of the three steps is needed: overwriting, emptying the log, and writing the file anew."""
    with Store.create(folder, keys, vault_id=VAULT, at=NOW) as store:
        file = store._lane.file
        case_id = work(store, 30, seed=24)
        file.checkpoint()
        match left_by:
            case "rows not overwritten":
                file.pragma("secure_delete = OFF")
                erase(store, case_id)
                file.checkpoint()
            case "the log":
                file.pragma("wal_autocheckpoint = 0")
                store.drafts.keep(USER, "letter/0", case_id, WORDS, NOW)
                erase(store, case_id)
            case _:
                erase(store, case_id)
                file.checkpoint()

        assert len(traces(pages_in_plain(folder / STORE_FILE, keys.cases), ERASED)) > 20
        assert store.finish_erasure()
        assert not traces(pages_in_plain(folder / STORE_FILE, keys.cases), ERASED)


def test_an_erasure_that_was_interrupted_is_finished_after_the_next_opening(folder: Path, keys: Keys) -> None:
    with Store.create(folder, keys, vault_id=VAULT, at=NOW) as store:
        erase(store, work(store, 5, 2))

        def stop(done: int, total: int) -> None:
            raise InterruptedError(done, total)

        with pytest.raises(InterruptedError):
            store.finish_erasure(stop)
    with Store.open(folder, keys, vault_id=VAULT) as store:
        assert not store.erasures.is_finished()
        told: list[float] = []
        assert store.finish_erasure(lambda done, total: told.append(done / total))
        assert store.erasures.is_finished()
        assert (told[0], told[-1]) == (0, 1)
        assert told == sorted(told)
        assert store.finish_erasure()
        keep(store, a_case(77))
    assert sorted(each.name for each in folder.iterdir()) == ["ballast.bin", STORE_FILE]
    assert (folder / STORE_FILE).stat().st_mode & 0o777 == 0o600


def test_a_disk_without_room_for_a_second_file_leaves_it_unfinished(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(store, a_case())
    erase(store, "c-000001")
    monkeypatch.setattr("qv_desk.store.compaction.missing_room", lambda *_: 1)

    assert not store.finish_erasure()
    assert not store.erasures.is_finished()
    monkeypatch.undo()
    assert store.finish_erasure()


def test_it_cannot_be_finished_inside_a_transaction(store: Store) -> None:
    with pytest.raises(RuntimeError, match="outside every transaction"), store.transaction(SIGNER, NOW):
        store.finish_erasure()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    place = tmp_path / "small"
    place.mkdir()
    mounted = run(["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(place)], capture_output=True, check=False)
    if mounted.returncode:
        pytest.skip("a small disk needs the right to mount one")
    place.chmod(0o700)
    yield place
    run(["umount", "--lazy", str(place)], check=True)


def test_a_full_disk_does_not_stand_in_the_way(small_disk: Path, keys: Keys) -> None:
    (small_disk / "ballast.bin").write_bytes(bytes(1_500_000))
    with Store.create(small_disk, keys, vault_id=VAULT, at=NOW) as store:
        case_id = work(store, 4, 3)
        store._lane.file.checkpoint()
        (small_disk / "others").write_bytes(bytes(shutil.disk_usage(small_disk).free))
        with pytest.raises(StoreError, match="store_full"):
            keep(store, *(a_case(number, asked=WORDS * 200) for number in range(100, 140)))

        erase(store, case_id)
        assert store.finish_erasure()

        assert not traces(pages_in_plain(small_disk / STORE_FILE, keys.cases), ERASED)


def test_a_store_from_before_an_erasure_is_erased_again(folder: Path, keys: Keys, tmp_path: Path) -> None:
    (tmp_path / "old").mkdir(mode=0o700)
    with Store.create(folder, keys, vault_id=VAULT, at=NOW) as store:
        case_id = work(store, 5, 4)
        store._lane.file.copy_into(tmp_path / "old" / STORE_FILE)
        key = store.erasures.ledger_key()
        erase(store, case_id)
        ledger = (*store.erasures.all(), Erasure("e-9", "c-of-another-year", "case", NOW, USER))

    with Store.open(tmp_path / "old", keys, vault_id=VAULT) as old:
        assert old.cases.get(case_id).data_subject.name == NAME
        assert old.erasures.ledger_key() == key
        for expected in (1, 0):
            with old.transaction(SIGNER, NOW) as changes:
                assert changes.replay_erasures(ledger) == expected
                changes.journal("store.restored", "store")
            assert old.finish_erasure()
        assert set(old.erasures.all()) == set(ledger)
        assert old.check().is_sound
        assert not traces(pages_in_plain(tmp_path / "old" / STORE_FILE, keys.cases), ERASED)


def test_the_ledger_of_a_new_store_is_empty_and_has_its_key(store: Store) -> None:
    assert store.erasures.all() == ()
    assert store.erasures.is_finished()
    assert len(store.erasures.ledger_key()) == 32


def test_a_store_without_a_ledger_key_is_damaged(store: Store) -> None:
    with store._lane.writing() as session:
        session.execute(text("UPDATE meta SET ledger_key = NULL"))

    with pytest.raises(StoreError) as refused:
        store.erasures.ledger_key()
    assert refused.value.code == "store_damaged"
