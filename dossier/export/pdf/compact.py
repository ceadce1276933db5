"""The same PDF in fewer bytes: tags and small objects packed into compressed streams, by qpdf.

PDF/A-2 and PDF/UA-1 allow object streams (both build on PDF 1.7); nothing that a page shows or a tag says is touched.
"""

from __future__ import annotations

import io


def smaller(pdf: bytes) -> bytes:
    """Pack a PDF, the same bytes each time; returned as it is where pikepdf is not installed."""
    try:
        import pikepdf
    except ImportError:
        return pdf
    packed = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as file:
        file.save(
            packed,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            fix_metadata_version=False,
            deterministic_id=True,
        )
    return packed.getvalue()
