"""How light colours are, and their contrast."""

from __future__ import annotations

import numpy as np
import pytest

from trainer.media.luminance import channels, contrast_ratios, luminance


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#FFFFFF", 21.0), ("#9A3A1A", "#9A3A1A", 1.0), ("#767676", "#FFFFFF", 4.54)],
)
def test_contrast_is_what_wcag_counts(one: str, other: str, ratio: float) -> None:
    first, second = (luminance(channels(colour)[np.newaxis]) for colour in (one, other))
    assert contrast_ratios(first, second)[0] == pytest.approx(ratio, abs=0.005)
    assert contrast_ratios(second, first)[0] == contrast_ratios(first, second)[0]
