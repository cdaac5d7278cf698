"""What a message seems to be, with reasons, before anything is saved."""

from collections.abc import Callable, Mapping
from datetime import datetime, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING, Final

from qv_desk.cli.cases.case_words import about, listed
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.written_dates import written_moment
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.words import names

if TYPE_CHECKING:
    from qv_desk.domain.incoming.proposal import Reason
    from qv_desk.services.incoming.new_case import NewCase
    from qv_desk.services.incoming.read_message import Reading

_UNSURE: Final = Wording(
    "The desk is not sure of this message. Please read it before you rely on the proposal.",
    "系统对此邮件把握不足，请先阅读原文再采用建议。",
)
_WHY: Final = Wording("Why", "依据")
_FIELDS: Final = {
    "kind": Wording("kind", "类别"),
    "rights": Wording("right", "权利"),
    "earlier_rights": Wording("earlier right", "此前请求的权利"),
    "person": Wording("person", "当事人"),
    "country": Wording("country", "国家或地区"),
    "language": Wording("language", "语言"),
    "representative": Wording("asked by", "代为请求者"),
    "first_received_at": Wording("received", "收到"),
    "serial_numbers": Wording("serial number", "序列号"),
    "invoked_laws": Wording("law invoked", "援引的法律"),
    "reply_reference": Wording("our reference", "我方编号"),
    "earlier_cases": Wording("earlier case", "以往案件"),
}
_FROM_THE_FUTURE: Final = Wording(
    "The mail is dated in the future, {dated}. The case counts from now; with --received you say it better.",
    "此邮件所载日期晚于当前时间（{dated}）。本案自现在起算；如有更准确的日期，请用 --received 指明。",
)
_FOLLOWS: Final = Wording(
    "It seems to follow {reference}. To keep it with that case in place of a new one:",
    "此邮件似为 {reference} 的后续来函。如应归入该案而不另立新案：",
)
_SHOWN_WORDS: Final = 80
"""Characters of a quoted passage that are shown."""


def case_proposed(new_case: "NewCase") -> dict[str, object]:
    """The case as it would be opened, for a program."""
    party = new_case.data_subject
    first = new_case.first_received_at or new_case.received_at
    return {
        "kind": new_case.kind.value,
        "rights": [right.value for right in new_case.rights],
        "name": party.name,
        "country": party.country or None,
        "language": new_case.language,
        "representative": new_case.representative.value if new_case.representative else None,
        "received_at": first.isoformat(),
        "invoked_rules": list(new_case.invoked_rules),
    }


def show_proposal(file: Path, reading: "Reading", new_case: "NewCase", zone: tzinfo, output: Output) -> None:
    """The case as it would be opened, and why, for a person."""
    received = written_moment(new_case.first_received_at or new_case.received_at, zone)
    message, proposal, party = reading.message, reading.proposal, new_case.data_subject
    output.line(str(file))
    output.pairs(
        (
            (Wording("Subject", "主题"), message.subject),
            (Wording("From", "发件人"), f"{message.sender.name} <{message.sender.address}>".strip()),
            (Wording("About", "事项"), about(new_case.kind.value, [right.value for right in new_case.rights], output)),
            (Wording("Person", "当事人"), party.name),
            (
                Wording("Country", "国家或地区"),
                output.words(names.country_name(party.country)) if party.country else "",
            ),
            (
                Wording("Language", "语言"),
                output.words(names.language_name(new_case.language)) if new_case.language else "",
            ),
            (
                Wording("Asked by", "代为请求者"),
                output.words(names.representative_name(new_case.representative.value))
                if new_case.representative
                else "",
            ),
            (Wording("Received", "收到"), output.words(received)),
            (Wording("Attachments", "附件"), listed((one.name for one in message.attachments), output)),
            (Wording("Earlier", "以往案件"), listed((case.reference for case in proposal.earlier_cases), output)),
        )
    )
    output.say(_WHY)
    for reason in proposal.reasons:
        quoted = f"  “{reason.words[:_SHOWN_WORDS]}”" if reason.words else ""
        value = said_value(reason, zone, output)
        output.line(f"    {output.words(_FIELDS[reason.field])} {value}: {output.words(reason.because)}{quoted}")
    dated = proposal.first_received_at or message.received_at
    if dated is not None and dated > new_case.received_at:
        output.say(_FROM_THE_FUTURE, dated=output.words(written_moment(dated, zone)))
    if proposal.kind == "follow_up" and proposal.earlier_cases:
        earlier = proposal.earlier_cases[0].reference
        output.say(_FOLLOWS, reference=earlier)
        output.line(f"  qv-desk add-mail {file} --to {earlier}")
    if proposal.confidence == "unsure":
        output.say(_UNSURE)


def said_value(reason: "Reason", zone: tzinfo, output: Output) -> str:
    """What was found, as people say it; a moment in office time. What is no code stays as it is."""
    if reason.field == "first_received_at":
        return output.words(written_moment(datetime.fromisoformat(reason.value), zone))
    spoken = _SPOKEN.get(reason.field)
    return output.words(spoken(reason.value)) if spoken else reason.value


_SPOKEN: Final[Mapping[str, Callable[[str], Wording]]] = {
    "kind": names.kind_name,
    "rights": names.right_name,
    "earlier_rights": names.right_name,
    "representative": names.representative_name,
    "country": names.country_name,
    "language": names.language_name,
    "invoked_laws": names.rule_name,
}
