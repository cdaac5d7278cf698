"""What the desk has written, another program reads alike, given the key: table by table, row by row."""

from pathlib import Path

from qv_desk.services.entry import unlock
from qv_desk.store.engine import EncryptedFile
from tests.journeys.program import PASSPHRASE, Program
from tests.second_reader import digest, digest_by_second_reader


def test_a_second_program_reads_every_row_of_desk_and_backup(program: Program, tmp_path: Path) -> None:
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(b"%PDF-1.7 " + bytes(range(256)) * 40)
    (opened,) = program.did(
        *(
            "new",
            "--channel",
            "post",
            "--name",
            "王小明 Sample",
            "--rights",
            "access",
            "--file",
            scan,
            "--address",
            "1 Sample Street",
        )
    )
    program.did("letter", opened["reference"], "--kind", "acknowledgement", "--language", "en")
    program.did("backup", tmp_path / "backups")
    keys = unlock.open_keys(program.folder, None, PASSPHRASE).keys
    files = [*program.folder.glob("*.db"), *tmp_path.glob("backups/*/*.db")]
    assert len(files) >= 2
    for path in files:
        key = keys.outbox if path.name == "outbox.db" else keys.cases
        ours = EncryptedFile(path, key, read_only=True)
        first = digest(lambda words, ours=ours: ours.fetch(words, {}))
        tables = ours.fetch("SELECT count(*) FROM sqlite_master WHERE type = 'table'", {})
        ours.close()
        assert tables[0][0] > 1
        assert digest_by_second_reader(path, key) == first, path.name
