# Shared by build/demo and build/test. Every step does nothing, and says nothing, when there is nothing to do.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE=true
log_folder=artifacts/logs
mkdir -p "$log_folder"

say() { printf '%s\n' "$*" >&2; }

fail() {
  say "error: $*"
  exit 1
}

# Runs a command with its output in a log; shows the log only when the command fails.
quietly() {
  local name=$1
  shift
  if ! "$@" >"$log_folder/$name.log" 2>&1; then
    tail -n 60 "$log_folder/$name.log" >&2
    fail "$name failed; the whole output is in $log_folder/$name.log"
  fi
}

need_dotnet() {
  command -v dotnet >/dev/null 2>&1 || fail "the .NET 10 SDK is not installed. Get it from https://dotnet.microsoft.com/download/dotnet/10.0 and run this again."
  dotnet --version >/dev/null 2>&1 || fail "no .NET 10 SDK was found (global.json asks for 10.0.100 or later). Get it from https://dotnet.microsoft.com/download/dotnet/10.0 and run this again."
}

# Installs Debian packages when that is possible without asking; says what to install otherwise.
apt_install() {
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    say "Installing $* ..."
    quietly apt-update apt-get update -qq
    quietly apt-install env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"
  else
    fail "$* is needed and not installed. Install it with your system's package manager and run this again."
  fi
}

# The first of these packages that this system has, or the last one's name.
first_package() {
  local name
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then quietly apt-update apt-get update -qq; fi
  for name in "$@"; do
    if apt-cache show "$name" >/dev/null 2>&1; then break; fi
  done
  printf '%s' "$name"
}

# The headless shell is Chromium without windows: it prints the same and needs half the time.
find_browser() {
  local candidate
  for candidate in "${COURSEFORGE_BROWSER:-}" chromium-headless-shell chrome-headless-shell chromium chromium-browser google-chrome google-chrome-stable microsoft-edge \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"; do
    if [ -n "$candidate" ] && command -v "$candidate" >/dev/null 2>&1; then
      command -v "$candidate"
      return
    fi
  done
}

need_browser() {
  [ -n "$(find_browser)" ] || apt_install "$(first_package chromium-headless-shell chromium)"
  COURSEFORGE_BROWSER=$(find_browser)
  [ -n "$COURSEFORGE_BROWSER" ] || fail "no Chromium, Chrome or Edge was found. Install one, or set COURSEFORGE_BROWSER to its path."
  export COURSEFORGE_BROWSER
}

# Reads the PDFs that the tests print.
need_poppler() {
  command -v pdftotext >/dev/null 2>&1 || apt_install poppler-utils
}

need_node() {
  command -v npm >/dev/null 2>&1 || apt_install nodejs npm
  node -e 'process.exit(Number(process.versions.node.split(".")[0]) >= 20 ? 0 : 1)' ||
    fail "Node.js 20 or later is needed for the browser tests; found $(node --version)."
}

# Fonts, icons and search, which others make: fetched as the lock file says and made fit, only when the lock or what is made of it
# changed since the last time. Where there is no Node.js and none can be installed, or no registry answers, the tool is built without
# them, and says so in --version.
need_parts() {
  local folder=artifacts/parts work=artifacts/parts-work stamp
  stamp=$(cat src/CourseForge.Parts/*.json build/make-parts.mjs | cksum)
  if has_parts && [ "$(cat "$work/made" 2>/dev/null)" = "$stamp" ]; then return; fi
  if ! command -v npm >/dev/null 2>&1 && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    (apt_install nodejs npm) || true
  fi
  if ! command -v npm >/dev/null 2>&1; then
    say "note: Node.js is not installed, so courseforge is built without fonts, icons and search."
    rm -rf "$folder"
    return
  fi
  say "Fetching fonts, icons and search ..."
  mkdir -p "$work"
  cp src/CourseForge.Parts/package.json src/CourseForge.Parts/package-lock.json "$work/"
  if npm ci --prefix "$work" --no-audit --no-fund --loglevel=error >"$log_folder/parts.log" 2>&1 &&
    node build/make-parts.mjs "$work/node_modules" "$folder" >>"$log_folder/parts.log" 2>&1; then
    printf '%s' "$stamp" >"$work/made"
  else
    say "note: fonts, icons and search could not be made ($log_folder/parts.log says why); courseforge is built without them."
    rm -rf "$folder"
  fi
}

# npm packages of the browser tests: only when the lock file changed since the last time.
need_browser_packages() {
  local folder=tests/browser
  if ! cmp -s "$folder/package-lock.json" "$folder/node_modules/.courseforge-lock"; then
    say "Installing the browser tests' packages ..."
    quietly npm-ci npm ci --prefix "$folder" --no-audit --no-fund --loglevel=error
    cp "$folder/package-lock.json" "$folder/node_modules/.courseforge-lock"
  fi
}

# npm packages of the editor tests, in the same way.
need_editor_packages() {
  local folder=tests/editor
  if ! cmp -s "$folder/package-lock.json" "$folder/node_modules/.courseforge-lock"; then
    say "Installing the editor tests' packages ..."
    quietly npm-ci-editor npm ci --prefix "$folder" --no-audit --no-fund --loglevel=error
    cp "$folder/package-lock.json" "$folder/node_modules/.courseforge-lock"
  fi
}

# The editor that drives the language server in the tests.
need_neovim() {
  command -v nvim >/dev/null 2>&1 || apt_install neovim
}

# The extension for Visual Studio Code, packed: only when something of it is newer. What it takes from npm is installed beside it in
# artifacts, so that its folder holds nothing but what is written.
need_extension() {
  local folder=editors/vscode work=artifacts/vscode package=artifacts/courseforge.vsix
  if [ -e "$package" ] && [ -z "$(find "$folder" build/common.sh -newer "$package" -print -quit)" ]; then return; fi
  mkdir -p "$work"
  find "$work" -mindepth 1 -maxdepth 1 ! -name node_modules -exec rm -rf {} +
  cp -R "$folder/." "$work/"
  if ! cmp -s "$work/package-lock.json" "$work/node_modules/.courseforge-lock"; then
    say "Installing what the extension is made with ..."
    quietly npm-ci-vscode npm ci --prefix "$work" --no-audit --no-fund --loglevel=error
    cp "$work/package-lock.json" "$work/node_modules/.courseforge-lock"
  fi
  say "Packing the extension for Visual Studio Code ..."
  (cd "$work" && npm ls --omit=dev --all --parseable 2>/dev/null | grep node_modules | sort | while read -r dependency; do
    printf '%s\n\n' "${dependency##*node_modules/}"
    cat "$dependency"/[Ll][Ii][Cc][Ee][Nn][SsCc][Ee]*
    printf '\n\n'
  done >THIRD-PARTY-NOTICES.txt)
  (cd "$work" && quietly_here ../logs/vscode.log npm run --silent package -- --out ../courseforge.vsix)
}

# The same as quietly, for a command that runs in another folder.
quietly_here() {
  local log=$1
  shift
  if ! "$@" >"$log" 2>&1; then
    tail -n 60 "$log" >&2
    fail "$1 failed"
  fi
}

# The tests, compiled as the tool is, so that what both are made of is compiled once.
build_tests() {
  need_packages
  need_parts
  dotnet build tests/CourseForge.Tests -c Release --no-restore -v quiet
}

runtime_id() {
  local os machine
  case "$(uname -s)" in
    Darwin) os=osx ;;
    Linux) if [ -e /etc/alpine-release ]; then os=linux-musl; else os=linux; fi ;;
    *) os=win ;;
  esac
  case "$(uname -m)" in
    arm64 | aarch64) machine=arm64 ;;
    *) machine=x64 ;;
  esac
  printf '%s-%s' "$os" "$machine"
}

# Packages, exactly those of the lock files: only when one of these files changed since the last time. (A restore for one runtime,
# as publish makes it, then takes the same ones from the folder where they are kept.)
need_packages() {
  local stamp=artifacts/.restored
  if [ -e "$stamp" ] && [ -z "$(find . \( -name packages.lock.json -o -name '*.csproj' -o -name 'Directory.*.props' -o -name global.json \) \
    -newer "$stamp" -not -path '*/node_modules/*' -not -path './artifacts/*' -print -quit)" ]; then
    return
  fi

  quietly restore dotnet restore CourseForge.sln --locked-mode
  touch "$stamp"
}

# Says whether programs can be linked here; installs a linker where that needs no question.
need_linker() {
  command -v clang >/dev/null 2>&1 || command -v gcc >/dev/null 2>&1 && return
  [ "$(uname -s)" = Linux ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 || return 1
  # Where it cannot be installed either, the tool is built without it.
  (apt_install gcc libc6-dev zlib1g-dev) || return 1
}

# Publishes the tool into a folder, with the properties that follow.
publish_tool() {
  local folder=$1
  shift
  need_packages
  need_parts
  rm -rf "$folder"
  mkdir -p "$folder"
  has_parts || touch "$folder/.without-parts"
  dotnet publish src/CourseForge.Cli -c Release -r "$(runtime_id)" -p:DebugType=none -o "$folder" "$@" >"$log_folder/publish.log" 2>&1
}

has_parts() { [ -e artifacts/parts/assets/search-engine.js ]; }

# Is nothing of the tool newer than what was built of it? What was built without fonts, icons and search is not what is wanted once
# they are there.
is_built() {
  [ -x "$1/courseforge" ] && [ -e "$1/.built" ] && { [ ! -e "$1/.without-parts" ] || ! has_parts; } &&
    [ -z "$(find src templates build/make-parts.mjs docs/diagnostics/examples.json Directory.Build.props Directory.Packages.props global.json -newer "$1/.built" -not -path '*/node_modules/*' -print -quit 2>/dev/null)" ]
}

# The tool as users get it: one native program that needs no .NET. Without a linker, compiled ahead of time (ReadyToRun), which starts
# more slowly. Sets $tool.
need_tool() {
  local folder=artifacts/tool
  tool=$root/$folder/courseforge
  need_parts
  ! is_built "$folder" || return 0

  if need_linker; then
    say "Building courseforge, a native program: about two minutes ..."
    if publish_tool "$folder" -p:PublishAot=true; then
      rm -f "$folder"/*.dbg
      touch "$folder/.built"
      return
    fi
    cp "$log_folder/publish.log" "$log_folder/publish-native.log"
    say "note: no native program could be made ($log_folder/publish-native.log says why); building one that needs .NET and starts more slowly."
  else
    say "note: there is no linker (clang or gcc), so courseforge is built to need .NET and starts more slowly."
  fi
  need_managed_tool "$folder"
}

# The tool for a machine with .NET, compiled ahead of time where the compiler for that can be restored.
need_managed_tool() {
  local folder=$1
  ! is_built "$folder" || return 0
  say "Building courseforge ..."
  if ! publish_tool "$folder" --self-contained false -p:PublishReadyToRun=true; then
    grep -qi crossgen "$log_folder/publish.log" || {
      tail -n 60 "$log_folder/publish.log" >&2
      fail "publish failed; the whole output is in $log_folder/publish.log"
    }
    say "note: the ahead-of-time compiler could not be restored; building without it. The tool will start still more slowly."
    publish_tool "$folder" --self-contained false || fail "publish failed; the whole output is in $log_folder/publish.log"
  fi
  touch "$folder/.built"
}
