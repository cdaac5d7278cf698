"""Every public function of the services, read from their source: nothing that is there can be forgotten by a test."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SERVICES = Path(__file__).resolve().parents[2] / "qv_desk" / "services"

REACHING = ("Path", "Unlocked", "Keys", "Vault")
"""What a function without a desk can reach further by than its own arguments."""


@dataclass(frozen=True, slots=True)
class ServiceCall:
    """One public function.

    Attributes:
        name: ``module.function``.
        takes_desk: whether its first parameter is the open desk.
        is_guarded: whether the guard stands before it.
        reaches: whether it takes a path, keys or an open vault.
    """

    name: str
    takes_desk: bool
    is_guarded: bool
    reaches: bool


def full_name(module: str) -> str:
    """The import name of a service module, whose last word alone the table of permissions knows."""
    (path,) = SERVICES.rglob(f"{module}.py")
    return ".".join(("qv_desk.services", *path.relative_to(SERVICES).with_suffix("").parts))


def service_calls() -> Iterator[ServiceCall]:
    for path in sorted(SERVICES.rglob("*.py")):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
                yield call_of(path.stem, node)


def call_of(module: str, node: ast.FunctionDef) -> ServiceCall:
    parameters = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
    kinds = {
        name.id
        for one in parameters
        if one.annotation
        for name in ast.walk(one.annotation)
        if isinstance(name, ast.Name)
    }
    return ServiceCall(
        name=f"{module}.{node.name}",
        takes_desk=any(one.arg == "desk" for one in parameters),
        is_guarded=any(isinstance(mark, ast.Name) and mark.id == "guarded" for mark in node.decorator_list),
        reaches=bool(kinds & set(REACHING)),
    )
