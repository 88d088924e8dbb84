"""Open pictures for the preview: a clip's proxy where it is ready, else the file itself.

Only what is looked at comes from here.  An export always reads the originals
(``pool.picture_pool``).
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import lru_cache, partial
from pathlib import Path

import numpy as np
from av.video.frame import VideoFrame
from numpy.typing import NDArray

from trainer.errors import FileMissing, TrainerError
from trainer.media.facts import MediaFacts
from trainer.media.photo import PhotoSource
from trainer.media.pool import MOST_PICTURES, Pictures, Pool, open_pictures
from trainer.media.proxy_file import ProxyDamaged, ProxySource
from trainer.media.proxy_store import ProxyStore
from trainer.media.view import View
from trainer.model import media_folder


def preview_pool(project: Path, store: ProxyStore | None = None, threads: int = 0) -> Pool[Pictures]:
    """A pool of what is looked at; ``threads`` as in ``VideoSource``, for clips without a proxy.

    ``Pool.close`` lets it notice proxies that became ready.
    """
    return Pool(
        project, partial(open_for_preview, store=store or ProxyStore(), threads=threads), MOST_PICTURES
    )


def open_for_preview(file: Path, store: ProxyStore, threads: int = 0) -> Pictures:
    """The pictures of ``file`` from its proxy, or from itself.  Raises the errors of ``probe``."""
    mark = known_mark(file)
    proxy = store.find(mark)
    original, discard = partial(open_pictures, file, threads), partial(store.discard, mark)
    if proxy is not None and proxy.pictures is not None:
        try:
            return ProxiedPictures(ProxySource(proxy.pictures, proxy.facts), original, discard)
        except ProxyDamaged:
            discard()
    elif proxy is not None and proxy.photo is not None:
        try:
            return PhotoSource(proxy.photo, proxy.facts)
        except TrainerError:
            discard()
    return original()


class ProxiedPictures:
    """The pictures of a proxy, and of its original from the moment on at which the proxy is damaged."""

    def __init__(
        self, proxy: ProxySource, original: Callable[[], Pictures], discard: Callable[[], None]
    ) -> None:
        self._source: Pictures = proxy
        self._original, self._discard = original, discard

    @property
    def facts(self) -> MediaFacts:
        return self._source.facts

    def frame(self, seconds: Fraction | float, view: View) -> NDArray[np.uint8]:
        """As ``VideoSource.frame``."""
        try:
            return self._source.frame(seconds, view)
        except ProxyDamaged:
            self._go_back()
            return self._source.frame(seconds, view)

    def frame_yuv(self, seconds: Fraction | float, view: View) -> VideoFrame:
        """As ``VideoSource.frame_yuv``."""
        try:
            return self._source.frame_yuv(seconds, view)
        except ProxyDamaged:
            self._go_back()
            return self._source.frame_yuv(seconds, view)

    def alpha(self, view: View) -> NDArray[np.uint8] | None:
        return self._source.alpha(view)

    def close(self) -> None:
        self._source.close()

    def _go_back(self) -> None:
        self._source.close()
        self._discard()
        self._source = self._original()


def known_mark(file: Path) -> str:
    """The fingerprint of ``file``; read once while it stays as it is.

    Raises FileMissing or FileUnreadable.
    """
    try:
        state = file.stat()
    except OSError as fault:
        raise FileMissing(name=file.name) from fault
    return _mark_of(file, state.st_size, state.st_mtime_ns)


@lru_cache(maxsize=512)
def _mark_of(file: Path, size: int, changed: int) -> str:
    return media_folder.fingerprint(file)
