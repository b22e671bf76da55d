using System.Runtime.InteropServices;

namespace CourseForge.Authoring.Workspaces;

/// <summary>
/// Two questions that .NET cannot answer on Unix without opening the file, which for a pipe would wait for ever.
/// Where the C library lacks the call, the answer is the harmless one.
/// </summary>
internal static partial class UnixFile
{
    private const int ReadOk = 4;
    private const int CurrentFolder = -100;
    private const uint TypeAndMode = 0x3;
    private const int TypeMask = 0xF000;
    private const int Regular = 0x8000;

    /// <summary>
    /// The part of Linux' struct statx that is asked for; unlike struct stat it is laid out alike on all processors.
    /// </summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Statx
    {
        [FieldOffset(28)]
        public ushort Mode;
    }

    /// <summary>Whether it is a device, a pipe or a socket.</summary>
    public static bool IsSpecial(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        try
        {
            return StatxCall(CurrentFolder, path, 0, TypeAndMode, out var status) == 0
                && (status.Mode & TypeMask) != Regular;
        }
        catch (Exception problem) when (problem is EntryPointNotFoundException or DllNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Whether it may be read with the rights we have.</summary>
    public static bool IsReadable(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return true;
        }

        try
        {
            return Access(path, ReadOk) == 0;
        }
        catch (Exception problem) when (problem is EntryPointNotFoundException or DllNotFoundException)
        {
            return true;
        }
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatxCall(int folder, string path, int flags, uint mask, out Statx status);

    [LibraryImport("libc", EntryPoint = "access", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Access(string path, int mode);
}
