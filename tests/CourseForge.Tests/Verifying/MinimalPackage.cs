using System.Text;

namespace CourseForge.Tests.Verifying;

/// <summary>The least that is a package of SCORM 1.2, for cases that are about one thing only.</summary>
internal static class MinimalPackage
{
    private const string Page = """
        <!DOCTYPE html>
        <html lang="en">
        <head><title>Fire</title><script src="api.js"></script></head>
        <body><p>Text</p></body>
        </html>

        """;

    private const string Script = """
        var api = window.parent.API;
        api.LMSInitialize("");
        addEventListener("pagehide", function () { api.LMSCommit(""); api.LMSFinish(""); });

        """;

    /// <summary>Adds what is missing; a manifest of its own lists all files.</summary>
    public static void Complete(List<(string Path, byte[] Bytes)> files)
    {
        Add(files, "index.html", Page);
        Add(files, "api.js", Script);
        if (files.Exists(static file => file.Path is "imsmanifest.xml" or "cmi5.xml"))
        {
            return;
        }

        var listed = string.Concat(
            files
                .Select(static file => file.Path)
                .Where(static path => !path.Contains('\\', StringComparison.Ordinal) && !path.StartsWith('.'))
                .Select(static path => $"      <file href=\"{Uri.EscapeDataString(path).Replace("%2F", "/")}\"/>\n")
        );
        Add(
            files,
            "imsmanifest.xml",
            $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest identifier="fire" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
              <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
              <organizations default="org">
                <organization identifier="org"><title>Fire</title>
                  <item identifier="item" identifierref="res"><title>Fire</title></item>
                </organization>
              </organizations>
              <resources>
                <resource identifier="res" type="webcontent" adlcp:scormtype="sco" href="index.html">
            {listed}    </resource>
              </resources>
            </manifest>

            """
        );
    }

    private static void Add(List<(string Path, byte[] Bytes)> files, string path, string text)
    {
        if (!files.Exists(file => file.Path == path))
        {
            files.Add((path, Encoding.UTF8.GetBytes(text)));
        }
    }
}
