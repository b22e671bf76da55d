# The twin of build/test for Windows. Needs Node.js 20 and Chrome or Edge (or COURSEFORGE_BROWSER).
$ErrorActionPreference = 'Stop'
Set-Location (Split-Path $PSScriptRoot)
$failed = 0
dotnet restore CourseForge.sln --locked-mode
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
dotnet test tests/CourseForge.Tests -v quiet
if ($LASTEXITCODE -ne 0) { $failed++ }
npm ci --prefix tests/browser --no-audit --no-fund
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
node --test (Get-ChildItem tests/player/*.test.mjs)
if ($LASTEXITCODE -ne 0) { $failed++ }
dotnet publish src/CourseForge.Cli -c Release -r win-x64 --self-contained false -p:PublishReadyToRun=true -o artifacts/tool -v quiet
./artifacts/tool/courseforge.exe build curricula/human-trafficking --format scorm12,web --out artifacts/test-packages --loose
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
$env:COURSEFORGE_TOOL = Resolve-Path artifacts/tool/courseforge.exe
$env:COURSEFORGE_DIST = Resolve-Path artifacts/test-packages
node --test (Get-ChildItem tests/browser/*.test.mjs)
if ($LASTEXITCODE -ne 0) { $failed++ }
if ($failed -gt 0) { Write-Host "$failed of 3 test runners failed"; exit 1 }
Write-Host 'All test runners passed'
