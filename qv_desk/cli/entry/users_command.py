"""``qv-desk users``: who works at this desk, in what role, and how they get in."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Final

from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.passphrase import new_passphrase, secret_in
from qv_desk.cli.frame.session import opened_desk
from qv_desk.domain.terms.vault_slot import Role
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import InputError
from qv_desk.services.people import users
from qv_desk.services.words import names

if TYPE_CHECKING:
    from collections.abc import Callable

    from qv_desk.cli.frame.command_parser import CommandParser
    from qv_desk.domain.terms.vault_slot import DeskUser
    from qv_desk.services.frame.desk import Desk

_ABOUT: Final = """\
List who can open this desk, let somebody in, take away somebody's way in, ask for another role, or help somebody who
forgot the passphrase. All but the list is for supervisors; each step stands in the journal.

Somebody let in, or helped, gets an interim passphrase: five words drawn by chance and shown once. It opens nothing
until they have chosen their own with it: qv-desk passphrase. With --own they type theirs here and now, and with
--new-passphrase-file you choose the interim one. When somebody has left, change the keys: qv-desk rekey. Another role
needs a second supervisor, who agrees with: qv-desk approvals grant. A desk's second supervisor can be let in by the
first; all further ones come in as officers and are then given the role.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk users
  qv-desk users add "Ola Berg" --role officer
  qv-desk users add "Ola Berg" --role officer --own
  qv-desk users remove "Ola Berg" --reason "left in August"
  qv-desk users role "Ola Berg" --role supervisor --reason "stands in"
  qv-desk users passphrase "Ola Berg"
  qv-desk users recovery-code
"""
_INTERIM: Final = Wording("Interim passphrase, shown only now:", "临时口令（仅显示这一次）：")
_HAND_OVER: Final = Wording(
    "Hand it over on paper or by word of mouth. With it {name} chooses another, and only then does the desk open: "
    'qv-desk passphrase --user "{name}"',
    '请以书面或口头方式转交。{name} 须先凭此设置自己的口令，工作台才会打开：qv-desk passphrase --user "{name}"',
)
_OWN: Final = Wording("{name}, type your passphrase:", "{name}，请输入您的口令：")


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``users`` to the command line."""
    parser = commands.add_parser("users", help="who works at this desk", description=_ABOUT, epilog=_EXAMPLE)
    parser.add_argument("what", nargs="?", choices=list(_VERBS), default="list", help="what to do")
    parser.add_argument("name", nargs="?", metavar="NAME", help="whom it is about")
    parser.add_argument("--role", choices=[role.value for role in Role], help="what they do at the desk")
    parser.add_argument("--reason", metavar="TEXT", default="", help="why; stands in the journal")
    parser.add_argument("--own", action="store_true", help="with add: the person types the passphrase themselves")
    parser.add_argument("--new-passphrase-file", metavar="FILE", help="it is the first line of FILE")
    parser.set_defaults(run=run, parser=parser)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Do what is asked."""
    if arguments.what in _NEED_NAME and not arguments.name:
        arguments.parser.error(f"{arguments.what} needs NAME")
    if arguments.what in _NEED_ROLE and not arguments.role:
        arguments.parser.error(f"{arguments.what} needs --role")
    with opened_desk(arguments, output) as desk:
        _VERBS[arguments.what](desk, arguments, output)
    return 0


def _list(desk: "Desk", _: argparse.Namespace, output: Output) -> None:
    staff = users.everybody(desk)
    rows = []
    for one in staff.people:
        output.record(
            {
                "name": one.user.display_name,
                "role": one.user.role.value,
                "user": one.user.user_id,
                "key": one.key_id,
                "device_secret": one.has_device_secret,
                "must_change_passphrase": one.must_change_passphrase,
                "you": one.is_you,
            }
        )
        remark = Wording("must choose a passphrase", "须更改口令") if one.must_change_passphrase else Wording("", "")
        rows.append(
            (
                one.user.display_name,
                output.words(names.role_name(one.user.role)),
                one.key_id,
                output.words(Wording("you", "您") if one.is_you else remark),
            )
        )
    output.table(
        (Wording("name", "姓名"), Wording("role", "角色"), Wording("key", "密钥"), Wording("", "")),
        rows,
    )
    _say_rekey(staff, output)


def _add(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    passphrase = _own_passphrase(arguments, output) if arguments.own else _interim_passphrase(desk, arguments, output)
    role = Role(arguments.role)
    user = users.add(desk, arguments.name, role, passphrase, interim=not arguments.own)
    record = {"ok": True, "user": user.user_id, "name": user.display_name, "role": role.value}
    output.record(record if arguments.own else record | _drawn(arguments, passphrase))
    output.say(
        Wording("{name} can open the desk as {role}.", "{name} 现可以{role}身份打开工作台。"),
        name=user.display_name,
        role=output.words(names.role_name(role)),
    )
    if not arguments.own:
        _hand_over(user, arguments, passphrase, output)


def _remove(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    user = _named(desk, arguments.name)
    staff = users.remove(desk, user.user_id, arguments.reason)
    output.record({"ok": True, "user": user.user_id, "rekey_due": staff.rekey_due})
    output.say(Wording("{name} cannot open the desk any more.", "{name} 已不能打开工作台。"), name=user.display_name)
    _say_rekey(staff, output)


def _role(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    user = _named(desk, arguments.name)
    approval = users.change_role(desk, user.user_id, Role(arguments.role), arguments.reason)
    output.record({"ok": True, "user": user.user_id, "approval": approval.approval_id})
    output.say(
        Wording(
            "Asked for. Another supervisor agrees with: qv-desk approvals grant {approval}",
            "已提请复核。另一名主管可执行：qv-desk approvals grant {approval}",
        ),
        approval=approval.approval_id,
    )


def _passphrase(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    user = _named(desk, arguments.name)
    passphrase = _interim_passphrase(desk, arguments, output)
    users.give_passphrase(desk, user.user_id, passphrase)
    output.record({"ok": True, "user": user.user_id} | _drawn(arguments, passphrase))
    _hand_over(user, arguments, passphrase, output)


def _recovery_code(desk: "Desk", _: argparse.Namespace, output: Output) -> None:
    code = users.renew_recovery_code(desk)
    output.record({"ok": True, "recovery_code": code})
    output.say(Wording("The new recovery code; the old one opens nothing any more:", "新的恢复码；旧恢复码已失效："))
    output.line(f"\n    {code}\n")
    output.say(Wording("Write it down now. It is kept nowhere.", "请立即抄写。系统不作任何保存。"))


_VERBS: Final["dict[str, Callable[[Desk, argparse.Namespace, Output], None]]"] = {
    "list": _list,
    "add": _add,
    "remove": _remove,
    "role": _role,
    "passphrase": _passphrase,
    "recovery-code": _recovery_code,
}
_NEED_NAME: Final = frozenset({"add", "remove", "role", "passphrase"})
_NEED_ROLE: Final = frozenset({"add", "role"})


def _named(desk: "Desk", name: str) -> "DeskUser":
    wanted = name.strip().casefold()
    for one in users.everybody(desk).people:
        if wanted in {one.user.display_name.casefold(), one.user.user_id}:
            return one.user
    raise InputError("nobody_by_that_name")


def _own_passphrase(arguments: argparse.Namespace, output: Output) -> str:
    text = output.words(_OWN).format(name=arguments.name)
    return new_passphrase(arguments.new_passphrase_file, output, Wording(text, text))


def _interim_passphrase(desk: "Desk", arguments: argparse.Namespace, output: Output) -> str:
    """The one that a file holds, or else words drawn by chance, as in the window."""
    if arguments.new_passphrase_file:
        return secret_in(Path(arguments.new_passphrase_file), output)
    return users.interim_passphrase((desk.office.name, arguments.name))


def _drawn(arguments: argparse.Namespace, passphrase: str) -> dict[str, object]:
    """What a program has to be told of an interim passphrase: it knows the one of its own file."""
    return {} if arguments.new_passphrase_file else {"interim_passphrase": passphrase}


def _hand_over(user: "DeskUser", arguments: argparse.Namespace, passphrase: str, output: Output) -> None:
    if not arguments.new_passphrase_file:
        output.say(_INTERIM)
        output.line(f"\n    {passphrase}\n")
    output.say(_HAND_OVER, name=user.display_name)


def _say_rekey(staff: users.Staff, output: Output) -> None:
    if staff.rekey_due:
        output.aside(
            Wording(
                "Somebody left who had seen a key that is still in use. Exchange the keys: qv-desk rekey",
                "有离开的人员接触过仍在使用的密钥。请更换密钥：qv-desk rekey",
            )
        )
