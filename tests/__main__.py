"""``python3 tests``: everything that must hold, in one command.

Prepares the environment with what tests need on top, then asks ruff, mypy and
the import contract, and pytest last, so that its count of passed and failed is
where people and machines look for it.  Arguments go to pytest, and then only
pytest runs: ``python3 tests -k timeline``.

The tests run beside each other.  A few that failed that way are tried once more,
alone: what fails again is broken, what passes now is told, and waits to be mended.
"""

import os
import sys

if sys.version_info < (3, 11):  # noqa: UP036 - this check is what older ones are meant to reach
    sys.stderr.write("Semenit needs Python 3.11 or newer. Install it, then start again.\n")
    sys.exit(2)

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path[0] = ROOT  # not this folder: tests/model must not stand in for anything

import json  # noqa: E402
import subprocess  # noqa: E402

from trainer import bootstrap  # noqa: E402

CHECKS = {
    "ruff check": ["-m", "ruff", "check", "--output-format", "concise", "."],
    "ruff format": ["-m", "ruff", "format", "--check", "--output-format", "concise", "."],
    "mypy": ["-m", "mypy", "--strict", "main.py", "trainer", "tests"],
    "imports": ["-c", "from importlinter.cli import lint_imports_command as check; check()"],
}

ABREAST = ["--numprocesses", "auto", "--dist", "loadfile"]
"""One process for each core.  Tests of one file stay together: they share what they made."""

ALONE = ["--last-failed", "--last-failed-no-failures", "none"]
FEW = 5
"""More failures than this are no accident, and are not tried again."""
SOME_FAILED = 1
"""pytest's exit code for it."""


def main() -> int:
    arguments = bootstrap.enter(os.path.join(ROOT, "tests"), sys.argv[1:], purpose="test")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    failed = [] if arguments else [name for name, command in CHECKS.items() if not _holds(name, command)]
    code = _pytest(arguments or ABREAST)
    if code == SOME_FAILED and not arguments and len(last_failed()) in range(1, FEW + 1):
        names = last_failed()
        print("once more, alone: " + ", ".join(names), flush=True)
        code = _pytest(ALONE)
        if code == 0:
            print("passed alone, failed beside others, to be mended: " + ", ".join(names))
    if failed:
        print("also failed, see above: " + ", ".join(failed))
    return code or len(failed)


def _pytest(arguments: list[str]) -> int:
    return subprocess.run([sys.executable, "-m", "pytest", *arguments], cwd=ROOT).returncode


def last_failed() -> list[str]:
    """The tests that failed in the last run, by pytest's own note of them."""
    note = os.path.join(ROOT, ".pytest_cache", "v", "cache", "lastfailed")
    try:
        with open(note, encoding="utf-8") as file:
            return sorted(json.load(file))
    except (OSError, ValueError):
        return []


def _holds(name: str, command: list[str]) -> bool:
    """Run one check; its words are shown only where something is wrong."""
    result = subprocess.run(
        [sys.executable, *command], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    print(f"{name}: {'ok' if result.returncode == 0 else 'FAILED'}", flush=True)
    if result.returncode != 0:
        sys.stdout.buffer.write(result.stdout)
        sys.stdout.flush()
    return result.returncode == 0


if __name__ == "__main__":
    sys.exit(main())
