"""Small mistakes as a tired person makes them, one at a time, put into a module's syntax tree."""

import ast
import copy
from collections.abc import Iterator
from dataclasses import dataclass

_COMPARES: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
_SUMS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.FloorDiv: ast.Mult,
}


@dataclass(frozen=True, slots=True)
class Mutant:
    """A module with one mistake in it.

    Args:
        line: where.
        what: the mistake, in a few words.
        tree: the whole module with it.
    """

    line: int
    what: str
    tree: ast.Module


def mutants_of(source: str) -> Iterator[Mutant]:
    """Every mistake that can be made in a module, in the order of its lines."""
    whole = ast.parse(source)
    for number, node in enumerate(_code_nodes(whole)):
        what = _mistake_at(node)
        if what:
            tree = copy.deepcopy(whole)
            changed = next(found for place, found in enumerate(_code_nodes(tree)) if place == number)
            _make(changed, what, tree)
            yield Mutant(getattr(node, "lineno", 0), what, ast.fix_missing_locations(tree))


def _code_nodes(tree: ast.Module) -> Iterator[ast.AST]:
    """What is run: no annotations, decorators, doc strings, type checking or messages of a failure."""
    waiting: list[ast.AST] = [tree]
    while waiting:
        node = waiting.pop()
        yield node
        for name, value in ast.iter_fields(node):
            if name in {"annotation", "returns", "decorator_list", "type_params", "bases"}:
                continue
            below = value if isinstance(value, list) else [value]
            waiting.extend(each for each in below if isinstance(each, ast.AST) and not _is_left_out(each))


def _is_left_out(node: ast.AST) -> bool:
    if isinstance(node, ast.If):
        return isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
    if isinstance(node, ast.ClassDef):  # a protocol is never run
        return any(isinstance(base, ast.Name) and base.id == "Protocol" for base in node.bases)
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _mistake_at(node: ast.AST) -> str:
    """What can be done wrong at a node; empty where nothing can."""
    what = ""
    match node:
        case ast.Compare(ops=[op]) if type(op) in _COMPARES:
            what = "turn a comparison"
        case ast.BoolOp():
            what = "and for or"
        case ast.UnaryOp(op=ast.Not()):
            what = "leave out a not"
        case ast.Constant(value=bool()):
            what = "true for false"
        case ast.Constant(value=int()):
            what = "one more"
        case ast.BinOp(op=op, left=left) if type(op) in _SUMS and not _is_text(left):
            what = "another sum"
        case ast.Return(value=ast.expr() as value) if not (isinstance(value, ast.Constant) and value.value is None):
            what = "return nothing"
        case ast.Raise():
            what = "do not refuse"
        case ast.Expr(value=ast.Call()):
            what = "leave out a call"
    return what


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str | bytes))


def _make(node: ast.AST, what: str, tree: ast.Module) -> None:
    """Make the mistake."""
    match node:
        case ast.Compare():
            node.ops = [_COMPARES[type(node.ops[0])]()]
        case ast.BoolOp():
            node.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        case ast.Constant():
            node.value = not node.value if isinstance(node.value, bool) else int(node.value) + 1  # type: ignore[arg-type]
        case ast.BinOp():
            node.op = _SUMS[type(node.op)]()
        case ast.Return():
            node.value = ast.Constant(value=None)
        case ast.UnaryOp(operand=operand):
            _replace(tree, node, operand)
        case ast.Raise() | ast.Expr():
            _replace(tree, node, ast.Pass())
        case _:
            raise ValueError(what)


def _replace(tree: ast.Module, old: ast.AST, new: ast.AST) -> None:
    for parent in ast.walk(tree):
        for name, value in ast.iter_fields(parent):
            if value is old:
                setattr(parent, name, new)
            elif isinstance(value, list) and any(each is old for each in value):
                setattr(parent, name, [new if each is old else each for each in value])
