"""The developer's commands: ``./dev run``, ``./dev test`` and their kin, with all the set-up that each needs.

Runs on any Python from 3.11 with nothing installed; whatever needs a package runs in ``.venv`` as a child. On Windows:
``py tools/dev.py run``.
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # started as a script, Python knows this folder only, not the project

from tools import audit, debian, environment, locks, quality, test_run, torture, translations  # noqa: E402 (needs the line above)
from tools.debian import Purpose  # noqa: E402
from tools.environment import Level  # noqa: E402
from tools.steps import Obstacle, run, say  # noqa: E402


def run_desk(rest: Sequence[str]) -> int:
    """Open the desk on a throwaway sample office; with no display it does the whole job and says where things lie."""
    desktop = "DISPLAY" in os.environ or "WAYLAND_DISPLAY" in os.environ
    debian.provide(Purpose.RUN, *([Purpose.WINDOW] if desktop else []))
    environment.provide(Level.RUN)
    return run([environment.python(), "-m", "qv_desk", "--demo", *rest])


def run_tests(rest: Sequence[str]) -> int:
    """Run pytest, without a display and with a key store and a printer of its own where the system has them."""
    debian.provide(Purpose.RUN, Purpose.WINDOW, Purpose.CHECK, Purpose.TEST)
    environment.provide(Level.DEVELOP)
    return test_run.run_tests(rest)


def run_checks(rest: Sequence[str]) -> int:
    """Check style, types, import contracts, locks, translations, and that no file names what it must not."""
    debian.provide(Purpose.RUN, Purpose.CHECK)
    environment.provide(Level.DEVELOP)
    return quality.run_checks(rest)


def run_bench(rest: Sequence[str]) -> int:
    """Measure what the desk promises about speed, as ratios to a floor taken in the same run."""
    debian.provide(Purpose.RUN)
    environment.provide(Level.DEVELOP)
    return run([environment.python(), "-m", "tools.bench", *rest])


def run_torture(rest: Sequence[str]) -> int:
    """Kill, tear, flip and fail at full length, and write the figures into docs/reliability.md; takes an hour."""
    debian.provide(Purpose.RUN, Purpose.WINDOW, Purpose.CHECK, Purpose.TEST)
    environment.provide(Level.DEVELOP)
    return torture.run_torture(rest)


def build_installer(rest: Sequence[str]) -> int:
    """Build the program with its own Python into dist/qv-desk."""
    debian.provide(Purpose.RUN, Purpose.WINDOW, Purpose.FREEZE)  # the window's libraries go into the folder
    environment.provide(Level.DEVELOP)
    make_bill(())
    built = run(
        [environment.python(), "-m", "PyInstaller", "--noconfirm", "--log-level=WARN", *rest, "build_installer.spec"]
    )
    if built == 0:
        say("The program stands in dist/qv-desk.")
    return built


def build_fonts(rest: Sequence[str]) -> int:
    """Build the letter fonts again; --accept writes their new sums into the manifest."""
    environment.provide(Level.RUN, built=False)
    return run([environment.python(), "-m", "tools.build_fonts", *rest])


def update_translations(rest: Sequence[str]) -> int:
    """Take new texts of the window into resources/translations/*.ts, and compile what is translated."""
    debian.provide(Purpose.RUN)
    environment.provide(Level.RUN)
    return translations.update(rest)


def run_audit(rest: Sequence[str]) -> int:
    """Ask the public lists of known weaknesses about every package, and say what could not be asked."""
    environment.provide(Level.DEVELOP)
    return audit.audit(rest)


def make_bill(rest: Sequence[str]) -> int:
    """Write what a build is made of to build/sbom.cdx.json, in the CycloneDX form."""
    environment.provide(Level.DEVELOP)
    return run([environment.python(), "-m", "tools.bill_of_materials", *rest])


def update_licences(rest: Sequence[str]) -> int:
    """Write the licences of everything that is shipped into resources/licences.tsv and THIRD-PARTY.md."""
    environment.provide(Level.DEVELOP)
    return run([environment.python(), "-m", "tools.licences", *rest])


def update_locks(rest: Sequence[str]) -> int:
    """Write the requirements locks again; --upgrade takes newer versions where requirements*.in allow them."""
    return locks.update(rest)


@dataclass(frozen=True, slots=True)
class Command:
    """One word after ``./dev``.

    Args:
        name: the word.
        action: takes what follows the word, and returns the exit code.
    """

    name: str
    action: Callable[[Sequence[str]], int]

    @property
    def summary(self) -> str:
        """What the command does, in a sentence."""
        return (self.action.__doc__ or "").strip()


COMMANDS = (
    Command("run", run_desk),
    Command("test", run_tests),
    Command("check", run_checks),
    Command("bench", run_bench),
    Command("torture", run_torture),
    Command("installer", build_installer),
    Command("fonts", build_fonts),
    Command("translations", update_translations),
    Command("lock", update_locks),
    Command("licences", update_licences),
    Command("audit", run_audit),
    Command("sbom", make_bill),
)


def main(arguments: Sequence[str]) -> int:
    """Do one command; what follows its name is handed to the program that does the work."""
    summaries = "\n".join(f"  {command.name:<13} {command.summary}" for command in COMMANDS)
    parser = argparse.ArgumentParser(
        prog="./dev",
        usage="./dev COMMAND [ARGUMENT…]",
        description="Sets up what a command needs, once, and does it. A second call starts at once.",
        epilog=f"commands:\n{summaries}\n\nArguments are handed on: ./dev test tests/store -x",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    names = [command.name for command in COMMANDS]
    parser.add_argument("command", choices=names, metavar="COMMAND", help=", ".join(names))
    word = parser.parse_args(arguments[:1]).command
    os.chdir(ROOT)
    action = next(command.action for command in COMMANDS if command.name == word)
    try:
        return action(arguments[1:])
    except Obstacle as obstacle:
        say(str(obstacle))
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
