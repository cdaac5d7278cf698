"""``qv-desk users``: who works at this desk, in what role, and how they get in."""

import argparse
from typing import TYPE_CHECKING, Final

from qv_desk.cli.output import Output
from qv_desk.cli.passphrase import new_passphrase
from qv_desk.cli.session import opened_desk
from qv_desk.domain.vault_slot import Role
from qv_desk.domain.wording import Wording
from qv_desk.errors import InputError
from qv_desk.services import names, users

if TYPE_CHECKING:
    from collections.abc import Callable

    from qv_desk.cli.command_parser import CommandParser
    from qv_desk.domain.vault_slot import DeskUser
    from qv_desk.services.desk import Desk

_ABOUT: Final = """\
List who can open this desk, let somebody in, take away somebody's way in, ask for another role, or help somebody who
forgot the passphrase. All but the list is for supervisors; each step stands in the journal.

A passphrase that you set for somebody is an interim one: they must choose their own when they unlock for the first
time. With --own they type it themselves, here and now. When somebody has left, exchange the keys: qv-desk rekey.
Another role needs a second supervisor, who agrees with: qv-desk approvals grant.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk users
  qv-desk users add "Ola Berg" --role officer
  qv-desk users remove "Ola Berg" --reason "left in August"
  qv-desk users role "Ola Berg" --role supervisor --reason "stands in"
  qv-desk users passphrase "Ola Berg"
  qv-desk users recovery-code
"""
_INTERIM: Final = Wording("Interim passphrase for {name}:", "{name} 的临时口令：")
_OWN: Final = Wording("{name}, type your passphrase:", "{name}，请输入您的口令：")
_AGAIN: Final = Wording("Once more:", "再输一次：")


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``users`` to the command line."""
    parser = commands.add_parser("users", help="who works at this desk", description=_ABOUT, epilog=_EXAMPLE)
    parser.add_argument("what", nargs="?", choices=list(_VERBS), default="list", help="what to do")
    parser.add_argument("name", nargs="?", metavar="NAME", help="whom it is about")
    parser.add_argument("--role", choices=[role.value for role in Role], help="what they do at the desk")
    parser.add_argument("--reason", metavar="TEXT", default="", help="why; stands in the journal")
    parser.add_argument("--own", action="store_true", help="with add: the person types the passphrase themselves")
    parser.add_argument("--new-passphrase-file", metavar="FILE", help="read the passphrase from FILE's first line")
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
    passphrase = _asked_passphrase(arguments, output, _OWN if arguments.own else _INTERIM)
    role = Role(arguments.role)
    user = users.add(desk, arguments.name, role, passphrase, interim=not arguments.own)
    output.record({"ok": True, "user": user.user_id, "name": user.display_name, "role": role.value})
    output.say(
        Wording("{name} can open the desk as {role}.", "{name} 现可以{role}身份打开工作台。"),
        name=user.display_name,
        role=output.words(names.role_name(role)),
    )


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
    users.give_passphrase(desk, user.user_id, _asked_passphrase(arguments, output, _INTERIM))
    output.record({"ok": True, "user": user.user_id})
    output.say(
        Wording(
            "{name} gets in with it once and then chooses another.", "{name} 可凭此进入一次，随后须设置自己的口令。"
        ),
        name=user.display_name,
    )


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


def _asked_passphrase(arguments: argparse.Namespace, output: Output, prompt: Wording) -> str:
    text = output.words(prompt).format(name=arguments.name)
    return new_passphrase(arguments.new_passphrase_file, output, Wording(text, text), _AGAIN)


def _say_rekey(staff: users.Staff, output: Output) -> None:
    if staff.rekey_due:
        output.aside(
            Wording(
                "Somebody left who had seen a key that is still in use. Exchange the keys: qv-desk rekey",
                "有离开的人员接触过仍在使用的密钥。请更换密钥：qv-desk rekey",
            )
        )
