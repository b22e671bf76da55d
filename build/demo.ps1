# The twin of build/demo for Windows: builds the tool and compiles the shipped curriculum.
$ErrorActionPreference = 'Stop'
Set-Location (Split-Path $PSScriptRoot)
if (-not (Get-Command dotnet -ErrorAction SilentlyContinue)) {
    Write-Error 'The .NET 10 SDK is not installed. Get it from https://dotnet.microsoft.com/download/dotnet/10.0 and run this again.'
}

dotnet restore CourseForge.sln --locked-mode
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
dotnet publish src/CourseForge.Cli -c Release -r win-x64 --self-contained false -p:PublishReadyToRun=true -o artifacts/tool -v quiet
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
./artifacts/tool/courseforge.exe build curricula/human-trafficking --format scorm12,web --out dist --loose
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
Write-Host 'The packages are in dist\. Upload the scorm12 zip to an LMS, or open index.html in the web folder.'
