"""The shipped list of systems names all that the policy names, each with its grounds, retention and keys."""

from qv_desk.catalogue.data_sources import data_sources
from qv_desk.catalogue.words import wordings
from qv_desk.domain.parts.search_task import IdentifierKind
from qv_desk.domain.searching.company_system import LegalGround
from qv_desk.domain.searching.recipient import RecipientKind
from qv_desk.domain.searching.search_detail import ExceptionReason
from qv_desk.domain.telling.disclosure import DisclosedTo, DisclosureGround
from qv_desk.domain.telling.provision import ProvisionManner


def test_the_fifteen_sources_of_the_policy_are_there() -> None:
    sources = data_sources()
    assert len(sources) == 15
    assert all(source.code == code and source.is_as_shipped for code, source in sources.items())
    assert all(source.purposes and source.searched_by and source.retention_reason.zh for source in sources.values())


def test_what_the_policy_says_of_some_is_in_the_list() -> None:
    sources = data_sources()
    assert sources["repair"].searched_by[0] is IdentifierKind.SERIAL_NUMBER
    assert IdentifierKind.ACCOUNT in sources["training"].searched_by
    assert [code for code, one in sources.items() if one.holds_contributions] == ["contributions"]
    assert sources["newsletter"].purposes[0].ground is LegalGround.CONSENT


def test_a_law_of_the_list_says_how_sure_it_is() -> None:
    for source in data_sources().values():
        if source.retention_law:
            assert not source.law_confidence.is_confirmed  # nobody has read them for this list yet


def test_every_code_has_its_words() -> None:
    words = wordings("sources")
    codes = {
        "identifier": IdentifierKind,
        "ground": LegalGround,
        "exception": ExceptionReason,
        "recipient": RecipientKind,
        "disclosure": DisclosureGround,
        "to": DisclosedTo,
        "manner": ProvisionManner,
    }
    for kind, members in codes.items():
        assert {name for name in words if name.startswith(f"{kind}.")} == {f"{kind}.{one}" for one in members}
