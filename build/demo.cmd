@powershell -NoProfile -ExecutionPolicy Bypass -File "%~dp0demo.ps1" %*
