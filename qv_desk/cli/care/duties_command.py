"""``qv-desk duties``: the promises of the privacy policy, each with the test that proves it; needs no desk."""

import argparse

from qv_desk.cli.frame.exit_codes import DONE
from qv_desk.cli.frame.output import Output
from qv_desk.services.words.duty_list import duties

_HELP = """\
List the 42 duties of the privacy policy: its section, what the desk does because of it, and the acceptance test that
proves it. The tests stand in the source code, in tests/duties.
"""
_EXAMPLES = """\
examples:
  qv-desk duties
  qv-desk duties --json > duties.jsonl
"""


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add ``duties`` with its examples."""
    parser = commands.add_parser("duties", description=_HELP, epilog=_EXAMPLES)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """List the duties."""
    del arguments
    for duty in duties():
        output.record(
            {
                "duty": duty.code,
                "section": duty.section,
                "en": duty.wording.en,
                "zh": duty.wording.zh,
                "test": duty.test,
            }
        )
        output.line(f"{duty.code}  §{duty.section:<9} {output.words(duty.wording)}")
        output.line(f"     {duty.test}")
    return DONE
