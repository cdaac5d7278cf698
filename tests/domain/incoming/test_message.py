from qv_desk.domain.incoming.message import MailAddress


def test_the_domain_of_an_address() -> None:
    assert MailAddress("", "a@B.Example.ORG").domain == "b.example.org"
    assert MailAddress("", "nobody").domain == ""
