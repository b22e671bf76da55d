using System.Numerics;

namespace CourseForge.Packaging.Leaks;

/// <summary>Says of most keys that are not in a set, in one look, that they are not.</summary>
internal sealed class KeyFilter
{
    private const int BitsForEach = 16;

    private readonly ulong[] _bits;
    private readonly int _shift;

    internal KeyFilter(IReadOnlyCollection<ulong> keys)
    {
        var size = BitOperations.RoundUpToPowerOf2((uint)Math.Max(64, keys.Count * BitsForEach));
        _bits = new ulong[size / 64];
        _shift = 64 - BitOperations.Log2(size);
        foreach (var key in keys)
        {
            var bit = Bit(key);
            _bits[bit >> 6] |= 1UL << (int)(bit & 63);
        }
    }

    internal bool MayHold(ulong key)
    {
        var bit = Bit(key);
        return (_bits[bit >> 6] & (1UL << (int)(bit & 63))) != 0;
    }

    private ulong Bit(ulong key) => (key * 0x9E3779B97F4A7C15) >> _shift;
}
