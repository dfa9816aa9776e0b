"""The program finds its data and works the same installed, editable and from a zip file, and starts lean."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

import checker
from checker.resources import folder

LINT = ("-m", "checker", "lint", "draft.txt", "--format", "json", "--fail-on", "never")


def run(arguments: tuple[str, ...], cwd: Path, path: Path) -> str:
    """Standard output of Python on `arguments`, in `cwd`, the program imported from `path`."""
    env = {**os.environ, "PYTHONPATH": str(path)}
    done = subprocess.run([sys.executable, *arguments], cwd=cwd, env=env, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


@pytest.fixture(scope="session")
def archive(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program as a zip file, laid out as pyproject.toml lays out the wheel."""
    wheel = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]["targets"][
        "wheel"
    ]
    path = tmp_path_factory.mktemp("zip") / "checker.zip"
    with zipfile.ZipFile(path, "w") as file:
        for package in wheel["packages"]:
            _add(file, root / package, Path(package).name)
        for source, target in wheel["force-include"].items():
            _add(file, root / source, target)
    return path


def _add(archive: zipfile.ZipFile, source: Path, target: str) -> None:
    for path in source.rglob("*"):
        if path.is_file() and path.suffix != ".pyc":
            archive.write(path, f"{target}/{path.relative_to(source).as_posix()}")


@pytest.fixture
def elsewhere(report: Path, tmp_path: Path) -> Path:
    """A folder outside the repository with the example report in it."""
    (tmp_path / "draft.txt").write_bytes(report.read_bytes())
    return tmp_path


@pytest.mark.parametrize("form", ["json", "html"])
def test_from_a_zip_file_as_from_the_repository(root: Path, archive: Path, elsewhere: Path, form: str) -> None:
    arguments = (*LINT, "--format", form)
    assert run(arguments, elsewhere, archive) == run(arguments, elsewhere, root / "src")


@pytest.mark.parametrize("name", ["rules", "grammars", "schemas"])
def test_the_shipped_data_is_found(name: str) -> None:
    assert any(folder(name).iterdir())


def test_an_unknown_folder_is_named() -> None:
    with pytest.raises(FileNotFoundError, match="nowhere"):
        folder("nowhere")


def test_a_usual_run_imports_nothing_it_does_not_use(root: Path, elsewhere: Path) -> None:
    """Validation, YAML, grammar compilation and processes cost more than the whole run."""
    program = "import sys; from checker.cli.run import run; run(sys.argv[1:]); print(*sys.modules, file=sys.stderr)"
    arguments = ("-c", program, *LINT[2:])
    run(arguments, elsewhere, root / "src")
    env = {**os.environ, "PYTHONPATH": str(root / "src")}
    done = subprocess.run([sys.executable, *arguments], cwd=elsewhere, env=env, capture_output=True, check=True)
    loaded = set(done.stderr.decode().split())
    assert "checker.check" in loaded
    assert not loaded & {"lark", "jsonschema", "yaml", "multiprocessing", "concurrent.futures", "importlib.metadata"}


def test_the_public_names() -> None:
    assert checker.__all__ == ["Result", "__version__", "lint"]
    assert set(checker.__all__) <= set(dir(checker))
    assert all(hasattr(checker, name) for name in checker.__all__)
    with pytest.raises(AttributeError, match="nothing"):
        checker.nothing  # noqa: B018


def test_the_public_function_stays_a_function_after_use(report: Path) -> None:
    checker.lint(report)
    assert callable(checker.lint)
