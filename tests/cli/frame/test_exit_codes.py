"""Each way of ending has one number."""

from qv_desk import errors
from qv_desk.cli.frame.exit_codes import BUG, DONE, EXIT_CODES, INTERRUPTED, USAGE


def test_every_kind_of_failure_has_its_own_number() -> None:
    kinds = (errors.InputError, errors.GateError, errors.AccessError, errors.StoreError, errors.DeviceError)
    codes = [DONE, BUG, USAGE, *(kind.exit_code for kind in kinds), INTERRUPTED]
    assert codes == [0, 1, 2, 3, 4, 5, 6, 7, 130]
    assert list(EXIT_CODES) == codes
