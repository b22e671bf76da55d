# The twin of build/demo for Windows: builds the tool and compiles the shipped curriculum.
$ErrorActionPreference = 'Stop'
Set-Location (Split-Path $PSScriptRoot)
. "$PSScriptRoot/common.ps1"
if (-not (Get-Command dotnet -ErrorAction SilentlyContinue)) {
    Write-Error 'The .NET 10 SDK is not installed. Get it from https://dotnet.microsoft.com/download/dotnet/10.0 and run this again.'
}

# Fonts, icons and search, which others make; without Node.js the tool is built without them, and says so in --version.
if (Get-Command npm -ErrorAction SilentlyContinue) {
    New-Item -ItemType Directory -Force artifacts/parts-work | Out-Null
    Copy-Item src/CourseForge.Parts/package.json, src/CourseForge.Parts/package-lock.json artifacts/parts-work
    npm ci --prefix artifacts/parts-work --no-audit --no-fund --loglevel=error
    if ($LASTEXITCODE -eq 0) { node build/make-parts.mjs artifacts/parts-work/node_modules artifacts/parts }
} else {
    Write-Host 'note: Node.js is not installed, so courseforge is built without fonts, icons and search.'
}
dotnet restore CourseForge.sln --locked-mode
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
Publish-Tool
$formats = 'scorm12,scorm2004-3,scorm2004-4,cmi5,web,manual,handout,card,workbook,accreditation,slides,test-paper,run-of-show,poster'
# Windows brings Edge, which prints. Without any browser the tool says so, and what is listed is there all the same.
$made = ./artifacts/tool/courseforge.exe build curricula/human-trafficking --course first-response --format $formats --out dist --loose
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
Write-Host 'Made:'
$made | Where-Object { Test-Path $_ } | ForEach-Object { Write-Host "  $_" }
Write-Host 'Upload one of the packages to your learning system, or open index.html in the folder that ends in -web.'
