"""The only door through which a file of the person comes in.

Files come from strangers, so the door is narrow:

- the file is opened here, as bytes; the libraries get the open file and never
  a name, so that a name can be neither an option, a pattern nor an address;
- ``signature`` says which one reader may read it, by its first bytes;
- whatever a reader asks to open besides is refused (playlists, external data
  references and the like);
- sizes and numbers of streams are bounded before anything is decoded;
- every failure of a library becomes one named error.
"""

from __future__ import annotations

import io
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, NoReturn

import av
import av.container
import av.error
import pillow_heif
from PIL import Image

from trainer.errors import (
    FileEmpty,
    FileMissing,
    FileUnreadable,
    MediaDamaged,
    MediaProtected,
    MediaTooLarge,
    MediaUnsupported,
    NotMedia,
    PlaylistRefused,
    TrainerError,
)
from trainer.media import boxes, signature

VIDEO_SIDE = 8192
VIDEO_PIXELS = 36_000_000
"""A picture of a video may be 8K (7680 x 4320 = 33 million pixels) and not more."""

PHOTO_PIXELS = 110_000_000
"""A photo may come from a 108 million pixel phone camera (12000 x 9000) and not be larger."""

STREAMS = 64
"""Phones write up to about eight; a file with more than this was made to do harm."""

PATIENCE = 20.0
"""Seconds that one step inside libavformat may take before it is called off."""

_JUNK = 1_048_576
_BUFFER = 262_144

pillow_heif.register_heif_opener(thumbnails=False)

# Pillow would only warn of a picture that is too large; this door counts and refuses.
Image.MAX_IMAGE_PIXELS = None


class OpenedStream:
    """An open video or sound file: the container, and the file below it."""

    def __init__(self, file: BinaryIO, name: str, reader: str) -> None:
        self.name = name
        self.size = os.fstat(file.fileno()).st_size
        self.reader = reader
        self._file = file
        self.container = self._open()

    def _open(self) -> av.container.InputContainer:
        return av.open(
            self._file,
            "r",
            format=self.reader,
            options={"max_pixels": str(VIDEO_PIXELS)},
            container_options={
                "format_whitelist": _WHITELIST.get(self.reader, self.reader),
                "protocol_whitelist": "file,pipe",
                "max_streams": str(STREAMS),
                "enable_drefs": "0",
                "use_absolute_path": "0",
            },
            # A location tag with broken bytes must not close the door.
            metadata_errors="replace",
            buffer_size=_BUFFER,
            timeout=(PATIENCE, PATIENCE),
            io_open=_refuse,
        )

    def begin_again(self) -> None:
        """Open the container afresh, with decoders that remember nothing; its streams are new objects.

        Not every file can be sought back to its beginning, and some decoders
        keep traces of what they decoded before.  Raises av.error.FFmpegError
        and OSError.
        """
        self.container.close()
        self._file.seek(0)
        self.container = self._open()

    def is_locked(self) -> bool:
        """Whether the file says that it is locked; only asked when nothing more is read from it."""
        return self.reader == "mov" and boxes.is_locked(self._file)

    def close(self) -> None:
        """Let go of the container and of the file."""
        self.container.close()
        self._file.close()

    def __enter__(self) -> OpenedStream:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


_WHITELIST = {"mov": "mov,mp4,m4a,3gp,3g2,mj2", "matroska": "matroska,webm"}


def _refuse(url: str, flags: int, options: dict[str, str]) -> NoReturn:
    raise PermissionError("a media file may not open another file or address")


class _Behind(io.RawIOBase):
    """A file without its first ``offset`` bytes."""

    def __init__(self, file: BinaryIO, offset: int) -> None:
        self._file = file
        self._offset = offset
        self.seek(0)

    def fileno(self) -> int:
        return self._file.fileno()

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        return self._file.read(size)

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        if whence == os.SEEK_SET:
            offset = max(0, offset) + self._offset
        return self._file.seek(offset, whence) - self._offset

    def tell(self) -> int:
        return self._file.tell() - self._offset

    def close(self) -> None:
        self._file.close()
        super().close()


@contextmanager
def named_errors(name: str) -> Iterator[None]:
    """Turn whatever goes wrong inside into one named error about the file ``name``.

    Raises FileMissing, FileUnreadable, MediaTooLarge or MediaDamaged; lets
    errors that already have a name through.
    """
    try:
        yield
    except TrainerError:
        raise
    except av.error.FFmpegError as error:
        raise MediaDamaged(name=name) from error
    except FileNotFoundError as error:
        raise FileMissing(name=name) from error
    except MemoryError as error:
        raise MediaTooLarge(name=name) from error
    except OSError as error:
        # Pillow reports damage as OSError without a number; the system always gives one.
        raise (FileUnreadable if error.errno else MediaDamaged)(name=name) from error
    except (
        ValueError,
        SyntaxError,
        IndexError,
        KeyError,
        ArithmeticError,
        EOFError,
        RuntimeError,
        TypeError,
        AttributeError,
        LookupError,
        AssertionError,
        BufferError,
    ) as error:
        # What readers of damaged files raise is not written down anywhere.
        raise MediaDamaged(name=name) from error


def open_file(path: Path | str) -> tuple[BinaryIO, signature.Signature]:
    """Open a chosen file as bytes and say what it is; the caller closes it.

    Raises FileMissing, FileUnreadable, FileEmpty, NotMedia, MediaUnsupported
    or PlaylistRefused.
    """
    path = Path(path)
    name = path.name
    try:
        status = os.stat(path)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise FileMissing(name=name) from error
    except (OSError, ValueError) as error:
        raise FileUnreadable(name=name) from error
    # A pipe or a device would be waited for without end; ask before opening.
    if not stat.S_ISREG(status.st_mode):
        raise NotMedia(name=name)
    if status.st_size == 0:
        raise FileEmpty(name=name)
    try:
        file = open(path, "rb")  # noqa: SIM115 - the caller closes it
    except FileNotFoundError as error:
        raise FileMissing(name=name) from error
    except OSError as error:
        raise FileUnreadable(name=name) from error
    try:
        found = _recognise(file, name)
    except OSError as error:
        file.close()
        raise FileUnreadable(name=name) from error
    refusals: dict[str, type[TrainerError]] = {
        "playlist": PlaylistRefused,
        "unsupported": MediaUnsupported,
        "unknown": NotMedia,
    }
    if found.family in refusals:
        file.close()
        raise refusals[found.family](name=name)
    return file, found


def _recognise(file: BinaryIO, name: str) -> signature.Signature:
    head = file.read(signature.HEAD)
    found = signature.recognise(head, name)
    if found.family == "unknown" and name.lower().endswith((".mp3", ".mp2")):
        offset = signature.find_mpeg_sound(head + file.read(_JUNK - len(head)))
        if offset is not None:
            found = signature.Signature("stream", "mp3", offset)
    file.seek(0)
    return found


def open_stream(path: Path | str) -> OpenedStream:
    """Open a video or sound file; the caller closes it.

    Raises the errors of ``open_file``, and MediaDamaged, MediaProtected, or
    MediaUnsupported when it is a photo.
    """
    file, found = open_file(path)
    name = Path(path).name
    try:
        if found.family != "stream":
            raise MediaUnsupported(name=name)
        with named_errors(name):
            if found.reader == "mov" and boxes.promises_too_much(file, os.fstat(file.fileno()).st_size):
                raise MediaDamaged(name=name)
            file.seek(0)
            inner: BinaryIO = file
            if found.offset:
                inner = _Behind(file, found.offset)  # type: ignore[assignment]
            return OpenedStream(inner, name, found.reader)
    except TrainerError as error:
        locked = isinstance(error, MediaDamaged) and found.reader == "mov" and boxes.is_locked(file)
        file.close()
        if locked:
            raise MediaProtected(name=name) from error
        raise


@contextmanager
def open_photo(path: Path | str) -> Iterator[Image.Image]:
    """The photo, with only its header read and its size checked; closed at the end of the block.

    Raises the errors of ``open_file`` and of ``named_errors`` (for the whole
    block), MediaTooLarge, and MediaUnsupported when it is no photo.
    """
    file, found = open_file(path)
    name = Path(path).name
    with file, named_errors(name):
        if found.family != "photo":
            raise MediaUnsupported(name=name)
        readers = ["JPEG", "MPO"] if found.reader == "JPEG" else [found.reader]
        if found.reader == "WEBP" and _webp_pixels(file) > PHOTO_PIXELS:
            raise MediaTooLarge(name=name)
        with Image.open(file, formats=readers) as image:
            if image.width < 1 or image.height < 1:
                raise MediaDamaged(name=name)
            if image.width * image.height > PHOTO_PIXELS:
                raise MediaTooLarge(name=name)
            yield image


def _webp_pixels(file: BinaryIO) -> int:
    """Width times height of a WebP (RFC 9649).

    Its reader already fills the memory while it looks at the header.
    """
    head = file.read(30)
    file.seek(0)
    if head[12:16] == b"VP8X":
        return (1 + int.from_bytes(head[24:27], "little")) * (1 + int.from_bytes(head[27:30], "little"))
    if head[12:16] == b"VP8L":
        packed = int.from_bytes(head[21:25], "little")
        return (1 + (packed & 0x3FFF)) * (1 + (packed >> 14 & 0x3FFF))
    return (int.from_bytes(head[26:28], "little") & 0x3FFF) * (int.from_bytes(head[28:30], "little") & 0x3FFF)
