#!/usr/bin/env bash
# Prints the path of a Chromium for browser tests and screenshots. With --install, and as root on Debian or Ubuntu, puts
# one there first, together with the fonts and tools that looking at pages needs; otherwise says what is missing.
set -u

find_chromium() {
  local name
  if [ -n "${CHROMIUM_PATH:-}" ] && [ -x "$CHROMIUM_PATH" ]; then
    echo "$CHROMIUM_PATH"
    return 0
  fi
  # The shell draws the same pages without the browser around them, in half the time.
  for name in chromium-headless-shell chromium chromium-browser google-chrome-stable google-chrome; do
    command -v "$name" && return 0
  done
  return 1
}

has_chinese_font() { command -v fc-list >/dev/null && [ -n "$(fc-list :lang=zh family | head -1)" ]; }

missing() {
  find_chromium >/dev/null || echo chromium
  has_chinese_font || echo fonts-noto-cjk fontconfig
  command -v pdftoppm >/dev/null || echo poppler-utils
}

# The packages by the names that this system has them under; at the last try the whole browser, which is everywhere.
packages() {
  local name
  for name in "$@"; do
    if [ "$name" = chromium ] && [ "$try" -lt 3 ] && [ -n "$(apt-cache madison chromium-headless-shell)" ]; then name=chromium-headless-shell; fi
    echo "$name"
  done
}

install() {
  local try
  for try in 1 2 3; do
    # A mirror that is being updated answers with a mismatch for a while.
    apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $(packages "$@") && return 0
    sleep $((try * 5))
  done
  return 1
}

wanted=$(missing | tr '\n' ' ')
if [ -n "$wanted" ] && [ "${1:-}" = --install ]; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    # shellcheck disable=SC2086
    install $wanted >&2
  else
    echo "Not here, and not root on Debian, so not installed: $wanted" >&2
  fi
fi
find_chromium || { echo 'No Chromium was found. Install one, or set CHROMIUM_PATH.' >&2; exit 1; }
