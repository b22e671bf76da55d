using System.Numerics;

namespace CourseForge.Packaging.Leaks;

/// <summary>Says of most keys that are not in a set, in one look, that they are not.</summary>
/// <param name="most">How many keys it is made for.</param>
internal sealed class KeyFilter(int most)
{
    private const int BitsForEach = 16;
    private const int FewestBits = 1024;

    private readonly ulong[] _bits = new ulong[Size(most) / 64];
    private readonly int _shift = 64 - BitOperations.Log2(Size(most));
    private int _count;

    /// <summary>False when it is full: then a larger one is to be made.</summary>
    internal bool Add(ulong key)
    {
        if (_count * BitsForEach >= _bits.Length * 64)
        {
            return false;
        }

        _count++;
        var bit = Bit(key);
        _bits[bit >> 6] |= 1UL << (int)(bit & 63);
        return true;
    }

    internal bool MayHold(ulong key)
    {
        var bit = Bit(key);
        return (_bits[bit >> 6] & (1UL << (int)(bit & 63))) != 0;
    }

    private static uint Size(int most) =>
        BitOperations.RoundUpToPowerOf2((uint)Math.Max(FewestBits, most * BitsForEach));

    private ulong Bit(ulong key) => (key * 0x9E3779B97F4A7C15) >> _shift;
}
