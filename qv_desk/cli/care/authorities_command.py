"""``qv-desk authorities``: the supervisory authorities to which people can complain; needs no desk."""

import argparse
from datetime import UTC, date, datetime
from typing import Final

from qv_desk.cli.frame.exit_codes import DONE
from qv_desk.cli.frame.output import Output
from qv_desk.domain.terms.authority import Authority
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.words.authority_list import authorities

_HELP = """\
List the supervisory authorities with address, website, e-mail address and the languages in which they take complaints.

Every entry says when it was last checked and how sure it is: V was compared with an official page, S with a secondary
source, M is written from memory. What is not V is not confirmed; check it before it goes into a letter. What was last
checked more than twelve months ago is marked as well.

Where the regions of a country have authorities of their own, they follow it; choose the one of the person's home. In
Germany it is that of the Land. Those of Spain's regions watch public bodies alone, and no letter of ours names them.
"""
_EXAMPLES = """\
examples:
  qv-desk authorities --country IE
  qv-desk authorities --country DE
  qv-desk authorities --country US-CA --json
  qv-desk authorities --json > authorities.jsonl
"""

_STANDING: Final = Wording("standing", "核实情况")
_COMPETENCE: Final = Wording("watches", "监管范围")
_STALE: Final = Wording("not checked for more than twelve months", "超过十二个月未核对")
_PUBLIC_BODIES: Final = Wording(
    "public bodies only; no complaints about companies", "仅限公共机构，不受理针对企业的投诉"
)


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
        "for_companies": authority.for_companies,
        "source": authority.source.en,
        "checked_on": authority.checked_on.isoformat(),
        "stale": authority.is_stale(_today()),
        "confidence": authority.confidence,
    }


def _today() -> date:
    return datetime.now(UTC).date()


def _show(authority: Authority, output: Output) -> None:
    stale = ((_STANDING, output.words(_STALE)),) if authority.is_stale(_today()) else ()
    public = () if authority.for_companies else ((_COMPETENCE, output.words(_PUBLIC_BODIES)),)
    output.line(f"{authority.country}  {output.words(authority.wording)}")
    output.pairs(
        (
            (Wording("local name", "当地名称"), authority.local_name),
            (Wording("address", "地址"), authority.address),
            (Wording("web", "网站"), authority.url),
            (Wording("e-mail", "电子邮件"), authority.email),
            (Wording("languages", "语言"), ", ".join(authority.languages)),
            *public,
            (
                _STANDING,
                f"{output.words(authority.confidence.wording)}, {authority.checked_on.isoformat()}",
            ),
            *stale,
        )
    )
