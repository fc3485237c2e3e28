"""Pictures of the reports on images."""

import numpy as np
from deepgeology.backend.families.imagery.image_report import COLUMNS, cut, picture, thumbnails_figure


def test_photos_are_shown_as_they_are_and_patches_are_stretched():
    photo = np.random.default_rng(0).integers(0, 255, (3, 8, 8), np.uint8)
    assert (picture(photo) == photo.transpose(1, 2, 0)).all()
    patch = np.linspace(1000, 2000, 5 * 64).reshape(5, 8, 8).astype(np.float32)
    patch[:, 0, 0] = np.nan
    shown = picture(patch)
    assert shown.shape == (8, 8, 3) and shown.dtype == np.uint8
    assert shown[0, 0].tolist() == [127] * 3 and shown[7, 7, 2] == 255 and shown[0, 1, 0] == 0
    assert (picture(patch[:1])[..., 0] == picture(patch[:1])[..., 2]).all()
    assert picture(np.full((2, 4, 4), np.nan, np.float32)).tolist() == [[[127] * 3] * 4] * 4


def test_every_thumbnail_is_drawn():
    entries = [
        {"image": np.zeros((8, 8, 3), np.uint8), "title": f"a{k}\nb", "color": "#1f6f78", "plane": np.eye(8)} for k in range(COLUMNS + 1)
    ]
    axes = thumbnails_figure(entries).axes
    assert [each.get_title(loc="left") for each in axes if each.images] == [entry["title"] for entry in entries]
    assert all(len(each.images) == 2 for each in axes[: len(entries)]) and len(axes) == 2 * COLUMNS


def test_names_lose_their_start():
    assert cut("short.png") == "short.png" and cut("folder/" + "x" * 30, 10) == "…" + "x" * 9
