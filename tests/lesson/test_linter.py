"""A lesson that does not work never reaches a learner."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.lesson.made import FIRST, copied, replaced
from trainer import words
from trainer.errors import LessonFaulty
from trainer.lesson.linter import findings, lint

Change = Callable[[Path], object]


def written(name: str, text: str) -> Change:
    return lambda folder: (folder / name).write_text(text, encoding="utf-8")


def removed(name: str) -> Change:
    return lambda folder: (folder / name).unlink()


def both(*changes: Change) -> Change:
    return lambda folder: [change(folder) for change in changes]


L, ID, EN = "lesson.toml", "text/id.toml", "text/en.toml"

TRIM = "at_least = 3.5, at_most = 4.5"

FAULTS: dict[str, Change] = {
    "a step is gone from a language": replaced(EN, "[steps.trim]", "[steps.trimm]"),
    "a sentence is gone": replaced(ID, 'praise = "Tiga klip sudah siap dipakai."\n', ""),
    "a language is gone": removed(EN),
    "no hint": replaced(ID, "[steps.name]", "[steps.name]\nhints = []\n[steps.nam]"),
    "an unknown goal": replaced(L, "clip_count = {", "clips_count = {"),
    "an unknown parameter": replaced(L, "clip = 1, at_least", "clipp = 1, at_least"),
    "an unknown target": replaced(L, '"transport.play"', '"transport.stop"'),
    "limits that nobody can hit": replaced(L, TRIM, "at_least = 4, at_most = 4.1"),
    "the upper limit slipped up": replaced(L, TRIM, "at_least = 3.5, at_most = 4.7"),
    "the lower limit slipped down": replaced(L, TRIM, "at_least = 3.3, at_most = 4.5"),
    "the upper limit is below the solution": replaced(L, "at_most = 4.5", "at_most = 3.9"),
    "the start already passes": replaced(
        L, "goal = { media_count = { at_least = 3 } }",
        "goal = { media_count = { at_least = 0 } }"),
    "the goal is reached by the step before": replaced(L, TRIM, "at_least = 3.5, at_most = 9"),
    "an own goal is reached at once": replaced(
        L, "goal = { duration = { at_least = 11.5, at_most = 15.5 } }",
        "goal = { media_count = { at_least = 0 } }"),
    "an own goal that its solution misses": replaced(
        L, "at_least = 11.5, at_most = 15.5", "at_least = 14, at_most = 16"),
    "a solution is gone": removed("solution/name.jsonl"),
    "a solution does something else": written("solution/name.jsonl", '{"command":"split_clip","frame":9}'),
    "a solution is damaged": written("solution/more.jsonl", '{"command":"append_clip"'),
    "a recording is gone": removed("mistakes/trim.long.jsonl"),
    "a recorded mistake is not one": written(
        "mistakes/trim.long.jsonl", '{"command":"trim_clip","clip":"c1","source_range":[0,120]}'),
    "a recorded mistake is taken for another": written(
        "mistakes/trim.long.jsonl", '{"command":"trim_clip","clip":"c1","source_range":[0,30]}'),
    "a recorded mistake does nothing": written("mistakes/trim.long.jsonl", '{"event":"played"}'),
    "a saying that can never be heard": replaced(
        L, 'when = { clip_length = { clip = 1, at_most = 3.5 } }',
        'when = { clip_length = { clip = 2, at_most = 3.5 } }'),
    "a saying about something else": replaced(
        L, "when = { duration = { at_most = 10 } }", "when = { renamed = {} }"),
    "media that leads out of the project": replaced(
        "solution/own.jsonl", '"media/VID_20260817_091500.mp4"', '"../../etc/passwd"'),
    "a clip that nobody has": replaced("solution/media.jsonl", "batik-canting", "batik-hilang"),
    "a clip from elsewhere": replaced("solution/media.jsonl", "batik-canting.mp4", "../app/semenit-256.png"),
    "a file that nobody asked for": written("solution/run.py", "print()"),
    "a long sentence": replaced(
        ID, "Kotak media ada di sebelah kanan.",
        "Kotak media itu ada di sebelah kanan jendela besar yang sedang Anda lihat ini."),
    "three sentences to follow": replaced(
        EN, "Press **Undo** and see the last change go away.",
        "Press **Undo**. See the last change go away."),
    "blame": replaced(ID, "Itu file suara.", "Itu salah."),
    "a bold word without an end": replaced(EN, "Press **Sample clips**", "Press **Sample clips"),
    "a value that is not measured": replaced(
        ID, "Klip pertama {seconds} detik. Geser ujungnya ke kiri",
        "Klip pertama {frames} detik. Geser ujungnya ke kiri"),
    "a value that only one language says": replaced(
        EN, "This clip has only {seconds} seconds.", "This clip is short."),
    "a praise that says what only a saying measures": replaced(ID, "Begitu cara", "{count} kali, cara"),
    "a praise that says what is missing when nothing is": both(
        replaced(ID, "Tiga klip sudah", "{missing} klip sudah"),
        replaced(EN, "Three clips are ready", "{missing} clips are ready")),
    "a sentence that was not translated": replaced(
        EN, 'no-files = "The media box is empty. Press **Sample clips** first."',
        'no-files = "Kotak media kosong. Tekan **Klip contoh** dulu."'),
}  # fmt: skip


def test_an_example_shows_what_learners_make_in_the_end(tmp_path: Path) -> None:
    two_clips = replaced(
        "example.jsonl", '{"command": "append_clip", "media": "m3", "source_range": [30, 120]}\n', ""
    )
    faults = [fault for fault in findings(copied(tmp_path, two_clips)) if fault.where == "example.jsonl"]
    assert [fault.facts["field"] for fault in faults] == ["clips", "length"]


def test_the_first_lesson_has_nothing_to_put_right() -> None:
    assert [str(fault) for fault in findings(FIRST)] == []


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_found_and_said_in_one_line(tmp_path: Path, name: str) -> None:
    found = findings(copied(tmp_path, FAULTS[name]))
    assert found, name
    for fault in found:
        assert "\n" not in str(fault)
        assert len(str(fault)) < 400


def test_a_link_out_of_the_folder_is_found(tmp_path: Path) -> None:
    def link(folder: Path) -> None:
        (folder / "solution/name.jsonl").unlink()
        (folder / "solution/name.jsonl").symlink_to(FIRST / "solution/name.jsonl")

    assert findings(copied(tmp_path, link))


def test_lint_prints_the_findings_and_ends_with_one_error(tmp_path: Path) -> None:
    words.use("en")
    lines = lint(copied(tmp_path, FAULTS["blame"]))
    assert next(lines) == "text/id.toml.steps.media.sayings.sound-only: “salah” sounds like blame."
    with pytest.raises(LessonFaulty, match="1 things"):
        list(lines)


def test_lint_says_that_a_sound_lesson_is_sound() -> None:
    words.use("en")
    assert list(lint(Path("010-video-pertama"))) == ["010-video-pertama: nothing to put right."]
