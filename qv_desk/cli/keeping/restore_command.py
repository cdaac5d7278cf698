"""``qv-desk restore``: put a backup in the desk's place, or try out whether it could be."""

import argparse
from datetime import UTC
from pathlib import Path
from typing import TYPE_CHECKING, Final

from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.passphrase import new_passphrase, passphrase_for, recovery_code
from qv_desk.cli.frame.progress_line import progress_line
from qv_desk.cli.frame.session import folder_of, opened_desk, prompt_for, user_of
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import StoreError
from qv_desk.services.backups.backup_drill import drill
from qv_desk.services.backups.restore import Opener, Restored, by_passphrase, by_recovery_code, restore

if TYPE_CHECKING:
    from qv_desk.cli.frame.command_parser import CommandParser

_ABOUT: Final = """\
Put a backup in the place of the desk, or make a desk of it on another computer. It opens with the passphrases of the
time when it was made, or with the recovery code. Whatever was erased since is erased again before anybody can see it,
as far as a list of erasures names it; such a list lies beside the backups. The desk that was there is kept beside the
new one, sealed as it was, in a folder named replaced-...

With --drill nothing is changed: the backup is opened where it lies and checked from end to end.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk restore --drill /media/backup-disk/qv-desk-20261122T094000Z
  qv-desk restore /media/backup-disk/qv-desk-20261122T094000Z
  qv-desk restore --recovery-code-file code.txt --folder ~/desk /media/backup-disk/qv-desk-20261122T094000Z
"""


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``restore`` to the command line."""
    parser = commands.add_parser(
        "restore", help="put a backup in the place of the desk", description=_ABOUT, epilog=_EXAMPLE
    )
    parser.add_argument("backup", metavar="BACKUP", help="the folder of one backup")
    parser.add_argument("--drill", action="store_true", help="change nothing; try out whether it can be restored")
    parser.add_argument("--recovery-code", action="store_true", help="open it with the recovery code")
    parser.add_argument("--recovery-code-file", metavar="FILE", help="read the recovery code from FILE's first line")
    parser.add_argument("--new-passphrase-file", metavar="FILE", help="read the new passphrase from FILE's first line")
    parser.add_argument(
        "--erasures", metavar="FOLDER", action="append", default=[], help="a further folder with a list of erasures"
    )
    parser.add_argument(
        "--without-erasures", action="store_true", help="go on although nobody can say what was erased since"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Restore, or try it out."""
    backup = Path(arguments.backup)
    if arguments.drill:
        _drill(arguments, backup, output)
        return 0
    opener = _opener(arguments, backup, output)
    with progress_line(output, Wording("Restoring", "正在恢复")) as report:
        outcome = restore(
            backup,
            folder_of(arguments),
            opener,
            more_ledgers=[Path(each) for each in arguments.erasures],
            confirmed=arguments.without_erasures,
            report=report,
        )
    _say_restored(outcome, folder_of(arguments), output)
    return 0


def _drill(arguments: argparse.Namespace, backup: Path, output: Output) -> None:
    with opened_desk(arguments, output) as desk, progress_line(output, Wording("Checking", "正在检查")) as report:
        found = drill(desk, backup, report=report)
    output.record(
        {
            "ok": True,
            "made_at": found.backup.made_at.isoformat(),
            "counts": dict(found.backup.counts),
            "entries_since": found.entries_since,
            "erasures_since": found.erasures_since,
        }
    )
    output.say(
        Wording(
            "This backup can be restored: {cases} case(s), made {at} UTC. Restoring it would lose {entries} step(s) "
            "of work since, and erase {erased} case(s) again.",
            "该备份可以恢复：案件{cases}件，制作于 {at}（UTC）。"
            "恢复将丢失此后的{entries}步操作，并再次删除{erased}件案件。",
        ),
        cases=found.backup.counts["cases"],
        at=f"{found.backup.made_at:%Y-%m-%d %H:%M}",
        entries=found.entries_since,
        erased=found.erasures_since,
    )


def _opener(arguments: argparse.Namespace, backup: Path, output: Output) -> Opener:
    if not (backup / "vault.json").is_file():
        raise StoreError("backup_incomplete")
    user = user_of(arguments, backup)
    if not arguments.recovery_code and not arguments.recovery_code_file:
        return by_passphrase(user, passphrase_for(arguments, output, prompt_for(user, output)))
    code = recovery_code(arguments.recovery_code_file, output)
    chosen = new_passphrase(arguments.new_passphrase_file, output)
    return by_recovery_code(code, user, chosen)


def _say_restored(outcome: Restored, folder: Path, output: Output) -> None:
    until = outcome.ledger_until
    output.record(
        {
            "ok": True,
            "folder": str(folder),
            "made_at": outcome.backup.made_at.isoformat(),
            "counts": dict(outcome.backup.counts),
            "erased_again": outcome.erased_again,
            "erasures_known_until": until.isoformat() if until else None,
            "replaced": str(outcome.replaced) if outcome.replaced else None,
            "older_vault": outcome.older_vault,
        }
    )
    output.say(
        Wording(
            "Restored and checked: the desk of {at} UTC, in {folder}. {erased} case(s) erased since were erased again.",
            "已恢复并核验：{at}（UTC）的工作台，位于 {folder}。此后删除的{erased}件案件已再次删除。",
        ),
        at=f"{outcome.backup.made_at:%Y-%m-%d %H:%M}",
        folder=str(folder),
        erased=outcome.erased_again,
    )
    if until is not None:
        output.say(
            Wording(
                "Erasures are known until {until} UTC; check by hand what was erased later.",
                "删除记录截至 {until}（UTC）；此后的删除请人工核对。",
            ),
            until=f"{until.astimezone(UTC):%Y-%m-%d %H:%M}",
        )
    else:
        output.say(
            Wording(
                "No list of erasures was found: check by hand what was erased since.",
                "未找到删除清单：请人工核对此后的删除事项。",
            )
        )
    if outcome.replaced:
        output.say(
            Wording(
                "The desk that was there lies in {folder}. It may still hold what was erased here: remove it once "
                "you no longer need it.",
                "原工作台保存在 {folder}，其中可能仍有已删除的内容；不再需要时请将其删除。",
            ),
            folder=str(outcome.replaced),
        )
    if outcome.older_vault:
        output.say(
            Wording(
                "The people and passphrases are those of then. Remove whoever has left since, and change the keys: "
                "qv-desk rekey.",
                "人员和口令均为备份当时的状态。请移除此后离开的人员，并更换密钥：qv-desk rekey。",
            )
        )
