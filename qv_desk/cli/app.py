"""The command line: finds the command, runs it, and turns whatever happens into words and an exit code.

A failure that a person can act on is said in their language. A fault of the program is one sentence and a report in
the log folder; nobody is ever shown a traceback.
"""

import contextlib
import errno
import importlib
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol, cast

from qv_desk.cli.command_list import COMMANDS, front_page, version_line
from qv_desk.cli.frame.command_parser import CommandParser, UsageProblem, verb_of
from qv_desk.cli.frame.exit_codes import BUG, DONE, INTERRUPTED, USAGE
from qv_desk.cli.frame.output import Output, language_of
from qv_desk.cli.frame.window import Window
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import DeskError, InputError, StoreError

if TYPE_CHECKING:
    import argparse

_OWN_LANGUAGE: Final = frozenset({"letter", "intake", "new", "amend"})
"""Commands whose ``--language`` is the language of the letter or of the person, not that of the sentences."""

_USAGE_ADVICE: Final = Wording("See: {command} --help", "请看：{command} --help")
_UNKNOWN_VERB: Final = Wording("There is no command “{verb}”.", "没有“{verb}”这个命令。")
_UNKNOWN_VERB_NEAR: Final = Wording(
    "There is no command “{verb}”. Did you mean “{near}”?", "没有“{verb}”这个命令。您是指“{near}”吗？"
)
_FAULT: Final = Wording("QV Desk itself failed; this is not your mistake.", "QV Desk 自身出错，这不是您的失误。")
_FAULT_ADVICE: Final = Wording(
    "What was saved before stands. Please send the report to whoever looks after QV Desk; it names places in the "
    "program and nothing of any case: {report}",
    "此前已保存的内容不受影响。请将报告交给维护 QV Desk 的人员；其中只有程序位置，没有任何案件内容：{report}",
)
_FAULT_UNREPORTED: Final = Wording(
    "What was saved before stands. No report could be written; please tell whoever looks after QV Desk what you did.",
    "此前已保存的内容不受影响。未能写出报告；请将您的操作告知维护 QV Desk 的人员。",
)
_INTERRUPTED: Final = Wording(
    "Interrupted. Whatever was reported as done is saved; nothing else was changed.",
    "已中断。已提示完成的操作均已保存，其余未作任何更改。",
)


class _CommandModule(Protocol):
    """What a command's module offers."""

    def add_parser(self, commands: "argparse._SubParsersAction[CommandParser]") -> None:
        """Add the command's parser, with ``run`` among its defaults."""


def main(argv: Sequence[str], window: Window) -> int:
    """Run one command line.

    Args:
        argv: the words after the program's name.
        window: opens the window where the command line asks for it.

    Returns:
        The exit code, see :mod:`qv_desk.cli.frame.exit_codes`.
    """
    _make_streams_lenient()
    output = Output(json=_asks_for_json(argv), language=_language_in(argv))
    try:
        return _run(argv, output, window)
    except DeskError as error:
        return _say_failure(error, output)
    except UsageProblem as problem:
        return _say_usage(problem, output)
    except (KeyboardInterrupt, EOFError):  # Ctrl+C, or the end of the input where an answer was asked for
        with _while_somebody_listens():
            _end_typed_line()
            output.aside(_INTERRUPTED)
        return INTERRUPTED
    except BrokenPipeError:
        _let_go_of_output()
        return DONE
    except Exception as error:  # noqa: BLE001  (the last line of defence: no traceback ever reaches a person)
        mistake = _mistake_behind(error)
        return _say_fault(error, output) if mistake is None else _say_failure(mistake, output)


def _mistake_behind(error: Exception) -> InputError | None:
    """What was typed wrongly, where the system says so in its own words; None for a fault of the program."""
    if isinstance(error, UnicodeEncodeError):  # Windows hands over half a character as it was typed
        return InputError("text_is_broken")
    if isinstance(error, OSError) and error.errno == errno.ENAMETOOLONG:
        return InputError("file_name_too_long")
    return None


def _run(argv: Sequence[str], output: Output, window: Window) -> int:
    verb = verb_of(argv)
    if not verb:
        return _run_without_verb(argv, output, window)
    if verb not in COMMANDS:
        # Lazy, measured: 5 ms that only a mistyped command should cost.
        import difflib  # noqa: PLC0415

        near = difflib.get_close_matches(verb, COMMANDS, 1)
        wording = _UNKNOWN_VERB_NEAR if near else _UNKNOWN_VERB
        raise UsageProblem("", output.words(wording).format(verb=verb, near=near[0] if near else ""))
    parser = CommandParser(prog="qv-desk")
    commands = parser.add_subparsers(title="commands", metavar="command", required=True)
    module = cast("_CommandModule", importlib.import_module(COMMANDS[verb].module))
    module.add_parser(commands)
    try:
        arguments = parser.parse_args(argv)
    except SystemExit as ending:  # argparse has printed the help of a command
        return int(ending.code or DONE)
    arguments.window = window
    return int(arguments.run(arguments, output))


def _run_without_verb(argv: Sequence[str], output: Output, window: Window) -> int:
    parser = CommandParser(prog="qv-desk", add_help=False)
    parser.add_argument("-h", "--help", action="store_true")
    parser.add_argument("--version", action="store_true")
    parser.add_argument("--demo", action="store_true")
    parser.add_argument("--demo-headless", action="store_true")
    arguments = parser.parse_args(argv)
    if arguments.help or arguments.version:
        Output().line(front_page(output.language) if arguments.help else version_line())
        return DONE
    if arguments.demo or arguments.demo_headless:
        demo = importlib.import_module("qv_desk.cli.entry.demo_command")
        return int(demo.run(arguments, output, window))
    folder, named = getattr(arguments, "folder", None), getattr(arguments, "screen_language", None)
    return window.open(Path(folder).expanduser() if folder else None, language=language_of(named) if named else None)


def _end_typed_line() -> None:
    """At a terminal the cursor stands behind the question, or behind ``^C``."""
    if sys.stderr is not None and sys.stderr.isatty():
        with contextlib.suppress(OSError):
            sys.stderr.write("\n")


def _let_go_of_output() -> None:
    """Whoever read us has had enough, as ``| head`` does; leave nothing to be flushed into the closed pipe."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError, AttributeError):
            with contextlib.suppress(OSError, ValueError, AttributeError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


@contextlib.contextmanager
def _while_somebody_listens() -> Iterator[None]:
    """What nobody reads any more changes nothing about how a command ended."""
    try:
        yield
    except BrokenPipeError:
        _let_go_of_output()


def _say_failure(error: DeskError, output: Output) -> int:
    """Say a failure; one of the output itself can be told on the standard error alone."""
    if error.code == "output_not_written":
        output = Output(language=output.language)
    with _while_somebody_listens(), contextlib.suppress(StoreError):
        output.failure(error)
    return error.exit_code


def _say_usage(problem: UsageProblem, output: Output) -> int:
    command = problem.usage.removeprefix("usage: ").split(" [")[0] if problem.usage else "qv-desk"
    advice = output.words(_USAGE_ADVICE).format(command=command)
    with _while_somebody_listens():
        if output.json:
            output.record({"ok": False, "error": "usage", "message": problem.complaint, "advice": advice})
        else:
            for text in (problem.usage, problem.complaint, advice):
                if text:
                    output.aside(Wording("{text}", "{text}"), text=text)
    return USAGE


def _say_fault(error: Exception, output: Output) -> int:
    # Lazy: a program that works never needs it.
    from qv_desk.cli.frame.bug_report import write_report  # noqa: PLC0415

    report = write_report(error)
    advice = output.words(_FAULT_ADVICE).format(report=report) if report else output.words(_FAULT_UNREPORTED)
    message = output.words(_FAULT)
    with contextlib.suppress(OSError, ValueError, StoreError):  # the fault may be in the very stream we speak through
        if output.json:
            output.record({"ok": False, "error": "fault", "message": message, "advice": advice})
        else:
            output.aside(Wording("{text}", "{text}"), text=f"{message}\n{advice}")
    return BUG


def _make_streams_lenient() -> None:
    """Never fail on a character that the terminal has no code for: it is shown by its number."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def _asks_for_json(argv: Sequence[str]) -> bool:
    """Whether failures, those of reading the command line included, are to be said in JSON."""
    return "--json" in argv


def _language_in(argv: Sequence[str]) -> str:
    """The language of the sentences, told before the command line is read: it may be written wrongly."""
    verb = verb_of(argv)
    own = verb in _OWN_LANGUAGE
    for index, word in enumerate(argv):
        if word == verb and own:
            break
        if word == "--language" and index + 1 < len(argv):
            return language_of(argv[index + 1])
        if word.startswith("--language="):
            return language_of(word.partition("=")[2])
    return language_of(None)
