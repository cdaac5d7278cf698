"""The dossier of a case: what was done, when, by whom, under which period, with the hash of every paper and entry.

Law: GDPR 5(2) and 24 (accountability).
"""

from dataclasses import dataclass
from pathlib import Path

from qv_desk.domain.terms.vault_slot import Role
from qv_desk.errors import AccessError
from qv_desk.exports.case_dossier import dossier_bytes
from qv_desk.services.care.dossier_writer import DossierWriter
from qv_desk.services.cases import review
from qv_desk.services.frame.copy_outside import copy_outside
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded


@dataclass(frozen=True, slots=True)
class DossierMade:
    """A dossier that was written.

    Attributes:
        file: where.
        is_masked: whether the person is masked.
        size_bytes: how large it is.
    """

    file: Path
    is_masked: bool
    size_bytes: int


@guarded
def save_dossier(desk: Desk, case_id: str, to_file: Path, language: str, *, is_masked: bool = True) -> DossierMade:
    """Write the dossier of a case outside the desk; the journal says so.

    Args:
        desk: the open desk.
        case_id: which case.
        to_file: the archive.
        language: of its words, ``en`` or ``zh``.
        is_masked: False for everything, which a supervisor alone may take out.

    Raises:
        AccessError: ``dossier_needs_supervisor``, ``minor_file_needs_approval``.
        StoreError: ``case_unknown``, ``copy_not_written``.
    """
    if not is_masked and desk.user.role is not Role.SUPERVISOR:
        raise AccessError("dossier_needs_supervisor")
    content = dossier_bytes(DossierWriter(desk, review.look(desk, case_id), language, is_masked=is_masked).dossier())
    desk.note("dossier.exported", case_id, f"{to_file.name}, {'masked' if is_masked else 'whole'}")
    copy_outside(desk, case_id, content, to_file, name=to_file.name)
    return DossierMade(to_file, is_masked, len(content))
