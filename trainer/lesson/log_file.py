"""The file behind a learner's log: rows that are only ever added.

SQLite in WAL mode.  A row is with the system when ``add`` returns, so killing the
program takes nothing; ``sync`` pushes it to the disk, from another thread, because
that may take a moment.  Where a disk knows no WAL, each row is pushed at once.

A file that is damaged is put aside under another name.  What can be read of it goes
into a new one, and the learner goes on; ``was_put_aside`` lets the window say so once.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import threading
import weakref
from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from trainer.errors import DiskFull, FileUnreadable, FolderReadOnly, TrainerError
from trainer.model import safe_file

Row = tuple[str, str, str, str, str, str]
"""time, lesson, version, verb, step, about."""

MOST_ROWS = 200_000
"""Years of learning; then the oldest rows go, those that only tell how it went before all others."""
LARGEST_OLD = 64 * 1024 * 1024
LONGEST_TEXT = 4096
LARGEST_WAL = 1024 * 1024
"""Bytes of the WAL from which ``sync`` takes it into the file."""
LARGEST_CHECKED = 16 * 1024 * 1024
"""Bytes up to which a file is looked through before it is written to; that takes under 0.1 s."""
MOST_ASIDE = 3
"""Damaged files that are kept for whoever may want to look; older ones go."""
PATIENCE = 5.0
"""Seconds for which another window that is just writing is waited for."""

_LAYOUT = 1
_MAKE = (
    """CREATE TABLE records (
        number INTEGER PRIMARY KEY,
        time TEXT NOT NULL, lesson TEXT NOT NULL, version TEXT NOT NULL,
        verb TEXT NOT NULL, step TEXT NOT NULL, about TEXT NOT NULL
    )""",
    """CREATE TRIGGER only_added BEFORE UPDATE ON records
    BEGIN SELECT RAISE(ABORT, 'rows never change'); END""",
    f"PRAGMA user_version = {_LAYOUT}",
)
_ADD = "INSERT INTO records (time, lesson, version, verb, step, about) VALUES (?, ?, ?, ?, ?, ?)"
_READ = "SELECT number, time, lesson, version, verb, step, about FROM records"
_DAMAGED = frozenset(
    (sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT)
)
_BESIDE = ("", "-wal", "-shm")
"""Endings of the files that belong together."""

Result = TypeVar("Result")
_put_aside: set[Path] = set()


class LogFile:
    """The rows in ``file``.

    ``old`` is a file of lines from before, which ``read_old`` turns into rows: taken
    over once, when ``file`` is made, and kept beside it under the name ``kept``.
    ``chatter`` are the verbs that may go first when there are too many rows.
    """

    def __init__(
        self,
        file: Path,
        old: Path,
        read_old: Callable[[bytes], Iterable[Row]],
        chatter: Collection[str] = (),
    ) -> None:
        self.file, self._old, self._read_old = file, old, read_old
        self.kept = old.with_name(f"{old.stem}-kept{old.suffix}")
        self._chatter = tuple(chatter)
        self._lock = threading.Lock()
        self._writer: sqlite3.Connection | None = None
        self._written: object = None
        """Which file on the disk the writer writes to."""
        self._closer: weakref.finalize[[], LogFile] | None = None

    def add(self, row: Row) -> None:
        """Hand one row to the system.  Raises DiskFull or FolderReadOnly."""
        with self._lock, self._explained():
            if self._writer is not None and _identity(self.file) != self._written:
                self.close()  # taken away, or put aside by another window; the present one counts
            self._mended(lambda: self._writing().execute(_ADD, _clean(row)))

    def rows(self, without: Collection[str] = ()) -> list[Row]:
        """Every row, oldest first; those with the verbs ``without`` are left out.

        A file that cannot be opened has none: a learner without a past can still begin.
        """
        if not self.file.exists() and self._past() is None:
            return []
        marks = ", ".join("?" * len(without))
        query = f"{_READ} WHERE verb NOT IN ({marks}) ORDER BY number"

        def read() -> list[Row]:
            with contextlib.closing(self._opened()) as reader:
                found = reader.execute(query, tuple(without)).fetchall()
            if any(None in row for row in found):  # what a file that was cut off reads like
                raise sqlite3.DatabaseError("rows without content")
            return [row[1:] for row in found]

        with contextlib.suppress(TrainerError), self._lock, self._explained():
            return self._mended(read)
        return []

    def sync(self) -> None:
        """Push the rows to the disk; may take a moment.  Raises DiskFull or FolderReadOnly."""
        wal = self.file.with_name(f"{self.file.name}-wal")
        with self._explained():
            size = 0
            with contextlib.suppress(FileNotFoundError), wal.open("r+b") as stream:
                # SQLite holds no lock on this file that closing it here could drop.
                os.fsync(stream.fileno())
                size = os.fstat(stream.fileno()).st_size
            if size > LARGEST_WAL:
                with contextlib.closing(self._opened()) as pusher:
                    self._thin_out(pusher)
                    pusher.execute("PRAGMA wal_checkpoint(PASSIVE)")

    def was_put_aside(self) -> bool:
        """Whether the file was damaged, and nobody has asked since."""
        try:
            _put_aside.remove(self.file)
        except KeyError:
            return False
        return True

    def close(self) -> None:
        """Let go of the file; the next ``add`` opens it again."""
        if self._closer is not None:
            self._closer()
        self._writer = self._closer = None

    # --- opening ----------------------------------------------------------------------

    def _writing(self) -> sqlite3.Connection:
        if self._writer is None:
            self._writer = self._opened()
            self._closer = weakref.finalize(self, self._writer.close)
            if self.file.stat().st_size <= LARGEST_CHECKED:
                (found,) = self._writer.execute("PRAGMA quick_check(1)").fetchone()
                if found != "ok":
                    raise sqlite3.DatabaseError(found)
            self._written = _identity(self.file)
        return self._writer

    def _opened(self) -> sqlite3.Connection:
        """A connection to the file, which is made when it is not there."""
        self.file.parent.mkdir(parents=True, exist_ok=True)
        made = sqlite3.connect(self.file, timeout=PATIENCE, isolation_level=None, check_same_thread=False)
        try:
            (mode,) = made.execute("PRAGMA journal_mode = WAL").fetchone()
            if made.execute("PRAGMA user_version").fetchone() == (0,):
                self._make(made)
            # In WAL mode only ``sync`` waits for the disk; without WAL nothing less than FULL is safe.
            made.execute(f"PRAGMA synchronous = {'NORMAL' if mode == 'wal' else 'FULL'}")
            made.execute("PRAGMA wal_autocheckpoint = 0")
        except BaseException:
            made.close()
            raise
        return made

    def _make(self, empty: sqlite3.Connection) -> None:
        past = self._past()
        rows = list(self._read_old(past)) if past is not None else []
        empty.execute("BEGIN IMMEDIATE")
        if empty.execute("PRAGMA user_version").fetchone() == (0,):  # nobody was quicker
            for statement in _MAKE:
                empty.execute(statement)
            empty.executemany(_ADD, map(_clean, rows))
        empty.execute("COMMIT")
        empty.execute("PRAGMA wal_checkpoint(PASSIVE)")
        if self._old.is_file():
            os.replace(self._old, self.kept)

    def _past(self) -> bytes | None:
        """What was learned before there was such a file; None when there is nothing."""
        for file in (self._old, self.kept):
            with contextlib.suppress(FileNotFoundError, FileUnreadable):
                return safe_file.read(file, LARGEST_OLD)
        return None

    # --- when it is not well ------------------------------------------------------------

    def _mended(self, work: Callable[[], Result]) -> Result:
        """What ``work`` returns; a damaged file is put aside and the work done again."""
        try:
            return work()
        except sqlite3.DatabaseError as fault:
            if _code(fault) not in _DAMAGED:
                raise
        self._put_aside()
        return work()

    def _put_aside(self) -> None:
        saved = self._saved()
        self.close()
        stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
        aside = self.file.with_name(f"{self.file.stem}-damaged-{stamp}{self.file.suffix}")
        for ending in _BESIDE:
            with contextlib.suppress(FileNotFoundError):
                os.replace(f"{self.file}{ending}", f"{aside}{ending}")
        _put_aside.add(self.file)
        older = sorted(self.file.parent.glob(f"{self.file.stem}-damaged-*{self.file.suffix}"))[:-MOST_ASIDE]
        for ending in _BESIDE:
            for one in older:
                Path(f"{one}{ending}").unlink(missing_ok=True)
        with contextlib.closing(self._opened()) as fresh:
            if saved:  # else it was made from what was kept of the time before
                fresh.execute("BEGIN IMMEDIATE")
                fresh.execute("DELETE FROM records")
                fresh.executemany(_ADD, map(_clean, saved))
                fresh.execute("COMMIT")

    def _saved(self) -> list[Row]:
        """What can still be read: from the first row on and from the last one back."""
        found: dict[int, Row] = {}
        for order in ("ASC", "DESC"):
            with contextlib.suppress(sqlite3.Error), contextlib.closing(self._bare()) as reader:
                for number, *texts in reader.execute(f"{_READ} ORDER BY number {order}"):
                    if isinstance(number, int) and all(isinstance(text, str) for text in texts):
                        found[number] = (texts[0], texts[1], texts[2], texts[3], texts[4], texts[5])
        return [found[number] for number in sorted(found)]

    def _bare(self) -> sqlite3.Connection:
        made = sqlite3.connect(self.file, timeout=PATIENCE, isolation_level=None)
        made.text_factory = lambda raw: raw.decode(errors="replace")
        return made

    def _thin_out(self, pusher: sqlite3.Connection) -> None:
        """Let the oldest rows go when there are too many, chatter first."""
        first, last = pusher.execute("SELECT min(number), max(number) FROM records").fetchone()
        if (last or 0) - (first or 0) < MOST_ROWS:
            return
        (count,) = pusher.execute("SELECT count(*) FROM records").fetchone()
        marks = ", ".join("?" * len(self._chatter))
        for where, names in ((f"WHERE verb IN ({marks})", self._chatter), ("", ())):
            over = count - MOST_ROWS * 9 // 10
            if count >= MOST_ROWS:
                oldest = f"SELECT number FROM records {where} ORDER BY number LIMIT {over}"
                gone = pusher.execute(f"DELETE FROM records WHERE number IN ({oldest})", names)
                count -= gone.rowcount

    @contextlib.contextmanager
    def _explained(self) -> Iterator[None]:
        """Turn what SQLite or the system says into DiskFull or FolderReadOnly."""
        try:
            with safe_file.writing_in(self.file.parent):
                yield
        except sqlite3.Error as fault:
            if _code(fault) == sqlite3.SQLITE_FULL:
                raise DiskFull() from fault
            raise FolderReadOnly(name=self.file.parent.name or str(self.file.parent)) from fault


def _identity(file: Path) -> tuple[int, int] | None:
    try:
        facts = file.stat()
    except OSError:
        return None
    return facts.st_dev, facts.st_ino


def _code(fault: sqlite3.Error) -> int:
    """The primary result code; SQLITE_ERROR where there is none."""
    return getattr(fault, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF


def _clean(row: Row) -> Row:
    """``row`` as it can be kept: bounded, and without half letters from odd file names."""
    texts = [text[:LONGEST_TEXT].encode(errors="replace").decode() for text in row]
    return (texts[0], texts[1], texts[2], texts[3], texts[4], texts[5])
