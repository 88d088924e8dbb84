"""Templates filled with files that nobody opens: their facts are enough for a plan."""

from __future__ import annotations

from dataclasses import replace

from trainer.model.schema import MediaKind, MediaReference, Timeline
from trainer.template import pack
from trainer.template.filling import Materials, fill
from trainer.template.pack import Template
from trainer.template.plan import Plan, Wish, suits

SLUGS = sorted(folder.name for folder in pack.FOLDER.iterdir() if (folder / pack.FILE).is_file())
RATE = 30


def template(slug: str = "promosi-umkm") -> Template:
    return pack.load(pack.find(slug))


def clip(seconds: float = 8, width: int = 1080, height: int = 1920, sound: bool = True) -> MediaReference:
    name = f"klip-{seconds}-{width}x{height}-{sound}.mp4"
    frames = max(1, round(seconds * RATE))
    return MediaReference(
        "", name, f"media/{name}", MediaKind.VIDEO, frames, f"1-{name}", width, height, has_sound=sound
    )


def photo(width: int = 3000, height: int = 4000) -> MediaReference:
    name = f"foto-{width}x{height}.jpg"
    return MediaReference("", name, f"media/{name}", MediaKind.PHOTO, 18_000, f"2-{name}", width, height)


def examples(wish: Wish) -> dict[str, str]:
    return {one.id: wish.template.words_text(one.id).example for one in wish.template.questions(wish.version)}


def full(wish: Wish, reference: MediaReference | None = None) -> Wish:
    """``wish`` with every place filled, and the examples as answers."""
    media = {}
    for scene in wish.template.slots(wish.version):
        given = reference or clip()
        media[scene.id] = given if suits(scene, given.kind) else photo()
    return replace(wish, media=media, answers=examples(wish))


def drawn(plan: Plan) -> Materials:
    """What a workshop would draw, as facts."""

    def card(name: str, stands_for: str = "") -> MediaReference:
        return replace(photo(1080, 1920), name=name, path=f"media/{name}.png", stands_for=stands_for)

    said = plan.wish.template
    shots = plan.shots

    def sound(name: str, seconds: float) -> MediaReference:
        file = f"media/{name}.ogg"
        return replace(clip(seconds), name=name, path=file, kind=MediaKind.AUDIO, width=0, height=0)

    return Materials(
        cards={one.scene.id: card("kartu") for one in shots if one.reference is None and not one.empty},
        empty={
            one.scene.id: card(f"kosong-{one.scene.id}", said.scene_text(one.scene.id).title)
            for one in shots
            if one.empty
        },
        strips={
            one.asked.id: card(f"teks-{one.asked.id}", said.words_text(one.asked.id).label)
            for one in plan.texts
            if one.missing
        },
        held={one.scene.id: card(f"tahan-{one.scene.id}") for one in shots if one.held},
        blurred={
            one.scene.id: card(f"samar-{one.scene.id}") for one in shots if one.scene.veil and one.reference
        },
        music=sound("musik", 29) if said.form.music else None,
        logo=replace(card("logo"), width=400, height=300),
        effects={one.asked.effect: sound(one.asked.effect, 1.8) for one in plan.heard},
    )


def made(plan: Plan) -> Timeline:
    """The timeline that the plan's commands lead to."""
    timeline = Timeline("Coba")
    for command in fill(plan, drawn(plan), timeline):
        timeline = command.apply(timeline)
    return timeline
