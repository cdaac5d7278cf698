"""What became of issuing letters to many, as the command line tells it."""

from typing import TYPE_CHECKING

from qv_desk.domain.terms.wording import Wording

if TYPE_CHECKING:
    from qv_desk.cli.output import Output
    from qv_desk.services.care.affected import Issued


def show_issued(issued: "Issued", output: "Output") -> None:
    """Say how many letters were issued, and whose could not be, with the reason."""
    output.record({"ok": not issued.problems, "issued": issued.letters, "problems": len(issued.problems)})
    output.say(
        Wording("{n} letters are issued; they wait in the print room.", "已签发 {n} 封信函，等待打印。"),
        n=issued.letters,
    )
    for whose, problem in issued.problems:
        output.failure(problem, file=whose)
