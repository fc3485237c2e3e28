"""Deep Geology: spatial deep learning for geologists, in QGIS."""


def classFactory(iface):
    """Make the plugin; called by QGIS when it loads the package."""
    from .plugin.main import DeepGeologyPlugin

    return DeepGeologyPlugin(iface)
