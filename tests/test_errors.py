"""Every error says what happened and what to do, and crosses to another process."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from string import Formatter

import pytest

from trainer import errors, words
from trainer.errors import EditImpossible, FileMissing, TrainerError


def kinds(kind: type[TrainerError] = TrainerError) -> Iterator[type[TrainerError]]:
    if kind.__module__ == errors.__name__:
        yield kind
    for below in kind.__subclasses__():
        yield from kinds(below)


def facts_of(kind: type[TrainerError]) -> dict[str, object]:
    """A fact for each ``{name}`` in the sentences of ``kind``; as odd as names of files are."""
    if kind is EditImpossible:  # its fact is a sentence itself
        return {"why": "There is no clip at this place."}
    names = {
        name for text in (kind.happened, kind.to_do) for _, name, _, _ in Formatter().parse(text) if name
    }
    return {name: f"ꦱꦱꦶ {{{name}}} 🌾" for name in names}


ALL = sorted(kinds(), key=lambda kind: kind.__name__)


def test_every_error_has_its_own_name_and_ancestor() -> None:
    assert len(ALL) > 20
    assert len({kind.__name__ for kind in ALL}) == len(ALL)
    declared = {kind for kind in vars(errors).values() if isinstance(kind, type)}
    assert {kind for kind in declared if issubclass(kind, Exception)} == set(ALL)


@pytest.mark.parametrize("language", words.LANGUAGES)
@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.__name__)
def test_both_sentences_are_whole(kind: type[TrainerError], language: str) -> None:
    words.use(language)
    facts = facts_of(kind)
    error = kind(**facts)
    for sentence in (error.reason, error.advice):
        assert sentence.strip()
        for fact in facts.values():
            sentence = sentence.replace(str(fact), "")
        assert "{" not in sentence
        assert "}" not in sentence
    if kind is not EditImpossible:
        assert all(str(fact) in str(error) for fact in facts.values())
    assert str(error) == f"{error.reason} {error.advice}"


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.__name__)
def test_an_error_crosses_to_another_process(kind: type[TrainerError]) -> None:
    error = kind(**facts_of(kind), seconds=4)
    back = pickle.loads(pickle.dumps(error))
    assert type(back) is kind
    assert back.facts == error.facts
    assert str(back) == str(error)


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.__name__)
def test_a_sentence_ends_and_blames_nobody(kind: type[TrainerError]) -> None:
    for sentence in (kind.happened, kind.to_do):
        assert sentence == sentence.strip()
        assert sentence.endswith((".", "}"))
        assert not {"wrong", "invalid", "illegal", "failed"} & set(sentence.lower().split())


def test_an_edit_says_why_with_its_own_facts() -> None:
    words.use("en")
    error = EditImpossible("{name} is still used on the timeline.", name="{a}.mp4")
    assert str(error) == "{a}.mp4 is still used on the timeline. Nothing was changed."
    assert str(pickle.loads(pickle.dumps(error))) == str(error)


def test_the_cause_is_kept_for_the_log_and_never_shown() -> None:
    cause = OSError(5, "Input/output error", "/media/usb/a.mp4")
    with pytest.raises(FileMissing) as refusal:
        raise FileMissing(name="a.mp4") from cause
    assert refusal.value.__cause__ is cause
    assert "Input" not in str(refusal.value)
    assert "/media" not in str(refusal.value)
