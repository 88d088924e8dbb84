"""Every word a person reads is there in every language, and reads well."""

from __future__ import annotations

import re
import string
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from assets.make import words as marked
from trainer import words
from trainer.words import translate

CATALOGUE = marked.FOLDER / f"semenit_{marked.LANGUAGE}.ts"
LONGEST_SENTENCE = 12
"""Words; the plain-language limit of the project (docs and lessons keep it, too)."""

BLAMING = re.compile(r"\b(salah(?! satu)|keliru|gagal total|error|bodoh|dilarang)\b", re.IGNORECASE)


def _keys(file: Path) -> set[tuple[str, str]]:
    return {
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in ElementTree.parse(file).getroot().iter("context")
        for message in context.iter("message")
    }


def _marks() -> list[marked.Mark]:
    return [mark for file in marked.sources() for mark in marked.marks(file)]


@pytest.fixture(scope="module")
def collected(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, str]]:
    """What lupdate finds in the program now."""
    target = tmp_path_factory.mktemp("ts") / "now.ts"
    marked.collect(target)
    return _keys(target)


@pytest.fixture(scope="module")
def indonesian() -> words.Catalogue:
    return words.read_catalogue(CATALOGUE)


def test_lupdate_finds_what_python_finds(collected: set[tuple[str, str]]) -> None:
    assert collected == {(mark.context, mark.source) for mark in _marks()}


def test_no_sentence_hides_in_an_f_string() -> None:
    assert not [f"{mark.file.name}:{mark.line}" for mark in _marks() if mark.in_f_string]


def test_every_sentence_has_a_finished_translation(
    collected: set[tuple[str, str]], indonesian: words.Catalogue
) -> None:
    assert sorted(collected - set(indonesian)) == []


def test_the_catalogue_holds_nothing_that_the_program_no_longer_says(
    collected: set[tuple[str, str]],
) -> None:
    assert sorted(_keys(CATALOGUE) - collected) == []


def _blanks(sentence: str) -> list[str]:
    fields = [field for _, field, _, _ in string.Formatter().parse(sentence) if field is not None]
    return sorted(fields + re.findall(r"%\d|%n", sentence))


def test_both_languages_name_the_same_facts(indonesian: words.Catalogue) -> None:
    differing = {source: text for (_, source), text in indonesian.items() if _blanks(source) != _blanks(text)}
    assert not differing


def _sentences(text: str) -> list[str]:
    return [sentence for sentence in re.split(r"[.!?;:]\s+|[.!?;:]$|\n", text) if sentence.strip()]


def test_sentences_are_short(indonesian: words.Catalogue) -> None:
    long = [
        sentence
        for text in indonesian.values()
        for sentence in _sentences(text)
        if len(sentence.split()) > LONGEST_SENTENCE
    ]
    assert not long


def test_nothing_blames(indonesian: words.Catalogue) -> None:
    assert not [text for text in indonesian.values() if BLAMING.search(text)]


def test_every_translation_can_be_filled_in(indonesian: words.Catalogue) -> None:
    for (_, source), text in indonesian.items():
        facts = dict.fromkeys((name for name in _blanks(source) if not name.startswith("%")), 7)
        assert text.format(**facts)
        assert source.format(**facts)


# --- the reader of the catalogue ------------------------------------------------------

TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en"><context><name>Trim</name>
<message><source>{name} lasts {seconds} s</source>
<translation>{name} panjangnya {seconds} d</translation></message>
<message><source>Later</source><translation type="unfinished">Nanti</translation></message>
<message><source>Old</source><translation type="vanished">Lama</translation></message>
</context></TS>
"""


@pytest.fixture
def small_catalogue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "semenit_id.ts").write_text(TS, encoding="utf-8")
    monkeypatch.setattr(words, "FOLDER", tmp_path)
    monkeypatch.setattr(words, "_catalogues", {})


@pytest.mark.usefixtures("small_catalogue")
def test_facts_go_into_the_sentence_of_the_language_in_use() -> None:
    words.use("id")
    assert translate("Trim", "{name} lasts {seconds} s", name="Pasar", seconds=4) == "Pasar panjangnya 4 d"
    words.use("en")
    assert translate("Trim", "{name} lasts {seconds} s", name="Pasar", seconds=4) == "Pasar lasts 4 s"


@pytest.mark.usefixtures("small_catalogue")
@pytest.mark.parametrize("source", ["Later", "Old", "Never seen"])
def test_without_a_finished_translation_the_english_stands(source: str) -> None:
    assert translate("Trim", source) == source


@pytest.mark.usefixtures("small_catalogue")
def test_a_language_that_is_not_known_is_the_default() -> None:
    words.use("xx")
    assert words.language() == words.DEFAULT_LANGUAGE


def test_numbers_and_durations_are_written_as_people_write_them() -> None:
    assert (words.decimal(4.25), words.clock(62.9), words.clock(-1)) == ("4,2", "01.02", "00.00")
    words.use("en")
    assert (words.decimal(4.25, 2), words.clock(62.9)) == ("4.25", "01:02")


# --- the updater ----------------------------------------------------------------------


def test_a_call_with_facts_reads_for_lupdate_like_one_without() -> None:
    source = 'say(translate(\n    "A", "one {x}",\n    x=translate("B", "two"),\n))\n'
    assert marked.readable(source).count("\n") == source.count("\n")
    assert '"one {x}")' in marked.readable(source)
    assert marked.readable('translate("B", "two")\n') == 'translate("B", "two")\n'


def test_tables_fill_the_catalogue_and_the_translators_work_is_kept(tmp_path: Path) -> None:
    target = tmp_path / "semenit_id.ts"
    target.write_text(TS, encoding="utf-8")
    unfinished = marked.fill(target, [{"Trim": {"Later": "Kemudian", "Gone": "Hilang"}}])
    assert unfinished == 1  # "Old" has vanished and stays so
    filled = words.read_catalogue(target)
    assert filled["Trim", "Later"] == "Kemudian"
    assert filled["Trim", "{name} lasts {seconds} s"] == "{name} panjangnya {seconds} d"
    assert ("Trim", "Gone") not in filled
