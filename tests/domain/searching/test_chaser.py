"""Each answer that is waited for has one entry in the office's list."""

from qv_desk.domain.searching.chaser import Chaser, ChaserKind, chaser_id


def test_a_source_or_a_notice_has_one_entry() -> None:
    ids = {chaser_id("c1", kind, thing) for kind in ChaserKind for thing in ("orders", "repair")}
    assert len(ids) == 4
    assert not Chaser.outlives_case
