#!/bin/sh
# Runs the tests, or the given command, with the QGIS 3.40 of Debian 13 ("trixie") in a chroot. Needs root and debootstrap.
#
#   tests/tools/qgis340.sh                          the whole default test run
#   tests/tools/qgis340.sh python3 -m pytest -k x   another command, started in the checkout
#
# DEEPGEOLOGY_TRIXIE     where the Debian 13 root is kept between runs (default /var/cache/deepgeology-trixie, 5 GB)
# DEBIAN_MIRROR          where its packages come from (default: where this machine's come from)
#
# The checkout is seen through an overlay, so nothing that a test writes reaches it. All mounts live in a mount namespace of
# their own and vanish with it, however the run ends.
set -eu

root=${DEEPGEOLOGY_TRIXIE:-/var/cache/deepgeology-trixie}
mirror=${DEBIAN_MIRROR:-$(apt-get indextargets --format '$(REPO_URI)' 'Component: main' | grep -m1 'debian/*$')}
checkout=$(cd "$(dirname "$0")/../.." && pwd)
shared=${DEEPGEOLOGY_SHARED:-$checkout/../shared}
packages="qgis python3-qgis qgis-providers gdal-bin python3-gdal python3-torch python3-torchvision python3-safetensors
 python3-filelock python3-fsspec python3-requests python3-yaml python3-geopandas python3-shapely python3-sklearn python3-scipy python3-matplotlib python3-pytest
 python3-hypothesis python3-tqdm python3-pip python3-venv make git xvfb xauth"
wheels="timm segmentation-models-pytorch huggingface-hub<1" # not packaged by Debian; pure Python

[ "$(id -u)" = 0 ] || { echo "qgis340.sh: a chroot needs root." >&2; exit 1; }

if [ "${DEEPGEOLOGY_IN_NAMESPACE:-}" != yes ]; then
    exec env DEEPGEOLOGY_IN_NAMESPACE=yes unshare --mount --propagation private "$0" "$@"
fi

if [ ! -e "$root/etc/debian_version" ]; then
    command -v debootstrap >/dev/null || { echo "qgis340.sh: apt install debootstrap first." >&2; exit 1; }
    debootstrap --variant=minbase --include=ca-certificates trixie "$root.new" "$mirror"
    mv "$root.new" "$root"
fi
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
mount -t tmpfs tmpfs "$root/tmp"
cp -L /etc/resolv.conf "$root/etc/resolv.conf"

stamp=$root/var/lib/deepgeology-packages
if [ "$(cat "$stamp" 2>/dev/null)" != "$packages $wheels" ]; then
    echo "deb $mirror trixie main" > "$root/etc/apt/sources.list"
    chroot "$root" sh -c "apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends $(echo $packages)"
    mkdir -p "$root/tmp/wheels"
    # Fetched out here, where pip is configured for this machine.
    python3 -m pip download --quiet --no-deps --dest "$root/tmp/wheels" $wheels
    chroot "$root" sh -c "python3 -m pip install --quiet --break-system-packages --no-index --no-deps /tmp/wheels/*"
    echo "$packages $wheels" > "$stamp"
fi

mkdir -p "$root/srv/deepgeology/main" "$root/srv/deepgeology/shared" "$root/tmp/overlay/upper" "$root/tmp/overlay/work"
mount -t overlay overlay -o "lowerdir=$checkout,upperdir=$root/tmp/overlay/upper,workdir=$root/tmp/overlay/work" "$root/srv/deepgeology/main"
if [ -d "$shared" ]; then
    mount --bind "$shared" "$root/srv/deepgeology/shared"
    mount -o remount,bind,ro "$root/srv/deepgeology/shared"
fi

[ $# -gt 0 ] || set -- python3 -m pytest
# Debian builds torch without libuv, which torchrun would take.
# Not exec: the namespace, and with it every mount, ends when this shell does.
chroot "$root" /usr/bin/env -i HOME=/root USER=root LANG=C.UTF-8 PATH=/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    QT_QPA_PLATFORM=offscreen OMP_NUM_THREADS="${OMP_NUM_THREADS:-}" PYTHONDONTWRITEBYTECODE=1 USE_LIBUV=0 \
    sh -c 'cd /srv/deepgeology/main && [ -n "$OMP_NUM_THREADS" ] || unset OMP_NUM_THREADS; git config --global --add safe.directory "*"; exec "$@"' sh "$@"
