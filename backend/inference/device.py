"""Where a network runs and how: device, memory layout, folded normalisation, number format."""

from __future__ import annotations

import copy
from collections.abc import Callable

import torch
from torch import nn
from torch.nn.utils.fusion import fuse_conv_bn_eval

from ..errors import InputError
from ..progress import Progress

PRECISIONS = {"float32": torch.float32, "bfloat16": torch.bfloat16, "float16": torch.float16}
_SAMPLE = 128  # side of the sample on which fast arithmetic is checked, in pixels
TOLERANCE = 0.02  # of the reference's standard deviation: by how much (root mean square) fast arithmetic may differ


def choose_device(name: str | None = "auto") -> torch.device:
    """Return the device that a name means.

    Parameters
    ----------
    name : str
        ``"auto"`` (CUDA, else MPS, else CPU), ``"cpu"``, ``"cuda"``, ``"cuda:1"``, ``"mps"``.

    Raises
    ------
    InputError
        This machine, or this build of torch, has no such device.
    """
    available = ["cpu"]
    if torch.backends.mps.is_available():
        available.insert(0, "mps")
    available[:0] = [f"cuda:{index}" for index in range(torch.cuda.device_count())]
    if name in (None, "", "auto"):
        return torch.device(available[0])
    wanted = "cuda:0" if name == "cuda" else name
    if wanted not in available:
        raise InputError(
            "The device {name} is not available; this computer offers {available}.",
            hint="Choose automatic, or check the environment's diagnosis.",
            name=name,
            available=", ".join(available),
        )
    return torch.device(wanted)


def describe_device(device: torch.device) -> str:
    """Return a device's name for reports, for example ``"cpu (2 threads)"``."""
    if device.type == "cuda":
        return f"{device} ({torch.cuda.get_device_name(device)})"
    if device.type == "cpu":
        return f"cpu ({torch.get_num_threads()} threads)"
    return str(device)


def fast_precision(device: torch.device) -> str:
    """Return the number format in which a device is fastest."""
    if device.type == "cuda":
        return "bfloat16" if torch.cuda.get_device_capability(device) >= (8, 0) else "float16"
    if device.type == "cpu":
        tests = ("_is_avx512_bf16_supported", "_is_amx_tile_supported")
        return "bfloat16" if any(getattr(torch.cpu, test, bool)() for test in tests) else "float32"
    return "float32"


def agrees(reference: torch.Tensor, values: torch.Tensor) -> bool:
    """Whether two results (B, K, H, W) are the same within :data:`TOLERANCE`."""
    known = torch.isfinite(reference)
    reference, values = reference[known], values[known]
    difference = (values - reference).square().mean().sqrt()
    return not len(reference) or bool(difference <= TOLERANCE * reference.std(correction=0) + 1e-6)


class Prepared:
    """A network made ready for inference; call it like the network.

    On the first call the middle of one window is computed in plain float32 and in the fast way; where the two do not agree, the
    fast way is given up, step by step.

    Attributes
    ----------
    precision : str
        The number format in use; known after the first call.
    """

    def __init__(
        self,
        module: nn.Module,
        device: torch.device,
        precision: str = "auto",
        progress: Progress | None = None,
        agree: Callable[[torch.Tensor, torch.Tensor], bool] = agrees,
    ):
        self.device = device
        self.module = module.to(device).eval()
        self.precision = fast_precision(device) if precision == "auto" else precision
        if self.precision not in PRECISIONS:
            raise InputError(
                "The precision {found} is not known; {expected} are.", found=precision, expected=", ".join(["auto", *PRECISIONS])
            )
        self._automatic = precision == "auto"
        self._progress = progress or Progress()
        self._agree = agree
        self._settled = False

    @torch.inference_mode()
    def __call__(self, values: torch.Tensor) -> torch.Tensor:
        """Return the network's result for ``values`` (B, C, H, W), float32, on the device."""
        if not self._settled:
            self._settle(values)
            self._settled = True
        return self._run(self.module, values, self.precision)

    def _run(self, module: nn.Module, values: torch.Tensor, precision: str) -> torch.Tensor:
        with torch.autocast(self.device.type, dtype=PRECISIONS[precision], enabled=precision != "float32"):
            return module(values)

    def _settle(self, values: torch.Tensor) -> None:
        fullest = torch.isfinite(values).sum(dim=(1, 2, 3)).argmax()
        top, left = (max(size - _SAMPLE, 0) // 2 for size in values.shape[2:])
        sample = values[fullest : fullest + 1, :, top : top + _SAMPLE, left : left + _SAMPLE]
        pairs, reference = _trace(self.module, sample)
        folded = _fold(self.module, pairs).to(memory_format=torch.channels_last)
        if not self._automatic:
            self.module = folded
            if not self._agree(reference, self._run(folded, sample, self.precision)):
                self._progress.warn("Results in {precision} differ from those in float32.", precision=self.precision)
            return
        for precision in dict.fromkeys((self.precision, "float32")):
            if self._agree(reference, self._run(folded, sample, precision)):
                self.module, self.precision = folded, precision
                return
            self._progress.log("The fast way in {precision} was given up: it differs from plain float32.", precision=precision)
        self.precision = "float32"


def prepare(module: nn.Module, device: torch.device, precision: str = "auto", progress: Progress | None = None, **options) -> Prepared:
    """Make a network ready for fast inference: evaluation mode, channels last, folded batch normalisation, autocast.

    Parameters
    ----------
    module : torch.nn.Module
        Called with ``values`` (B, C, H, W), float32.
    device : torch.device
    precision : str
        ``"auto"``, ``"float32"``, ``"bfloat16"`` or ``"float16"``. Automatic is bfloat16 on CPUs with AVX-512 BF16 or AMX, and
        bfloat16 or float16 on CUDA; float32 where that disagrees with float32 by more than :data:`TOLERANCE`.
    progress : Progress, optional
        Told when the fast way is given up.
    **options
        ``agree(reference, values)`` in place of :func:`agrees`.
    """
    return Prepared(module, device, precision, progress, **options)


def _trace(module: nn.Module, sample: torch.Tensor) -> tuple[dict[str, str], torch.Tensor]:
    """Run a module once; return which convolution feeds each batch normalisation, by name, and the result."""
    names = {part: name for name, part in module.named_modules()}
    pairs: dict[str, str] = {}
    last: list = [None, None]

    def after_convolution(part, inputs, output) -> None:
        last[:] = part, output

    def before_normalisation(part, inputs) -> None:
        if inputs[0] is last[1]:
            pairs[names[part]] = names[last[0]]

    hooks = [
        part.register_forward_hook(after_convolution)
        if isinstance(part, nn.Conv2d)
        else part.register_forward_pre_hook(before_normalisation)
        for part in names
        if isinstance(part, (nn.Conv2d, nn.BatchNorm2d))
    ]
    try:
        return pairs, module(sample)
    finally:
        for hook in hooks:
            hook.remove()


def _fold(module: nn.Module, pairs: dict[str, str]) -> nn.Module:
    """Return a copy with batch normalisations folded into the convolutions before them."""
    module = copy.deepcopy(module)
    for normalisation, convolution in pairs.items():
        normalise = module.get_submodule(normalisation)
        _replace(module, convolution, fuse_conv_bn_eval(module.get_submodule(convolution), normalise))
        _replace(module, normalisation, getattr(normalise, "act", None) or nn.Identity())  # timm's normalise and activate
    return module


def _replace(module: nn.Module, name: str, part: nn.Module) -> None:
    parent, _, child = name.rpartition(".")
    setattr(module.get_submodule(parent), child, part)
