#!/bin/sh
# Puts a built hub on this machine, or a newer one beside the one that runs, and changes over.
#
#   install.sh FOLDER VERSION          as root; FOLDER is what the builder made
#   ROOT=DIR install.sh FOLDER VERSION lays the files below DIR and starts nothing
#
# Versions lie side by side, because a process that runs reads its own files again and again. The
# processes are changed one after the other: while one starts anew, the other answers.
set -eu

root=${ROOT:-}
ports=${PORTS:-8765 8766}
patience_s=${PATIENCE_S:-120}
here=$(cd "$(dirname "$0")" && pwd)
home=$root/usr/lib/agent-console-hub
etc=$root/etc/agent-console-hub

fail() {
    echo "install.sh: $*" >&2
    exit 1
}

[ $# -eq 2 ] || fail "give the built folder and its version"
built=$1
version=$2
[ -x "$built/agent-console-hub" ] || fail "there is no agent-console-hub in $built"
case $version in
    *[!0-9.]* | "" | .*) fail "a version is written as 1.2.3" ;;
esac

lay() {
    rm -rf "$home/$version.new"
    mkdir -p "$home" "$etc"
    cp -a "$built" "$home/$version.new"
    install -m 644 "$here/agent-console-hub@.service" "$home/$version.new/"
    rm -rf "${home:?}/$version"
    mv "$home/$version.new" "$home/$version"
    install -D -m 644 "$here/sysusers.conf" "$root/usr/lib/sysusers.d/agent-console-hub.conf"
    [ -e "$etc/hub.conf" ] || install -m 640 "$here/hub.conf" "$etc/hub.conf"
}

# Lets version $1 be the one that is started next, by the unit it came with.
point() {
    ln -sfn "$1" "$home/current.new"
    mv -T "$home/current.new" "$home/current"
    install -D -m 644 "$home/$1/agent-console-hub@.service" \
        "$root/usr/lib/systemd/system/agent-console-hub@.service"
    [ -n "$root" ] || systemctl daemon-reload
}

# Reads hub.conf as systemd does: a value goes to the end of its line, blanks and all.
as_hub() {
    (
        while IFS= read -r line || [ -n "$line" ]; do
            name=${line%%=*}
            value=${line#*=}
            case $name in "$line" | "" | *[!A-Za-z0-9_]*) continue ;; esac
            case $value in
                \"*\") value=${value#\"} value=${value%\"} ;;
                \'*\') value=${value#\'} value=${value%\'} ;;
            esac
            export "$name=$value"
        done <"$etc/hub.conf"
        runuser -u agent-console-hub -- "$@" --database "${HUB_DATABASE:-}"
    )
}

is_ready() {
    waited=0
    until curl -fsS -o /dev/null "http://127.0.0.1:$1/ready"; do
        waited=$((waited + 1))
        [ "$waited" -lt "$patience_s" ] || return 1
        sleep 1
    done
}

change_over() {
    changed=
    for port in $ports; do
        changed="$port $changed"
        systemctl restart "agent-console-hub@$port"
        is_ready "$port" || return 1
        echo "port $port answers with $version"
    done
}

command -v curl >/dev/null || fail "curl is needed, to see when a process is ready"
before=$(readlink "$home/current" 2>/dev/null || true)
[ "$before" != "$version" ] || fail "$version runs already"
lay
if [ -n "$root" ]; then
    point "$version"
    exit 0
fi

systemd-sysusers
chgrp -R agent-console-hub "$etc"
if [ -z "$before" ]; then
    point "$version"
    echo "Set the database in $etc/hub.conf, then: systemctl enable --now $(
        for port in $ports; do printf 'agent-console-hub@%s ' "$port"; done)"
    exit 0
fi

plan=$(as_hub "$home/$version/agent-console-hub" hub migrate --dry-run --json) ||
    fail "the database was not changed; $before goes on"
case $plan in
    *'"older_hubs_go_on": true'*) ;;
    *) fail "$before cannot work beside $version: stop it, then start $version (see hub migrate)" ;;
esac
as_hub "$home/$version/agent-console-hub" hub migrate
point "$version"
if ! change_over; then
    failed=$port
    point "$before"
    for port in $changed; do # the one that does not answer first
        systemctl restart "agent-console-hub@$port"
        is_ready "$port" || fail "port $port does not become ready with $before either"
    done
    fail "$version does not become ready on port $failed; $before runs again"
fi
echo "$version runs. $before lies in $home/$before: remove it when you will not go back."
