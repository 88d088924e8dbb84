"""Several people on one computer, each with their own folders."""

from __future__ import annotations

import json

import pytest

from trainer import learners, paths, settings
from trainer.learners import FIRST, Learner, Learners
from trainer.lesson.progress import Log, Record, Verb


def test_whoever_is_alone_has_nothing_to_choose() -> None:
    everybody = Learners()
    everybody.begin()
    assert (everybody.all, everybody.several) == ([Learner(FIRST, "")], False)
    assert paths.learner() == paths.data()
    assert not (paths.data() / learners.FILE).exists()


def test_each_has_settings_progress_and_projects_of_their_own() -> None:
    everybody = Learners()
    first = everybody.current
    here = settings.load()
    here.change(text_size="huge")
    Log().add(Record("001", "1", Verb.BEGAN))
    mine = paths.projects()
    harto = everybody.add("Pak Harto", "gunung")
    everybody.use(harto)
    here.switch()
    assert here.text_size == "normal"
    assert Log().progress() == {}
    assert paths.projects().parent == mine
    assert "Pak Harto" in paths.projects().name
    here.change(language="en")
    everybody.use(first)
    here.switch()
    assert (here.text_size, here.language) == ("huge", "id")
    assert "001" in Log().progress()
    assert paths.projects() == mine


def test_the_last_one_is_here_again_after_a_start() -> None:
    everybody = Learners()
    everybody.use(everybody.add("Bu Sri", "melati"))
    paths.use_learner()
    again = Learners()
    again.begin()
    assert again.current.name == "Bu Sri"
    assert paths.learner() == paths.data() / "learners" / "2"


def test_a_new_name_keeps_the_folders() -> None:
    everybody = Learners()
    made = everybody.add("Sri", "ikan")
    everybody.use(made)
    changed = everybody.change(made, " Bu Sri ", "daun")
    assert (changed.name, changed.picture, changed.projects) == ("Bu Sri", "daun", made.projects)
    assert everybody.current == changed
    assert Learners().all[1] == changed


def test_who_no_longer_comes_is_off_the_list_and_keeps_everything() -> None:
    everybody = Learners()
    first = everybody.current
    sri = everybody.add("Bu Sri", "melati")
    everybody.use(sri)
    (paths.projects() / "Batik").mkdir()
    with pytest.raises(ValueError, match="is here"):
        everybody.take_off(sri)
    everybody.use(first)
    everybody.take_off(sri)
    assert everybody.present == [first]
    assert not everybody.several
    again = Learners()
    assert again.present == [first]
    (away,) = (one for one in again.all if one.away)
    again.use(again.bring_back(away))
    assert again.current == sri
    assert (paths.projects() / "Batik").is_dir()


def test_the_list_has_room_again_for_somebody_new() -> None:
    everybody = Learners()
    made = [everybody.add(f"Orang {number}", "ikan") for number in range(learners.MOST - 1)]
    assert everybody.full
    with pytest.raises(ValueError, match="nobody"):
        everybody.add("Bu Sri", "ikan")
    away = everybody.take_off(made[7])
    sri = everybody.add("Bu Sri", "ikan")
    assert sri.projects not in {one.projects for one in made}, "a folder belongs to one person for ever"
    with pytest.raises(ValueError, match="full"):
        everybody.bring_back(away)
    assert Learners().all == everybody.all


def test_a_file_in_which_everybody_is_away_leaves_one() -> None:
    everybody = Learners()
    everybody.add("Bu Sri", "ikan")
    file = paths.data() / learners.FILE
    file.write_text(
        file.read_text(encoding="utf-8").replace('"away": false', '"away": true'), encoding="utf-8"
    )
    assert [one.id for one in Learners().present] == [FIRST]


@pytest.mark.parametrize("name", ["", "   ", "x" * 41, "a\nb", "a\x00b"])
def test_names_that_nobody_has(name: str) -> None:
    with pytest.raises(ValueError, match="nobody"):
        Learners().add(name, "ikan")


@pytest.mark.parametrize("name", ["../luar", "CON", "a/b", "..", "???", "Bu: Sri?", "Ani (7)", "ꦱꦿꦶ"])
def test_folders_stay_where_they_belong(name: str) -> None:
    everybody = Learners()
    home = paths.projects()
    made = everybody.add(name, "ikan")
    everybody.use(made)
    assert paths.projects().resolve().parent == home.resolve()
    assert Learners().current == made, "and is found again at the next start"


@pytest.mark.parametrize(
    "content",
    [
        "{",
        "[]",
        '{"learners": 5}',
        '{"learners": [{"id": "../x", "name": "a", "picture": "ikan", "projects": "../../x"}]}',
        '{"learners": [{"id": "2", "name": "a", "picture": "ikan", "projects": "../x (2)"}], "last": "2"}',
        '{"learners": [5, {"id": "2"}]}',
    ],
)
def test_a_file_that_was_tampered_with_leads_nowhere(content: str) -> None:
    (paths.data() / learners.FILE).write_text(content, encoding="utf-8")
    everybody = Learners()
    everybody.begin()
    assert everybody.current.id == FIRST
    assert paths.learner() == paths.data()


def test_the_file_is_what_it_says() -> None:
    Learners().add("Bu Sri", "nothing that is known")
    data = json.loads((paths.data() / learners.FILE).read_text(encoding="utf-8"))
    assert (data["format"], data["version"]) == ("semenit-learners", 1)
    assert data["learners"][1]["picture"] == learners.PICTURES[0]
