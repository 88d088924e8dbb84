"""What a text is there for.

The person chooses it, or a template does.  How long a text has to stay, how near the edge
it may stand and what a lesson asks for depend on it.  It is written into project files, so
a name is never given up.
"""

from __future__ import annotations

from enum import StrEnum


class Purpose(StrEnum):
    """The names are Indonesian, as they stand in projects, templates and lessons."""

    JUDUL = "judul"
    KETERANGAN = "keterangan"
    HARGA = "harga"
    KONTAK = "kontak"
    LOKASI = "lokasi"
    SUMBER = "sumber"
    PUTUSAN = "putusan"
    INSTRUKSI = "instruksi"
    AJAKAN = "ajakan"
    TAKARIR = "takarir"
