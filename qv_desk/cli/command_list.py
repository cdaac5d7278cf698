"""Every command by name, in the order in which a case meets them; its module is loaded only when it is called."""

from dataclasses import dataclass
from typing import Final

from qv_desk import __version__
from qv_desk.cli.exit_codes import EXIT_CODES
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


def _command(verb: str, en: str, zh: str) -> Command:
    return Command(verb, f"qv_desk.cli.{verb.replace('-', '_')}_command", Wording(en, zh))


CHAPTERS: Final = (
    Chapter(
        Wording("Set up", "设置"),
        (
            _command("init", "set up a new desk in a folder", "在文件夹中设置新的工作台"),
            _command("passphrase", "change your passphrase", "更改口令"),
            _command("recover", "set a new passphrase with the recovery code", "用恢复码设置新口令"),
            _command("office", "what letters carry: name, logo, paper, envelopes", "信函所载的名称、标志、纸张与信封"),
            _command("users", "who works at this desk: let in, remove, other role", "人员管理：添加、移除、变更角色"),
        ),
    ),
    Chapter(
        Wording("The life of a case", "案件的处理"),
        (
            _command("intake", "read e-mails and open a case for each", "读取邮件并逐封立案"),
            _command("new", "open a case by hand: post, telephone, in person", "手工立案：来信、来电、当面"),
            _command("cases", "list the cases, the most urgent first", "列出案件，最急的在前"),
            _command("bulk", "one act on many cases, rehearsed first", "批量操作，先预演后执行"),
            _command("assign", "hand a case over", "移交案件"),
            _command("show", "show one case: what is next, by when, and why", "显示案件：下一步、期限和依据"),
            _command("view", "look at a document without opening it", "查看文件内容，而不打开文件本身"),
            _command("laws", "which laws bind a case, and why; add or drop one", "适用于案件的法律及理由；添加或去除"),
            _command(
                "clocks", "every clock of a case; write down what it waits for", "案件的全部期限；登记影响期限的事项"
            ),
            _command("amend", "correct name, address, country or language", "更正姓名、地址、国家或语言"),
            _command("add-mail", "add a further message to its case", "将后续来信并入案件"),
            _command("repeats", "find earlier cases of the same person", "查找同一人的其他案件"),
            _command("link", "link two cases, or take a link away", "关联两案或取消关联"),
            _command("split", "split a message that holds two cases", "拆分含两个案件的来信"),
            _command("merge", "merge a case into the earlier one, or undo it", "将案件并入较早案件或撤销"),
            _command("evidence", "evidence of identity that is kept, until when", "留存的身份证明及其期限"),
            _command("verify", "check who is asking", "核验请求人身份"),
            _command("search", "record what each data source holds", "登记各数据来源的查找结果"),
            _command("examine", "answer the questions on which a decision rests", "填写决定所依据的内容"),
            _command("preview", "what an erasure will do, before anything is erased", "删除前预览结果"),
            _command("mask", "other people's data: note them, mask them", "标记并遮盖他人信息"),
            _command("hold", "keep data from being erased", "设置或解除保全"),
            _command("restriction", "show or lift a restriction of processing", "查看或解除处理限制"),
            _command("fee", "estimate, waive or settle a cost fee", "估算、免收或登记费用"),
            _command("explain", "purposes with their legal grounds, fit for a reply", "说明处理目的及合法依据"),
            _command("decide", "decide on a right", "对一项权利请求作出决定"),
            _command("approvals", "what waits for a second person, and what they say", "查看和处理待复核事项"),
            _command("recipients", "who gets data, and telling them of a change", "数据接收方及变更通知"),
            _command("minor", "reports on children: freeze, verify, delete, audit", "未成年人举报：冻结、核验、删除"),
            _command("complaint", "look into a complaint and write its findings", "调查投诉并写明结论"),
            _command("inquiry", "question, comment or suggestion", "区分提问、意见和建议"),
            _command("demand", "demands of authorities and courts", "机关和法院的要求"),
            _command("letter", "draft or issue a letter", "起草或签发信函"),
            _command("package", "add files, hand data over, write a dossier", "添加文件、提供数据包、导出卷宗"),
            _command("print-queue", "print letters and note the day of posting", "打印信函并登记寄出日期"),
            _command("copy", "an issued letter once more, marked as a copy", "再存一份已签发的信函，标明副本"),
            _command("mail", "an issued letter as a draft for the mail program", "将已签发的信函存为邮件草稿"),
            _command("post", "letters taken back, letters that came back", "撤回信函、处理退信"),
            _command("close", "close an answered case", "结案"),
            _command("reopen", "take an answered or closed case up again", "重新办理已答复或已结的案件"),
            _command("retention", "how long files are kept, and the purge by two", "保存期限与到期清除（两人办理）"),
            _command("dispose", "dispose of a case file, by two people", "销毁案卷，须两人办理"),
        ),
    ),
    Chapter(
        Wording("Care of the desk", "维护"),
        (
            _command("systems", "the company's systems that hold personal data", "存有个人信息的公司系统"),
            _command("disclosures", "the register of disclosures, records of provision", "对外披露登记簿与提供记录"),
            _command("incident", "security incidents and whom they concern", "安全事件及所涉人员"),
            _command("mailing", "tell of a new privacy policy, everybody once", "告知隐私政策的重大变更，每人一次"),
            _command("notices", "one letter to each person of a list", "向名单中每人各发一封信函"),
            _command("backup", "make a verified backup, now or by a plan", "制作并核验备份，立即或按计划"),
            _command("template", "the office's own wording of letters", "本办公室自拟的函件文本"),
            _command("office-certificate", "the certificate that signs letters", "签署函件的办公室证书"),
            _command("policy", "versions of the privacy policy", "隐私政策的版本"),
            _command("restore", "put a backup in the place of the desk", "用备份恢复工作台"),
            _command("rekey", "change the keys of the whole desk", "更换工作台全部密钥"),
            _command("calendar", "working days: show them, bring in a new year", "工作日安排：查看、导入新一年"),
            _command("check", "check the store from end to end", "全面检查存储"),
            _command("journal", "read, verify or hand out the journal", "查看、核验或导出日志"),
            _command("self-test", "let the installed program prove itself", "自检已安装的程序"),
        ),
    ),
    Chapter(
        Wording("Without a desk", "无需工作台"),
        (
            _command("read", "read e-mails and say what they ask for", "读取邮件并说明其请求"),
            _command("due", "compute a deadline under a rule", "按规则计算期限"),
            _command("duties", "list the policy's 42 duties and the test of each", "列出政策的 42 项义务及其验收测试"),
            _command("authorities", "list supervisory authorities", "列出监管机构"),
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
