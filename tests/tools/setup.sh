#!/usr/bin/env bash
# Install what the checkout needs on Debian (QGIS, the Python environment of the plugin, the tools of the tests) and print the
# interpreter to use. What is there already is used: DEEPGEOLOGY_PYTHON, or an environment that the plugin made before.
set -euo pipefail
cd "$(dirname "$0")/../.."

packages=(make git qgis python3-qgis qgis-providers python3-gdal gdal-bin python3-venv python3-pip qttools5-dev-tools)
missing=()
for package in "${packages[@]}"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ]; then
    as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        as_root=(sudo -n)
        if ! sudo -n true 2>/dev/null; then
            echo "Missing packages: ${missing[*]}. Install them, then run this again: sudo apt-get install ${missing[*]}" >&2
            exit 1
        fi
    fi
    echo "Installing ${missing[*]}" >&2
    "${as_root[@]}" apt-get update -qq >&2
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
fi

python=${DEEPGEOLOGY_PYTHON:-}
if [ -z "$python" ]; then
    # One line says that all is well, a second one that it is out of date.
    if ! status=$(/usr/bin/python3 . environment status) || [ "$(wc -l <<<"$status")" -gt 1 ]; then
        /usr/bin/python3 . environment create >&2
    fi
    python=$(/usr/bin/python3 . environment python)
fi
numpy=$("$python" -c 'import numpy; print(numpy.__version__)') # held: a newer one does not fit the GDAL of the distribution
"$python" -m pip install --quiet --disable-pip-version-check --no-input -r tests/tools/requirements.txt "numpy==$numpy" >&2
echo "$python"
