"""The fifteen places of policy §1."""

from qv_desk.catalogue.data_sources import data_sources


def test_every_source_of_the_policy_is_there_and_speaks() -> None:
    sources = data_sources()
    assert len(sources) == 15
    for code, source in sources.items():
        assert source.code == code
        for words in (source.name, source.holds, source.purpose, source.retention):
            assert words.en
            assert words.zh
