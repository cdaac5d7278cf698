"""The benches all speak the same way, and a missed goal is said."""

import ast
from pathlib import Path

from tools.bench import __main__ as bench

FOLDER = Path(bench.__file__).parent


def test_every_bench_has_a_name_and_runs() -> None:
    for name in bench.names():
        tree = ast.parse((FOLDER / f"{name}.py").read_text(encoding="utf-8"))
        functions = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
        targets = [
            target
            for node in tree.body
            if isinstance(node, ast.Assign | ast.AnnAssign)
            for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
        ]

        assert "run" in functions, name
        assert "NAME" in {target.id for target in targets if isinstance(target, ast.Name)}, name


def test_a_figure_at_its_goal_is_met_and_one_above_is_not() -> None:
    figure = bench.Figure(bench="letter", row="5a", what="a letter", ratio=1.7, goal=1.7, unit="x")

    assert figure.is_met
    assert not bench.Figure(bench="letter", row="5a", what="a letter", ratio=1.71, goal=1.7, unit="x").is_met
