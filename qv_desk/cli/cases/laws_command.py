"""``qv-desk laws``: which laws bind a case and why; add or drop one with a reason."""

import argparse
from typing import TYPE_CHECKING, Final

from qv_desk.cli.cases import law_default_lines
from qv_desk.cli.cases.case_words import case_facts, say_next
from qv_desk.cli.cases.law_words import law_facts, law_words
from qv_desk.cli.frame.choices import reference
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.session import opened_desk
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.cases import bind_laws, review

if TYPE_CHECKING:
    from qv_desk.cli.frame.command_parser import CommandParser
    from qv_desk.services.cases.bind_laws import Laws

_ABOUT: Final = """\
Say which laws bind a case and why: our own policy always, the law where the person lives, the one of the data centre in
Hong Kong by default, and any law that the person invokes. An officer adds a law, or drops one, with a reason that stays
with the case. The policy cannot be dropped. The law of the residence and Hong Kong's are a supervisor's to drop.

Without a case: whether Hong Kong's law binds every case of the office by default, and who said so. A supervisor
switches that off or on with a reason; cases that named the law keep it, and every open case is counted anew.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk laws QV-2026-0001
  qv-desk laws QV-2026-0001 --add kr_pipa --reason "writes from Seoul under Korean law"
  qv-desk laws QV-2026-0001 --drop hk_pdpo --reason "none of the data lies in Hong Kong"
  qv-desk laws
  qv-desk laws --hong-kong off --reason "the data were moved to Shanghai on 1 November"
"""


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``laws`` to the command line."""
    parser = commands.add_parser(
        "laws", help="which laws bind a case, and why; add or drop one", description=_ABOUT, epilog=_EXAMPLE
    )
    parser.add_argument("case", type=reference, nargs="?", metavar="CASE", help="the case's reference")
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument("--add", metavar="LAW", help="the code of a law that binds too")
    choice.add_argument("--drop", metavar="LAW", help="the code of a law that does not bind")
    choice.add_argument("--hong-kong", choices=("on", "off"), help="without a case: whether its law binds by default")
    parser.add_argument("--reason", metavar="TEXT", default="", help="why; it stays with the case, or in the journal")
    parser.set_defaults(run=run, parser=parser)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Add or drop the law asked for; without one, list the laws."""
    if arguments.reason and not (arguments.add or arguments.drop or arguments.hong_kong):
        arguments.parser.error("--reason goes with --add, --drop or --hong-kong")
    if arguments.case and arguments.hong_kong:
        arguments.parser.error("--hong-kong goes without a case")
    if not arguments.case and (arguments.add or arguments.drop):
        arguments.parser.error("name the case")
    with opened_desk(arguments, output) as desk:
        if not arguments.case:
            law_default_lines.switch_or_tell(desk, arguments.hong_kong, arguments.reason, output)
            return 0
        case_id = review.find(desk, arguments.case)
        if arguments.add or arguments.drop:
            act = bind_laws.add if arguments.add else bind_laws.drop
            case = act(desk, case_id, arguments.add or arguments.drop, reason=arguments.reason)
            output.record({"ok": True, **case_facts(case)})
            output.say(
                Wording("{law} binds this case now.", "{law} 现适用于本案。")
                if arguments.add
                else Wording("{law} binds this case no longer.", "{law} 不再适用于本案。"),
                law=arguments.add or arguments.drop,
            )
            say_next(desk, case, output)
        else:
            _list(bind_laws.laws(desk, case_id), output)
    return 0


def _list(laws: "Laws", output: Output) -> None:
    for law in laws.standings:
        output.record(law_facts(law))
        output.line(f"{law.rule.code}  {output.words(law.rule.name)}")
        output.line(f"  {law_words(law, output)}")
    output.line()
    output.say(Wording("Can be added: {laws}", "可添加：{laws}"), laws=", ".join(laws.addable))
