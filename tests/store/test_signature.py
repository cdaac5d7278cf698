from qv_desk.store import signature
from tests.store.samples import SIGNER, USER


def test_the_vaults_signers_have_the_shape_that_the_store_needs() -> None:
    def told(signer: signature.Signer) -> tuple[str, int, int]:
        return signer.user_id, len(signer.key_id), len(signer.sign(b"done"))

    assert told(SIGNER) == (USER, 16, 64)


def test_what_is_signed_never_changes_between_versions() -> None:
    assert signature.signed_words("c0ffee") == b"qv-desk journal entry 1\nc0ffee"
