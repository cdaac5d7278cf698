"""``qv-desk office-certificate``: the certificate that signs the office's letters."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Final

from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.passphrase import secret_in, typed_secret
from qv_desk.cli.frame.session import opened_desk
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.office import office_certificate
from qv_desk.services.office.certificate_words import certificate_words

if TYPE_CHECKING:
    from qv_desk.cli.frame.command_parser import CommandParser
    from qv_desk.services.frame.desk import Desk
    from qv_desk.services.office.office_certificate import CertificateStanding

_ABOUT: Final = """\
Show the office's certificate, bring one in, or remove it. While there is one, every letter that is issued is signed
with it: a signature that cannot be seen on paper, by which any reader of PDF tells that the letter comes from the
office and was not changed. “off” switches that off and keeps the certificate. All but showing is for supervisors.

FILE is what the issuer gave out, ending in .p12 or .pfx, with a passphrase of its own. Its key is kept within the
desk's encrypted store; the file is not needed any more, and whoever has it with its passphrase can sign as the office.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk office-certificate show
  qv-desk office-certificate import office.p12
  qv-desk office-certificate import office.p12 --file-passphrase-file secret.txt
  qv-desk office-certificate off
  qv-desk office-certificate remove
"""
_PROMPT: Final = Wording("The passphrase of the certificate file:", "证书文件的口令：")


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``office-certificate`` to the command line."""
    parser = commands.add_parser(
        "office-certificate", help="the certificate that signs letters", description=_ABOUT, epilog=_EXAMPLE
    )
    what = parser.add_subparsers(dest="what", required=True, metavar="show|import|on|off|remove")
    what.add_parser("show", help="whose it is, from whom, until when", epilog=_EXAMPLE).set_defaults(act=_show)
    bring = what.add_parser("import", help="bring in a certificate with its key", epilog=_EXAMPLE)
    bring.add_argument("file", type=Path, metavar="FILE", help="a PKCS#12 file")
    bring.add_argument("--file-passphrase-file", type=Path, metavar="FILE", help="its passphrase is FILE's first line")
    bring.set_defaults(act=_import)
    what.add_parser("on", help="sign letters again", epilog=_EXAMPLE).set_defaults(act=_switch, is_used=True)
    what.add_parser("off", help="sign letters no longer", epilog=_EXAMPLE).set_defaults(act=_switch, is_used=False)
    what.add_parser("remove", help="remove certificate and key", epilog=_EXAMPLE).set_defaults(act=_remove)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Do what was asked."""
    with opened_desk(arguments, output) as desk:
        arguments.act(desk, arguments, output)
    return 0


def _show(desk: "Desk", _: argparse.Namespace, output: Output) -> None:
    _say(desk, office_certificate.certificate_standing(desk), output)


def _import(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    named = arguments.file_passphrase_file
    passphrase = secret_in(named, output) if named else typed_secret(output, _PROMPT)
    _say(desk, office_certificate.import_certificate_file(desk, arguments.file, passphrase), output)


def _switch(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    _say(desk, office_certificate.use_certificate(desk, is_used=arguments.is_used), output)


def _remove(desk: "Desk", _: argparse.Namespace, output: Output) -> None:
    office_certificate.remove_certificate(desk)
    output.record({"ok": True, "certificate": False})
    output.say(
        Wording(
            "Removed. Letters that it signed stay as they are; new ones go out unsigned.",
            "已移除。已签名的函件保持不变，今后的函件不再签名。",
        )
    )


def _say(desk: "Desk", standing: "CertificateStanding", output: Output) -> None:
    facts, sentence = standing.facts, certificate_words(standing, desk.zone)
    about = {"ok": True, "can_sign": standing.can_sign, "signs": standing.is_used, "certificate": facts is not None}
    if facts is None:
        output.record(about)
        output.say(sentence)
        return
    first, last = (moment.astimezone(desk.zone).date().isoformat() for moment in (facts.valid_from, facts.valid_until))
    output.record(
        {
            **about,
            "state": standing.state,
            "holder": facts.holder,
            "issuer": facts.issuer,
            "serial": facts.serial,
            "valid_from": first,
            "valid_until": last,
            "sha256": facts.sha256,
        }
    )
    output.say(sentence)
    output.pairs(
        (
            (Wording("Holder", "持有人"), facts.holder),
            (Wording("Issuer", "签发机构"), facts.issuer),
            (Wording("Valid", "有效期"), f"{first} – {last}"),
            (Wording("Number", "序列号"), facts.serial),
            (Wording("SHA-256", "SHA-256"), facts.sha256),
        )
    )
