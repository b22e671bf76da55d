// Makes the scripts that the compiler carries, when the compiler is built: no course waits for that.
//   PLAYER   the learner runtime: its files and player.json   PARTS   other people's parts; need not be there
//   OUTPUT   takes player/NAME for each script of player.json, and parts/PATH for each script of the parts
using CourseForge.Scripts;

if (args is not [var player, var parts, var output])
{
    Console.Error.WriteLine("usage: CourseForge.Scripts PLAYER PARTS OUTPUT");
    return 2;
}

foreach (var (name, script) in JoinedScripts.All(player))
{
    Write(Path.Combine("player", name), script);
}

if (Directory.Exists(parts))
{
    foreach (var file in Directory.EnumerateFiles(parts, "*.js", SearchOption.AllDirectories))
    {
        Write(Path.Combine("parts", Path.GetRelativePath(parts, file)), ScriptMinifier.Of(File.ReadAllBytes(file)));
    }
}

return 0;

void Write(string path, byte[] script)
{
    var file = Path.Combine(output, path);
    Directory.CreateDirectory(Path.GetDirectoryName(file)!);
    File.WriteAllBytes(file, script);
}
