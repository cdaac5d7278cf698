"""``qv-desk authorities``: the supervisory authorities to which people can complain; needs no desk."""

import argparse

from qv_desk.cli.exit_codes import DONE
from qv_desk.cli.output import Output
from qv_desk.domain.authority import Authority
from qv_desk.domain.wording import Wording
from qv_desk.services.words.authority_list import authorities

_HELP = """\
List the supervisory authorities with address, website, e-mail address and the languages in which they take complaints.

Every entry says when it was last checked and how sure it is: V was compared with an official page, S with a secondary
source, M is written from memory. What is not V is not confirmed; check it before it goes into a letter.
"""
_EXAMPLES = """\
examples:
  qv-desk authorities --country IE
  qv-desk authorities --country US-CA --json
  qv-desk authorities --json > authorities.jsonl
"""


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add ``authorities`` with its options and examples."""
    parser = commands.add_parser("authorities", description=_HELP, epilog=_EXAMPLES)
    parser.add_argument(
        "--country", metavar="CC", help="only that of one country, ISO 3166 as IE, or with the state as US-CA"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """List the authorities that were asked for."""
    for authority in authorities(arguments.country):
        output.record(_record(authority))
        _show(authority, output)
    return DONE


def _record(authority: Authority) -> dict[str, object]:
    return {
        "country": authority.country,
        "name": authority.name,
        "name_zh": authority.name_zh,
        "local_name": authority.local_name,
        "address": authority.address,
        "url": authority.url,
        "email": authority.email or None,
        "languages": list(authority.languages),
        "also_for": list(authority.also_for),
        "source": authority.source,
        "checked_on": authority.checked_on.isoformat(),
        "confidence": authority.confidence,
    }


def _show(authority: Authority, output: Output) -> None:
    output.line(f"{authority.country}  {output.words(authority.wording)}")
    output.pairs(
        (
            (Wording("local name", "当地名称"), authority.local_name),
            (Wording("address", "地址"), authority.address),
            (Wording("web", "网站"), authority.url),
            (Wording("e-mail", "电子邮件"), authority.email),
            (Wording("languages", "语言"), ", ".join(authority.languages)),
            (
                Wording("standing", "核实情况"),
                f"{output.words(authority.confidence.wording)}, {authority.checked_on.isoformat()}",
            ),
        )
    )
