"""How a command ends, as one number; the only list of them, shown by ``qv-desk --help`` and in the guide."""

from typing import Final

from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import AccessError, DeviceError, GateError, InputError, StoreError

DONE: Final = 0
BUG: Final = 1
USAGE: Final = 2
INTERRUPTED: Final = 130

EXIT_CODES: Final = {
    DONE: Wording("done", "已完成"),
    BUG: Wording("a fault in the program, or a check that found something", "程序故障，或检查发现问题"),
    USAGE: Wording("the command is written wrongly", "命令写法有误"),
    InputError.exit_code: Wording("what came in cannot be used", "输入的内容无法使用"),
    GateError.exit_code: Wording("a duty forbids the step now", "按规定现在不得进行这一步"),
    AccessError.exit_code: Wording("who asks may not", "无权进行此操作"),
    StoreError.exit_code: Wording("the store or the disk failed", "存储或磁盘出错"),
    DeviceError.exit_code: Wording("a printer or the key store of the system failed", "打印机或系统密钥库出错"),
    INTERRUPTED: Wording("interrupted by the person at the terminal", "被操作人中断"),
}
