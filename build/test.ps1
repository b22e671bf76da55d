# The twin of build/test for Windows. Needs Node.js 20 and Chrome or Edge (or COURSEFORGE_BROWSER).
# -Fast: what matters while you work, as build/test --fast.
param([switch]$Fast)
$ErrorActionPreference = 'Stop'
Set-Location (Split-Path $PSScriptRoot)
. "$PSScriptRoot/common.ps1"
$failed = 0
# Fonts, icons and search, which others make; without Node.js the tool is built without them, and says so in --version.
if (Get-Command npm -ErrorAction SilentlyContinue) {
    New-Item -ItemType Directory -Force artifacts/parts-work | Out-Null
    Copy-Item src/CourseForge.Parts/package.json, src/CourseForge.Parts/package-lock.json artifacts/parts-work
    npm ci --prefix artifacts/parts-work --no-audit --no-fund --loglevel=error
    if ($LASTEXITCODE -eq 0) { node build/make-parts.mjs artifacts/parts-work/node_modules artifacts/parts }
} else {
    Write-Host 'note: Node.js is not installed, so courseforge is built without fonts, icons and search.'
}
dotnet restore CourseForge.sln --locked-mode -v quiet
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
$filter = if ($Fast) { @('--filter', 'Speed!=Slow') } else { @() }
dotnet test tests/CourseForge.Tests --no-restore -v quiet @filter
if ($LASTEXITCODE -ne 0) { $failed++ }
npm ci --prefix tests/browser --no-audit --no-fund
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
dotnet tool restore
dotnet csharpier check .
$formatted = $LASTEXITCODE -eq 0
node tests/browser/node_modules/prettier/bin/prettier.cjs --check .
if (-not $formatted -or $LASTEXITCODE -ne 0) {
    Write-Host 'To mend the format: dotnet csharpier format . ; tests\browser\node_modules\.bin\prettier --write .'
    $failed++
}
node --test (Get-ChildItem tests/player/*.test.mjs)
if ($LASTEXITCODE -ne 0) { $failed++ }
Publish-Tool
./artifacts/tool/courseforge.exe build curricula/human-trafficking --course first-response --format scorm12,scorm2004-3,scorm2004-4,cmi5,web --out artifacts/test-packages --loose
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
$env:COURSEFORGE_TOOL = Resolve-Path artifacts/tool/courseforge.exe
$env:COURSEFORGE_DIST = Resolve-Path artifacts/test-packages
if (-not $Fast) {
    # Neovim's stories are for Linux; the protocol is tested here, too.
    npm ci --prefix tests/editor --no-audit --no-fund
    if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
    node --test tests/editor/protocol.test.mjs
    if ($LASTEXITCODE -ne 0) { $failed++ }
}
$stories = if ($Fast) { @('tests/browser/types.test.mjs', 'tests/browser/lms-trouble.test.mjs') } else { Get-ChildItem tests/browser/*.test.mjs }
node --test $stories
if ($LASTEXITCODE -ne 0) { $failed++ }
if ($failed -gt 0) { Write-Host "$failed of 5 test runners failed"; exit 1 }
Write-Host 'All test runners passed'
