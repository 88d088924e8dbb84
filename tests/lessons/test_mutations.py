"""A lesson that somebody damaged by accident does not get past the linter."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest

from tests.lesson.made import STAGED
from trainer import words
from trainer.lesson.linter import findings
from trainer.lesson.pack import FILE, Pack, load, shipped

FAULTS = 20
CAUGHT = 0.95

Mutation = Callable[[Path, Pack, Random], bool]
"""Damages the pack in the folder; False when there is nothing of the kind to damage."""


def _lines(folder: Path, pattern: str, random: Random) -> tuple[Path, list[str], int] | None:
    """A line of a list that holds ``pattern``."""
    found = []
    for file in sorted((*folder.glob("*.jsonl"), *folder.glob("*/*.jsonl"))):
        lines = file.read_text(encoding="utf-8").splitlines()
        found += [(file, lines, at) for at, line in enumerate(lines) if re.search(pattern, line)]
    return random.choice(found) if found else None


def _with(file: Path, change: Callable[[str], str]) -> bool:
    text = file.read_text(encoding="utf-8")
    changed = change(text)
    file.write_text(changed, encoding="utf-8")
    return changed != text


def _chosen(folder: Path, pattern: str, to: str, random: Random, name: str) -> bool:
    """Replace one occurrence of ``pattern`` in a file by ``to``."""
    text = (folder / name).read_text(encoding="utf-8")
    hits = list(re.finditer(pattern, text))
    if not hits:
        return False
    hit = random.choice(hits)
    return _with(folder / name, lambda _: text[: hit.start()] + hit.expand(to) + text[hit.end() :])


def a_solution_is_empty(folder: Path, pack: Pack, random: Random) -> bool:
    (folder / "solution" / f"{random.choice(pack.steps).id}.jsonl").write_text("")
    return True


def a_solution_is_gone(folder: Path, pack: Pack, random: Random) -> bool:
    (folder / "solution" / f"{random.choice(pack.steps).id}.jsonl").unlink()
    return True


def a_recording_is_gone(folder: Path, pack: Pack, random: Random) -> bool:
    recordings = sorted((folder / "mistakes").glob("*.jsonl"))
    if recordings:
        random.choice(recordings).unlink()
    return bool(recordings)


def a_recording_is_the_solution(folder: Path, pack: Pack, random: Random) -> bool:
    steps = [step for step in pack.steps if any(saying.tone == "mistake" for saying in step.sayings)]
    if not steps:
        return False
    step = random.choice(steps)
    saying = next(one for one in step.sayings if one.tone == "mistake")
    solution = folder / "solution" / f"{step.id}.jsonl"
    shutil.copy(solution, folder / "mistakes" / f"{step.id}.{saying.id}.jsonl")
    return True


def a_line_is_torn(folder: Path, pack: Pack, random: Random) -> bool:
    found = _lines(folder, "command", random)
    if found is None:
        return False
    file, lines, at = found
    lines[at] = lines[at][: len(lines[at]) // 2]
    file.write_text("\n".join(lines), encoding="utf-8")
    return True


def a_clip_has_another_id(folder: Path, pack: Pack, random: Random) -> bool:
    found = _lines(folder, '"(clip|media|text)": "[cmt][0-9]+"', random)
    if found is None:
        return False
    file, lines, at = found
    lines[at] = re.sub(r'"(clip|media|text)": "([cmt])[0-9]+"', r'"\1": "\g<2>99"', lines[at], count=1)
    file.write_text("\n".join(lines), encoding="utf-8")
    return True


def a_sentence_is_gone(folder: Path, pack: Pack, random: Random) -> bool:
    return _chosen(folder, r"(?m)^(praise|body|title) = .*\n", "", random, "text/en.toml")


def a_sentence_was_not_translated(folder: Path, pack: Pack, random: Random) -> bool:
    one = random.choice(pack.steps).id
    body = pack.texts["id"].steps[one].body
    english = pack.texts["en"].steps[one].body
    return _with(folder / "text/en.toml", lambda text: text.replace(english, body))


def blame(folder: Path, pack: Pack, random: Random) -> bool:
    return _chosen(folder, r'(?m)^praise = "', 'praise = "Salah. ', random, "text/id.toml")


def a_sentence_without_end(folder: Path, pack: Pack, random: Random) -> bool:
    return _chosen(folder, r'(?m)^body = "', f'body = "{"dan lagi " * 13}', random, "text/id.toml")


def an_unclosed_bold_word(folder: Path, pack: Pack, random: Random) -> bool:
    return _chosen(folder, r'(?m)^body = "', 'body = "**', random, "text/id.toml")


def an_unknown_measure(folder: Path, pack: Pack, random: Random) -> bool:
    return _chosen(folder, r'(?m)^praise = "', 'praise = "{weather} ', random, "text/id.toml")


def a_step_is_gone(folder: Path, pack: Pack, random: Random) -> bool:
    one = random.choice(pack.steps).id
    return _with(folder / "text/id.toml", lambda text: text.replace(f"[steps.{one}]", f"[steps.{one}x]"))


def a_goal_asks_for_nothing(folder: Path, pack: Pack, random: Random) -> bool:
    return _chosen(folder, r"(?m)^goal = .*$", "goal = { media_count = { at_least = 0 } }", random, FILE)


def a_goal_asks_too_much(folder: Path, pack: Pack, random: Random) -> bool:
    return _chosen(folder, r"(?m)^goal = .*$", "goal = { duration = { at_least = 3000 } }", random, FILE)


def an_unknown_goal(folder: Path, pack: Pack, random: Random) -> bool:
    return _chosen(folder, r"(?m)^goal = \{ ", "goal = { nice_", random, FILE)


def an_unknown_target(folder: Path, pack: Pack, random: Random) -> bool:
    return _chosen(folder, r'(?m)^targets = \["', 'targets = ["window.', random, FILE)


def a_saying_that_is_never_heard(folder: Path, pack: Pack, random: Random) -> bool:
    return _chosen(folder, r"(?m)^when = .*$", "when = { clip_count = { at_least = 900 } }", random, FILE)


def a_saying_that_is_always_heard(folder: Path, pack: Pack, random: Random) -> bool:
    """In front of another one, which it hides."""
    step = next((one for one in pack.steps if len(one.sayings) > 1), None)
    if step is None:
        return False
    text = (folder / FILE).read_text(encoding="utf-8")
    start = text.index(f'id = "{step.id}"')
    at = text.index("when = ", start)
    end = text.index("\n", at)
    always = 'when = { media_count = { kind = "any", at_least = 0 } }'
    return _with(folder / FILE, lambda _: text[:at] + always + text[end:])


def a_stray_file(folder: Path, pack: Pack, random: Random) -> bool:
    (folder / random.choice(["notes.txt", "solution/x.py", "mistakes/trim.other.jsonl"])).write_text("x")
    return True


MUTATIONS: tuple[Mutation, ...] = (
    a_solution_is_empty, a_solution_is_gone, a_recording_is_gone, a_recording_is_the_solution,
    a_line_is_torn, a_clip_has_another_id, a_sentence_is_gone, a_sentence_was_not_translated, blame,
    a_sentence_without_end, an_unclosed_bold_word, an_unknown_measure, a_step_is_gone,
    a_goal_asks_for_nothing, a_goal_asks_too_much, an_unknown_goal, an_unknown_target,
    a_saying_that_is_never_heard, a_saying_that_is_always_heard, a_stray_file,
)  # fmt: skip


def missed(lesson: Pack, folder: Path, seed: int) -> Iterator[str]:
    """The mutations that the linter does not catch."""
    assert len(MUTATIONS) >= FAULTS
    for mutation in MUTATIONS:
        copy = folder / mutation.__name__
        shutil.copytree(lesson.folder, copy)
        if mutation(copy, lesson, Random(f"{lesson.id} {mutation.__name__} {seed}")) and not findings(copy):
            yield mutation.__name__
        shutil.rmtree(copy)


def caught_enough(lesson: Pack, folder: Path, seed: int) -> None:
    words.use("id")
    got_past = list(missed(lesson, folder, seed))
    assert len(got_past) <= (1 - CAUGHT) * len(MUTATIONS), got_past


def test_the_linter_catches_twenty_kinds_of_damage(tmp_path: Path) -> None:
    caught_enough(load(STAGED), tmp_path, 0)


@pytest.mark.heavy
@pytest.mark.parametrize("lesson", shipped(), ids=lambda lesson: lesson.slug)
@pytest.mark.parametrize("seed", range(3))
def test_the_linter_catches_it_in_every_shipped_lesson(lesson: Pack, tmp_path: Path, seed: int) -> None:
    caught_enough(lesson, tmp_path, seed)
