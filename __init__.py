"""Deep Geology: spatial deep learning for geologists, in QGIS."""


def classFactory(iface):  # noqa: N802 - the name that QGIS looks for
    """Make the plugin; called by QGIS when it loads the package."""
    from .plugin.main import DeepGeologyPlugin

    return DeepGeologyPlugin(iface)
