"""The help of an algorithm, made from its declaration: for the dialog as HTML, for the manual as Markdown."""

from __future__ import annotations

import html
import re

from .parameters import Choice, Integer, Parameter, Switch
from .translation import tr

_DOI = re.compile(r"doi:(10\.\S+[^\s.,;)])")


def help_of(parameter: Parameter) -> str:
    """Return the help of one parameter, with what happens when it is left empty."""
    text = parameter.help
    if parameter.empty:
        text += " " + tr("Left empty: {consequence}").format(consequence=parameter.empty)
    elif parameter.is_output and parameter.optional:
        text += " " + tr("Left empty: it is not written.")
    return text


def short_help(declaration) -> str:
    """Return the help panel of the dialog, as HTML."""
    basic = [parameter for parameter in declaration.parameters if not parameter.is_output and not parameter.advanced]
    advanced = [parameter for parameter in declaration.parameters if not parameter.is_output and parameter.advanced]
    outputs = [parameter for parameter in declaration.parameters if parameter.is_output]
    parts = [f"<p>{html.escape(paragraph)}</p>" for paragraph in declaration.summary.split("\n")]
    if declaration.example:
        parts += [f"<p><b>{tr('Example')}.</b> {html.escape(declaration.example)}</p>"]
    for heading, entries in ((tr("Inputs"), basic), (tr("Outputs"), outputs), (tr("Advanced parameters"), advanced)):
        if entries:
            parts.append(f"<h3>{heading}</h3>")
            parts += [f"<p><b>{html.escape(entry.title)}</b><br/>{html.escape(help_of(entry))}</p>" for entry in entries]
    if declaration.results:
        parts.append(f"<h3>{tr('Values for scripts and models')}</h3>")
        parts += [f"<p><b>{html.escape(result.key)}</b>: {html.escape(result.help)}</p>" for result in declaration.results]
    if declaration.references:
        parts.append(f"<h3>{tr('References')}</h3>")
        parts += [f"<p>{_linked(html.escape(reference))}</p>" for reference in declaration.references]
    return "".join(parts)


def page(algorithm) -> str:
    """Return the algorithm's page of the manual, as Markdown."""
    declaration = algorithm.declaration
    lines = [f"# {declaration.label}", "", f"`deepgeology:{algorithm.name()}`", ""]
    lines += [paragraph + "\n" for paragraph in declaration.summary.split("\n")]
    if declaration.example:
        lines += [f"**{tr('Example')}.** {declaration.example}", ""]
    for heading, outputs in ((tr("Inputs"), False), (tr("Outputs"), True)):
        entries = [parameter for parameter in declaration.parameters if parameter.is_output is outputs]
        if not entries and not (outputs and declaration.results):
            continue
        lines += [f"## {heading}", "", f"| {tr('Key')} | {tr('Label')} | {tr('Default')} | {tr('Meaning')} |", "|---|---|---|---|"]
        for entry in entries:
            title = f"{entry.title} ({tr('advanced')})" if entry.advanced else entry.title
            lines.append(f"| `{entry.key}` | {title} | {_default(entry)} | {help_of(entry)}{_allowed(entry)} |")
        if outputs:
            lines += [f"| `{result.key}` | {result.label} | | {result.help} |" for result in declaration.results]
        lines.append("")
    if declaration.references:
        lines += [f"## {tr('References')}", ""]
        lines += ["- " + _DOI.sub(r"[doi:\1](https://doi.org/\1)", reference) for reference in declaration.references]
        lines.append("")
    return "\n".join(lines)


def _default(parameter: Parameter) -> str:
    if parameter.default is None:
        return tr("empty") if parameter.optional else tr("required")
    return f"`{parameter.default}`"


def _allowed(parameter: Parameter) -> str:
    if isinstance(parameter, Choice):
        return " " + tr("One of {names}.").format(names=", ".join(f"`{name}`" for name in parameter.options))
    if isinstance(parameter, Integer) and not isinstance(parameter, Switch):
        low, high = parameter.minimum, parameter.maximum
        if low is not None and high is not None:
            return " " + tr("From {low} to {high}.").format(low=low, high=high)
        if low is not None:
            return " " + tr("At least {low}.").format(low=low)
    return ""


def _linked(text: str) -> str:
    return _DOI.sub(r'<a href="https://doi.org/\1">doi:\1</a>', text)
