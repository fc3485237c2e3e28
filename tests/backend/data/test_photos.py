"""Photos of all kinds, against what was painted."""

import shutil

import numpy as np
import pytest
from deepgeology.backend.data.photos import find_duplicates, group_of, group_pattern, list_photos, pixel_hash, read_photo, resize_photo
from deepgeology.backend.errors import FileError, InputError
from deepgeology.backend.raster.gdalenv import gdal
from PIL import Image

RED, WHITE = (200, 40, 20), (255, 255, 255)


def painted(height=64, width=96):
    """Return an RGB picture (H, W, 3): red, its upper left quarter white."""
    picture = np.full((height, width, 3), RED, np.uint8)
    picture[: height // 2, : width // 2] = WHITE
    return picture


def is_painted(photo, tolerance=12):
    expected = painted(*photo.shape[1:]).transpose(2, 0, 1)
    return photo.dtype == np.uint8 and np.abs(photo[:, 4::16, 4::16].astype(int) - expected[:, 4::16, 4::16]).max() <= tolerance


@pytest.mark.parametrize("suffix", ["png", "jpg", "tif", "bmp", "webp"])
def test_formats(tmp_path, suffix):
    path = tmp_path / f"a.{suffix}"
    Image.fromarray(painted()).save(path, quality=95)
    photo = read_photo(path)
    assert photo.shape == (3, 64, 96) and is_painted(photo)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_exif_turns_the_photo_upright(tmp_path, orientation):
    stored = painted()
    inverse = {2: stored[:, ::-1], 3: stored[::-1, ::-1], 4: stored[::-1], 5: stored.transpose(1, 0, 2)}
    inverse |= {6: np.rot90(stored), 7: np.rot90(stored, 2).transpose(1, 0, 2), 8: np.rot90(stored, -1)}
    exif = Image.Exif()
    exif[0x0112] = orientation
    path = tmp_path / "a.jpg"
    Image.fromarray(np.ascontiguousarray(inverse.get(orientation, stored))).save(path, exif=exif, quality=95)
    photo = read_photo(path)
    assert photo.shape == (3, 64, 96) and is_painted(photo)


def test_cmyk_is_converted(tmp_path):
    Image.fromarray(painted()).convert("CMYK").save(tmp_path / "a.jpg", quality=95)
    assert is_painted(read_photo(tmp_path / "a.jpg"))


def test_grey_palette_and_transparency(tmp_path):
    grey = np.arange(256, dtype=np.uint8).reshape(16, 16)
    Image.fromarray(grey).save(tmp_path / "grey.png")
    assert (read_photo(tmp_path / "grey.png") == grey).all()
    Image.fromarray(painted()).quantize(4).save(tmp_path / "palette.png")
    assert is_painted(read_photo(tmp_path / "palette.png"))
    clear = np.dstack([painted(), np.full((64, 96), 255, np.uint8)])
    clear[:32, :48] = (0, 0, 0, 0)  # black, were it not transparent
    Image.fromarray(clear).save(tmp_path / "clear.png")
    assert is_painted(read_photo(tmp_path / "clear.png"))


@pytest.mark.parametrize("driver", ["GTiff", "PNG"])
@pytest.mark.parametrize(("bits", "factor"), [(16, 257), (12, 4095 / 255)])
def test_sixteen_bits_are_scaled_and_not_cut(tmp_path, driver, bits, factor):
    """A ramp so dark that the higher byte alone would lose it."""
    values = np.round(painted().astype(float) * factor).astype(np.uint16).transpose(2, 0, 1)
    memory = gdal.GetDriverByName("MEM").Create("", 96, 64, 3, gdal.GDT_UInt16)
    memory.WriteArray(values)
    path = str(tmp_path / ("a.tif" if driver == "GTiff" else "a.png"))
    gdal.GetDriverByName(driver).CreateCopy(path, memory).FlushCache()
    assert is_painted(read_photo(path), tolerance=1)


def test_sixteen_bit_grey(tmp_path):
    values = np.linspace(0, 65535, 30 * 20).reshape(20, 30).astype(np.uint16)
    Image.fromarray(values).save(tmp_path / "a.png")
    photo = read_photo(tmp_path / "a.png")
    assert photo.shape == (3, 20, 30) and (photo[0] == np.round(values / 257)).all()


def test_more_bands_give_the_first_three(tmp_path):
    memory = gdal.GetDriverByName("MEM").Create("", 96, 64, 6, gdal.GDT_Byte)
    memory.WriteArray(np.concatenate([painted().transpose(2, 0, 1), np.zeros((3, 64, 96), np.uint8)]))
    gdal.GetDriverByName("GTiff").CreateCopy(str(tmp_path / "a.tif"), memory).FlushCache()
    assert is_painted(read_photo(tmp_path / "a.tif"))


def test_large_jpegs_are_decoded_smaller_but_not_too_small(tmp_path):
    Image.fromarray(painted(1200, 1600)).save(tmp_path / "a.jpg", quality=95)
    photo = read_photo(tmp_path / "a.jpg", least=224)
    assert 224 <= photo.shape[1] <= 448 and is_painted(photo)


@pytest.mark.parametrize("suffix", ["jpg", "png", "tif"])
def test_damaged_photos_are_named(tmp_path, suffix):
    noise = np.random.default_rng(0).integers(0, 255, (80, 80, 3), np.uint8)
    path = tmp_path / f"whole.{suffix}"
    Image.fromarray(noise).save(path)
    cut = tmp_path / f"cut.{suffix}"
    cut.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    with pytest.raises(FileError, match=rf"cut\.{suffix} cannot be read"):
        read_photo(cut)
    (tmp_path / f"empty.{suffix}").touch()
    with pytest.raises(FileError, match=rf"empty\.{suffix} is empty: it has 0 bytes"):
        read_photo(tmp_path / f"empty.{suffix}")
    (tmp_path / f"text.{suffix}").write_text("not a picture, but long enough to be looked at")
    with pytest.raises(FileError, match=rf"text\.{suffix} cannot be read"):
        read_photo(tmp_path / f"text.{suffix}")
    with pytest.raises(FileError, match="absent"):
        read_photo(tmp_path / f"absent.{suffix}")


def test_listing_leaves_out_what_is_hidden(tmp_path):
    for name in ("b/1.JPG", "a/2.png", "a/.hidden.png", ".trash/3.png", "a/notes.txt", "__MACOSX/4.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert [str(path.relative_to(tmp_path)) for path in list_photos(tmp_path)] == ["a/2.png", "b/1.JPG"]
    with pytest.raises(FileError, match="no folder"):
        list_photos(tmp_path / "absent")


def test_duplicates_are_found_by_their_pixels(tmp_path):
    Image.fromarray(painted()).save(tmp_path / "a.png")
    shutil.copy(tmp_path / "a.png", tmp_path / "b.png")
    Image.fromarray(painted()).save(tmp_path / "c.bmp")
    Image.fromarray(painted()[:, ::-1]).save(tmp_path / "d.png")
    hashes = [pixel_hash(read_photo(tmp_path / name)) for name in ("a.png", "d.png", "b.png", "c.bmp")]
    assert find_duplicates(hashes) == [[0, 2, 3]]


def test_resizing_keeps_the_mean():
    noise = np.random.default_rng(0).integers(0, 255, (3, 120, 90), np.uint8)
    small = resize_photo(noise, 12, 9)
    assert small.shape == (3, 12, 9) and abs(float(small.mean()) - float(noise.mean())) < 2 and small.std() < noise.std() / 4


@pytest.mark.parametrize(
    "pattern, name, group",
    [
        ("^([^_]+)_", "w3_12", "w3"),
        ("[a-z]+", "w3_12", "w"),
        ("^([^_]+)_", "12", ""),
        ("(x)?12", "12", ""),
        (None, "12", ""),
        ("", "12", ""),
    ],
)
def test_groups_are_told_from_names(pattern, name, group):
    assert group_of(group_pattern(pattern), name) == group


def test_a_pattern_that_is_none_is_refused():
    with pytest.raises(InputError, match="no regular expression"):
        group_pattern("(")
