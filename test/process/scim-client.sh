#!/bin/sh
# A directory as RFC 7644 has it, by curl alone and with nothing of this product's code: scim-client.sh BASE, the token in
# SCIM_TOKEN. Prints one line a step: its name, the status, the body.
set -eu
base=$1
users=/Users
core=urn:ietf:params:scim:schemas:core:2.0:User
enterprise=urn:ietf:params:scim:schemas:extension:enterprise:2.0:User
patch=urn:ietf:params:scim:api:messages:2.0:PatchOp

call() { # NAME METHOD PATH [BODY]
  name=$1 method=$2 path=$3
  shift 3
  if [ $# -gt 0 ]; then set -- --data-binary "$1"; fi
  answer=$(curl -sS -X "$method" "$base$path" -w '\n%{http_code}' \
    -H "Authorization: Bearer $SCIM_TOKEN" -H 'Content-Type: application/scim+json' -H 'Accept: application/scim+json' "$@")
  status=$(printf '%s' "$answer" | tail -n 1)
  body=$(printf '%s' "$answer" | sed '$d' | tr -d '\n')
  printf '%s %s %s\n' "$name" "$status" "$body"
}
id_in() { sed -n 's/.*"id":"\([^"]*\)".*/\1/p'; }
named='filter=userName%20eq%20%22suqing%22'
user="{\"schemas\":[\"$core\",\"$enterprise\"],\"userName\":\"suqing\",\"displayName\":\"苏晴\",\"name\":{\"formatted\":\"Su Qing\"},\"active\":true,\"$enterprise\":{\"department\":\"990101-zj\"}}"
active() { printf '{"schemas":["%s"],"Operations":[{"op":"replace","path":"active","value":%s}]}' "$patch" "$1"; }

call config GET /ServiceProviderConfig
printf 'unauthorised %s\n' "$(curl -sS -o /dev/null -w '%{http_code}' "$base$users")"
call absent GET "$users?$named"
created=$(call created POST "$users" "$user")
printf '%s\n' "$created"
id=$(printf '%s' "$created" | id_in)
call taken POST "$users" "$user"
call found GET "$users?$named"
call moved PATCH "$users/$id" "{\"schemas\":[\"$patch\"],\"Operations\":[{\"op\":\"replace\",\"path\":\"$enterprise:department\",\"value\":\"990101-jy\"}]}"
call deactivated PATCH "$users/$id" "$(active false)"
call reactivated PATCH "$users/$id" "$(active true)"
call deleted DELETE "$users/$id"
call gone GET "$users/$id"
call unknown GET "$users/99-nobody-at-all"
