"""Every command by name, in the order in which a case meets them; its module is loaded only when it is called."""

from dataclasses import dataclass
from typing import Final

from qv_desk import __version__
from qv_desk.cli.frame.exit_codes import EXIT_CODES
from qv_desk.domain.terms.wording import Wording


@dataclass(frozen=True, slots=True)
class Command:
    """One verb of the command line.

    Attributes:
        verb: as typed.
        module: the module that holds ``add_parser`` and ``run``.
        summary: what it does, in a few words.
    """

    verb: str
    module: str
    summary: Wording


@dataclass(frozen=True, slots=True)
class Chapter:
    """Commands that belong together."""

    name: Wording
    commands: tuple[Command, ...]


def _command(room: str, verb: str, en: str, zh: str) -> Command:
    return Command(verb, f"qv_desk.cli.{room}.{verb.replace('-', '_')}_command", Wording(en, zh))


CHAPTERS: Final = (
    Chapter(
        Wording("Set up", "设置"),
        (
            _command("entry", "init", "set up a new desk in a folder", "在文件夹中设置新的工作台"),
            _command("entry", "passphrase", "change your passphrase", "更改口令"),
            _command("entry", "recover", "set a new passphrase with the recovery code", "用恢复码设置新口令"),
            _command(
                "letters",
                "office",
                "what letters carry: name, logo, paper, envelopes",
                "信函所载的名称、标志、纸张与信封",
            ),
            _command(
                "entry", "users", "who works at this desk: let in, remove, other role", "人员管理：添加、移除、变更角色"
            ),
        ),
    ),
    Chapter(
        Wording("The life of a case", "案件的处理"),
        (
            _command("incoming", "intake", "read e-mails and open a case for each", "读取邮件并逐封立案"),
            _command(
                "incoming", "new", "open a case by hand: post, telephone, in person", "手工立案：来信、来电、当面"
            ),
            _command("cases", "cases", "list the cases, the most urgent first", "列出案件，最急的在前"),
            _command("care", "bulk", "one act on many cases, rehearsed first", "批量操作，先预演后执行"),
            _command("cases", "assign", "hand a case over", "移交案件"),
            _command("cases", "show", "show one case: what is next, by when, and why", "显示案件：下一步、期限和依据"),
            _command("cases", "view", "look at a document without opening it", "查看文件内容，而不打开文件本身"),
            _command(
                "cases",
                "laws",
                "which laws bind a case, and why; add or drop one",
                "适用于案件的法律及理由；添加或去除",
            ),
            _command(
                "cases",
                "clocks",
                "every clock of a case; write down what it waits for",
                "案件的全部期限；登记影响期限的事项",
            ),
            _command("cases", "amend", "correct name, address, country or language", "更正姓名、地址、国家或语言"),
            _command("incoming", "add-mail", "add a further message to its case", "将后续来信并入案件"),
            _command("incoming", "repeats", "find earlier cases of the same person", "查找同一人的其他案件"),
            _command("incoming", "link", "link two cases, or take a link away", "关联两案或取消关联"),
            _command("incoming", "split", "split a message that holds two cases", "拆分含两个案件的来信"),
            _command("incoming", "merge", "merge a case into the earlier one, or undo it", "将案件并入较早案件或撤销"),
            _command("deciding", "evidence", "evidence of identity that is kept, until when", "留存的身份证明及其期限"),
            _command("deciding", "verify", "check who is asking", "核验请求人身份"),
            _command("deciding", "search", "record what each data source holds", "登记各数据来源的查找结果"),
            _command("deciding", "examine", "answer the questions on which a decision rests", "填写决定所依据的内容"),
            _command("deciding", "preview", "what an erasure will do, before anything is erased", "删除前预览结果"),
            _command("deciding", "mask", "other people's data: note them, mask them", "标记并遮盖他人信息"),
            _command("deciding", "hold", "keep data from being erased", "设置或解除保全"),
            _command("deciding", "restriction", "show or lift a restriction of processing", "查看或解除处理限制"),
            _command("deciding", "fee", "estimate, waive or settle a cost fee", "估算、免收或登记费用"),
            _command(
                "deciding", "explain", "purposes with their legal grounds, fit for a reply", "说明处理目的及合法依据"
            ),
            _command("deciding", "decide", "decide on a right", "对一项权利请求作出决定"),
            _command(
                "deciding", "approvals", "what waits for a second person, and what they say", "查看和处理待复核事项"
            ),
            _command("care", "recipients", "who gets data, and telling them of a change", "数据接收方及变更通知"),
            _command(
                "kinds", "minor", "reports on children: freeze, verify, delete, audit", "未成年人举报：冻结、核验、删除"
            ),
            _command("kinds", "complaint", "look into a complaint and write its findings", "调查投诉并写明结论"),
            _command("kinds", "inquiry", "question, comment or suggestion", "区分提问、意见和建议"),
            _command("kinds", "demand", "demands of authorities and courts", "机关和法院的要求"),
            _command("letters", "letter", "draft or issue a letter", "起草或签发信函"),
            _command(
                "letters", "package", "add files, hand data over, write a dossier", "添加文件、提供数据包、导出卷宗"
            ),
            _command("letters", "print-queue", "print letters and note the day of posting", "打印信函并登记寄出日期"),
            _command(
                "letters", "copy", "an issued letter once more, marked as a copy", "再存一份已签发的信函，标明副本"
            ),
            _command(
                "letters", "mail", "an issued letter as a draft for the mail program", "将已签发的信函存为邮件草稿"
            ),
            _command("letters", "post", "letters taken back, letters that came back", "撤回信函、处理退信"),
            _command("cases", "close", "close an answered case", "结案"),
            _command("cases", "reopen", "take an answered or closed case up again", "重新办理已答复或已结的案件"),
            _command(
                "keeping",
                "retention",
                "how long files are kept, and the purge by two",
                "保存期限与到期清除（两人办理）",
            ),
            _command("keeping", "dispose", "dispose of a case file, by two people", "销毁案卷，须两人办理"),
        ),
    ),
    Chapter(
        Wording("Care of the desk", "维护"),
        (
            _command("care", "systems", "the company's systems that hold personal data", "存有个人信息的公司系统"),
            _command(
                "kinds", "disclosures", "the register of disclosures, records of provision", "对外披露登记簿与提供记录"
            ),
            _command("deciding", "refusals", "the refusal log, to read and to print", "拒绝登记簿：查看与打印"),
            _command("notices", "incident", "security incidents and whom they concern", "安全事件及所涉人员"),
            _command(
                "notices", "mailing", "tell of a new privacy policy, everybody once", "告知隐私政策的重大变更，每人一次"
            ),
            _command("notices", "notices", "one letter to each person of a list", "向名单中每人各发一封信函"),
            _command("keeping", "backup", "make a verified backup, now or by a plan", "制作并核验备份，立即或按计划"),
            _command("letters", "template", "the office's own wording of letters", "本办公室自拟的函件文本"),
            _command("letters", "office-certificate", "the certificate that signs letters", "签署函件的办公室证书"),
            _command("notices", "policy", "versions of the privacy policy", "隐私政策的版本"),
            _command("keeping", "restore", "put a backup in the place of the desk", "用备份恢复工作台"),
            _command("keeping", "rekey", "change the keys of the whole desk", "更换工作台全部密钥"),
            _command(
                "care", "calendar", "working days: show them, bring in a new year", "工作日安排：查看、导入新一年"
            ),
            _command("keeping", "check", "check the store from end to end", "全面检查存储"),
            _command("care", "journal", "read, verify or hand out the journal", "查看、核验或导出日志"),
            _command("entry", "self-test", "let the installed program prove itself", "自检已安装的程序"),
        ),
    ),
    Chapter(
        Wording("Without a desk", "无需工作台"),
        (
            _command("incoming", "read", "read e-mails and say what they ask for", "读取邮件并说明其请求"),
            _command("care", "due", "compute a deadline under a rule", "按规则计算期限"),
            _command(
                "care", "duties", "list the policy's 42 duties and the test of each", "列出政策的 42 项义务及其验收测试"
            ),
            _command("care", "authorities", "list supervisory authorities", "列出监管机构"),
        ),
    ),
)

COMMANDS: Final = {command.verb: command for chapter in CHAPTERS for command in chapter.commands}

_USAGE: Final = Wording(
    "usage: qv-desk [options] [command …]\n\n"
    "Without a command the window opens. With one, the same desk is worked from the terminal.",
    "用法：qv-desk [选项] [命令 …]\n\n不带命令时打开窗口；带命令时，在终端里使用同一个工作台。",
)
_OPTIONS: Final = Wording(
    "Options of every command\n"
    "  --folder DIR            the desk's folder (else QV_DESK_FOLDER, else the usual place)\n"
    "  --user NAME             who you are, where the desk has several people\n"
    "  --passphrase-file FILE  the passphrase is its first line (else QV_DESK_PASSPHRASE_FILE, else asked for)\n"
    "  --language en|zh        language of the sentences (else LANG decides)\n"
    "  --json                  one JSON object a line, failures too\n"
    "  --help                  teaches each command:  qv-desk verify --help\n\n"
    "Besides\n"
    "  --demo                  the whole work on a throwaway sample office; in the window where there is a display\n"
    "  --demo-headless         the same without a window; letters and pictures are written to a folder\n"
    "  --version               the program's version",
    "每个命令都有的选项\n"
    "  --folder DIR            工作台所在文件夹（否则用 QV_DESK_FOLDER，再否则用默认位置）\n"
    "  --user NAME             工作台有多名人员时，您的姓名\n"
    "  --passphrase-file FILE  口令写在 FILE 的第一行（否则用 QV_DESK_PASSPHRASE_FILE，再否则当场询问）\n"
    "  --language en|zh        提示语言（否则由 LANG 决定）\n"
    "  --json                  每行一个 JSON 对象，出错时也是\n"
    "  --help                  讲解每个命令，例如：qv-desk verify --help\n\n"
    "另外\n"
    "  --demo                  用一次性的示例办公室走完全部工作；有显示器时打开窗口\n"
    "  --demo-headless         同上但不开窗口；信函和图片写入文件夹\n"
    "  --version               程序版本",
)
_EXAMPLE: Final = Wording(
    "A first case\n"
    "  qv-desk init\n"
    "  qv-desk intake letter-from-a-customer.eml\n"
    "  qv-desk cases\n"
    "  qv-desk show QV-2026-0001        says what comes next, by when, and why",
    "第一个案件\n"
    "  qv-desk init\n"
    "  qv-desk intake letter-from-a-customer.eml\n"
    "  qv-desk cases\n"
    "  qv-desk show QV-2026-0001        说明下一步、期限和依据",
)
_ENDINGS: Final = Wording("How a command ends", "退出码")


def front_page(language: str) -> str:
    """What ``qv-desk --help`` shows."""
    parts = [_USAGE.said_in(language)]
    for chapter in CHAPTERS:
        lines = [f"  {one.verb:<20}{one.summary.said_in(language)}" for one in chapter.commands]
        parts.append("\n".join([chapter.name.said_in(language), *lines]))
    parts.append(_OPTIONS.said_in(language))
    parts.append(_EXAMPLE.said_in(language))
    endings = [f"  {code:>3}  {meaning.said_in(language)}" for code, meaning in EXIT_CODES.items()]
    parts.append("\n".join([_ENDINGS.said_in(language), *endings]))
    return "\n\n".join(parts)


def version_line() -> str:
    """What ``qv-desk --version`` shows."""
    return f"QV Desk {__version__}"
