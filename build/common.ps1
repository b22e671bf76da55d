# Shared by build/demo.ps1 and build/test.ps1.

# The tool as users get it: one native program that needs no .NET. Without the linker of Visual Studio's C++ tools it is compiled
# ahead of time (ReadyToRun), needs .NET and starts more slowly.
function Publish-Tool {
    $project = 'src/CourseForge.Cli', '-c', 'Release', '-r', 'win-x64', '-o', 'artifacts/tool', '-v', 'quiet'
    if (Test-Path artifacts/tool) { Remove-Item -Recurse -Force artifacts/tool }
    Write-Host 'Building courseforge, a native program: about two minutes ...'
    $log = dotnet publish @project -p:PublishAot=true 2>&1
    if ($LASTEXITCODE -eq 0) { return }
    New-Item -ItemType Directory -Force artifacts/logs | Out-Null
    $log | Set-Content artifacts/logs/publish-native.log
    Write-Host 'note: no native program could be made (artifacts/logs/publish-native.log says why; it takes the "Desktop development with C++" of Visual Studio); building one that needs .NET and starts more slowly.'
    if (Test-Path artifacts/tool) { Remove-Item -Recurse -Force artifacts/tool }
    dotnet publish @project --self-contained false -p:PublishReadyToRun=true
    if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
}
